/**
 * Characters that NFKC leaves alone whatever stands beside them (or, for the ellipsis and a few accents standing
 * alone, changes in a way that no token shows): no combining marks, no compatibility forms, no surrogates.
 */
const SETTLED = [
  '\\x00-\\x9f¡-§©«-®°±¶·»¿-ıĴ-ľŁ-ňŊ-žƀ-ǃǍ-ǰǴ-ʯʹ-˗',
  '\\u0370-\\u0373\\u0375-\\u0377\\u037b-\\u037d\\u037f\\u0386\\u0388-\\u03cf\\u03d7-\\u03ef\\u03f3\\u03f6-\\u03f8\\u03fa-\\u0482\\u048a-\\u052f',
  '\\u05d0-\\u05ea\\u05f3\\u05f4\\u060c\\u061b\\u061f-\\u064a\\u0660-\\u066f\\u0671-\\u0674\\u0679-\\u06d5\\u10d0-\\u10fb',
  '\\u1e00-\\u1e99\\u1e9c-\\u1eff\\u200b-\\u2010\\u2012-\\u2016\\u2018-\\u2023\\u2026\\u202a-\\u202e\\u2030-\\u2032\\u2039\\u203a\\u20ac',
  '\\u3001-\\u3003\\u3005-\\u3020\\u3041-\\u3094\\u309d\\u309e\\u30a1-\\u30fe\\u4e00-\\u9fff\\uac00-\\ud7a3\\ufeff',
]
const SETTLED_CHARACTER = new RegExp(`[${SETTLED.join('')}]`)

/** For every code unit 1 where it is settled, 2 where not, 0 until its page of 256 is built. */
const UNIT_STATE = new Uint8Array(0x10000)

function learnState(unit: number): number {
  const first = unit & 0xff00
  for (let u = first; u < first + 256; u++) UNIT_STATE[u] = SETTLED_CHARACTER.test(String.fromCharCode(u)) ? 1 : 2
  return UNIT_STATE[unit]
}

function isSettled(text: string): boolean {
  const states = UNIT_STATE
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if ((states[unit] || learnState(unit)) === 2) return false
  }
  return true
}

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
  if (isSettled(text)) return text
  return text
    .replace(SPACED_DIGITS, '$1')
    .replace(MARK_OF_TRADE, ' ')
    .replace(FRACTION, ' $& ')
    .replace(NUMERO, '$& ')
    .replace(SPACING_ACUTE, "'")
    .normalize('NFKC')
}
