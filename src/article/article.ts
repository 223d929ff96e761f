/** A news article as it comes in. At least one of `title` and `text` must hold a word. */
export interface Article {
  /** Unique, not empty. Adding an id again replaces the earlier version. */
  readonly id: string
  readonly title?: string
  readonly text?: string
  /** Epoch milliseconds, a `Date`, or an ISO 8601 string. */
  readonly publishedAt?: Date | number | string
  /** BCP 47 tag such as `en` or `pt-BR`; detected where absent. */
  readonly language?: string
  /** Its host tells the site, so that words that stand on a site's every page are known for what they are. */
  readonly url?: string
  /** Tells the site where there is no `url`. */
  readonly source?: string
}

/** The fields of an {@link Article}, for error reports. */
export type ArticleField = keyof Article | 'article'

/**
 * A bad article. It is thrown before anything is changed, so the detector stays as it was.
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
  // Private, so that printing the error does not print the article.
  readonly #article: unknown

  constructor(articleId: string | undefined, field: ArticleField, message: string, article?: unknown) {
    super(`article${articleId === undefined ? '' : ` ${JSON.stringify(articleId)}`}: ${message}`)
    this.articleId = articleId
    this.field = field
    this.#article = article
  }

  /** Whether this is the article that is bad, and not one that a callback gave to a detector meanwhile. */
  isAbout(article: unknown): boolean {
    return this.#article === undefined || this.#article === article
  }
}
