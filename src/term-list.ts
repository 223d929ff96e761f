import { DOCUMENT_RATE } from './background/rates.ts'

/**
 * Terms of an article as plain data: two words a term, sorted by the first. The first is the hash of the term; the second
 * packs, from the low bits up, its frequency (6 bits), flags (5), background level (7) and, once the judge has looked it up,
 * how many articles were seen to hold it (14), exactly up to 8,191 and then in steps of a 512th of a doubling.
 */
export const TERM_WORDS = 2

export function termFrequency(packed: number): number {
  return packed & 63
}

export function termFlags(packed: number): number {
  return (packed >>> 6) & 31
}

export function termLevel(packed: number): number {
  return (packed >>> 11) & 127
}

/** Number of articles in {@link withSeen}; the inverse of the code but for rounding. */
export function termSeen(packed: number): number {
  const code = packed >>> 18
  return code < EXACT_SEEN ? code : EXACT_SEEN * 2 ** ((code - EXACT_SEEN) / SEEN_STEPS)
}

/** The same term, seen in so many articles. */
export function withSeen(packed: number, seen: number): number {
  const code = seen < EXACT_SEEN ? seen : EXACT_SEEN + Math.floor(Math.log2(seen / EXACT_SEEN) * SEEN_STEPS)
  return ((packed & 0x3ffff) | (Math.min(code, 0x3fff) << 18)) >>> 0
}

/** Counts below are kept as they are; above, in so many steps a doubling. */
const EXACT_SEEN = 8192
const SEEN_STEPS = 512

/** -ln of the share of articles that hold a term of each background level. */
export const BACKGROUND_IDF: Readonly<Float64Array> = DOCUMENT_RATE.map((rate) => -Math.log(rate))

/** 1 + ln of a term's frequency, for frequencies from 0 to 63. */
export const LOG_FREQUENCY: Readonly<Float64Array> = Float64Array.from({ length: 64 }, (_, n) =>
  n === 0 ? 0 : 1 + Math.log(n),
)
