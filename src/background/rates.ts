import { exp } from '../base/ln-exp.ts'
import { hashWord } from '../text/words/hash.ts'
import { createTokenBuffer, scanTokens } from '../text/words/scanner.ts'
import { decodeBackground } from './decode.ts'
import { frequencyOf, levelOf } from './level.ts'
import type { BackgroundTable } from './table.ts'

/** Frequencies are kept as levels: 1 dB steps below one occurrence per running token, 0 to {@link RAREST}. */
export const RAREST = 126
/** Level of every term of a language without a table: nothing is known but what the articles held tell. */
export const UNKNOWN = 127

/** Words of a typical article, for turning a frequency into a share of articles. */
const ARTICLE_WORDS = 300

/**
 * What {@link UNKNOWN} is taken for: a word in about one article of thirteen hundred, for of most languages the commonest words
 * are known. By the real hour, `tgcontest` and eight languages, among 44 to 66; from 54 to 60 it matters little.
 */
const NEUTRAL_LEVEL = 56

/**
 * Share of articles that hold a term of each level at least once: 1 - exp(-f · L), the Poisson estimate for a word of
 * frequency f in an article of L = 300 words.
 */
export const DOCUMENT_RATE: Readonly<Float64Array> = /* @__PURE__ */ documentRates()

function documentRates(): Float64Array {
  return Float64Array.from({ length: UNKNOWN + 1 }, (_, level) => {
    return 1 - exp(-ARTICLE_WORDS * frequencyOf(level === UNKNOWN ? NEUTRAL_LEVEL : level))
  })
}

/** What a table does not hold is rarer than its last entry: a third of that, 5 dB. */
const BELOW_LEAST = 5

/** The background frequency of every term of a language, by the hash of the term. */
export class BackgroundRates {
  /** Open addressing: term hashes, 0 where free. */
  readonly #keys: Uint32Array
  readonly #levels: Uint8Array
  readonly #absent: number

  /** Without a table, or with an empty one, no term's level is known. */
  constructor(table: BackgroundTable | undefined) {
    const known = table !== undefined && table.entries > 0
    const capacity = known ? 1 << (32 - Math.clz32(Math.ceil(table.entries * 1.6) - 1)) : 2
    this.#keys = new Uint32Array(capacity)
    this.#levels = new Uint8Array(capacity)
    this.#absent =
      known && table.absent !== 'unknown' ? Math.min(RAREST, levelWithin(table.least) + BELOW_LEAST) : UNKNOWN
    if (!known) return
    const tokens = createTokenBuffer(16)
    decodeBackground(table.data, (entry, frequency) => {
      if (table.unit === 'term') {
        this.#set(hashWord(entry), levelWithin(frequency))
        return
      }
      tokens.count = 0
      scanTokens(entry, 0, entry.length, tokens)
      if (tokens.count === 1) this.#set(tokens.hash[0], levelWithin(frequency))
    })
  }

  /** Level of a term, 0 (every word) to {@link RAREST}, or {@link UNKNOWN}. */
  level(hash: number): number {
    const mask = this.#keys.length - 1
    for (let place = hash & mask; this.#keys[place] !== 0; place = (place + 1) & mask) {
      if (this.#keys[place] === hash) return this.#levels[place]
    }
    return this.#absent
  }

  /** Whether the table holds a term. */
  has(hash: number): boolean {
    return this.level(hash) < this.#absent
  }

  #set(hash: number, level: number): void {
    const mask = this.#keys.length - 1
    let place = hash & mask
    while (this.#keys[place] !== 0 && this.#keys[place] !== hash) place = (place + 1) & mask
    // Two entries with one hash: the commoner counts.
    this.#levels[place] = this.#keys[place] === hash ? Math.min(level, this.#levels[place]) : level
    this.#keys[place] = hash
  }
}

const decoded = new WeakMap<BackgroundTable, BackgroundRates>()

/** The rates of a table, decoded once. */
export function ratesOf(table: BackgroundTable): BackgroundRates {
  const known = decoded.get(table) ?? new BackgroundRates(table)
  decoded.set(table, known)
  return known
}

function levelWithin(frequency: number): number {
  return Math.min(RAREST, levelOf(frequency))
}
