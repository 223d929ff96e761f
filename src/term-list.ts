import { DOCUMENT_RATE } from './background/rates.ts'
import type { TermCollector } from './term-collector.ts'
import { TermFlag } from './term-flags.ts'
import type { TokenBuffer } from './text/scanner.ts'

/**
 * Terms of an article as plain data: two words a term, sorted by the first. The first is the hash of the term; the second
 * packs, from the low bits up, its frequency (6 bits), flags (5), background level (7) and, once the judge has looked it up,
 * how many articles were seen to hold it (14), exactly up to 8,191 and then in steps of a 512th of a doubling.
 */
export const TERM_WORDS = 2

/** Most terms kept of an article: the weightiest. */
const MAX_TERMS = 150
/** Most keywords of an article. */
const MAX_KEYWORDS = 6

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

/** Weights of the collector's terms by the background alone: (1 + ln tf) · idf, more in title and lead. */
function weigh(terms: TermCollector): Float64Array {
  const weights = new Float64Array(terms.count)
  for (let i = 0; i < terms.count; i++) {
    const boost = terms.flags[i] & (TermFlag.Title | TermFlag.Lead) ? 1.5 : 1
    const phrase = terms.flags[i] & TermFlag.Phrase ? 0.5 : 1
    // Numbers are mild words by the background, but two reports of an event agree in them: long texts must keep theirs.
    const number = terms.flags[i] & TermFlag.Number ? 2.5 : 1
    weights[i] =
      LOG_FREQUENCY[Math.min(63, terms.frequency[i])] * BACKGROUND_IDF[terms.level[i]] * boost * phrase * number
  }
  return weights
}

/** Keeps the weightiest terms, and the words that they stand for as keywords. */
export function packTerms(
  terms: TermCollector,
  source: string,
  tokens: TokenBuffer,
): { readonly terms: Uint32Array; readonly keywords: string } {
  const weights = weigh(terms)
  const least = terms.count > MAX_TERMS ? weights.slice().sort()[terms.count - MAX_TERMS] : 0
  const kept = new Uint32Array(Math.min(terms.count, MAX_TERMS))
  let count = 0
  for (let i = 0; i < terms.count && count < kept.length; i++) if (weights[i] >= least) kept[count++] = terms.hash[i]
  kept.subarray(0, count).sort()
  const packed = new Uint32Array(TERM_WORDS * count)
  for (let k = 0; k < count; k++) {
    const i = terms.find(kept[k])
    packed[TERM_WORDS * k] = kept[k]
    packed[TERM_WORDS * k + 1] = Math.min(63, terms.frequency[i]) | (terms.flags[i] << 6) | (terms.level[i] << 11)
  }
  return { terms: packed, keywords: keywordsOf(terms, weights, source, tokens) }
}

function keywordsOf(terms: TermCollector, weights: Float64Array, source: string, tokens: TokenBuffer): string {
  const best: number[] = []
  for (let i = 0; i < terms.count; i++) {
    if (terms.flags[i] & (TermFlag.Phrase | TermFlag.Number)) continue
    if (best.length === MAX_KEYWORDS && weights[i] <= weights[best[MAX_KEYWORDS - 1]]) continue
    let at = Math.min(best.length, MAX_KEYWORDS - 1)
    while (at > 0 && weights[best[at - 1]] < weights[i]) {
      best[at] = best[at - 1]
      at--
    }
    best[at] = i
  }
  return best.map((i) => surfaceOf(source, tokens, terms.token[i])).join('\n')
}

/** A token as it is written, without a possessive ending. */
export function surfaceOf(source: string, tokens: TokenBuffer, token: number): string {
  return source.slice(tokens.start[token], tokens.end[token]).replace(/['’]s$/i, '')
}
