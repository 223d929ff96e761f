import { ArticleError } from '../article/article.ts'
import type { CheckedArticle } from '../article/check.ts'
import { separateFurniture } from './furniture/separate.ts'
import { detectLanguage } from './language/detect.ts'
import { primarySubtag } from './language/stems.ts'
import { prepareText, scanUnits, type TokenBuffer } from './words/scanner.ts'
import { loadText } from './words/units.ts'

/** UTF-16 units of a text that are read, about 170,000 English words: bounds the work that one article can cause. */
const MAX_TEXT_LENGTH = 1 << 20
/** UTF-16 units of a title that are read. */
const MAX_TITLE_LENGTH = 1 << 12

/** An article's words in reading order: the title's, then the text's without its furniture. */
export interface Reading {
  /** Title and text as scanned; token offsets point into it. */
  readonly source: string
  /** Index of the first token to compare: the title is skipped where the text begins with the same words. */
  readonly firstToken: number
  /** Index of the first token of the text. */
  readonly textToken: number
  readonly language: string
}

/**
 * Reads an article into `tokens`, which is cleared first.
 *
 * @throws {ArticleError} if neither title nor text holds a word
 */
export function readArticle(
  article: CheckedArticle,
  defaultLanguage: string | undefined,
  tokens: TokenBuffer,
): Reading {
  let title = bounded(article.title, MAX_TITLE_LENGTH)
  let text = bounded(article.text, MAX_TEXT_LENGTH)
  let source = joined(title, text)
  // Most texts need no preparing, which loading finds out on the way.
  let loaded = loadText(source)
  if (!loaded.settled) {
    title = prepareText(title)
    text = prepareText(text)
    source = joined(title, text)
    loaded = loadText(source)
  }
  const textStart = source.length - text.length
  const { kept } = separateFurniture(text)

  tokens.count = 0
  scanUnits(source, loaded.units, 0, title.length, tokens, Infinity)
  const textToken = tokens.count
  for (let i = 0; i < kept.length; i++) {
    scanUnits(source, loaded.units, textStart + kept[i].start, textStart + kept[i].end, tokens, Infinity)
  }
  if (tokens.count === 0) {
    throw new ArticleError(
      article.id,
      'text',
      'expected at least one word in "title" or "text", got none',
      article.given,
    )
  }
  const declared = article.language ?? defaultLanguage
  return {
    source,
    firstToken: textRepeatsTitle(tokens, textToken) ? textToken : 0,
    textToken,
    language: declared === undefined ? detectLanguage(source, tokens) : primarySubtag(declared),
  }
}

function joined(title: string, text: string): string {
  // What `+` makes is a tree of its two parts, even when it has been flattened; every later look into it pays for that.
  return title === '' ? text : [title, text].join('\n')
}

/** Cuts a string, never between the halves of a surrogate pair. */
function bounded(text: string, limit: number): string {
  if (text.length <= limit) return text
  const last = text.charCodeAt(limit - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit)
}

/** Many feeds put the headline in the title and again on the text's first line: it counts once. */
function textRepeatsTitle(tokens: TokenBuffer, textToken: number): boolean {
  if (textToken === 0 || tokens.count < 2 * textToken) return false
  const { hash } = tokens
  for (let i = 0; i < textToken; i++) if (hash[i] !== hash[textToken + i]) return false
  return true
}
