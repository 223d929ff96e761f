/**
 * A news article as it comes in. At least one of `title` and `text` must hold a word. What is null, as in the rows of a
 * database, is absent.
 */
export interface Article {
  /** Unique, not empty; a number must be made a string. Adding an id again replaces the earlier version. */
  readonly id: string
  /**
   * Headline, plain or markup; names of the site behind it ('… - KXYZ Channel 4') do not count. Of more than 4,096 UTF-16 units
   * the first 4,096 are read. Default: none.
   */
  readonly title?: string | null | undefined
  /**
   * Body, plain or markup, up to a whole page. Of more than 1,048,576 UTF-16 units the first 1,048,576 are read.
   * Default: none.
   */
  readonly text?: string | null | undefined
  /**
   * Epoch milliseconds, a `Date`, or a string: ISO 8601 with calendar, week or ordinal dates, also in basic
   * format (`20250306`, `20250306071500`), or as mail, RSS and HTTP have it (RFC 822, 2822, 850, `asctime`). Without an offset it
   * is UTC. Numbers that can only be epoch seconds or the digits of a date are refused, and so is the very beginning of the epoch, 0,
   * or of the year 1, which systems write that know no date.
   */
  readonly publishedAt?: Date | number | string | null | undefined
  /**
   * BCP 47 tag such as `en` or `pt-BR`; detected where it is absent or names no language: `und`, `mul`, `mis`, `zxx`, those of private
   * use. Of a language that something is known of, the code of three letters (`eng`, `deu`, `ger`) is that of two.
   */
  readonly language?: string | null | undefined
  /**
   * Carried to callbacks and through stream steps. Its host tells the site, so that words which stand on a site's every page,
   * and the site's name behind a headline, are known for what they are. Articles are told apart by id and compared by text: one
   * address may have many texts (a live page, a feed's home page); to have a new version replace the old one, make the address
   * the id.
   */
  readonly url?: string | null | undefined
  /** Tells the site where there is no `url`. */
  readonly source?: string | null | undefined
}

/** The fields of an {@link Article}, for error reports. */
export type ArticleField = keyof Article | 'article'

/** What else an {@link ArticleError} knows. */
export interface ArticleErrorDetails {
  /** The article as it was given, so that the error can tell which one it is about. Default: unknown. */
  readonly article?: unknown
  /** Whether the article was kept all the same. @default false */
  readonly kept?: boolean | undefined
  /** Its place in the batch or stream it came in, counted from 0. Default: it came alone. */
  readonly position?: number | undefined
}

/**
 * A bad article. It is thrown before anything is changed, so the detector stays as it was; or handed to `onInvalid`.
 *
 * @example
 * try { detector.add({ id: '7', text: '' }) } catch (error) {
 *   if (error instanceof ArticleError) console.warn(error.articleId, error.field, error.message)
 * }
 */
export class ArticleError extends TypeError {
  /** Always `'ArticleError'`: tells it from other errors also where `instanceof` can't, as between threads. */
  override readonly name = 'ArticleError'
  /** Id of the article, where it had a usable one. */
  readonly articleId: string | undefined
  /** The field that is wrong; `article` when the whole value is. */
  readonly field: ArticleField
  /** Its place in the batch or stream it came in, counted from 0; undefined where it came alone. */
  readonly position: number | undefined
  /** Whether the article was kept all the same, without what is wrong: a bad date, with the option `dates: 'lenient'`. */
  readonly kept: boolean
  // Private, so that printing the error does not print the article.
  readonly #article: unknown

  readonly #message: string

  constructor(
    articleId: string | undefined,
    field: ArticleField,
    message: string,
    { article, kept = false, position }: ArticleErrorDetails = {},
  ) {
    const id = articleId === undefined ? '' : ` ${JSON.stringify(articleId)}`
    super(`article${id}${position === undefined ? '' : ` at position ${position}`}: ${message}`)
    this.articleId = articleId
    this.field = field
    this.kept = kept
    this.position = position
    this.#message = message
    this.#article = article
  }

  /** The same error of an article that has a place among others. */
  at(position: number): ArticleError {
    return placed(this, this.#message, { article: this.#article, kept: this.kept, position })
  }

  /** Whether this is the article that is bad, and not one that a callback gave to a detector meanwhile. */
  isAbout(article: unknown): boolean {
    return this.#article === undefined || this.#article === article
  }
}

/** Not in the class: a class that names itself inside is given another name by bundlers, which shows where it is printed. */
function placed({ articleId, field }: ArticleError, message: string, details: ArticleErrorDetails): ArticleError {
  return new ArticleError(articleId, field, message, details)
}
