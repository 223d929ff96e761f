import { type ListPlace, nowhere } from '../base/packed-lists.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { leadingAt } from '../corpus/shingle-lists.ts'
import type { Nominated } from '../nominate/nominator.ts'
import { LEAST_PASSAGE, shareOwnWords } from './own-words.ts'

/** Articles that share a passage with one after which no more are looked at: pages of one site share the same. */
const ENOUGH = 16
/** Most nominated copies looked at. By hand: only where very many are alike are there more, and these are a fair sample. */
const MOST_COPIES = 512
/** Words of the filter, 16,384 bits. */
const WORDS = 512
const NONE: readonly number[] = []

/** Learns from an article that has come which words are a site's own. */
export class BoilerplateLearner {
  readonly #corpus: Corpus
  /** Articles that share a passage with the one that has come. */
  readonly #found = new Uint32Array(ENOUGH)
  #count = 0
  #changed = false
  #isLent = false
  /** A Bloom filter of one hash: what the article that has come has among its first shingles. */
  readonly #bits = new Uint32Array(WORDS)
  readonly #place: ListPlace = nowhere()

  constructor(corpus: Corpus) {
    this.#corpus = corpus
  }

  /**
   * Two pages that share a notice share its terms as well, so of those that are alike in terms the closest are looked at, the
   * others where one of the two has own words already.
   *
   * @returns articles held before of whose words some have become boilerplate
   */
  learn(article: number, nominated: Nominated): readonly number[] {
    this.#lookThrough(article, nominated, false)
    return this.#changed ? Array.from(this.#found.subarray(0, this.#count)) : NONE
  }

  /** Marks in an article that is lent to a query what it would share with pages held, had it come: nothing is learned. */
  recognise(article: number, nominated: Nominated): void {
    this.#lookThrough(article, nominated, true)
  }

  #lookThrough(article: number, { copies, stories, close }: Nominated, isLent: boolean): void {
    const { boilerplate } = this.#corpus
    this.#count = 0
    this.#changed = false
    this.#isLent = isLent
    if (copies.length + stories.length > 0) this.#spread(article)
    const most = Math.min(copies.length, MOST_COPIES)
    for (let i = 0; i < most; i++) this.#look(article, copies[i])
    for (let i = 0; i < stories.length; i++) {
      const isWorth = i < close || boilerplate.isMarked(article) || boilerplate.isMarked(stories[i])
      if (isWorth) this.#look(article, stories[i])
    }
  }

  #look(article: number, other: number): void {
    const found = this.#found
    if (this.#count === ENOUGH) return
    for (let i = 0; i < this.#count; i++) if (found[i] === other) return
    if (!this.#mayShare(other) || !shareOwnWords(article, other, this.#corpus)) return
    found[this.#count++] = other
    const { boilerplate } = this.#corpus
    if (this.#isLent) boilerplate.lend(article, other)
    else if (boilerplate.mark(article, other)) this.#changed = true
  }

  #spread(article: number): void {
    const bits = this.#bits.fill(0)
    const place = this.#place
    this.#corpus.shingles.find(article, place)
    const { page, offset, length } = place
    for (let i = 0; i < length >>> 2; i++) {
      const hash = leadingAt(page, offset, i)
      bits[(hash >>> 5) & (WORDS - 1)] |= 1 << (hash & 31)
    }
  }

  /** Whether an article may share a passage with the one that has come, by a quarter of the shingles of both: most do not. */
  #mayShare(other: number): boolean {
    const bits = this.#bits
    const place = this.#place
    this.#corpus.shingles.find(other, place)
    const { page, offset, length } = place
    let hits = 0
    for (let i = 0; i < length >>> 2; i++) {
      const hash = leadingAt(page, offset, i)
      hits += (bits[(hash >>> 5) & (WORDS - 1)] >>> (hash & 31)) & 1
    }
    return hits >= LEAST_PASSAGE / 4
  }
}
