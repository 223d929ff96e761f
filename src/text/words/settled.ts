/**
 * Characters that NFKC leaves alone whatever stands beside them (or, for the ellipsis and a few accents standing
 * alone, changes in a way that no token shows): no combining marks, no compatibility forms, no surrogates.
 */
const SETTLED = [
  '\\x00-\\x7f¡-§©«-®°±¶·»¿-ıĴ-ľŁ-ňŊ-žƀ-ǃǍ-ǰǴ-ʯʹ-˗',
  '\\u0370-\\u0373\\u0375-\\u0377\\u037b-\\u037d\\u037f\\u0386\\u0388-\\u03cf\\u03d7-\\u03ef\\u03f3\\u03f6-\\u03f8\\u03fa-\\u0482\\u048a-\\u052f',
  '\\u05d0-\\u05ea\\u05f3\\u05f4\\u060c\\u061b\\u061f-\\u064a\\u0660-\\u066f\\u0671-\\u0674\\u0679-\\u06d5\\u10d0-\\u10fb',
  '\\u1e00-\\u1e99\\u1e9c-\\u1eff\\u200b-\\u2010\\u2012-\\u2016\\u2018-\\u2023\\u2026\\u202a-\\u202e\\u2030-\\u2032\\u2039\\u203a\\u20ac',
  '\\u3001-\\u3003\\u3005-\\u3020\\u3041-\\u3094\\u309d\\u309e\\u30a1-\\u30fe\\u4e00-\\u9fff\\uac00-\\ud7a3\\ufeff',
]
const SETTLED_CHARACTER = new RegExp(`[${SETTLED.join('')}]`)

const IS_SETTLED = 1
export const IS_UNSETTLED = 2

/** For every code unit {@link IS_SETTLED} or {@link IS_UNSETTLED}; 0 until its page of 256 is built. */
export const UNIT_STATE = new Uint8Array(0x10000)

/** Builds the page of 256 code units that `unit` belongs to and returns the unit's entry of {@link UNIT_STATE}. */
export function learnState(unit: number): number {
  const first = unit & 0xff00
  for (let u = first; u < first + 256; u++) {
    UNIT_STATE[u] = SETTLED_CHARACTER.test(String.fromCharCode(u)) ? IS_SETTLED : IS_UNSETTLED
  }
  return UNIT_STATE[unit]
}

/** Whether so many characters stand in a row that are not settled; combining marks never are. */
export function hasRun(text: string, length: number): boolean {
  const states = UNIT_STATE
  let run = 0
  for (let i = 0; i < text.length && run < length; i++) {
    const unit = text.charCodeAt(i)
    run = (states[unit] || learnState(unit)) === IS_SETTLED ? 0 : run + 1
  }
  return run >= length
}

/** Whether preparing would leave `text` as it is: all its characters are settled. */
export function isSettled(text: string): boolean {
  return !hasRun(text, 1)
}
