import { describe } from '../base/describe.ts'
import { type Article, ArticleError } from './article.ts'
import { readTime } from './time.ts'

/** An article whose fields have been checked; absent strings are empty and an absent time is NaN. */
export interface CheckedArticle {
  readonly id: string
  readonly title: string
  readonly text: string
  /** Epoch milliseconds; NaN where the article has no time. */
  readonly time: number
  readonly language: string | undefined
  readonly url: string
  readonly source: string
  /** The article as it came. */
  readonly given: unknown
}

/**
 * Checks the fields of an article.
 *
 * @throws {ArticleError} naming the field, what was expected and what came
 */
export function checkArticle(article: Article): CheckedArticle {
  const given: unknown = article
  if (typeof given !== 'object' || given === null) {
    throw new ArticleError(undefined, 'article', `expected an object with an id, got ${describe(given)}`, given)
  }
  const fields = given as Readonly<Record<string, unknown>>
  const id = fields.id
  if (typeof id !== 'string') {
    throw new ArticleError(undefined, 'id', `"id" must be a string, got ${describe(id)}`, given)
  }
  if (id === '') throw new ArticleError(undefined, 'id', '"id" must not be empty', given)
  return {
    id,
    title: optionalString(fields, 'title', id) ?? '',
    text: optionalString(fields, 'text', id) ?? '',
    time: checkTime(fields, id),
    language: optionalString(fields, 'language', id) || undefined,
    // An article can be read without them, and feeds give them in other forms as well.
    url: typeof fields.url === 'string' ? fields.url : '',
    source: typeof fields.source === 'string' ? fields.source : '',
    given,
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
    throw new ArticleError(id, name, `"${name}" must be a string, got ${describe(value)}`, fields)
  }
  return value
}

function checkTime(fields: Readonly<Record<string, unknown>>, id: string): number {
  const value = fields.publishedAt
  const time = readTime(value)
  if (time !== undefined) return time
  const expected = '"publishedAt" must be a valid Date, epoch milliseconds or an ISO 8601 string'
  throw new ArticleError(id, 'publishedAt', `${expected}, got ${describe(value)}`, fields)
}
