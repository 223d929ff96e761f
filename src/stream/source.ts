import type { Article } from '../article/article.ts'
import { describe } from '../base/describe.ts'

/** @throws {TypeError} for what can't be iterated over; a text can be, but holds no articles */
export function checkSource(source: unknown, name = 'source'): void {
  const given = source as Partial<AsyncIterable<Article> & Iterable<Article>> | null | undefined
  if (typeof source !== 'string' && (given?.[Symbol.asyncIterator] ?? given?.[Symbol.iterator]) !== undefined) return
  throw new TypeError(`"${name}" must be an iterable or async iterable of articles, got ${describe(source)}`)
}
