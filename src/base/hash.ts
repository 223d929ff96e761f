/**
 * The 32-bit finisher of MurmurHash3 (Appleby, public domain): a bijection on
 * uint32 in which every input bit changes every output bit with probability
 * close to one half.
 *
 * @param h any number holding a 32-bit integer; only its low 32 bits are read.
 * @returns an unsigned 32-bit integer. `fmix32(0)` is 0.
 */
export function fmix32(h: number): number {
  let x = h ^ (h >>> 16)
  x = Math.imul(x, 0x85ebca6b)
  x ^= x >>> 13
  x = Math.imul(x, 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}

/**
 * Mixes two 32-bit integers into one. Order matters: `combine(a, b)` and
 * `combine(b, a)` are unrelated, so a chain of calls hashes a sequence.
 *
 * @returns an unsigned 32-bit integer.
 */
export function combine(a: number, b: number): number {
  // The constant is 2^32 / golden ratio; it keeps combine(0, 0) away from 0.
  return fmix32(Math.imul(fmix32(a + 0x9e3779b9), 5) + b)
}
