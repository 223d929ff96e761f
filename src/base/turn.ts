import { fmix32 } from './hash.ts'

/**
 * Whose turn it is of `count` that take turns, the `n`th time (a Weyl sequence by the golden ratio: Knuth, The Art of Computer
 * Programming 3, 6.4). While the count stays, any stretch of turns is spread evenly. Where it grows with `n`, the sequence would pass
 * over nearly half of the first for good, for n · frac(n · φ) comes near some numbers alone (Hurwitz); so with every power of two it
 * begins at another place, drawn by chance.
 *
 * @returns integer from 0 to `count` - 1, or 0
 */
export function turnOf(n: number, count: number): number {
  const start = fmix32(32 - Math.clz32(n))
  return Math.floor(((Math.imul(n, 0x9e3779b1) + start) >>> 0) * (count / 0x100000000))
}
