import { checkInteger, checkNumber } from '../../base/check-number.ts'
import { checkString } from '../../base/checks.ts'
import { fmix32 } from '../../base/hash.ts'
import { isPair, Kind, kindAt, learnUnit, UNITS } from './characters.ts'
import { mayBeRomanised } from './fold.ts'
import { joinHalves } from './half-spaces.ts'
import { WORD_MULTIPLIER } from './hash.ts'
import { scanSpaceless } from './spaceless.ts'
import { isNextGroup, joinGroup } from './thousands.ts'
import { checkTokens, pushToken, type TokenBuffer, TokenFlag } from './tokens.ts'
import { isWordStart, scanWord } from './word.ts'

export { foldWord } from './fold.ts'
export { prepareText } from './prepare.ts'
export { createTokenBuffer, type TokenBuffer, TokenFlag } from './tokens.ts'

/** What the kind of a plain word's first character says of it. */
const FLAGS_OF_FIRST = /* @__PURE__ */ Uint8Array.of(0, 0, TokenFlag.Capitalised, TokenFlag.Number)

const NEWLINE = 0x0a
const FRESH = TokenFlag.SentenceStart | TokenFlag.LineStart

/**
 * Appends the tokens of `text[from, to)` to `out`, in one pass over its code units.
 *
 * Words are runs of letters, marks and digits; apostrophes inside them and separators inside numbers are dropped
 * from the hash, single blanks between thousands too ("53 000"), and those that Persian writes for half-spaces. Scripts written without spaces give overlapping bigrams of characters with their marks. Every
 * token's hash is `hashWord(foldWord(text.slice(start, end)))`. A second one, `keyed`, is computed beside it, for word hashes of
 * 32 bits agree by chance and can be made to.
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
 * @throws {TypeError | RangeError} naming a wrong argument
 * @example
 * const tokens = createTokenBuffer()
 * scanTokens('Wang Yi visits Moscow', 0, 21, tokens)
 * tokens.count // 4
 */
export function scanTokens(text: string, from: number, to: number, out: TokenBuffer, maxTokens = Infinity): boolean {
  checkString('text', text)
  checkInteger('from', from, 0, text.length)
  checkInteger('to', to, from, text.length)
  checkTokens('out', out)
  checkNumber('maxTokens', maxTokens, 0, Infinity)
  return scanUnits(text, out.units.copy(text, from, to), from, to, out, maxTokens)
}

/**
 * {@link scanTokens} for a text whose code units stand in `units`, each at its index, with room for one more: an array is
 * read several times as fast as a string.
 */
export function scanUnits(
  text: string,
  units: Uint16Array,
  from: number,
  to: number,
  out: TokenBuffer,
  maxTokens: number,
): boolean {
  // Ends the last word, so that the loop need not compare every place with `to`.
  const beyond = units[to]
  units[to] = NEWLINE
  const stopped = scanRange(text, units, from, to, out, maxTokens)
  units[to] = beyond
  return stopped
}

function scanRange(
  text: string,
  units: Uint16Array,
  from: number,
  to: number,
  out: TokenBuffer,
  maxTokens: number,
): boolean {
  const limit = out.count + maxTokens
  let context: number = FRESH
  let stopped = false // a full stop was read that ends a sentence if space or a quotation mark comes next
  const table = UNITS // bundlers turn module constants into variables, which the loop would load every time
  const multiplier = WORD_MULTIPLIER
  const { initial, multiplier: keyMultiplier } = out.key
  // The keyed hash is carried on a step behind, before its shift, so that this is taken beside the next unit.
  const firstProduct = initial ^ (initial >>> 15) ^ (initial >>> 30)
  let i = from
  while (i < to) {
    const unit = units[i]
    let entry = table[unit] || learnUnit(unit)
    let kind: number = entry >> 16
    if (kind <= Kind.Digit) {
      if (out.count >= limit) return true
      const start = i
      let flags = context | FLAGS_OF_FIRST[kind]
      let h = 0
      let product = firstProduct
      do {
        h = (Math.imul(h, multiplier) + (entry & 0xffff)) | 0
        product = Math.imul(product ^ (entry & 0xffff) ^ (product >>> 15), keyMultiplier)
        i++
        entry = table[units[i]]
        // Letters, digits and marks; a unit not learned yet, which is 0, ends the loop as well.
      } while ((entry - (Kind.Lower << 16)) >>> 0 < (Kind.Mark + 1 - Kind.Lower) << 16)
      kind = (entry || learnUnit(units[i])) >> 16
      if (
        (endsWord(kind) || (kind === Kind.NumberPunctuation && !isBetweenDigits(units, i, to))) &&
        !(i - start > 3 && mayBeRomanised(units[i - 3], units[i - 2], units[i - 1]))
      ) {
        if (table[units[i - 1]] >> 16 !== Kind.Lower && isAllCaps(units, start, i)) flags |= TokenFlag.AllCaps
        if (flags === TokenFlag.Number && i - start === 3 && isNextGroup(units, start, out)) joinGroup(units, i, out)
        else pushToken(out, fmix32(h), fmix32(product ^ (product >>> 15)), start, i, flags)
        if (kind === Kind.Transparent) i++
      } else i = scanWord(text, start, to, context, out)
      if (unit >> 8 === 6) joinHalves(text, out)
      context = 0
      stopped = false
      continue
    }
    if (kind === Kind.Surrogate) kind = kindAt(text, i, to)
    if (kind === Kind.Transparent) {
      if (stopped) context |= TokenFlag.SentenceStart
      stopped = false
      i++
    } else if (isWordStart(kind) || kind === Kind.Spaceless) {
      if (out.count >= limit) return true
      i =
        kind === Kind.Spaceless ? scanSpaceless(text, i, to, context, out, limit) : scanWord(text, i, to, context, out)
      context = 0
      stopped = false
    } else if (kind === Kind.Newline) {
      context = FRESH
      stopped = false
      i++
    } else if (kind === Kind.Terminator) {
      context |= TokenFlag.SentenceStart
      i++
    } else if (kind === Kind.NumberPunctuation) {
      stopped = unit === 0x2e && !followsAbbreviation(out, i)
      i++
    } else if (kind === Kind.Apostrophe || kind === Kind.Gershayim) {
      if (stopped) context |= TokenFlag.SentenceStart
      stopped = false
      i++
    } else {
      if (kind !== Kind.Ignorable) stopped = false
      i += isPair(text, i, to) ? 2 : 1
    }
  }
  return false
}

/** Whether a plain word has two capitals and no small letter. */
function isAllCaps(units: Uint16Array, start: number, end: number): boolean {
  let capitals = 0
  for (let i = start; i < end; i++) {
    const kind = UNITS[units[i]] >> 16
    if (kind === Kind.Lower) return false
    if (kind === Kind.Upper) capitals++
  }
  return capitals >= 2
}

/** Whether a character of this kind ends a word whatever follows. */
function endsWord(kind: number): boolean {
  return kind >= Kind.Spaceless && kind !== Kind.Surrogate
}

function isBetweenDigits(units: Uint16Array, at: number, to: number): boolean {
  if (UNITS[units[at - 1]] >> 16 !== Kind.Digit || at + 1 >= to) return false
  const next = units[at + 1]
  return (UNITS[next] || learnUnit(next)) >> 16 === Kind.Digit
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
