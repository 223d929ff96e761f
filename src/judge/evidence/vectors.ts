import { kind } from './kind.ts'
import { type Pair, Sum } from './pair.ts'

/** The root of the cosine of two vectors, which spreads the small ones. */
function rootCosine({ sums, measures, one, other }: Pair, slot: number): number {
  const norms = measures[one + slot] * measures[other + slot]
  return norms > 0 ? Math.sqrt(Math.min(1, sums[slot] / norms)) : 0
}

export const terms = kind(
  'terms',
  1,
  'cosine of (1 + ln tf) · idf^1.5 over all terms, square root',
  (pair, out, at) => {
    out[at] = rootCosine(pair, Sum.Terms)
  },
)

export const names = kind(
  'names',
  1,
  'cosine of idf^1.5 over words that both capitalise, square root',
  (pair, out, at) => {
    out[at] = rootCosine(pair, Sum.Names)
  },
)

export const phrases = kind('phrases', 1, 'cosine of idf over names of several words, square root', (pair, out, at) => {
  out[at] = rootCosine(pair, Sum.Phrases)
})

export const numbers = kind('numbers', 1, 'cosine of idf over numbers, square root', (pair, out, at) => {
  out[at] = rootCosine(pair, Sum.Numbers)
})

export const mass = kind('mass', 0, 'ln(1 + idf² of all shared terms): how much is shared at all', (pair, out, at) => {
  out[at] = Math.log1p(pair.sums[Sum.Mass])
})

export const hasPhrases = kind(
  'hasPhrases',
  0,
  '1 where both have names of several words, so that sharing none counts',
  ({ measures, one, other }, out, at) => {
    out[at] = measures[one + Sum.Phrases] > 0 && measures[other + Sum.Phrases] > 0 ? 1 : 0
  },
)
