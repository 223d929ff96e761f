import type { PackedLists } from '../base/packed-lists.ts'
import { TERM_WORDS } from '../terms/list.ts'

const BUCKETS = 1 << 12
/** Articles have no more terms, see `MAX_TERMS`: places fit in a byte. */
const MOST = 255
const NONE = -1

/**
 * Finds the terms that two articles share.
 *
 * One of the two is spread out in a small hash table and the terms of the other are looked up there, which, other than merging
 * two sorted lists, is free of branches that a processor can't foresee. The table is kept, for an article is mostly
 * compared with several others in a row.
 */
export class TermMatcher {
  /** Terms shared by the last pair. */
  count = 0
  /** Places of the shared terms in the lists of `one` and `other`, in ascending order. */
  readonly inOne = new Uint8Array(MOST)
  readonly inOther = new Uint8Array(MOST)
  /** The two articles in the order in which they were matched. */
  one = NONE
  other = NONE
  /** By the last bits of a hash: place of a term plus one, or 0. Terms with the same last bits follow in `next`. */
  readonly #first = new Uint8Array(BUCKETS)
  readonly #next = new Uint8Array(MOST)
  readonly #hashes = new Uint32Array(MOST)
  #size = 0
  /** The article in the table. */
  #held = NONE

  /** Whether an article of the last pair has no terms at all. */
  isEmpty = false

  /** To be called when a handle's article is taken away. */
  forget(article: number): void {
    if (article === this.#held) this.#held = NONE
  }

  /** Fills {@link inOne} and {@link inOther} for two different articles. */
  match(a: number, b: number, terms: PackedLists): void {
    if (a !== this.#held && b !== this.#held) {
      // Of the last pair, the article that was looked up may now be the one that stays.
      this.#spread(a === this.other ? a : b, terms)
    }
    const one = this.#held
    const other = a === one ? b : a
    this.one = one
    this.other = other
    const page = terms.page(other)
    const from = terms.offset(other)
    const to = from + terms.length(other) / TERM_WORDS
    const first = this.#first
    const next = this.#next
    const hashes = this.#hashes
    const { inOne, inOther } = this
    const last = 4095 // BUCKETS - 1
    let count = 0
    for (let i = from; i < to; i++) {
      const hash = page[i]
      let place = first[hash & last]
      while (place !== 0) {
        if (hashes[place - 1] === hash) {
          inOne[count] = place - 1
          inOther[count++] = i - from
          break
        }
        place = next[place - 1]
      }
    }
    this.count = count
    this.isEmpty = from === to || this.#size === 0
  }

  #spread(article: number, terms: PackedLists): void {
    const first = this.#first
    const hashes = this.#hashes
    for (let i = 0; i < this.#size; i++) first[hashes[i] & (BUCKETS - 1)] = 0
    const page = terms.page(article)
    const from = terms.offset(article)
    const size = terms.length(article) / TERM_WORDS
    for (let i = 0; i < size; i++) {
      const hash = page[from + i]
      const bucket = hash & (BUCKETS - 1)
      hashes[i] = hash
      this.#next[i] = first[bucket]
      first[bucket] = i + 1
    }
    this.#size = size
    this.#held = article
  }
}
