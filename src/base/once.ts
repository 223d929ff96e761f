/** A constant that is made when it is first asked for, since it takes time and may never be needed. @__NO_SIDE_EFFECTS__ */
export function once<T extends object | string>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
