import type { WordArena } from '../base/word-arena.ts'

/** Most amounts that are kept of an article, the first ones: on the labelled sets, eight tell as much as all. */
export const MAX_AMOUNTS = 8
/** Low bits of an amount that say how many; those above say of what. */
export const VALUE_BITS = 14
const VALUE_MASK = (1 << VALUE_BITS) - 1
/** Longest digits that are read: longer ones are ids or noise. */
const MOST_DIGITS = 15
const POINT = 0x2e
const DIGIT_ZERO = 0x30
const DIGIT_NINE = 0x39
const NO_BREAK_SPACE = 0xa0
const NARROW_SPACE = 0x202f

/**
 * What an article counts: numbers, each with the word behind it, as in "16-year-old", "4,300 people" or "three dead". Two
 * reports that give different numbers of one thing are rarely of one event.
 *
 * An amount is one word: the low end of the hash of what is counted, then that of the number. Sorted, so that those of one thing
 * stand together.
 */
export class Amounts {
  readonly #words = new Uint32Array(MAX_AMOUNTS)
  #count = 0

  clear(): void {
    this.#count = 0
  }

  /** @param thing hash of the term counted */
  add(thing: number, value: number): void {
    if (this.#count === MAX_AMOUNTS) return
    const word = ((thing << VALUE_BITS) | (value & VALUE_MASK)) >>> 0
    const words = this.#words
    let at = this.#count
    while (at > 0 && words[at - 1] >= word) at--
    if (at < this.#count && words[at] === word) return
    words.copyWithin(at + 1, at, this.#count++)
    words[at] = word
  }

  /** A copy of them, sorted. */
  take(arena: WordArena): Uint32Array {
    const copy = arena.take(this.#count)
    copy.set(this.#words.subarray(0, this.#count))
    return copy
  }
}

/**
 * Hash of a number as it is written in digits: equal for 1500, 1,500, 1.500 and 1 500, for 1.5 and 1,5. Whatever stands between
 * digits parts thousands where just three follow, and is a decimal point otherwise. So 1.125 is read as a thousand, which no two
 * reports of one thing say differently.
 */
export function valueOfDigits(source: string, from: number, to: number): number {
  let value = 0
  const end = Math.min(to, from + MOST_DIGITS)
  for (let i = from; i < end; i++) {
    const unit = source.charCodeAt(i)
    const isSeparator = unit < DIGIT_ZERO || unit === NO_BREAK_SPACE || unit === NARROW_SPACE
    if (isSeparator && digitsFrom(source, i + 1, to) === 3) continue
    value = (Math.imul(value, 31) + (isSeparator ? POINT : unit)) | 0
  }
  return value ^ (value >>> VALUE_BITS)
}

/** How many ASCII digits stand from a place on. */
function digitsFrom(source: string, from: number, to: number): number {
  let at = from
  while (at < to && source.charCodeAt(at) >= DIGIT_ZERO && source.charCodeAt(at) <= DIGIT_NINE) at++
  return at - from
}
