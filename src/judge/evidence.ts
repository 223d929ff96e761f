import type { Corpus } from '../corpus/corpus.ts'
import { TermFlag } from '../terms/flags.ts'
import { LOG_FREQUENCY, TERM_WORDS, termFlags, termFrequency, termIdf } from '../terms/list.ts'
import { Norm } from './norms.ts'
import type { TermMatcher } from './term-matcher.ts'

/**
 * The kinds of evidence, in the order of the model's weights. All cosines are of vectors over the terms that two articles
 * share, with idf blended from background and statistics, and stand under a square root. Shares are of idf².
 *
 * - `terms`: cosine of (1 + ln tf) · idf^1.5 over all terms but phrases.
 * - `lead`: share of an article's title and lead that occurs anywhere in the other, mean of both.
 * - `title`: share of an article's title that occurs in the other's title and lead, mean of both.
 * - `names`: cosine of idf^1.5 over words that both articles capitalise.
 * - `phrases`: cosine of idf over names of several words.
 * - `numbers`: cosine of idf over numbers.
 * - `mass`: ln(1 + idf² of all shared terms): how much is shared, in absolute terms.
 * - `hasPhrases`: 1 where both articles have names of several words, so that sharing none counts.
 * - `strayNames`: share of the names in an article's title and lead that the other lacks altogether, mean of both.
 * - `strayNumbers`: the same of numbers.
 * - `rivalNames`: the same of names in the title alone, but the smaller of both: 0 unless each title names what the other
 *   article lacks.
 * - `rivalNumbers`: what the other article lacks of the numbers in an article's title and lead, the smaller of both, and
 *   nearly all only where they are several: 0 unless each has numbers of its own.
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
  'rivalNumbers',
  'date',
] as const

const DAY = 86_400_000
/** Idf² that {@link rival} adds to the whole, about that of one number: by itself, one more number is little of a conflict. */
const NUMBER_DOUBT = 10
const IN_LEAD = TermFlag.Lead | TermFlag.Title

/**
 * Writes the evidence for two articles to `out`, in the order of {@link EVIDENCE}.
 *
 * @param pair the terms that they share
 * @param normsOne place in `norms` of the norms of the pair's article `one`
 * @param shared called, where given, with each shared term's hash and weight
 */
export function collectEvidence(
  pair: TermMatcher,
  corpus: Corpus,
  norms: Float32Array,
  normsOne: number,
  normsOther: number,
  out: Float64Array,
  shared?: (term: number, weight: number) => void,
): void {
  const { one, other, inOne, inOther, count } = pair
  const { terms: lists } = corpus
  const pageA = lists.page(one)
  const pageB = lists.page(other)
  const packedFromA = lists.offset(one) + lists.length(one) / TERM_WORDS
  const packedFromB = lists.offset(other) + lists.length(other) / TERM_WORDS
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
  for (let k = 0; k < count; k++) {
    const packedA = pageA[packedFromA + inOne[k]]
    const packedB = pageB[packedFromB + inOther[k]]
    // Of two languages, each with its statistics, the one in which the term is more common decides.
    const idf = Math.min(termIdf(packedA), termIdf(packedB))
    const square = idf * idf
    const flagsA = termFlags(packedA)
    const flagsB = termFlags(packedB)
    if (flagsA & TermFlag.Phrase) {
      phrases += square
      continue
    }
    const product = LOG_FREQUENCY[termFrequency(packedA)] * LOG_FREQUENCY[termFrequency(packedB)] * square * idf
    mass += square
    terms += product
    if (flagsA & flagsB & TermFlag.Name) names += square * idf
    if (flagsA & TermFlag.Number) numbers += square
    if (flagsA & IN_LEAD) {
      leadA += square
      if (flagsA & TermFlag.Name) leadNamesA += square
      if (flagsA & TermFlag.Number) leadNumbersA += square
      if (flagsA & TermFlag.Title) {
        titleA += flagsB & IN_LEAD ? square : 0
        if (flagsA & TermFlag.Name) titleNamesA += square
      }
    }
    if (flagsB & IN_LEAD) {
      leadB += square
      if (flagsB & TermFlag.Name) leadNamesB += square
      if (flagsB & TermFlag.Number) leadNumbersB += square
      if (flagsB & TermFlag.Title) {
        titleB += flagsA & IN_LEAD ? square : 0
        if (flagsB & TermFlag.Name) titleNamesB += square
      }
    }
    if (shared !== undefined) shared(pageA[lists.offset(one) + inOne[k]], product)
  }
  const phrasesA = norms[normsOne + Norm.Phrases]
  const phrasesB = norms[normsOther + Norm.Phrases]
  out[0] = cosine(terms, norms[normsOne + Norm.Terms] * norms[normsOther + Norm.Terms])
  out[1] = (share(leadA, norms[normsOne + Norm.Lead]) + share(leadB, norms[normsOther + Norm.Lead])) / 2
  out[2] = (share(titleA, norms[normsOne + Norm.Title]) + share(titleB, norms[normsOther + Norm.Title])) / 2
  out[3] = cosine(names, norms[normsOne + Norm.Names] * norms[normsOther + Norm.Names])
  out[4] = cosine(phrases, phrasesA * phrasesB)
  out[5] = cosine(numbers, norms[normsOne + Norm.Numbers] * norms[normsOther + Norm.Numbers])
  out[6] = Math.log1p(mass)
  out[7] = phrasesA > 0 && phrasesB > 0 ? 1 : 0
  out[8] =
    (stray(leadNamesA, norms[normsOne + Norm.LeadNames]) + stray(leadNamesB, norms[normsOther + Norm.LeadNames])) / 2
  out[9] =
    (stray(leadNumbersA, norms[normsOne + Norm.LeadNumbers]) +
      stray(leadNumbersB, norms[normsOther + Norm.LeadNumbers])) /
    2
  out[10] = Math.min(
    stray(titleNamesA, norms[normsOne + Norm.TitleNames]),
    stray(titleNamesB, norms[normsOther + Norm.TitleNames]),
  )
  out[11] = Math.min(
    rival(leadNumbersA, norms[normsOne + Norm.LeadNumbers]),
    rival(leadNumbersB, norms[normsOther + Norm.LeadNumbers]),
  )
  const days = Math.abs(corpus.time(one) - corpus.time(other)) / DAY
  out[12] = Number.isNaN(days) ? 0 : 4 - Math.min(6, Math.log1p(days))
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

/** The same, but small where there is little that could be missing. */
function rival(part: number, whole: number): number {
  return Math.max(0, whole - part) / (whole + NUMBER_DOUBT)
}
