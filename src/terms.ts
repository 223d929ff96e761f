import { BackgroundRates, RAREST } from './background/rates.ts'
import type { BackgroundTable } from './background/table.ts'
import { combine } from './hash.ts'
import type { Reading } from './reading.ts'
import type { TermCollector } from './term-collector.ts'
import { TermFlag } from './term-flags.ts'
import { hashWord } from './text/hash.ts'
import { foldWord, type TokenBuffer, TokenFlag } from './text/scanner.ts'
import { type LanguageRules, languageRules } from './text/stems.ts'

/** UTF-16 units of the text that are its lead. */
const LEAD_LENGTH = 600
/** Words of an article without a title that stand for one. */
const HEAD_WORDS = 20
/** A full name is seen in an article less often than either of its words; 4 dB, a factor of .4. */
const NAME_LEVELS = 4
/** Words remembered a language; beyond it the memory is emptied, so that noise can't fill it. */
const MEMO_LIMIT = 1 << 18

/** Extracts the salient terms of articles of one language: stems without stop words, numbers, names of several words. */
export class TermExtractor {
  readonly #code: string
  readonly #rules: LanguageRules
  readonly #rates: BackgroundRates
  // Memo by the hash of the surface word, open addressing: what a word's term is and how common.
  #memoKeys = new Uint32Array(1 << 12)
  #memoTerms = new Uint32Array(1 << 12)
  #memoLevels = new Uint8Array(1 << 12)
  #memoSize = 0

  constructor(language: string, background: BackgroundTable | undefined) {
    this.#code = language
    this.#rules = languageRules(language)
    this.#rates = new BackgroundRates(background)
  }

  /** Collects the terms of an article just read. */
  extract(reading: Reading, tokens: TokenBuffer, into: TermCollector): void {
    const { source, firstToken, textToken } = reading
    const { hash, start, end, flags, count } = tokens
    // Where the text repeats the title, its first words are the title.
    const titleEnd = firstToken + (textToken > 0 ? textToken : HEAD_WORDS)
    const textStart = textToken < count ? start[textToken] : 0
    into.clear()
    let lineEnd = firstToken
    let shouting = false
    // The capitalised word before this one, if only a space lies between: its term, or 0 for a single initial.
    let runTerm = 0
    let inRun = false
    for (let i = firstToken; i < count; i++) {
      if (i >= lineEnd) {
        lineEnd = endOfLine(flags, i, count)
        shouting = isShouting(tokens, i, lineEnd)
        inRun = false
      }
      const flag = flags[i]
      const inTitle = i < titleEnd
      const place =
        (inTitle ? TermFlag.Title : 0) | (i < textToken || start[i] - textStart < LEAD_LENGTH ? TermFlag.Lead : 0)
      if (flag & TokenFlag.Number) {
        into.add(hash[i], place | TermFlag.Number, numberLevel(source, start[i], end[i]), i, 0)
        inRun = false
        continue
      }
      const memo = this.#lookUp(source, tokens, i)
      const term = this.#memoTerms[memo]
      const level = this.#memoLevels[memo]
      const capitalised = (flag & TokenFlag.Capitalised) !== 0
      const gap = i > firstToken ? gapKind(source, end[i - 1], start[i]) : Gap.Break
      if (term !== 0) {
        const opens = (flag & TokenFlag.SentenceStart) !== 0 || gap === Gap.Break
        const evidence = opens || shouting ? 0 : capitalised ? 2 : 1
        into.add(term, place, level, i, evidence)
      }
      if (!capitalised || shouting || i < textToken) {
        inRun = false
        continue
      }
      const initial = end[i] - start[i] === 1
      if (inRun && (gap === Gap.Space || gap === Gap.Initial)) {
        if (term !== 0 && runTerm !== 0) {
          into.add(combine(runTerm, term), (place & TermFlag.Lead) | TermFlag.Phrase, 0, i, 0)
          into.joinLevel(runTerm, term, NAME_LEVELS)
        }
        if (term !== 0) runTerm = term
        else if (!initial) inRun = false
      } else {
        inRun = term !== 0
        runTerm = term
      }
    }
    into.finish()
  }

  /** Place of a token's word in the memo; its term is 0 for a stop word. */
  #lookUp(source: string, tokens: TokenBuffer, i: number): number {
    const split = tokens.flags[i] & (TokenFlag.Possessive | TokenFlag.Apostrophe)
    const key = (tokens.hash[i] ^ Math.imul(split, 0x9e3779b1)) >>> 0 || 1
    const mask = this.#memoKeys.length - 1
    let place = key & mask
    while (this.#memoKeys[place] !== 0) {
      if (this.#memoKeys[place] === key) return place
      place = (place + 1) & mask
    }
    if (this.#memoSize * 2 > mask) {
      this.#growMemo()
      return this.#lookUp(source, tokens, i)
    }
    this.#memoSize++
    this.#memoKeys[place] = key
    const folded = this.#wordOf(source.slice(tokens.start[i], tokens.end[i]), split)
    const stop =
      folded === '' || this.#rules.isStopWord(folded) || (folded.length === 1 && !isSpaceless(tokens.flags[i]))
    const term = stop ? 0 : tokens.flags[i] & TokenFlag.Spaceless ? tokens.hash[i] : hashWord(this.#rules.stem(folded))
    this.#memoTerms[place] = stop ? 0 : term || 1
    this.#memoLevels[place] = stop ? 0 : this.#rates.level(term)
    return place
  }

  /** The folded word behind a possessive s, an article cut short ("l'Ukraine") or a case ending ("Ankara'da"). */
  #wordOf(surface: string, split: number): string {
    if (split & TokenFlag.Possessive) return foldWord(surface.slice(0, -2))
    if (split & TokenFlag.Apostrophe) {
      const at = surface.search(APOSTROPHE)
      if (at > 0 && ELIDING.has(this.#code)) return foldWord(surface.slice(at + 1))
      if (at > 0 && this.#code === 'tr') return foldWord(surface.slice(0, at))
    }
    return foldWord(surface)
  }

  #growMemo(): void {
    const keys = this.#memoKeys
    const terms = this.#memoTerms
    const levels = this.#memoLevels
    const forget = this.#memoSize >= MEMO_LIMIT
    const capacity = forget ? keys.length : keys.length * 2
    this.#memoKeys = new Uint32Array(capacity)
    this.#memoTerms = new Uint32Array(capacity)
    this.#memoLevels = new Uint8Array(capacity)
    this.#memoSize = forget ? 0 : this.#memoSize
    if (forget) return
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue
      let place = keys[i] & (capacity - 1)
      while (this.#memoKeys[place] !== 0) place = (place + 1) & (capacity - 1)
      this.#memoKeys[place] = keys[i]
      this.#memoTerms[place] = terms[i]
      this.#memoLevels[place] = levels[i]
    }
  }
}

/** Languages that write an article or preposition and the next word as one, with an apostrophe. */
const ELIDING: ReadonlySet<string> = new Set(['fr', 'it', 'ca'])
const APOSTROPHE = /['’‘ʼ`′]/

function isSpaceless(flags: number): boolean {
  return (flags & TokenFlag.Spaceless) !== 0
}

/** What lies between two words. */
const Gap = {
  /** One space: the words may be one name. */
  Space: 0,
  /** A full stop and a space: so they may after a single initial. */
  Initial: 1,
  /** Anything else inside a sentence. */
  Other: 2,
  /** Punctuation after which a capital says nothing: quotes, brackets, dashes, colons. */
  Break: 3,
} as const

function gapKind(source: string, from: number, to: number): number {
  if (to - from === 1)
    return source.charCodeAt(from) === 0x20 ? Gap.Space : isBreak(source.charCodeAt(from)) ? Gap.Break : Gap.Other
  if (to - from === 2 && source.charCodeAt(from) === 0x2e && source.charCodeAt(from + 1) === 0x20) return Gap.Initial
  for (let i = from; i < to; i++) if (isBreak(source.charCodeAt(i))) return Gap.Break
  return Gap.Other
}

/** Quotation marks, brackets, dashes, colon, semicolon, bar, bullet, asterisk and line ends. */
function isBreak(unit: number): boolean {
  if (unit < 0x80) return BREAKS.includes(String.fromCharCode(unit))
  return unit === 0xab || unit === 0xbb || unit === 0x2022 || (unit >= 0x2012 && unit <= 0x201f)
}

const BREAKS = ':;|"()[]*!?\n'

/** One past the last token of the line that token `i` is on. */
function endOfLine(flags: Uint8Array, i: number, count: number): number {
  let at = i + 1
  while (at < count && (flags[at] & TokenFlag.LineStart) === 0) at++
  return at
}

/** Whether most longer words of a line are capitalised, as in a headline: then capitals mark no names. */
function isShouting(tokens: TokenBuffer, from: number, to: number): boolean {
  let words = 0
  let capitalised = 0
  for (let i = from; i < to; i++) {
    if (tokens.end[i] - tokens.start[i] <= 3 || tokens.flags[i] & TokenFlag.Number) continue
    words++
    capitalised += tokens.flags[i] & TokenFlag.Capitalised
  }
  return words >= 3 && capitalised > 0.6 * words
}

/** Background levels of numbers by their shape; a table of words knows none. Set by hand, in documents: 25 %, 6 % … */
function numberLevel(source: string, start: number, end: number): number {
  let digits = 0
  for (let i = start; i < end; i++) {
    const unit = source.charCodeAt(i)
    if (unit === 0x2e) return 45
    if (unit >= 0x30 && unit <= 0x39) digits++
  }
  if (digits === 1) return 30
  if (digits === 2) return 37
  if (digits === 3) return 43
  const first = source.charCodeAt(start)
  const second = source.charCodeAt(start + 1)
  const year = digits === 4 && ((first === 0x31 && second === 0x39) || (first === 0x32 && second === 0x30))
  return year ? 37 : Math.min(50, RAREST)
}
