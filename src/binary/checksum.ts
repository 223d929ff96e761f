const PRIME_1 = 0x9e3779b1
const PRIME_2 = 0x85ebca77
const PRIME_3 = 0xc2b2ae3d
const PRIME_4 = 0x27d4eb2f

/** Words hashed by one call of {@link advance}: many short calls are compiled sooner than one long loop. */
const CHUNK = 1 << 13

/**
 * XXH32 (Collet, xxHash specification 0.1.1) of the little-endian bytes of `words[from, to)`.
 *
 * Four lanes take a word each in turn; every step is a bijection of its lane, so a change within one word never goes unseen.
 *
 * @param seed unsigned 32-bit integer
 * @returns an unsigned 32-bit integer
 */
export function xxHash32(words: Uint32Array, from: number, to: number, seed: number): number {
  const striped = from + ((to - from) & ~3)
  let hash = (seed + 0x165667b1) | 0
  if (striped > from) {
    const lanes = Int32Array.of(seed + PRIME_1 + PRIME_2, seed + PRIME_2, seed, seed - PRIME_1)
    for (let at = from; at < striped; at += CHUNK) advance(lanes, words, at, Math.min(striped, at + CHUNK))
    hash = (rotate(lanes[0], 1) + rotate(lanes[1], 7) + rotate(lanes[2], 12) + rotate(lanes[3], 18)) | 0
  }
  hash = (hash + 4 * (to - from)) | 0
  for (let at = striped; at < to; at++)
    hash = Math.imul(rotate((hash + Math.imul(words[at], PRIME_3)) | 0, 17), PRIME_4)
  hash = Math.imul(hash ^ (hash >>> 15), PRIME_2)
  hash = Math.imul(hash ^ (hash >>> 13), PRIME_3)
  return (hash ^ (hash >>> 16)) >>> 0
}

function advance(lanes: Int32Array, words: Uint32Array, from: number, to: number): void {
  let a = lanes[0]
  let b = lanes[1]
  let c = lanes[2]
  let d = lanes[3]
  for (let at = from; at < to; at += 4) {
    a = round(a, words[at])
    b = round(b, words[at + 1])
    c = round(c, words[at + 2])
    d = round(d, words[at + 3])
  }
  lanes[0] = a
  lanes[1] = b
  lanes[2] = c
  lanes[3] = d
}

function round(lane: number, word: number): number {
  return Math.imul(rotate((lane + Math.imul(word, PRIME_2)) | 0, 13), PRIME_1)
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by))
}
