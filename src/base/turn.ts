/**
 * Whose turn it is of `count` that take turns, the `n`th time: any stretch of turns is spread evenly, whether or not the count
 * changes meanwhile (a Weyl sequence by the golden ratio: Knuth, The Art of Computer Programming 3, 6.4).
 *
 * @returns integer from 0 to `count` - 1, or 0
 */
export function turnOf(n: number, count: number): number {
  return Math.floor(((Math.imul(n, 0x9e3779b1) >>> 0) / 0x100000000) * count)
}
