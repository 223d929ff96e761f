/**
 * Bytes that are no snapshot, or none that this version can restore. The message says what is wrong with them.
 *
 * @example
 * try { detector = NewsDetector.restore(bytes) } catch (error) {
 *   if (error instanceof SnapshotError) detector = new NewsDetector()
 *   else throw error
 * }
 */
export class SnapshotError extends Error {
  /** Always `'SnapshotError'`: tells it from other errors also where `instanceof` can't, as between threads. */
  override readonly name = 'SnapshotError'
}

/** @throws {SnapshotError} always, saying `what` is wrong */
export function refuse(what: string): never {
  throw new SnapshotError(`damaged or foreign snapshot: ${what}`)
}

/** @throws {SnapshotError} saying `what` unless `condition` holds; in a long loop, {@link refuse} spares making the message */
export function verify(condition: boolean, what: string): asserts condition {
  if (!condition) refuse(what)
}

/** Whether two lists together hold every number from 0 on once. */
export function isPermutation(a: Uint32Array, b: Uint32Array): boolean {
  const seen = new Uint8Array(a.length + b.length)
  for (const list of [a, b]) {
    for (const number of list) {
      if (number >= seen.length || seen[number] === 1) return false
      seen[number] = 1
    }
  }
  return true
}
