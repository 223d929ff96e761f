import type { WordArena } from '../base/word-arena.ts'
import { Kind, learnUnit, UNITS } from '../text/words/characters.ts'

/** Most amounts that are kept of an article, the first ones: on the labelled sets, eight tell as much as all. */
export const MAX_AMOUNTS = 8
/** Low bits of an amount that say how many; those above say of what. */
export const VALUE_BITS = 14
const VALUE_MASK = (1 << VALUE_BITS) - 1
/** Longest digits that are read: longer ones are ids or noise. */
const MOST_DIGITS = 15
const COMMA = 0x2c
const POINT = 0x2e

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
 * Hash of a number as it is written in digits of any script: equal for 1500, 1,500, 1.500, 1’500, 1 500 and ۱٬۵۰۰, for 1.5 and 1,5.
 * Whatever stands between digits parts thousands where just three follow, and is a decimal point otherwise. So 1.125 is read as a
 * thousand, which no two reports of one thing say differently.
 */
export function valueOfDigits(source: string, from: number, to: number): number {
  let value = 0
  const end = Math.min(to, from + MOST_DIGITS)
  for (let i = from; i < end; i++) {
    const entry = entryAt(source, i)
    const kind = entry >> 16
    if (kind === Kind.Ignorable) continue
    const isSeparator = kind > Kind.Ignorable && kind !== Kind.Surrogate
    if (isSeparator && partsThousands(source, i, to)) continue
    value = (Math.imul(value, 31) + (isSeparator ? POINT : entry & 0xffff)) | 0
  }
  return value ^ (value >>> VALUE_BITS)
}

/** Whether three digits follow a separator, or two and another comma: 1,00,000. */
function partsThousands(source: string, at: number, to: number): boolean {
  const digits = digitsFrom(source, at + 1, to)
  return digits === 3 || (digits === 2 && source.charCodeAt(at) === COMMA && source.charCodeAt(at + 3) === COMMA)
}

/** How many digits stand from a place on. */
function digitsFrom(source: string, from: number, to: number): number {
  let at = from
  while (at < to && entryAt(source, at) >> 16 === Kind.Digit) at++
  return at - from
}

/** What the scanner knows of a code unit: its kind, and that digits of every script are those of ASCII. */
function entryAt(source: string, at: number): number {
  const unit = source.charCodeAt(at)
  return UNITS[unit] || learnUnit(unit)
}
