import { APOSTROPHES, foldCase, GERSHAYIM, IGNORABLE } from './fold.ts'
import { digitValue } from './numbers.ts'

/**
 * What a character is to the scanner; up to `SpecialUpper` it may continue a word. An enum, for bundlers write its
 * members into the loops as numbers.
 */
export enum Kind {
  Unknown = 0,
  /** Lower-case or caseless letter whose folding is one code unit. */
  Lower = 1,
  /** Upper-case or title-case letter whose folding is one code unit. */
  Upper = 2,
  Digit = 3,
  /** Combining mark that case folding leaves alone, such as a vowel sign. */
  Mark = 4,
  /** Combining mark that may compose with a folded letter. */
  ComposingMark = 5,
  /** Letters that fold to several units, conjoining jamo: the word is folded as a whole. */
  SpecialLower = 6,
  SpecialUpper = 7,
  Ignorable = 8,
  Apostrophe = 9,
  /** Point and comma, inside numbers. */
  NumberPunctuation = 10,
  Gershayim = 11,
  /** Letter of a script that is written without spaces. */
  Spaceless = 12,
  /** White space, quotation marks and brackets: a sentence may begin after them. */
  Transparent = 13,
  Terminator = 14,
  Newline = 15,
  Surrogate = 16,
  Separator = 17,
}

/**
 * For every code unit its kind (bits 16 up) and the code unit that it folds to (bits 0 to 15); 0 until its page of
 * 256 is built, which happens when the scanner first meets one of them.
 */
export const UNITS = new Int32Array(0x10000)

// Line_Break=SA of UAX #14 (Thai and its kin), and the scripts of Chinese and Japanese.
const SPACELESS_SCRIPTS = [
  ...['Han', 'Hiragana', 'Katakana', 'Bopomofo', 'Tangut', 'Nushu'],
  ...['Thai', 'Lao', 'Khmer', 'Myanmar', 'Tai_Le', 'New_Tai_Lue', 'Tai_Tham', 'Tai_Viet', 'Ahom'],
]
const SPACELESS = new RegExp(
  `^[${SPACELESS_SCRIPTS.map((script) => `\\p{Script_Extensions=${script}}`).join('')}]+$`,
  'u',
)
const LETTER = /[\p{L}\p{Nl}]/u
const CASELESS_LETTERS = /^\p{Lo}+$/u
const UPPER = /[\p{Lu}\p{Lt}]/u
const MARK = /\p{M}/u
const COMPOSING = /[\p{Script=Inherited}\p{Script=Cyrillic}\p{Script=Greek}]/u
const TERMINATOR = /[\p{Sentence_Terminal}…]/u
const TRANSPARENT = /[\p{White_Space}\p{Pi}\p{Pf}\p{Ps}\p{Pe}"]/u
const JAMO = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/
const NEWLINES = '\n\v\f\r\u0085\u2028\u2029'

function classify(character: string): number {
  if (NEWLINES.includes(character)) return Kind.Newline
  if (APOSTROPHES.includes(character)) return Kind.Apostrophe
  if (GERSHAYIM.includes(character)) return Kind.Gershayim
  if (',.٫٬'.includes(character)) return Kind.NumberPunctuation
  if (IGNORABLE.test(character)) return Kind.Ignorable
  if (LETTER.test(character)) {
    if (SPACELESS.test(character)) return Kind.Spaceless
    const special = foldCase(character).length !== 1 || JAMO.test(character)
    if (UPPER.test(character)) return special ? Kind.SpecialUpper : Kind.Upper
    return special ? Kind.SpecialLower : Kind.Lower
  }
  if (/\p{Nd}/u.test(character)) return Kind.Digit
  if (MARK.test(character)) return COMPOSING.test(character) ? Kind.ComposingMark : Kind.Mark
  if (TERMINATOR.test(character)) return Kind.Terminator
  return TRANSPARENT.test(character) ? Kind.Transparent : Kind.Separator
}

function fillUniform(first: number): boolean {
  let page = ''
  for (let unit = first; unit < first + 256; unit++) page += String.fromCharCode(unit)
  if (JAMO.test(page) || !CASELESS_LETTERS.test(page)) return false
  const spaceless = SPACELESS.test(page)
  // Han and Hangul fill whole pages: one test instead of 256.
  const kind = spaceless ? Kind.Spaceless : Kind.Lower
  if (!spaceless && !/^\p{Script=Hangul}+$/u.test(page)) return false
  for (let unit = first; unit < first + 256; unit++) UNITS[unit] = (kind << 16) | unit
  return true
}

function unitEntry(unit: number): number {
  if (unit >= 0xd800 && unit < 0xe000) return (Kind.Surrogate << 16) | unit
  const character = String.fromCharCode(unit)
  const kind = classify(character)
  if (kind === Kind.Digit) return (kind << 16) | (48 + digitValue(unit))
  if (kind === Kind.Lower || kind === Kind.Upper) return (kind << 16) | foldCase(character).charCodeAt(0)
  return (kind << 16) | unit
}

/** Builds the page of 256 code units that `unit` belongs to and returns the unit's entry of {@link UNITS}. */
export function learnUnit(unit: number): number {
  const first = unit & 0xff00
  if (!fillUniform(first)) for (let u = first; u < first + 256; u++) UNITS[u] = unitEntry(u)
  return UNITS[unit]
}

const ASTRAL_PAGES = new Map<number, Uint8Array>()

/** Kind of a code point from U+10000 up; letters come as special ones, for they take two units. */
function astralKind(codePoint: number): number {
  let page = ASTRAL_PAGES.get(codePoint >> 8)
  if (page === undefined) {
    page = new Uint8Array(256)
    ASTRAL_PAGES.set(codePoint >> 8, page)
  }
  let kind = page[codePoint & 255]
  if (kind === Kind.Unknown) {
    kind = classify(String.fromCodePoint(codePoint))
    page[codePoint & 255] = kind
  }
  return kind
}

/** Kind of the character at `at`, with a surrogate pair inside [at, to) taken whole and a lone one a separator. */
export function kindAt(text: string, at: number, to: number): number {
  const unit = text.charCodeAt(at)
  const kind = (UNITS[unit] || learnUnit(unit)) >> 16
  if (kind !== Kind.Surrogate) return kind
  return isPair(text, at, to) ? astralKind(text.codePointAt(at) ?? 0) : Kind.Separator
}

/** Whether a whole surrogate pair stands at `at` inside [at, to). */
export function isPair(text: string, at: number, to: number): boolean {
  if (at + 1 >= to || (text.charCodeAt(at) & 0xfc00) !== 0xd800) return false
  return (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
}
