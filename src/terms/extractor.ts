import type { BackgroundTable } from '../background/table.ts'
import { WordTable } from '../base/word-table.ts'
import type { LanguageRules } from '../text/language/rules.ts'
import type { Reading } from '../text/reading.ts'
import { hashWord } from '../text/words/hash.ts'
import { foldWord, type TokenBuffer, TokenFlag } from '../text/words/scanner.ts'
import type { WordKey } from '../text/words/word-key.ts'
import { type Amounts, valueOfDigits } from './amounts.ts'
import { isOfClock } from './clock.ts'
import type { TermCollector } from './collector.ts'
import { TermFlag } from './flags.ts'
import { GluedUnits, unitStart } from './glued-units.ts'
import { TermMemo } from './memo.ts'

/** UTF-16 units of the text that are its lead. By hand. */
const LEAD_LENGTH = 600
/** Words of an article without a title that stand for one. By hand. */
const HEAD_WORDS = 20
/** A full name is seen in an article less often than either of its words; 4 dB, a factor of .4. By hand. */
const NAME_LEVELS = 4

/** Extracts the salient terms of articles of one language: stems without stop words, numbers, names of several words. */
export class TermExtractor {
  readonly #memo: TermMemo
  /** Hashes of numbers by those of the words for them. */
  readonly #numerals: WordTable
  readonly #units: GluedUnits

  /**
   * @param numerals its words for numbers, see `text/language/numerals.ts`
   * @param key of the hashes of terms; undefined: they hang on the words alone
   */
  constructor(
    rules: LanguageRules,
    numerals: string,
    background: BackgroundTable | undefined,
    key: WordKey | undefined,
  ) {
    this.#memo = new TermMemo(rules, background, key)
    this.#numerals = numeralValues(numerals)
    this.#units = new GluedUnits(this.#memo, key)
  }

  /** The terms that a word stands for: several where it is more than a bigram of a script without spaces. @param tokens what is scanned of it */
  termsOf(word: string, tokens: TokenBuffer): readonly number[] {
    const found = this.#memo.lookUp(word, tokens, 0)
    return Array.from(this.#memo.term.subarray(0, found), (term) => term >>> 0)
  }

  /** A token as it is written, without what belongs to another word: "L’Ukraine" is "Ukraine". */
  written(reading: Reading, token: number): string {
    return this.#memo.written(reading, token)
  }

  /** Collects the terms of an article just read, and what it counts. */
  extract(reading: Reading, into: TermCollector, amounts: Amounts): void {
    // Bundlers turn constants of modules into variables, which the loop would load every time.
    const { Capitalised, Number: NumberToken, SentenceStart, Spaceless } = TokenFlag
    const { Title, Lead, Phrase } = TermFlag
    const { spelt, tokens, textToken } = reading
    const { hash, start, end, flags, count } = tokens
    const found = this.#memo.lookUp(spelt, tokens, 0)
    const { token: tokenOf, term: termOf, level: levelOf } = this.#memo
    const titleEnd = textToken > 0 ? textToken : HEAD_WORDS
    const leadEnd = textToken < count ? start[textToken] + LEAD_LENGTH : spelt.length
    into.clear()
    amounts.clear()
    let lineEnd = 0
    let shouting = false
    let before = -1
    // Index of the term of the capitalised word just before, or of that before a single initial; -1 where there is none.
    let run = -1
    // Index of the number read last behind which nothing is counted: one of a time of day, or with a unit.
    let closed = -1
    for (let k = 0; k < found; k++) {
      const i = tokenOf[k]
      if (i >= lineEnd) {
        let line = lineEnd
        for (; i >= lineEnd; lineEnd = endOfLine(flags, line, count)) line = lineEnd
        shouting = isShouting(tokens, line, lineEnd)
        run = -1
      }
      if (before !== i - 1) run = -1
      before = i
      const flag = flags[i]
      const place = (i < titleEnd ? Title : 0) | (start[i] < leadEnd ? Lead : 0)
      if (flag & NumberToken) {
        closed = this.#addNumber(reading, i, termOf[k], place, into, amounts) ? i : closed
        run = -1
        continue
      }
      const starts = (flag & SentenceStart) !== 0
      // Nothing depends on what lies before a first word, which may be long furniture.
      const gap = starts && run < 0 ? Gap.Break : gapKind(spelt, end[i - 1], start[i])
      let term = -1
      if (termOf[k] !== 0) {
        const opens = starts || gap === Gap.Break
        // A headline in capitals hides its names, but the text below takes back those of its words that are none.
        const headline = i < titleEnd && flag & Capitalised ? 1 : 0
        const capital = shouting ? headline : opens ? 0 : flag & Capitalised ? 1 : -1
        term = into.add(termOf[k], place, levelOf[k], i, capital)
        // What is counted stands right behind the number: "4,300 people", "16-year-old".
        if (i > 0 && start[i] - end[i - 1] <= 1 && (flag & Spaceless) === 0 && closed !== i - 1) {
          const isDigits = flags[i - 1] & NumberToken
          const value = isDigits ? valueOfDigits(spelt, start[i - 1], end[i - 1]) : this.#numerals.get(hash[i - 1])
          if (value !== 0) amounts.add(termOf[k], value)
        }
      }
      if (shouting || i < textToken || (flag & Capitalised) === 0) {
        run = -1
      } else if (run >= 0 && (gap === Gap.Space || gap === Gap.Initial)) {
        if (term >= 0) into.addPhrase(run, term, (place & Lead) | Phrase, NAME_LEVELS, i)
        if (term >= 0 || end[i] - start[i] !== 1) run = term
      } else {
        run = term
      }
    }
    into.finish()
  }

  /** Collects the number that token `i` is, and the unit that is glued to it. @returns whether what stands behind is not counted */
  #addNumber(
    { spelt, tokens }: Reading,
    i: number,
    term: number,
    place: number,
    into: TermCollector,
    amounts: Amounts,
  ): boolean {
    const from = tokens.start[i]
    const to = tokens.end[i]
    // Reports of one event tell of other hours of it, so a time of day that only one has is no number that it lacks.
    const isHour = isOfClock(spelt, from, to)
    const at = unitStart(spelt, from, to)
    const unit = isHour || at === to ? 0 : this.#units.find(spelt, from, at, to)
    if (unit === 0) {
      into.add(term, place | (isHour ? 0 : TermFlag.Number), numberLevel(spelt, from, to), i, 0)
      return isHour
    }
    const digits = this.#memo.numberTerm(spelt.slice(from, at))
    into.add(digits, place | TermFlag.Number, numberLevel(spelt, from, at), i, 0)
    const thing = this.#units.term[unit]
    if (thing === 0) return true
    into.add(thing, place, this.#units.level[unit], i, 0)
    amounts.add(thing, valueOfDigits(spelt, from, at))
    return true
  }
}

/** The hash of each number by the hashes of the words for it. */
function numeralValues(numerals: string): WordTable {
  const values = new WordTable(1 << 6)
  for (const [i, forms] of numerals.split(' ').entries()) {
    const digits = String(i + 3)
    for (const word of forms.split('|')) values.set(hashWord(foldWord(word)), valueOfDigits(digits, 0, digits.length))
  }
  return values
}

/** What lies between two words. An enum, for bundlers write its members into the loop as numbers. */
enum Gap {
  /** One space: the words may be one name. */
  Space = 0,
  /** A full stop and a space: so they may after a single initial. */
  Initial = 1,
  /** Anything else inside a sentence. */
  Other = 2,
  /** Punctuation after which a capital says nothing: quotes, brackets, dashes, colons. */
  Break = 3,
}

function gapKind(source: string, from: number, to: number): number {
  const unit = source.charCodeAt(from)
  if (to - from === 1) return unit === 0x20 ? Gap.Space : isBreak(unit) ? Gap.Break : Gap.Other
  if (to - from === 2 && unit === 0x2e && source.charCodeAt(from + 1) === 0x20) return Gap.Initial
  for (let i = from; i < to; i++) if (isBreak(source.charCodeAt(i))) return Gap.Break
  return Gap.Other
}

/** Quotation marks, brackets, dashes, colon, semicolon, bar, bullet, asterisk and line ends. */
function isBreak(unit: number): boolean {
  if (unit < 0x80) return BREAKS[unit] !== 0
  return unit === 0xab || unit === 0xbb || unit === 0x2022 || (unit >= 0x2012 && unit <= 0x201f)
}

const BREAKS = new Uint8Array(0x80)
for (const character of ':;|"()[]*!?\n') BREAKS[character.charCodeAt(0)] = 1

/** One past the last token of the line that token `i` is on. */
function endOfLine(flags: Uint8Array, i: number, count: number): number {
  let at = i + 1
  while (at < count && (flags[at] & TokenFlag.LineStart) === 0) at++
  return at
}

/** Whether most longer words of a line are capitalised, as in a headline: then a capital alone marks no name. */
function isShouting(tokens: TokenBuffer, from: number, to: number): boolean {
  const { start, end, flags } = tokens
  const numberBit = 31 - Math.clz32(TokenFlag.Number)
  const capitalisedBit = 31 - Math.clz32(TokenFlag.Capitalised)
  let words = 0
  let capitalised = 0
  for (let i = from; i < to; i++) {
    // Added up without a branch, for processors could not foresee it: 1 for more than three units and no digit in front.
    const word = ((3 - (end[i] - start[i])) >>> 31) & ~(flags[i] >> numberBit)
    words += word
    capitalised += word & (flags[i] >> capitalisedBit)
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
  // Digits of another script, and numerals, are told by the length alone.
  digits ||= end - start
  if (digits < 3) return 23 + 7 * digits
  if (digits === 3) return 43
  const first = source.charCodeAt(start)
  const second = source.charCodeAt(start + 1)
  const year = digits === 4 && ((first === 0x31 && second === 0x39) || (first === 0x32 && second === 0x30))
  return year ? 37 : 50
}
