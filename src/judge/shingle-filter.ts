import type { ListPlace } from '../base/packed-lists.ts'
import { leadingAt, leadingWords } from '../corpus/shingle-lists.ts'

/** Shingles of the shorter article that are looked up. */
const SAMPLE = 32
/** Most shingles of the longer article that are put in. */
const MOST = 96
/** Words of the filter, 1,024 bits. */
const WORDS = 32
/** Steps in which the share of copies is rounded down. */
const STEPS = 64

/**
 * By the share of its shingles, in steps, that the shorter of two copies has in common with the other at least: most hits in a
 * sample of {@link SAMPLE} that are too few for a copy, which one has at odds of 10⁻⁹ at most; -1 where none is. From Chernoff's
 * bound, P(X ≤ k) ≤ exp(-m · KL(k/m, p)) (Hoeffding 1963, theorem 1). Written out, for a bundle for copies has no other use for
 * logarithms; a test works it out.
 */
// biome-ignore format: few lines
export const FEW: Readonly<Int8Array> = /* @__PURE__ */ Int8Array.of(
  -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0,
  0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 4, 4, 5, 6, 6, 7, 7, 8, 9, 10, 10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 30,
)

/**
 * Tells cheaply of most pairs of articles that they are no copies: by a sample of their shingles and a Bloom filter of one
 * hash, whose steps don't wait for each other as those of merging do.
 *
 * Hashes are random, so the first values of a sorted set are a uniform sample of it; what the other has of them stands among its
 * own first values. Where these are too few, a copy is missed less than once in a billion; no pair is ever accepted on a
 * sample.
 */
export class ShingleFilter {
  readonly #bits = new Uint32Array(WORDS)

  /** Whether two sets surely have fewer than `least` values in common. */
  hasFew(one: ListPlace, other: ListPlace, least: number): boolean {
    return one.length < other.length ? this.#hasFew(one, other, least) : this.#hasFew(other, one, least)
  }

  #hasFew(short: ListPlace, long: ListPlace, least: number): boolean {
    const few = short.length <= SAMPLE ? least - 1 : FEW[Math.floor((STEPS * least) / short.length)]
    if (few < 0) return false
    const bits = this.#bits.fill(0)
    const { page, offset } = short
    const sampled = Math.min(short.length, SAMPLE)
    const last = leadingAt(page, offset, sampled - 1)
    const longPage = long.page
    const longTo = long.offset + leadingWords(Math.min(long.length, MOST))
    // A word at a time, which holds two hashes. One too many can but make a pair look closer than it is.
    let i = long.offset
    for (; i < longTo; i++) {
      const two = longPage[i]
      if ((two & 0xffff) > last) break
      bits[(two >>> 5) & 31] |= 1 << two
      bits[(two >>> 21) & 31] |= 1 << (two >>> 16)
    }
    if (i === longTo && long.length > MOST) return false
    const to = offset + leadingWords(sampled)
    let hits = 0
    for (let j = offset; j < to; j++) {
      const two = page[j]
      hits += ((bits[(two >>> 5) & 31] >>> two) & 1) + ((bits[(two >>> 21) & 31] >>> (two >>> 16)) & 1)
    }
    return hits <= few
  }
}
