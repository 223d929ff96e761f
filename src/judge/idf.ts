import { DOCUMENT_RATE, UNKNOWN } from '../background/rates.ts'
import { ln } from '../base/ln-exp.ts'

/**
 * Articles' worth of trust in the background: seen frequencies count for more only in corpora larger than this. By hand: 10,000
 * find more on ECB+ and mix more on GVA, and once the judge is fitted anew nothing is gained.
 */
const PRIOR = 3000
/** The same where a language has no table and one guess stands for all its words. By hand, among 100, 300, 500, 1000 and 3000. */
const PRIOR_UNKNOWN = 500
const MOST_IDF = 9

/** Expected number of articles of the prior that hold a term of each background level. */
const PRIOR_COUNT = /* @__PURE__ */ DOCUMENT_RATE.map(
  (rate, level) => priorOf(level) * Math.min(0.9, Math.max(1e-4, rate)),
)

/**
 * Steps in which an idf is noted, the least of them one: to within .07. By hand: with four times as many, stories come out no
 * better.
 */
const STEPS = 63
/** Bits of a note below the idf: how few use the term, so that both take a byte. */
const RARITY_BITS = 2
/**
 * Most articles beside the two compared that use a term, for each step of its rarity, and the least held in their language that
 * show it, as of few articles few use any term. By hand, among 6 to 100, 2 to 15 and 0 to 2.
 */
const USERS = [100, 12, 1]
const HELD = [0, 500, 1000]

/** An idf by its term's note. */
export const IDF: Readonly<Float64Array> = /* @__PURE__ */ idfs()

function idfs(): Float64Array {
  return Float64Array.from(
    { length: (STEPS + 1) << RARITY_BITS },
    (_, note) => (note >> RARITY_BITS) * (MOST_IDF / STEPS),
  )
}

/** Bits of a ratio's fraction that tell its logarithm: to within .0005, a thirtieth of a step. */
const FRACTION = 10
/** The highest bits of 1. */
const ONE = 0x3ff00000 >> (20 - FRACTION)
/** Logarithms of ratios from 1 up to 2 to this power, above e^9. */
const EXPONENTS = 13

/** Steps of the idf by the highest bits of the ratio, from those of 1 on. */
const NOTED: Readonly<Uint8Array> = /* @__PURE__ */ notedByBits()

function notedByBits(): Uint8Array {
  const perExponent = 1 << FRACTION
  return Uint8Array.from({ length: EXPONENTS << FRACTION }, (_, i) => {
    const middle = (1 << (i >> FRACTION)) * (1 + ((i & (perExponent - 1)) + 0.5) / perExponent)
    return Math.max(1, Math.min(STEPS, Math.round(ln(middle) / (MOST_IDF / STEPS)))) << RARITY_BITS
  })
}

const bits = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8))

/**
 * Inverse document frequency of a term that `seen` of `documents` articles hold, blended with the background; as a note, see
 * {@link IDF}, in which the two lowest bits are free.
 */
export function notedIdf(documents: number, seen: number, level: number): number {
  bits.setFloat64(0, (documents + priorOf(level) + 1) / (seen + PRIOR_COUNT[level]))
  const index = (bits.getInt32(0) >> (20 - FRACTION)) - ONE
  return NOTED[Math.min(NOTED.length - 1, Math.max(0, index))]
}

function priorOf(level: number): number {
  return level === UNKNOWN ? PRIOR_UNKNOWN : PRIOR
}

/** How few articles use a term, by what is held alone: 0 to 3. @param documents held in its language */
export function rarityOf(documents: number, seen: number): number {
  let rarity = 0
  while (rarity < USERS.length && seen <= USERS[rarity] && documents >= HELD[rarity]) rarity++
  return rarity
}

/** {@link rarityOf} by its term's note. */
export function notedRarity(note: number): number {
  return note & ((1 << RARITY_BITS) - 1)
}
