/** A news article as it comes in. At least one of `title` and `text` must hold a word. */
export interface Article {
  /** Unique, not empty. Adding an id again replaces the earlier version. */
  readonly id: string
  readonly title?: string
  readonly text?: string
  /**
   * Epoch milliseconds, a `Date`, or a string: ISO 8601 with calendar, week or ordinal dates, or as mail, RSS and HTTP have it
   * (RFC 822, 2822, 850, `asctime`). Without an offset it is UTC. Numbers that can only be epoch seconds are refused.
   */
  readonly publishedAt?: Date | number | string
  /** BCP 47 tag such as `en` or `pt-BR`; detected where absent. */
  readonly language?: string
  readonly url?: string
  readonly source?: string
}

/** The fields of an {@link Article}, for error reports. */
export type ArticleField = keyof Article | 'article'

/**
 * A bad article. It is thrown before anything is changed, so the detector stays as it was; or handed to `onInvalid`.
 *
 * @example
 * try { detector.add({ id: '7', text: '' }) } catch (error) {
 *   if (error instanceof ArticleError) console.warn(error.articleId, error.field, error.message)
 * }
 */
export class ArticleError extends TypeError {
  override readonly name = 'ArticleError'
  /** Id of the article, where it had a usable one. */
  readonly articleId: string | undefined
  /** The field that is wrong; `article` when the whole value is. */
  readonly field: ArticleField
  /** Whether the article was kept all the same, without what is wrong: a bad date, with the option `dates: 'lenient'`. */
  readonly kept: boolean
  // Private, so that printing the error does not print the article.
  readonly #article: unknown

  constructor(articleId: string | undefined, field: ArticleField, message: string, article?: unknown, kept = false) {
    super(`article${articleId === undefined ? '' : ` ${JSON.stringify(articleId)}`}: ${message}`)
    this.articleId = articleId
    this.field = field
    this.kept = kept
    this.#article = article
  }

  /** Whether this is the article that is bad, and not one that a callback gave to a detector meanwhile. */
  isAbout(article: unknown): boolean {
    return this.#article === undefined || this.#article === article
  }
}
