import { checkString } from '../../base/checks.ts'
import { isSettled } from './settled.ts'

const SPACED_DIGITS = /(\p{Nd})[\u00a0\u202f\u2009](?=\p{Nd}{3}(?!\p{Nd}))/gu
const MARK_OF_TRADE = /[™℠]/g
const FRACTION = /[¼-¾⅐-⅟↉]/g
const NUMERO = /№/g
const SPACING_ACUTE = /[´΄\u1ffd]/g

/**
 * Brings text into the form that the scanner reads: NFKC, so that composed and decomposed, full-width and other
 * compatibility forms are alike. What NFKC would glue to a neighbour is set apart first (1½ is not 11⁄2, a trade
 * mark sign is no part of the name), an acute accent used as an apostrophe becomes one, and no-break spaces between
 * groups of digits go (1 000 = 1000).
 *
 * Positions of tokens refer to the string returned. Text without such characters comes back as it is.
 *
 * @example
 * prepareText('ＮＡＴＯ’s Mu\u0308ller') // 'NATO’s Müller'
 */
export function prepareText(text: string): string {
  if (isSettled(checkString('text', text))) return text
  return text
    .replace(SPACED_DIGITS, '$1')
    .replace(MARK_OF_TRADE, ' ')
    .replace(FRACTION, ' $& ')
    .replace(NUMERO, '$& ')
    .replace(SPACING_ACUTE, "'")
    .normalize('NFKC')
}
