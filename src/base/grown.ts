/** The larger array `to` with what stands in `from` at its beginning. */
export function grown<T extends Float64Array | Int32Array | Uint32Array | Uint8Array>(from: T, to: T): T {
  to.set(from)
  return to
}

/** Room to make where there is too little: a quarter more, so that about a ninth of it stands empty on average. */
export function moreRoom(room: number, least: number): number {
  return Math.max(least, 16, Math.ceil(1.25 * room))
}
