const PRIME_1 = 0x9e3779b1
const PRIME_2 = 0x85ebca77
const PRIME_3 = 0xc2b2ae3d
const PRIME_4 = 0x27d4eb2f

/**
 * XXH32 (Collet, xxHash specification 0.1.1) of the little-endian bytes of `words[from, to)`.
 *
 * Four lanes take a word each in turn; every step is a bijection of its lane, so a change within one word never goes unseen.
 *
 * @param seed unsigned 32-bit integer
 * @returns an unsigned 32-bit integer
 */
export function xxHash32(words: Uint32Array, from: number, to: number, seed: number): number {
  let at = from
  let hash = (seed + 0x165667b1) | 0
  if (to - from >= 4) {
    let a = (seed + PRIME_1 + PRIME_2) | 0
    let b = (seed + PRIME_2) | 0
    let c = seed | 0
    let d = (seed - PRIME_1) | 0
    for (; at + 4 <= to; at += 4) {
      a = round(a, words[at])
      b = round(b, words[at + 1])
      c = round(c, words[at + 2])
      d = round(d, words[at + 3])
    }
    hash = (rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18)) | 0
  }
  hash = (hash + 4 * (to - from)) | 0
  for (; at < to; at++) hash = Math.imul(rotate((hash + Math.imul(words[at], PRIME_3)) | 0, 17), PRIME_4)
  hash = Math.imul(hash ^ (hash >>> 15), PRIME_2)
  hash = Math.imul(hash ^ (hash >>> 13), PRIME_3)
  return (hash ^ (hash >>> 16)) >>> 0
}

function round(lane: number, word: number): number {
  return Math.imul(rotate((lane + Math.imul(word, PRIME_2)) | 0, 13), PRIME_1)
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by))
}
