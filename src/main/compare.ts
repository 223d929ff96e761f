import type { Article } from '../article/article.ts'
import type { Comparison } from '../article/types.ts'
import { compareWith } from '../compare.ts'
import type { DetectorOptions } from '../options.ts'
import { resolveOptions } from './options.ts'

/**
 * Compares two articles on their own and explains the verdict.
 *
 * @throws {ArticleError} if either is bad
 * @throws {TypeError | RangeError} naming a wrong option
 *
 * @example
 * const { relation, jaccard, sharedPassages } = compareArticles(
 *   { id: 'a', text: 'The harbour bridge was closed on Monday after cracks were found in two cables.' },
 *   { id: 'b', text: 'Officials said the harbour bridge was closed on Monday after cracks were found.' },
 * )
 * relation // 'near-duplicate'
 */
export function compareArticles(a: Article, b: Article, options: DetectorOptions = {}): Comparison {
  return compareWith(resolveOptions(options), a, b)
}
