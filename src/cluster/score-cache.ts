import type { PairScore } from './linkage.ts'

/** Entries at most: 64 MB. */
const MOST = 1 << 22
/** Entries an article. */
const EACH = 128

/**
 * Remembers the scores of pairs whose score can't change: a table of fixed size in which a pair takes the place of whichever
 * pair stood there (direct mapping).
 *
 * @param size articles are numbered from 0 to size - 1
 */
export function remembered(score: PairScore, size: number): PairScore {
  const capacity = Math.min(MOST, 2 ** Math.ceil(Math.log2(Math.max(2, size * EACH))))
  const keys = new Float64Array(capacity)
  const scores = new Float64Array(capacity)
  return (a, b) => {
    const low = a < b ? a : b
    const high = a < b ? b : a
    const key = high * size + low + 1
    const hash = Math.imul(Math.imul(high, 0x9e3779b1) ^ low, 0x85ebca6b)
    const place = (hash ^ (hash >>> 15)) & (capacity - 1)
    if (keys[place] !== key) {
      keys[place] = key
      scores[place] = score(low, high)
    }
    return scores[place]
  }
}
