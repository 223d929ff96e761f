import { DOCUMENT_RATE } from '../background/rates.ts'

/**
 * Terms of an article as plain data: the hashes of its n terms in ascending order, then as many words about them in the same
 * order. Such a word packs, from the low bits up, the term's frequency (6 bits), flags (5), background level (7) and, once the
 * judge has looked it up, its inverse document frequency (14).
 */
export const TERM_WORDS = 2

/** Most terms kept of an article: the weightiest. */
export const MAX_TERMS = 150

export function termFrequency(packed: number): number {
  return packed & 63
}

export function termFlags(packed: number): number {
  return (packed >>> 6) & 31
}

export function termLevel(packed: number): number {
  return (packed >>> 11) & 127
}

/** Largest inverse document frequency that {@link withIdf} can hold, and the steps in which it does. */
export const MOST_IDF = 9
const IDF_STEP = MOST_IDF / 0x3fff

/** The inverse document frequency noted by {@link withIdf}; 0 if none was. */
export function termIdf(packed: number): number {
  return (packed >>> 18) * IDF_STEP
}

/** The same term with its inverse document frequency, 0 to {@link MOST_IDF}, to within a thousandth. */
export function withIdf(packed: number, idf: number): number {
  return ((packed & 0x3ffff) | (Math.round(idf / IDF_STEP) << 18)) >>> 0
}

/** -ln of the share of articles that hold a term of each background level. */
export const BACKGROUND_IDF: Readonly<Float64Array> = DOCUMENT_RATE.map((rate) => -Math.log(rate))

/** 1 + ln of a term's frequency, for frequencies from 0 to 63. */
export const LOG_FREQUENCY: Readonly<Float64Array> = Float64Array.from({ length: 64 }, (_, n) =>
  n === 0 ? 0 : 1 + Math.log(n),
)
