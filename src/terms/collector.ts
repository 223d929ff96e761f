import { RAREST, UNKNOWN } from '../background/rates.ts'
import { grown } from '../base/grown.ts'
import { combine } from '../base/hash.ts'
import { TermFlag } from './flags.ts'
import { countedWord, firstWord, flaggedWord, levelledWord, termLevel } from './packed.ts'

/** Words of a term's record. An enum, for bundlers write its members into the loops as numbers. */
export enum Field {
  /** Signed, as all are. */
  Hash = 0,
  /** Frequency, flags and level, see `packed.ts`. */
  Packed = 1,
  /** Index of the token at the first place. */
  Token = 2,
  /** Places inside a sentence with a capital, where one would say something, less those without. */
  Capitals = 3,
  /** Words of a record. */
  Size = 4,
}

/** Terms there is room for at first. */
const CAPACITY = 512
/** Where the table is emptied and counted from 0 again: well before base and index together leave 31 bits. */
const LAST_BASE = 1 << 30

/** Terms of one article as they are counted, in the order of their first places. */
export class TermCollector {
  count = 0
  /** {@link Field.Size} words a term, side by side for the cache; what lies behind `count` terms is undefined. */
  records = new Int32Array(Field.Size * CAPACITY)
  // Open addressing by hash: base plus index of a term. What is less than the base is of an earlier article and free.
  #table = new Int32Array(2 * CAPACITY).fill(-1)
  #base = 0

  clear(): void {
    this.#base += this.count
    this.count = 0
    if (this.#base < LAST_BASE) return
    this.#table.fill(-1)
    this.#base = 0
  }

  /**
   * Counts a place of a term.
   *
   * @param hash as a signed integer, for the engine would box an unsigned one
   * @param level background level, see `BackgroundRates`; that of the first place counts
   * @param capital 1: stands inside a sentence with a capital; -1: without one; 0: its first letter says nothing
   * @returns index of the term
   */
  add(hash: number, flags: number, level: number, token: number, capital: number): number {
    const table = this.#table
    const base = this.#base
    const records = this.records
    const mask = table.length - 1
    let place = hash & mask
    for (let entry = table[place]; entry >= base; entry = table[place]) {
      const at = (entry - base) * Field.Size
      if (records[at] === hash) {
        records[at + Field.Packed] = countedWord(records[at + Field.Packed], flags)
        records[at + Field.Capitals] += capital
        return entry - base
      }
      place = (place + 1) & mask
    }
    const i = this.count
    if (2 * i === table.length) {
      this.#grow()
      return this.add(hash, flags, level, token, capital)
    }
    const at = i * Field.Size
    table[place] = base + i
    records[at] = hash
    records[at + Field.Packed] = firstWord(flags, level)
    records[at + Field.Token] = token
    records[at + Field.Capitals] = capital
    this.count = i + 1
    return i
  }

  /** Counts the phrase of two terms, given by index; its level is that of the rarer and `more`. */
  addPhrase(first: number, second: number, flags: number, more: number, token: number): void {
    const { records } = this
    const firstAt = first * Field.Size
    const secondAt = second * Field.Size
    const rarer = Math.max(termLevel(records[firstAt + Field.Packed]), termLevel(records[secondAt + Field.Packed]))
    const hash = combine(records[firstAt], records[secondAt]) | 0
    const at = this.add(hash, flags, 0, token, 0) * Field.Size + Field.Packed
    const level = rarer === UNKNOWN ? UNKNOWN : Math.min(RAREST, rarer + more)
    this.records[at] = levelledWord(this.records[at], level)
  }

  /** Decides which terms are names: those that mostly have a capital where it says something. */
  finish(): void {
    const { records } = this
    const end = this.count * Field.Size
    for (let at = 0; at < end; at += Field.Size) {
      if (records[at + Field.Capitals] > 0) {
        records[at + Field.Packed] = flaggedWord(records[at + Field.Packed], TermFlag.Name)
      }
    }
  }

  /** Index of a term, or -1. */
  find(hash: number): number {
    const mask = this.#table.length - 1
    for (let place = hash & mask; this.#table[place] >= this.#base; place = (place + 1) & mask) {
      const i = this.#table[place] - this.#base
      if (this.records[i * Field.Size] === (hash | 0)) return i
    }
    return -1
  }

  /** Index of the token at a term's first place. */
  token(i: number): number {
    return this.records[i * Field.Size + Field.Token]
  }

  #grow(): void {
    const records = grown(this.records, new Int32Array(2 * this.records.length))
    const table = new Int32Array(2 * this.#table.length).fill(-1)
    const mask = table.length - 1
    for (let i = 0; i < this.count; i++) {
      let place = records[i * Field.Size] & mask
      while (table[place] >= 0) place = (place + 1) & mask
      table[place] = i
    }
    this.records = records
    this.#table = table
    this.#base = 0
  }
}
