import { describe } from '../base/describe.ts'
import { type Article, ArticleError } from './article.ts'
import { languageProblem, namedLanguage } from './language-tag.ts'
import { readPublished, timeProblem } from './time.ts'

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
  /** What is wrong with its date, where that is passed over. */
  readonly warning: ArticleError | undefined
}

/** What is made of a bad date: of the article, or of the date alone. */
export type DateMode = 'strict' | 'lenient'

/**
 * Checks the fields of an article.
 *
 * @param dates with `lenient` an article with a bad date is one without
 * @throws {ArticleError} naming the field, what was expected and what came
 */
export function checkArticle(article: Article, dates: DateMode): CheckedArticle {
  const given: unknown = article
  if (typeof given !== 'object' || given === null) {
    throw new ArticleError(undefined, 'article', `expected an object with an id, got ${describe(given)}`, {
      article: given,
    })
  }
  const fields = given as Readonly<Record<string, unknown>>
  const id = fields.id
  if (typeof id !== 'string') {
    const hint = typeof id === 'number' || typeof id === 'bigint' ? ': give String(id)' : ''
    throw new ArticleError(undefined, 'id', `"id" must be a string, got ${describe(id)}${hint}`, { article: given })
  }
  if (id === '') throw new ArticleError(undefined, 'id', '"id" must not be empty', { article: given })
  // Each field is read once: one that is a getter may be another the next time.
  const { publishedAt } = fields
  const time = readPublished(publishedAt)
  const warning = time === undefined ? badDate(publishedAt, fields, id, dates) : undefined
  const read = (name: keyof Article): string => readString(fields, name, id)
  return {
    id,
    title: read('title'),
    text: read('text'),
    time: time ?? Number.NaN,
    language: checkLanguage(read('language'), id, given),
    url: read('url'),
    source: read('source'),
    given,
    warning,
  }
}

function readString(fields: Readonly<Record<string, unknown>>, name: keyof Article, id: string): string {
  const value = fields[name] ?? ''
  if (typeof value !== 'string') {
    throw new ArticleError(id, name, `"${name}" must be a string, got ${describe(value)}`, { article: fields })
  }
  return value
}

function checkLanguage(value: string, id: string, article: unknown): string | undefined {
  const problem = languageProblem(value)
  if (problem === undefined) return namedLanguage(value)
  throw new ArticleError(id, 'language', `"language" ${problem}`, { article })
}

function badDate(publishedAt: unknown, article: unknown, id: string, dates: DateMode): ArticleError {
  const message = `"publishedAt" must be ${timeProblem(publishedAt)}`
  const error = new ArticleError(id, 'publishedAt', message, {
    article,
    kept: dates === 'lenient',
  })
  if (!error.kept) throw error
  return error
}
