import type { Article } from '../article/article.ts'
import { compareWith } from '../compare.ts'
import type { DetectorOptions } from '../options.ts'
import type { Comparison } from '../story/explanation.ts'
import { resolveOptions } from './options.ts'

/**
 * Compares two articles on their own and explains the verdict: what each kind of evidence is worth, and what they share.
 *
 * @throws {ArticleError} if either is bad
 * @throws {TypeError | RangeError} naming a wrong option
 *
 * @example
 * const a = { id: 'a', text: 'The harbour bridge was closed on Monday after cracks were found in two cables.' }
 * const b = { id: 'b', text: 'Officials said the harbour bridge was closed on Monday after cracks were found.' }
 * const { relation, sharedPassages, sentence } = compareArticles(a, b)
 * relation // 'near-duplicate'
 * sentence // "They are near copies: 64 % of their runs of words are in both, 82 % of the shorter one's."
 * const [{ start, end }] = sharedPassages[0].rangesB
 * b.text.slice(start, end) // 'the harbour bridge was closed on Monday after cracks were found'
 */
export function compareArticles(a: Article, b: Article, options: DetectorOptions = {}): Comparison {
  return compareWith(resolveOptions(options), a, b)
}
