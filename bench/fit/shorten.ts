import type { DataArticle } from '../lib/data.ts'

/** The whole, the title alone, title and two sentences, or three sentences: drawn by the article's id. */
export function shorten<T extends DataArticle>(article: T): T {
  let draw = 0
  for (let i = 0; i < article.id.length; i++) draw = (Math.imul(draw, 31) + article.id.charCodeAt(i)) >>> 0
  const kind = (draw >>> 4) % 5
  const titled = article.title !== undefined && article.title !== ''
  if (kind === 0) return article
  if (titled && kind <= 2) return { ...article, text: '' }
  const sentences = (article.text ?? '').split(/(?<=[.!?。])\s+|\n+/)
  return { ...article, text: sentences.slice(0, titled ? 2 : 3).join('\n') }
}
