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
  readonly url?: string
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

  constructor(articleId: string | undefined, field: ArticleField, message: string) {
    super(`article${articleId === undefined ? '' : ` ${JSON.stringify(articleId)}`}: ${message}`)
    this.articleId = articleId
    this.field = field
  }
}

/** An article whose fields have been checked; absent strings are empty and an absent time is NaN. */
export interface CheckedArticle {
  readonly id: string
  readonly title: string
  readonly text: string
  /** Epoch milliseconds; NaN where the article has no time. */
  readonly time: number
  readonly language: string | undefined
}

/** The range of an ECMAScript time value, in milliseconds either side of the epoch (ECMA-262, 21.4.1.1). */
export const MAX_TIME = 8.64e15

/** ISO 8601 calendar date, with or without a time of day and an offset. */
const ISO_8601 = /^[+-]?\d{4,6}-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2}([.,]\d+)?)?( ?(Z|[+-]\d{2}(:?\d{2})?))?)?)?$/i

/**
 * Checks the fields of an article.
 *
 * @throws {ArticleError} naming the field, what was expected and what came
 */
export function checkArticle(article: Article): CheckedArticle {
  const given: unknown = article
  if (typeof given !== 'object' || given === null) {
    throw new ArticleError(undefined, 'article', `expected an object with an id, got ${describe(given)}`)
  }
  const fields = given as Readonly<Record<string, unknown>>
  const id = fields.id
  if (typeof id !== 'string') {
    throw new ArticleError(undefined, 'id', `"id" must be a string, got ${describe(id)}`)
  }
  if (id === '') throw new ArticleError(undefined, 'id', '"id" must not be empty')
  return {
    id,
    title: optionalString(fields, 'title', id) ?? '',
    text: optionalString(fields, 'text', id) ?? '',
    time: checkTime(fields.publishedAt, id),
    language: optionalString(fields, 'language', id) || undefined,
  }
}

function optionalString(
  fields: Readonly<Record<string, unknown>>,
  name: keyof Article,
  id: string,
): string | undefined {
  const value = fields[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') {
    throw new ArticleError(id, name, `"${name}" must be a string, got ${describe(value)}`)
  }
  return value
}

/** Epoch milliseconds of a time, NaN where there is none, undefined for a value that is no valid time. */
export function readTime(value: unknown): number | undefined {
  if (value === undefined || value === null) return Number.NaN
  let time = Number.NaN
  if (typeof value === 'number') time = value
  else if (value instanceof Date) time = value.getTime()
  else if (typeof value === 'string') time = parseTime(value.trim())
  return Math.abs(time) <= MAX_TIME ? time : undefined
}

function checkTime(value: unknown, id: string): number {
  const time = readTime(value)
  if (time !== undefined) return time
  const expected = '"publishedAt" must be a valid Date, epoch milliseconds or an ISO 8601 string'
  throw new ArticleError(id, 'publishedAt', `${expected}, got ${describe(value)}`)
}

/** Times without an offset are UTC, so that the same article has the same time on every machine. */
function parseTime(text: string): number {
  if (!ISO_8601.test(text)) return Number.NaN
  let iso = text.replace(' ', 'T').replace(',', '.').replace(' ', '')
  iso = iso.replace(/([+-]\d{2})$/, (offset, _group, at: number) => (at > 10 ? `${offset}:00` : offset))
  iso = iso.replace(/(T.*[+-]\d{2})(\d{2})$/, '$1:$2')
  return Date.parse(/T/i.test(iso) && !/(Z|[+-]\d{2}:\d{2})$/i.test(iso) ? `${iso}Z` : iso)
}

/** A short description of any value, for error messages. */
export function describe(value: unknown): string {
  if (typeof value === 'string')
    return value.length > 40 ? `${JSON.stringify(value.slice(0, 40))}…` : JSON.stringify(value)
  if (typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined)
    return String(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'an invalid Date' : value.toISOString()
  if (Array.isArray(value)) return `an array of ${value.length}`
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
