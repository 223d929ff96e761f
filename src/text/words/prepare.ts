import { checkString } from '../../base/checks.ts'
import { isSettled } from './settled.ts'
import { streamSafe } from './stream-safe.ts'

/** Control characters that no text has: those of windows-1252 that were read as Latin 1. */
const MISREAD = /[\x80-\x9f]/g
/** What they stand for (HTML, 13.2.5.80); a control where windows-1252 has none. */
const MEANT = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
const SPACED_DIGITS = /(\p{Nd})[\u00a0\u202f\u2009](?=\p{Nd}{3}(?!\p{Nd}))/gu
/**
 * Marks of trade, and honorifics that NFKC spells out in 8 and 18 letters; it leaves all others, which came later, as the symbols
 * they are.
 */
const NO_WORD = /[™℠\ufdfa\ufdfb]/g
/** Fractions and the sign of numbers. */
const STANDS_APART = /[№¼-¾⅐-⅟↉]/g
const SPACING_ACUTE = /[´΄\u1ffd]/g

/**
 * Brings text into the form that the scanner reads: NFKC, so that composed and decomposed, full-width and other
 * compatibility forms are alike. What NFKC would glue to a neighbour is set apart first (1½ is not 11⁄2, a trade
 * mark sign is no part of the name), an acute accent used as an apostrophe becomes one, and no-break spaces between
 * groups of digits go (1 000 = 1000). Controls that a wrong encoding left of quotation marks and dashes become these again.
 *
 * Time is linear in the text: of more than 30 combining marks in a row, a joiner that belongs to no word parts every 30. What
 * comes back is at most six times as long.
 *
 * Positions of tokens refer to the string returned. Text without such characters comes back as it is.
 *
 * @example
 * prepareText('ＮＡＴＯ’s Mu\u0308ller') // 'NATO’s Müller'
 */
export function prepareText(text: string): string {
  if (isSettled(checkString('text', text))) return text
  const parted = text
    .replace(MISREAD, (control) => MEANT[control.charCodeAt(0) - 0x80])
    .replace(SPACED_DIGITS, '$1')
    .replace(NO_WORD, ' ')
    .replace(STANDS_APART, ' $& ')
    .replace(SPACING_ACUTE, "'")
  return streamSafe(parted).normalize('NFKC')
}
