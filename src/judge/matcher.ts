import { nowhere } from '../base/packed-lists.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { MAX_TERMS, TERM_WORDS } from '../terms/list.ts'

const BUCKETS = 1 << 12
const NONE = -1

/** What is used of a corpus. */
type TermCorpus = Pick<Corpus, 'terms' | 'versions'>

/** Which terms two articles share. Made once by whoever asks, and filled again for every pair. */
export class SharedTerms {
  /** The two articles, in the order that served best. */
  one = NONE
  other = NONE
  count = 0
  /** Places of the shared terms in the lists of `one` and `other`, in ascending order: {@link MAX_TERMS} fit in a byte. */
  readonly inOne = new Uint8Array(MAX_TERMS)
  readonly inOther = new Uint8Array(MAX_TERMS)
}

/**
 * Finds the terms that two articles share.
 *
 * One of the two is spread out in a small hash table and the terms of the other are looked up there, which, other than merging
 * two sorted lists, is free of branches that a processor can't foresee. The table is kept, for an article is mostly
 * compared with several others in a row.
 */
export class TermMatcher {
  /** By the last bits of a hash: place of a term plus one, or 0. Terms with the same last bits follow in `next`. */
  readonly #first = new Uint8Array(BUCKETS)
  readonly #next = new Uint8Array(MAX_TERMS)
  readonly #hashes = new Uint32Array(MAX_TERMS)
  #size = 0
  readonly #place = nowhere()
  /** The article in the table, and its serial, for another may have come to its handle; the article looked up last. */
  #held = NONE
  #serial = 0
  #lookedUp = NONE

  /** Fills `out` for two different articles. */
  match(a: number, b: number, { terms, versions }: TermCorpus, out: SharedTerms): void {
    const held = this.#held
    if ((a !== held && b !== held) || versions.serial(held) !== this.#serial) {
      // The article that was looked up for the last pair may now be the one that stays.
      this.#spread(a === this.#lookedUp ? a : b, terms)
      this.#serial = versions.serial(this.#held)
    }
    const one = this.#held
    const other = a === one ? b : a
    this.#lookedUp = other
    const place = this.#place
    terms.find(other, place)
    const { page, offset: from } = place
    const to = from + place.length / TERM_WORDS
    const first = this.#first
    const next = this.#next
    const hashes = this.#hashes
    const { inOne, inOther } = out
    const last = 4095 // BUCKETS - 1
    let count = 0
    for (let i = from; i < to; i++) {
      const hash = page[i]
      let entry = first[hash & last]
      while (entry !== 0) {
        if (hashes[entry - 1] === hash) {
          inOne[count] = entry - 1
          inOther[count++] = i - from
          break
        }
        entry = next[entry - 1]
      }
    }
    out.one = one
    out.other = other
    out.count = count
  }

  #spread(article: number, terms: TermCorpus['terms']): void {
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
