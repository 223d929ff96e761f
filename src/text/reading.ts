import { ArticleError } from '../article/article.ts'
import type { CheckedArticle } from '../article/check.ts'
import type { LineRange } from './furniture/separate.ts'
import type { MarkupMode } from './markup/mode.ts'
import { primeScanner } from './words/prime.ts'
import { createTokenBuffer, prepareText, scanUnits, type TokenBuffer } from './words/scanner.ts'

/** UTF-16 units of a text that are read, about 170,000 English words: bounds the work that one article can cause. By hand. */
const MAX_TEXT_LENGTH = 1 << 20
/** UTF-16 units of a title that are read. By hand. */
const MAX_TITLE_LENGTH = 1 << 12

/** An article's words in reading order: the title's, then the text's without its furniture, and without the title once more. */
export interface Reading {
  /** Title and text without markup; token offsets point into it. */
  readonly source: string
  /** The same, unit by unit, in the spelling by which words are told. */
  readonly spelt: string
  /** The words; the reader overwrites them when it reads the next article. */
  readonly tokens: TokenBuffer
  /** Index of the first token of the text. */
  readonly textToken: number
  /** Where the text begins in `source`. */
  readonly textStart: number
  readonly language: string
}

/** How texts are taken apart. Each may use again for one text what it used for the one before. */
export interface TextRules {
  /** An article's text without its markup. @throws {ArticleError} if it has markup that can't be read */
  readonly text: (article: CheckedArticle, mode: MarkupMode) => string
  readonly title: (article: CheckedArticle, mode: MarkupMode) => string
  /**
   * The same text, unit by unit, in the one spelling by which words are told where there are two. Absent where all words are told
   * as they stand.
   *
   * @param language of the text, where that is known
   */
  readonly spelling?: (source: string, language?: string) => string
  /** What of a text is the article's own, in order. Where it has a title, that may be nothing. */
  readonly kept: (text: string, titled: boolean) => readonly LineRange[]
  /** The language of an article, a primary subtag. @param declared the tag that it names, if any */
  readonly language: (declared: string | undefined, source: string, tokens: TokenBuffer) => string
}

/** Reads articles, in buffers of its own that it uses again for the next. */
export class TextReader {
  readonly #tokens: TokenBuffer
  readonly #rules: TextRules
  readonly #markup: MarkupMode

  /**
   * @param seed of the second hash of words
   * @param markup how titles and texts are taken
   */
  constructor(rules: TextRules, seed: number, markup: MarkupMode) {
    primeScanner()
    this.#tokens = createTokenBuffer(undefined, seed)
    this.#rules = rules
    this.#markup = markup
  }

  /**
   * @param defaultLanguage assumed where the article names none
   * @returns the reading, whose tokens are good until the next is made
   * @throws {ArticleError} if neither title nor text holds a word, or for markup that can't be read
   */
  read(article: CheckedArticle, defaultLanguage: string | undefined): Reading {
    const rules = this.#rules
    const tokens = this.#tokens
    const { units } = tokens
    const declared = article.language ?? defaultLanguage
    let title = bounded(rules.title(article, this.#markup), MAX_TITLE_LENGTH)
    let text = bounded(rules.text(article, this.#markup), MAX_TEXT_LENGTH)
    let source = ''
    let spelt = ''
    const load = (): boolean => {
      source = joined(title, text)
      spelt = this.spell(source, declared)
      return units.load(spelt)
    }
    // Most texts need no preparing, which loading finds out on the way.
    if (!load()) {
      // Cut again, for preparing may lengthen.
      title = bounded(prepareText(title), MAX_TITLE_LENGTH)
      text = bounded(prepareText(text), MAX_TEXT_LENGTH)
      load()
    }
    const textStart = source.length - text.length
    tokens.count = 0
    scanUnits(spelt, units.units, 0, title.length, tokens, Infinity)
    const textToken = tokens.count
    // What is cut from a string is slower to look into.
    const kept = rules.kept(spelt === source ? text : spelt.slice(textStart), textToken > 0)
    for (let i = 0; i < kept.length; i++) {
      scanUnits(spelt, units.units, textStart + kept[i].start, textStart + kept[i].end, tokens, Infinity)
    }
    if (textRepeatsTitle(tokens, textToken)) dropTokens(tokens, textToken, 2 * textToken)
    if (tokens.count === 0) {
      const message = 'expected at least one word in "title" or "text", got none'
      throw new ArticleError(article.id, 'text', message, { article: article.given })
    }
    return {
      source,
      spelt,
      tokens,
      textToken,
      textStart,
      language: rules.language(declared, spelt, tokens),
    }
  }

  /** The tokens of a word as it is spelt in a reading, in the same buffer. */
  scan(spelt: string): TokenBuffer {
    const tokens = this.#tokens
    tokens.units.load(spelt)
    tokens.count = 0
    scanUnits(spelt, tokens.units.units, 0, spelt.length, tokens, Infinity)
    return tokens
  }

  /** A text in the spelling by which words are told. @param language where it is known */
  spell(source: string, language: string | undefined): string {
    return this.#rules.spelling?.(source, language) ?? source
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

function dropTokens(tokens: TokenBuffer, from: number, to: number): void {
  const { hash, keyed, start, end, flags, count } = tokens
  for (const values of [hash, keyed, start, end, flags]) values.copyWithin(from, to, count)
  tokens.count = count - to + from
}

/** Many feeds put the headline in the title and again on the text's first line: it counts once. */
function textRepeatsTitle(tokens: TokenBuffer, textToken: number): boolean {
  if (textToken === 0 || tokens.count < 2 * textToken) return false
  const { hash, keyed } = tokens
  for (let i = 0; i < textToken; i++) {
    if (hash[i] !== hash[textToken + i] || keyed[i] !== keyed[textToken + i]) return false
  }
  return true
}
