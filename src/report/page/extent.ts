/** The first and the last of some times, of which there may be too many for the arguments of a call; of none, Infinity and -Infinity. */
export function extentOf(times: readonly number[]): readonly [first: number, last: number] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const time of times) {
    if (time < first) first = time
    if (time > last) last = time
  }
  return [first, last]
}
