import { fmix32 } from '../../base/hash.ts'
import { UNITS } from './characters.ts'
import { WORD_MULTIPLIER } from './hash.ts'
import { type TokenBuffer, TokenFlag } from './tokens.ts'
import { keyedStep } from './word-key.ts'

const SPACE = 0x20
const DIGIT_ZERO = 0x30
const DIGIT_NINE = 0x39
/** Code units of a number that is joined no further, four groups of digits: what is longer is a row of numbers. By hand. */
const LONGEST = 15

/**
 * Whether three code units are the next digits of the number that the last token is, one blank before them: 53 000, 1 253 000. The
 * digits in front are one to three and no 0 begins them, or they were joined so themselves. In prepared text all blanks of
 * typographers are gone from numbers.
 */
export function isNextGroup(
  units: Uint16Array,
  start: number,
  { start: starts, end, flags, count }: TokenBuffer,
): boolean {
  const last = count - 1
  if (last < 0 || end[last] !== start - 1 || units[start - 1] !== SPACE || !(flags[last] & TokenFlag.Number))
    return false
  if (!areDigits(units, start, start + 3)) return false
  const from = starts[last]
  const length = end[last] - from
  if (length > 3) return length < LONGEST && units[end[last] - 4] === SPACE
  return units[from] !== DIGIT_ZERO && areDigits(units, from, end[last])
}

/** Makes the last token longer, up to `to`: its hashes are those of its digits without the blanks. */
export function joinGroup(units: Uint16Array, to: number, out: TokenBuffer): void {
  const last = out.count - 1
  let h = 0
  let state = out.key.initial
  for (let i = out.start[last]; i < to; i++) {
    if (units[i] === SPACE) continue
    const digit = UNITS[units[i]] & 0xffff
    h = (Math.imul(h, WORD_MULTIPLIER) + digit) | 0
    state = keyedStep(state, digit, out.key.multiplier)
  }
  out.hash[last] = fmix32(h)
  out.keyed[last] = fmix32(state)
  out.end[last] = to
}

function areDigits(units: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (units[i] < DIGIT_ZERO || units[i] > DIGIT_NINE) return false
  return true
}
