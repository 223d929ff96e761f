import { DOCUMENT_RATE, UNKNOWN } from '../background/rates.ts'
import { ln } from '../base/ln-exp.ts'

/**
 * Articles' worth of trust in the background: seen frequencies count for more only in corpora larger than this. By hand: 10,000
 * find more on ECB+ and mix more on GVA, and once the judge is fitted anew nothing is gained.
 */
const PRIOR = 3000
/** The same where a language has no table and one guess stands for all its words. By hand, among 100, 300, 500, 1000 and 3000. */
const PRIOR_UNKNOWN = 500
const LEAST_IDF = 0.05
const MOST_IDF = 9

/** Expected number of articles of the prior that hold a term of each background level. */
const PRIOR_COUNT = /* @__PURE__ */ DOCUMENT_RATE.map(
  (rate, level) => priorOf(level) * Math.min(0.9, Math.max(1e-4, rate)),
)

/** Steps in which an idf is noted, so that it takes a byte: to within .018, less than one more article tells. */
const STEPS = 255

/** An idf by the number that it is noted as. */
export const IDF: Readonly<Float64Array> = /* @__PURE__ */ idfs()

function idfs(): Float64Array {
  return Float64Array.from({ length: STEPS + 1 }, (_, noted) => noted * (MOST_IDF / STEPS))
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
    return Math.round(Math.min(MOST_IDF, Math.max(LEAST_IDF, ln(middle))) / (MOST_IDF / STEPS))
  })
}

const bits = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8))

/**
 * Inverse document frequency of a term that `seen` of `documents` articles hold, blended with the background; as a number of
 * steps, see {@link IDF}.
 */
export function notedIdf(documents: number, seen: number, level: number): number {
  bits.setFloat64(0, (documents + priorOf(level) + 1) / (seen + PRIOR_COUNT[level]))
  const index = (bits.getInt32(0) >> (20 - FRACTION)) - ONE
  return NOTED[Math.min(NOTED.length - 1, Math.max(0, index))]
}

function priorOf(level: number): number {
  return level === UNKNOWN ? PRIOR_UNKNOWN : PRIOR
}
