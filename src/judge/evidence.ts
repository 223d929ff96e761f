import type { Corpus } from '../corpus.ts'
import { TermFlag } from '../term-flags.ts'
import { LOG_FREQUENCY, TERM_WORDS, termFlags, termFrequency, termLevel, termSeen } from '../term-list.ts'
import { inverseDocumentFrequency, Norm } from './norms.ts'

/**
 * The kinds of evidence, in the order of the model's weights. All cosines are of vectors over the terms that two articles
 * share, with idf blended from background and statistics, and stand under a square root. Shares are of idf².
 *
 * - `terms`: cosine of (1 + ln tf) · idf^1.5 over all terms but phrases.
 * - `lead`: share of an article's title and lead that occurs anywhere in the other, mean of both.
 * - `title`: share of an article's title that occurs anywhere in the other, the larger of both.
 * - `names`: cosine of idf^1.5 over words that both articles capitalise.
 * - `phrases`: cosine of idf over names of several words.
 * - `numbers`: cosine of idf over numbers.
 * - `mass`: ln(1 + idf² of all shared terms): how much is shared, in absolute terms.
 * - `hasPhrases`: 1 where both articles have names of several words, so that sharing none counts.
 * - `strayNames`: share of the names in an article's title and lead that the other lacks altogether, mean of both.
 * - `strayNumbers`: the same of numbers.
 * - `rivalNames`: the same of names in the title alone, but the smaller of both: 0 unless each title names what the other
 *   article lacks.
 * - `date`: 4 - min(6, ln(1 + days apart)); 0 where either article has no time.
 */
export const EVIDENCE = [
  'terms',
  'lead',
  'title',
  'names',
  'phrases',
  'numbers',
  'mass',
  'hasPhrases',
  'strayNames',
  'strayNumbers',
  'rivalNames',
  'date',
] as const

const DAY = 86_400_000
const IN_LEAD = TermFlag.Lead | TermFlag.Title

/**
 * Writes the evidence for two articles to `out`, in the order of {@link EVIDENCE}.
 *
 * @param normsA places of the articles' norms in `norms`
 * @param shared called, where given, with each shared term's hash and idf
 */
export function collectEvidence(
  a: number,
  b: number,
  corpus: Corpus,
  norms: Float32Array,
  normsA: number,
  normsB: number,
  out: Float64Array,
  shared?: (term: number, weight: number) => void,
): void {
  const pageA = corpus.terms.page(a)
  const pageB = corpus.terms.page(b)
  let i = corpus.terms.offset(a)
  let j = corpus.terms.offset(b)
  const endA = i + corpus.terms.length(a)
  const endB = j + corpus.terms.length(b)
  // The pair is left out of the counts, so that a batch of two does not make what they share look common.
  const documents = Math.max(0, corpus.documents(a, b) - 2)
  let terms = 0
  let mass = 0
  let names = 0
  let phrases = 0
  let numbers = 0
  let leadA = 0
  let leadB = 0
  let leadNamesA = 0
  let leadNamesB = 0
  let leadNumbersA = 0
  let leadNumbersB = 0
  let titleA = 0
  let titleB = 0
  let titleNamesA = 0
  let titleNamesB = 0
  while (i < endA && j < endB) {
    const x = pageA[i]
    const y = pageB[j]
    if (x === y) {
      const packedA = pageA[i + 1]
      const packedB = pageB[j + 1]
      const level = Math.min(termLevel(packedA), termLevel(packedB))
      const idf = inverseDocumentFrequency(documents, Math.max(0, termSeen(packedA) - 2), level)
      const square = idf * idf
      const flagsA = termFlags(packedA)
      const flagsB = termFlags(packedB)
      if (flagsA & TermFlag.Phrase) {
        phrases += square
      } else {
        const product = LOG_FREQUENCY[termFrequency(packedA)] * LOG_FREQUENCY[termFrequency(packedB)] * square * idf
        mass += square
        terms += product
        if (flagsA & flagsB & TermFlag.Name) names += square * idf
        if (flagsA & TermFlag.Number) numbers += square
        if (flagsA & IN_LEAD) {
          leadA += square
          if (flagsA & TermFlag.Name) leadNamesA += square
          if (flagsA & TermFlag.Number) leadNumbersA += square
        }
        if (flagsB & IN_LEAD) {
          leadB += square
          if (flagsB & TermFlag.Name) leadNamesB += square
          if (flagsB & TermFlag.Number) leadNumbersB += square
        }
        if (flagsA & TermFlag.Title) {
          titleA += square
          if (flagsA & TermFlag.Name) titleNamesA += square
        }
        if (flagsB & TermFlag.Title) {
          titleB += square
          if (flagsB & TermFlag.Name) titleNamesB += square
        }
        if (shared !== undefined) shared(x, product)
      }
    }
    i += x <= y ? TERM_WORDS : 0
    j += y <= x ? TERM_WORDS : 0
  }
  const phrasesA = norms[normsA + Norm.Phrases]
  const phrasesB = norms[normsB + Norm.Phrases]
  out[0] = cosine(terms, norms[normsA + Norm.Terms] * norms[normsB + Norm.Terms])
  out[1] = (share(leadA, norms[normsA + Norm.Lead]) + share(leadB, norms[normsB + Norm.Lead])) / 2
  out[2] = Math.max(share(titleA, norms[normsA + Norm.Title]), share(titleB, norms[normsB + Norm.Title]))
  out[3] = cosine(names, norms[normsA + Norm.Names] * norms[normsB + Norm.Names])
  out[4] = cosine(phrases, phrasesA * phrasesB)
  out[5] = cosine(numbers, norms[normsA + Norm.Numbers] * norms[normsB + Norm.Numbers])
  out[6] = Math.log1p(mass)
  out[7] = phrasesA > 0 && phrasesB > 0 ? 1 : 0
  out[8] = (stray(leadNamesA, norms[normsA + Norm.LeadNames]) + stray(leadNamesB, norms[normsB + Norm.LeadNames])) / 2
  out[9] =
    (stray(leadNumbersA, norms[normsA + Norm.LeadNumbers]) + stray(leadNumbersB, norms[normsB + Norm.LeadNumbers])) / 2
  out[10] = Math.min(
    stray(titleNamesA, norms[normsA + Norm.TitleNames]),
    stray(titleNamesB, norms[normsB + Norm.TitleNames]),
  )
  const days = Math.abs(corpus.time(a) - corpus.time(b)) / DAY
  out[11] = Number.isNaN(days) ? 0 : 4 - Math.min(6, Math.log1p(days))
}

function cosine(product: number, norms: number): number {
  return norms > 0 ? Math.sqrt(Math.min(1, product / norms)) : 0
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0
}

/** Share that is missing; nothing is missing of nothing. */
function stray(part: number, whole: number): number {
  return whole > 0 ? 1 - Math.min(1, part / whole) : 0
}
