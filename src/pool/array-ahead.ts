import type { Article } from '../article/article.ts'
import type { Profiler } from '../profile/profiler.ts'
import type { Source } from '../stream/workers.ts'
import type { Prepared } from './chunk.ts'

/** Articles read in a row. By hand: by twice as many, little is left to gain. */
const ROW = 128
/** Words after which a row ends: as much work as that of so many articles of a few hundred. By hand. */
const MANY_WORDS = 40_000

/**
 * The articles of an array, of which some are read in a row before they are placed in a row: what reading needs is then still in
 * the processor's cache, and so is what placing needs. The array may change meanwhile, the articles that were read may not.
 */
export class ArrayAhead implements Source {
  readonly #articles: readonly Article[]
  readonly #profiler: Profiler
  /** Articles given. */
  #given = 0
  #row: Prepared[] = []
  /** Of the row. */
  #at = 0

  constructor(articles: readonly Article[], profiler: Profiler) {
    this.#articles = articles
    this.#profiler = profiler
  }

  /** What was read of the article given last. If another has taken its place in the array meanwhile, this is not of it. */
  get prepared(): Prepared | undefined {
    return this.#row[this.#at - 1]
  }

  next(): IteratorResult<Article, undefined> {
    if (this.#given >= this.#articles.length) return { done: true, value: undefined }
    if (this.#at === this.#row.length) this.#readRow()
    this.#at++
    return { done: false, value: this.#articles[this.#given++] }
  }

  #readRow(): void {
    this.#row = []
    this.#at = 0
    const end = Math.min(this.#articles.length, this.#given + ROW)
    let words = 0
    for (let i = this.#given; i < end && words < MANY_WORDS; i++) words += this.#read(this.#articles[i])
  }

  /** Reads an article; what is thrown is for its turn. Returns its words. */
  #read(article: Article): number {
    try {
      const { profile, warning } = this.#profiler.read(article)
      const read = { profile, warning }
      this.#row.push({ article, read: () => read })
      return profile.words
    } catch (error) {
      const read = (): never => {
        throw error
      }
      this.#row.push({ article, read })
      return 0
    }
  }
}

/** Whether a source is an array whose articles come in their order. */
export function isPlainArray(source: object): source is readonly Article[] {
  return Array.isArray(source) && source[Symbol.iterator] === Array.prototype[Symbol.iterator]
}
