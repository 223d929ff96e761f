import { fmix32 } from '../hash.ts'
import { isPair, Kind, kindAt, learnUnit, UNITS } from './characters.ts'
import { foldWord } from './fold.ts'
import { hashWord, WORD_MULTIPLIER } from './hash.ts'
import { numberSeparator } from './numbers.ts'
import { scanSpaceless } from './spaceless.ts'
import { pushToken, type TokenBuffer, TokenFlag } from './tokens.ts'

export { foldWord } from './fold.ts'
export { prepareText } from './prepare.ts'
export { createTokenBuffer, type TokenBuffer, TokenFlag } from './tokens.ts'

// Constants of this module, for where no bundler inlines the enum its members would be looked up in the loop.
const APOSTROPHE = Kind.Apostrophe
const DIGIT = Kind.Digit
const GERSHAYIM = Kind.Gershayim
const IGNORABLE = Kind.Ignorable
const LOWER = Kind.Lower
const MARK = Kind.Mark
const NEWLINE = Kind.Newline
const NUMBER_PUNCTUATION = Kind.NumberPunctuation
const SPACELESS = Kind.Spaceless
const SPECIAL_LOWER = Kind.SpecialLower
const SPECIAL_UPPER = Kind.SpecialUpper
const SURROGATE = Kind.Surrogate
const TERMINATOR = Kind.Terminator
const TRANSPARENT = Kind.Transparent
const UPPER = Kind.Upper

const SHARP_S = 0xdf // folds to ss, and is frequent enough in German for a way of its own
const FRESH = TokenFlag.SentenceStart | TokenFlag.LineStart

/**
 * Appends the tokens of `text[from, to)` to `out`, in one pass over its code units.
 *
 * Words are runs of letters, marks and digits; apostrophes inside them and separators inside numbers are dropped
 * from the hash. Scripts written without spaces give overlapping bigrams of characters with their marks. Every
 * token's hash is `hashWord(foldWord(text.slice(start, end)))`.
 *
 * A token starts a sentence where it is first in the range or on its line, or follows . ! ? … 。 and their like in
 * other scripts. A full stop ends no sentence unless space or a quotation mark follows it, nor after a single
 * letter or a capitalised word of up to three letters that is not all capitals: "Mr. Li", "J. Smith", "U.S.
 * officials" stay in one sentence, at the price of a sentence that ends in "Xi."; "the EU. Then" is two.
 *
 * @param text prepared text, see {@link prepareText}
 * @param from first code unit to read; taken as the start of a line and of a sentence
 * @param to one past the last code unit to read
 * @param out buffer that the tokens are appended to
 * @param maxTokens how many tokens to append at most. Default: no limit
 * @returns true where the limit was reached before the end of the range
 * @example
 * const tokens = createTokenBuffer()
 * scanTokens('Wang Yi visits Moscow', 0, 21, tokens)
 * tokens.count // 4
 */
export function scanTokens(text: string, from: number, to: number, out: TokenBuffer, maxTokens = Infinity): boolean {
  const limit = out.count + maxTokens
  let context: number = FRESH
  let stopped = false // a full stop was read that ends a sentence if space or a quotation mark comes next
  const units = UNITS
  let i = from
  while (i < to) {
    const unit = text.charCodeAt(i)
    let kind: number = (units[unit] || learnUnit(unit)) >> 16
    if (kind === SURROGATE) kind = kindAt(text, i, to)
    if (kind === TRANSPARENT) {
      if (stopped) context |= TokenFlag.SentenceStart
      stopped = false
      i++
    } else if (isWordStart(kind) || kind === SPACELESS) {
      if (out.count >= limit) return true
      i = kind === SPACELESS ? scanSpaceless(text, i, to, context, out, limit) : scanWord(text, i, to, context, out)
      context = 0
      stopped = false
    } else if (kind === NEWLINE) {
      context = FRESH
      stopped = false
      i++
    } else if (kind === TERMINATOR) {
      context |= TokenFlag.SentenceStart
      i++
    } else if (kind === NUMBER_PUNCTUATION) {
      stopped = unit === 0x2e && !followsAbbreviation(out, i)
      i++
    } else if (kind === APOSTROPHE || kind === GERSHAYIM) {
      if (stopped) context |= TokenFlag.SentenceStart
      stopped = false
      i++
    } else {
      if (kind !== IGNORABLE) stopped = false
      i += isPair(text, i, to) ? 2 : 1
    }
  }
  return false
}

function isWordStart(kind: number): boolean {
  return kind <= DIGIT || kind === SPECIAL_LOWER || kind === SPECIAL_UPPER
}

function followsAbbreviation(out: TokenBuffer, at: number): boolean {
  const last = out.count - 1
  if (last < 0 || out.end[last] !== at) return false
  const length = at - out.start[last]
  const flags = out.flags[last]
  if (flags & (TokenFlag.Number | TokenFlag.Spaceless)) return false
  return (
    length === 1 || (length <= 3 && (flags & (TokenFlag.Capitalised | TokenFlag.AllCaps)) === TokenFlag.Capitalised)
  )
}

/** Reads the word that starts at `start`, appends it and returns where reading goes on. */
function scanWord(text: string, start: number, to: number, context: number, out: TokenBuffer): number {
  let h = 0
  let lower = 0
  let upper = 0
  let end = start
  let apostrophe = -1
  let unusual = false // folding has to see the word as a whole
  let marked = false
  const units = UNITS // bundlers turn module constants into variables, which the loop would load every time
  const multiplier = WORD_MULTIPLIER
  let i = start
  while (i < to) {
    const unit = text.charCodeAt(i)
    const entry = units[unit] || learnUnit(unit)
    let kind: number = entry >> 16
    if (kind === LOWER) {
      h = (Math.imul(h, multiplier) + (entry & 0xffff)) | 0
      lower = 1
      end = ++i
      continue
    }
    if (kind === TRANSPARENT) break
    if (kind === SURROGATE) {
      kind = kindAt(text, i, to)
      unusual = true
    }
    if (kind >= SPACELESS) break
    if (kind <= MARK) {
      h = (Math.imul(h, multiplier) + (entry & 0xffff)) | 0
      if (kind === UPPER) upper++
      else if (kind === LOWER) lower++
      else if (kind === MARK) marked = true
      end = i += unusual && isPair(text, i, to) ? 2 : 1
    } else if (unit === SHARP_S) {
      h = (Math.imul(Math.imul(h, multiplier) + 0x73, multiplier) + 0x73) | 0
      lower++
      end = ++i
    } else if (kind <= SPECIAL_UPPER) {
      unusual = true
      if (kind === SPECIAL_UPPER) upper++
      else if (kind === SPECIAL_LOWER) lower++
      end = i += isPair(text, i, to) ? 2 : 1
    } else if (kind === IGNORABLE) {
      unusual = true
      i += isPair(text, i, to) ? 2 : 1
    } else if (kind === APOSTROPHE || (kind === GERSHAYIM && isHebrewAround(text, i))) {
      if (i + 1 >= to || !isWordStart(kindAt(text, i + 1, to))) break
      apostrophe = i++
    } else if (kind === NUMBER_PUNCTUATION) {
      const separator = numberSeparator(text, i, to)
      if (separator === 'none') break
      if (separator === 'point') h = (Math.imul(h, multiplier) + 0x2e) | 0
      i++
    } else break
  }
  let flags = context
  const first: number =
    units[text.charCodeAt(start)] >> 16 === SURROGATE ? kindAt(text, start, to) : units[text.charCodeAt(start)] >> 16
  if (first === UPPER || first === SPECIAL_UPPER) flags |= TokenFlag.Capitalised
  else if (first === DIGIT) flags |= TokenFlag.Number
  if (upper >= 2 && lower === 0) flags |= TokenFlag.AllCaps
  if (apostrophe >= 0) {
    flags |= TokenFlag.Apostrophe
    if (apostrophe === end - 2 && (text.charCodeAt(end - 1) | 0x20) === 0x73) flags |= TokenFlag.Possessive
    if (marked) unusual = true
  }
  pushToken(out, unusual ? hashWord(foldWord(text.slice(start, end))) : fmix32(h), start, end, flags)
  return i
}

function isHebrewAround(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  return before >= 0x5d0 && before <= 0x5ea && after >= 0x5d0 && after <= 0x5ea
}
