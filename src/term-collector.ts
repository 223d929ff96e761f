import { RAREST } from './background/rates.ts'
import { combine } from './hash.ts'
import { TermFlag } from './term-flags.ts'

/** Terms of one article as they are counted; the arrays' entries from `count` on are undefined. */
export class TermCollector {
  count = 0
  hash = new Uint32Array(512)
  /** Times a term stands in the article. */
  frequency = new Uint32Array(512)
  flags = new Uint8Array(512)
  /** Background level, see `BackgroundRates`. */
  level = new Uint8Array(512)
  /** Index of the token at its first place. */
  token = new Uint32Array(512)
  /** Places inside a sentence where a capital would say something, and how many of them have one. */
  #open = new Uint32Array(512)
  #capital = new Uint32Array(512)
  #table = new Int32Array(1024).fill(-1)
  #places = new Uint32Array(512)

  clear(): void {
    for (let i = 0; i < this.count; i++) this.#table[this.#places[i]] = -1
    this.count = 0
  }

  /** @param capital 0: its capital, or lack of one, says nothing; 1: not capitalised; 2: capitalised */
  add(hash: number, flags: number, level: number, token: number, capital: number): void {
    let i = this.find(hash)
    if (i < 0) {
      i = this.#append(hash)
      this.level[i] = level
      this.token[i] = token
    }
    this.frequency[i]++
    this.flags[i] |= flags
    if (capital > 0) this.#open[i]++
    if (capital > 1) this.#capital[i]++
  }

  /** Gives the phrase of two terms, all added before, the level of the rarer and `more`. */
  joinLevel(first: number, second: number, more: number): void {
    const phrase = this.find(combine(first, second))
    const rarer = Math.max(this.level[this.find(first)], this.level[this.find(second)])
    this.level[phrase] = Math.min(RAREST, rarer + more)
  }

  /** Decides which terms are names. */
  finish(): void {
    for (let i = 0; i < this.count; i++) {
      if (2 * this.#capital[i] > this.#open[i]) this.flags[i] |= TermFlag.Name
    }
  }

  /** Index of a term, or -1. */
  find(hash: number): number {
    const mask = this.#table.length - 1
    for (let place = hash & mask; this.#table[place] >= 0; place = (place + 1) & mask) {
      if (this.hash[this.#table[place]] === hash) return this.#table[place]
    }
    return -1
  }

  #append(hash: number): number {
    if (this.count === this.hash.length) this.#grow()
    const i = this.count++
    this.hash[i] = hash
    this.frequency[i] = 0
    this.flags[i] = 0
    this.#open[i] = 0
    this.#capital[i] = 0
    this.#place(i)
    return i
  }

  #place(i: number): void {
    const mask = this.#table.length - 1
    let place = this.hash[i] & mask
    while (this.#table[place] >= 0) place = (place + 1) & mask
    this.#table[place] = i
    this.#places[i] = place
  }

  #grow(): void {
    const capacity = this.hash.length * 2
    this.hash = grown(this.hash, new Uint32Array(capacity))
    this.frequency = grown(this.frequency, new Uint32Array(capacity))
    this.flags = grown(this.flags, new Uint8Array(capacity))
    this.level = grown(this.level, new Uint8Array(capacity))
    this.token = grown(this.token, new Uint32Array(capacity))
    this.#open = grown(this.#open, new Uint32Array(capacity))
    this.#capital = grown(this.#capital, new Uint32Array(capacity))
    this.#places = new Uint32Array(capacity)
    this.#table = new Int32Array(capacity * 2).fill(-1)
    for (let i = 0; i < this.count; i++) this.#place(i)
  }
}

function grown<T extends Uint8Array | Uint32Array>(from: T, to: T): T {
  to.set(from)
  return to
}
