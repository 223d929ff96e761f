import { ArticleError } from '../article/article.ts'
import type { CheckedArticle } from '../article/check.ts'
import { primarySubtag } from '../text/language/subtag.ts'
import { hasTags } from '../text/markup/detect.ts'
import type { MarkupMode } from '../text/markup/mode.ts'
import type { TextRules } from '../text/reading.ts'

/** Character references that feeds leave in text. */
const REFERENCE = /&(?:amp|[lg]t|quot|apos|nbsp|#x?[\da-f]{1,7});/i

/** Titles and texts as they stand, all in one language but those that name another. */
export function plainText(language: string): TextRules {
  return {
    title: (article, mode) => withoutMarkup(article, 'title', mode),
    text: (article, mode) => withoutMarkup(article, 'text', mode),
    kept: (text) => [{ start: 0, end: text.length }],
    language: (declared = language) => primarySubtag(declared),
  }
}

/** @throws {ArticleError} for markup, unless someone says that it is none */
function withoutMarkup(article: CheckedArticle, field: 'title' | 'text', mode: MarkupMode): string {
  const text = article[field]
  if (
    text === '' ||
    mode === 'plain' ||
    (mode === 'detect' && !hasTags(text) && !(text.includes('&') && REFERENCE.test(text)))
  )
    return text
  const message =
    `"${field}" must be without markup, which only the entry "samestory" reads; ` +
    'give what readMarkup of samestory/text makes of it, or set option "markup" to "plain"'
  throw new ArticleError(article.id, field, message, { article: article.given })
}
