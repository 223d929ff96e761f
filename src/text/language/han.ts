import { hashWord } from '../words/hash.ts'
import { type TokenBuffer, TokenFlag } from '../words/tokens.ts'
import { keyedHashWord } from '../words/word-key.ts'

/** The characters of numerals, with other forms of them: digits, then units. */
const CHARACTERS = '零〇 一 二两兩 三 四 五 六 七 八 九 十 百 千 万萬 亿億 兆'
const UNITS = [10, 100, 1000, 1e4, 1e8, 1e12]

const VALUES: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ CHARACTERS.split(' ').flatMap((forms, i) => [...forms].map((one) => [one, UNITS[i - 10] ?? i])),
)

/**
 * Makes numbers of the numerals in an article, those of two characters and more: one is as often part of a word. Each is told by
 * its first token, which gets the term of the number in digits, and counts as many digits as it has before its noughts: round
 * numbers are what is written so, and say less.
 *
 * @param isKeyed whether terms are told by the key of the words
 * @returns gives the tokens back what they were
 */
export function takeHanNumerals(source: string, tokens: TokenBuffer, isKeyed: boolean): () => void {
  const { keyed, start, end, flags, count, key } = tokens
  const taken: { readonly i: number; readonly hash: number; readonly stop: number }[] = []
  let to = 0
  for (let i = 0; i < count; i++) {
    const from = start[i]
    if ((flags[i] & TokenFlag.Spaceless) === 0 || from < to || !VALUES.has(source[from])) continue
    to = from + 1
    while (to < source.length && VALUES.has(source[to])) to++
    // Behind digits it says what these count: 4386万.
    const isRest = i > 0 && end[i - 1] === from && flags[i - 1] & TokenFlag.Number
    const number = isRest ? 0 : readNumeral(source.slice(from, to))
    if (number === 0) continue
    taken.push({ i, hash: keyed[i], stop: end[i] })
    const digits = String(number)
    keyed[i] = isKeyed ? keyedHashWord(digits, key) : hashWord(digits)
    flags[i] |= TokenFlag.Number
    end[i] = from + digits.replace(/\.|0+$/g, '').length
  }
  return () => {
    for (const { i, hash, stop } of taken) {
      keyed[i] = hash
      end[i] = stop
      flags[i] &= ~TokenFlag.Number
    }
  }
}

/**
 * What a numeral says, 0 where it is none: 七八 are some seven or eight, 十三五 is the thirteenth plan of five years. Of ten thousands
 * and more it says how many there are, for so do digits: 四百万 is 400万.
 */
function readNumeral(numeral: string): number {
  if (numeral.length < 2) return 0
  let whole = 0
  let group = 0
  let digit = 0
  let largest = 1
  // Of a last digit that goes without one: 一万五 is 一万五千.
  let unit = 1
  for (const character of numeral) {
    const value = VALUES.get(character) ?? 0
    if (value < 10) {
      if (digit > 0) return 0
      if (value === 0) unit = 1
      digit = value
      continue
    }
    unit = value / 10
    if (value < 1e4) {
      // Only ten goes without a digit: 千万 is "by all means".
      if (digit === 0 && value > 10) return 0
      group += (digit || 1) * value
    } else {
      if (group + digit === 0) return 0
      whole += (group + digit) * value
      largest = Math.max(largest, value)
      group = 0
    }
    digit = 0
  }
  return (whole + group + digit * unit) / largest
}
