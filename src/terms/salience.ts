import { DOCUMENT_RATE } from '../background/rates.ts'
import { ln } from '../base/ln-exp.ts'
import { Packed, termFlags, termFrequency, termLevel, termTraits, wordOfTraits } from './packed.ts'

/** 1 + ln of a term's frequency, for frequencies from 0 to 63 (Manning, Raghavan and Schütze 2008, 6.4.1). */
export const LOG_FREQUENCY: Readonly<Float64Array> = /* @__PURE__ */ Float64Array.from(
  { length: Packed.MostFrequency + 1 },
  (_, n) => (n === 0 ? 0 : 1 + ln(n)),
)

/**
 * How much a term says of its article, by the background alone: (1 + ln tf) · idf · boost.
 *
 * What depends on a term's flags and level stands in a table, so that a weight takes two look-ups.
 */
export class Salience {
  readonly #byTraits: Float64Array

  /** @param boost of terms with these flags */
  constructor(boost: (flags: number) => number) {
    this.#byTraits = Float64Array.from({ length: Packed.MostTraits + 1 }, (_, traits) => {
      const word = wordOfTraits(traits)
      const rate = DOCUMENT_RATE[termLevel(word)] ?? 1
      return -ln(rate) * boost(termFlags(word))
    })
  }

  of(word: number): number {
    return LOG_FREQUENCY[termFrequency(word)] * this.#byTraits[termTraits(word)]
  }
}
