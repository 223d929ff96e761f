import { checkString } from '../../base/checks.ts'
import { digitValue, numberSeparator } from './numbers.ts'
import { streamSafe, withoutJoiners } from './stream-safe.ts'

/** Characters that stand for an apostrophe between letters, among them Hebrew geresh, okina and Semitic ʾ ʿ. */
export const APOSTROPHES = "'`´’‘‛ʼʻʾʿ＇′׳״"
/** Quotation marks that Hebrew typists use for gershayim inside an acronym. */
export const GERSHAYIM = '"”“„＂'

/**
 * Never visible in a word: soft hyphen, zero-width and bidirectional controls, variation selectors, enclosing marks; and what only
 * few write in Arabic: vowels, the doubling of a letter, and the stroke that makes a word longer.
 */
export const IGNORABLE = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Me}\u0640\u064b-\u0652\u0670]/u

const INSIDE_WORDS = new RegExp(`[${APOSTROPHES}${GERSHAYIM},.٫٬]|${IGNORABLE.source}`, 'gu')
/** The blank of a number such as 53 000, and that of a half-space, which no other token has. */
const INNER_BLANK = /(?<=[0-9]) (?=[0-9]{3})|(?<=[ء-ۓ]) (?=[ء-ۓ])/g
const OTHER_DIGITS = /[^\P{Nd}0-9]/gu
const PLAIN = /^[a-z0-9]*$/i

/** Letters that keyboards and capitals write in more than one way, and what each is folded to, one for one. */
const VARIANTS = 'άέήίόύώΐΰςёیىکşţآأإة'
const FOLDED = 'αεηιουωϊϋσеييكșțاااه'
const VARIANT = /[άέήίόύώΐΰςёیىکşţآأإة]/g

/** How outlets write the -ський and -ский of a name that others write -sky: Zelenskyy, Zelenskiy, Zelenskij. */
const ROMANISED = /(?<=[a-z]sk)[iy][ijy]$/

/** Whether {@link foldWord} may change the ending of a word, by its last three code units; true of a few others. */
export function mayBeRomanised(third: number, second: number, last: number): boolean {
  return (third | 0x20) === 0x6b && (second | 0x20) > 0x68 && (last | 0x20) > 0x68
}

/**
 * Full case folding by way of the runtime's own tables: lower, upper, lower takes ẞ and ß to ss, ς to σ, ı to i
 * and ᾳ to αι; the dot that İ leaves behind on an i is removed, so that İ, I, ı and i are one letter. Greek vowels lose their tonos,
 * which capitals go without, and Russian ё its dots; Persian and Arabic yeh and kaf are one letter each, and so are alefs with
 * and without hamza, teh marbuta and heh, and Romanian ș and ț, be it with a comma or a cedilla.
 */
export function foldCase(text: string): string {
  const folded = text.toLowerCase().toUpperCase().toLowerCase().replaceAll('i\u0307', 'i')
  return withoutJoiners(streamSafe(folded).normalize('NFC')).replace(
    VARIANT,
    (letter) => FOLDED[VARIANTS.indexOf(letter)],
  )
}

/**
 * Folds the surface of a word so that spellings of one word become one string: full case folding, apostrophes and
 * invisible characters dropped, digits of every script to ASCII, thousands separators dropped, NFC; and the ending of a name like
 * Zelenskyy to -sky.
 *
 * @param surface a token's text, from prepared text for full-width and compatibility forms to count as equal
 * @returns the folded word; {@link hashWord} of it is the token's hash
 * @example
 * foldWord('China’s') // 'chinas'
 * foldWord('1,000') // '1000', and so is '1 000'
 * foldWord('Zelenskyy') // 'zelensky'
 */
export function foldWord(surface: string): string {
  if (PLAIN.test(checkString('surface', surface))) return surface.toLowerCase().replace(ROMANISED, 'y')
  const word = surface.replace(INNER_BLANK, '')
  const joined = word.replace(INSIDE_WORDS, (mark: string, at: number) =>
    '.,٫٬'.includes(mark) && numberSeparator(word, at, word.length) === 'point' ? '.' : '',
  )
  return foldCase(joined.replace(OTHER_DIGITS, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)))).replace(
    ROMANISED,
    'y',
  )
}
