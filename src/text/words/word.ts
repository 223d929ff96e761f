import { fmix32 } from '../../base/hash.ts'
import { isPair, Kind, kindAt, learnUnit, UNITS } from './characters.ts'
import { foldWord, mayBeRomanised } from './fold.ts'
import { hashWord, WORD_MULTIPLIER } from './hash.ts'
import { numberSeparator } from './numbers.ts'
import { pushToken, type TokenBuffer, TokenFlag } from './tokens.ts'
import { keyedHashWord, keyedStep } from './word-key.ts'

const SHARP_S = 0xdf // folds to ss, and is frequent enough in German for a way of its own

/** Whether a word may start with a character of this kind. */
export function isWordStart(kind: number): boolean {
  return kind <= Kind.Digit || kind === Kind.SpecialLower || kind === Kind.SpecialUpper
}

/**
 * Reads the word that starts at `start`, whatever is in it, appends it and returns where reading goes on. The scanner
 * itself reads the plain ones.
 */
export function scanWord(text: string, start: number, to: number, context: number, out: TokenBuffer): number {
  const { key } = out
  const keyMultiplier = key.multiplier
  let h = 0
  let state = key.initial
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
    if (kind === Kind.Lower) {
      h = (Math.imul(h, multiplier) + (entry & 0xffff)) | 0
      state = keyedStep(state, entry & 0xffff, keyMultiplier)
      lower = 1
      end = ++i
      continue
    }
    if (kind === Kind.Transparent) break
    if (kind === Kind.Surrogate) {
      kind = kindAt(text, i, to)
      unusual = true
    }
    if (kind >= Kind.Spaceless) break
    if (kind <= Kind.Mark) {
      h = (Math.imul(h, multiplier) + (entry & 0xffff)) | 0
      state = keyedStep(state, entry & 0xffff, keyMultiplier)
      if (kind === Kind.Upper) upper++
      else if (kind === Kind.Lower) lower++
      else if (kind === Kind.Mark) marked = true
      end = i += unusual && isPair(text, i, to) ? 2 : 1
    } else if (unit === SHARP_S) {
      h = (Math.imul(Math.imul(h, multiplier) + 0x73, multiplier) + 0x73) | 0
      state = keyedStep(keyedStep(state, 0x73, keyMultiplier), 0x73, keyMultiplier)
      lower++
      end = ++i
    } else if (kind <= Kind.SpecialUpper) {
      unusual = true
      if (kind === Kind.SpecialUpper) upper++
      else if (kind === Kind.SpecialLower) lower++
      end = i += isPair(text, i, to) ? 2 : 1
    } else if (kind === Kind.Ignorable) {
      unusual = true
      i += isPair(text, i, to) ? 2 : 1
    } else if (kind === Kind.Apostrophe || (kind === Kind.Gershayim && isHebrewAround(text, i))) {
      if (i + 1 >= to || !isWordStart(kindAt(text, i + 1, to))) break
      apostrophe = i++
    } else if (kind === Kind.NumberPunctuation) {
      const separator = numberSeparator(text, i, to)
      if (separator === 'none') break
      if (separator === 'point') {
        h = (Math.imul(h, multiplier) + 0x2e) | 0
        state = keyedStep(state, 0x2e, keyMultiplier)
      }
      i++
    } else break
  }
  let flags = context
  const first: number =
    units[text.charCodeAt(start)] >> 16 === Kind.Surrogate
      ? kindAt(text, start, to)
      : units[text.charCodeAt(start)] >> 16
  if (first === Kind.Upper || first === Kind.SpecialUpper) flags |= TokenFlag.Capitalised
  else if (first === Kind.Digit) flags |= TokenFlag.Number
  if (upper >= 2 && lower === 0) flags |= TokenFlag.AllCaps
  if (apostrophe >= 0) {
    flags |= TokenFlag.Apostrophe
    const last = text.charCodeAt(end - 1) | 0x20
    if (apostrophe === end - 2 && last === 0x73) flags |= TokenFlag.Possessive
    // Without the apostrophe folding may see the ending of a name like Zelenskyy, of which i, j or y is the last letter.
    if (marked || (apostrophe >= end - 3 && (last === 0x69 || last === 0x6a || last === 0x79))) unusual = true
  }
  if (unusual || mayBeRomanised(text.charCodeAt(end - 3), text.charCodeAt(end - 2), text.charCodeAt(end - 1))) {
    const folded = foldWord(text.slice(start, end))
    pushToken(out, hashWord(folded), keyedHashWord(folded, key), start, end, flags)
  } else pushToken(out, fmix32(h), fmix32(state), start, end, flags)
  return i
}

function isHebrewAround(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  return before >= 0x5d0 && before <= 0x5ea && after >= 0x5d0 && after <= 0x5ea
}
