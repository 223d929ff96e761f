import { DOCUMENT_RATE } from '../background/rates.ts'
import type { Corpus } from '../corpus.ts'
import { verify } from '../snapshot/error.ts'
import type { SnapshotReader } from '../snapshot/reader.ts'
import type { SnapshotWriter } from '../snapshot/writer.ts'
import { TermFlag } from '../term-flags.ts'
import { LOG_FREQUENCY, TERM_WORDS, termFlags, termFrequency, termLevel } from '../term-list.ts'
import type { TermStatistics } from './statistics.ts'

/**
 * The kinds of evidence, in the order of the model's weights. All cosines are of vectors over the terms that two articles
 * share, with idf as below, and stand under a square root.
 *
 * - `terms`: cosine of (1 + ln tf) · idf^1.5 over all terms but phrases.
 * - `lead`: how much of each article's title and lead occurs anywhere in the other: the share of their idf², mean of both.
 * - `names`: cosine of idf^1.5 over words that both articles capitalise.
 * - `phrases`: cosine of idf over names of several words.
 * - `numbers`: cosine of idf over numbers.
 * - `mass`: ln(1 + idf² of all shared terms): how much is shared, in absolute terms.
 * - `hasNames`, `hasPhrases`, `hasNumbers`: 1 where both articles have any, so that sharing none counts.
 * - `date`: 3 - min(6, ln(1 + days apart)); 0 where either article has no time.
 */
export const EVIDENCE = [
  'terms',
  'lead',
  'names',
  'phrases',
  'numbers',
  'mass',
  'hasNames',
  'hasPhrases',
  'hasNumbers',
  'date',
] as const

/** Articles' worth of trust in the background: seen frequencies count for more only in corpora larger than this. */
const PRIOR = 3000
const LEAST_IDF = 0.05
const MOST_IDF = 9
const DAY = 86_400_000

/** Expected number of articles of the prior that hold a term of each background level. */
const PRIOR_COUNT = DOCUMENT_RATE.map((rate) => PRIOR * Math.min(0.9, Math.max(1e-4, rate)))

/** Inverse document frequency of a term that `seen` of `documents` articles hold, blended with the background. */
function inverseDocumentFrequency(documents: number, seen: number, level: number): number {
  const idf = Math.log((documents + PRIOR + 1) / (seen + PRIOR_COUNT[level]))
  return idf < LEAST_IDF ? LEAST_IDF : idf > MOST_IDF ? MOST_IDF : idf
}

/** Words of {@link TermNorms} an article. */
const NORMS = 5

/** What the evidence needs of an article alone: the norms of its vectors. Kept until the statistics have moved on. */
export class TermNorms {
  #norms = new Float32Array(NORMS * 64)
  #epochs = new Uint32Array(64)

  /** Place of an article's norms in {@link values}: terms, lead, names, phrases, numbers. */
  place(article: number, epoch: number, corpus: Corpus, statistics: TermStatistics): number {
    if (article >= this.#epochs.length) this.#grow(article + 1)
    const place = NORMS * article
    if (this.#epochs[article] === epoch) return place
    this.#epochs[article] = epoch
    this.#measure(article, place, corpus, statistics)
    return place
  }

  get values(): Float32Array {
    return this.#norms
  }

  get bytes(): number {
    return this.#norms.byteLength + this.#epochs.byteLength
  }

  forget(article: number): void {
    if (article < this.#epochs.length) this.#epochs[article] = 0
  }

  /** Norms that were taken are kept as they are: taken anew, they would be those of other statistics. */
  save(writer: SnapshotWriter, articles: Uint32Array): void {
    const epoch = (article: number): number => (article < this.#epochs.length ? this.#epochs[article] : 0)
    writer.u32('norm.epoch', articles.length, (out) => {
      for (let i = 0; i < articles.length; i++) out[i] = epoch(articles[i])
    })
    writer.f32('norm', NORMS * articles.length, (out) => {
      for (let i = 0; i < articles.length; i++) {
        if (epoch(articles[i]) === 0) continue
        for (let k = 0; k < NORMS; k++) out[NORMS * i + k] = this.#norms[NORMS * articles[i] + k]
      }
    })
  }

  load(reader: SnapshotReader, articles: Uint32Array): void {
    const epochs = reader.u32('norm.epoch', articles.length)
    const norms = reader.f32('norm', NORMS * articles.length)
    for (let i = 0; i < articles.length; i++) {
      if (articles[i] >= this.#epochs.length) this.#grow(articles[i] + 1)
      this.#epochs[articles[i]] = epochs[i]
      for (let k = 0; k < NORMS; k++) {
        const norm = norms[NORMS * i + k]
        verify(norm >= 0 && norm < Number.POSITIVE_INFINITY, `a norm is ${norm}`)
        this.#norms[NORMS * articles[i] + k] = norm
      }
    }
  }

  #measure(article: number, place: number, corpus: Corpus, statistics: TermStatistics): void {
    const page = corpus.terms.page(article)
    const from = corpus.terms.offset(article)
    const to = from + corpus.terms.length(article)
    // The article itself is left out of the counts.
    const documents = Math.max(0, corpus.documents(article) - 1)
    let terms = 0
    let lead = 0
    let names = 0
    let phrases = 0
    let numbers = 0
    for (let i = from; i < to; i += TERM_WORDS) {
      const packed = page[i + 1]
      const seen = Math.max(0, statistics.count(page[i]) - 1)
      const idf = inverseDocumentFrequency(documents, seen, termLevel(packed))
      const square = idf * idf
      const flags = termFlags(packed)
      if (flags & TermFlag.Phrase) {
        phrases += square
        continue
      }
      const frequency = LOG_FREQUENCY[termFrequency(packed)]
      terms += frequency * frequency * square * idf
      if (flags & (TermFlag.Lead | TermFlag.Title)) lead += square
      if (flags & TermFlag.Name) names += square * idf
      if (flags & TermFlag.Number) numbers += square
    }
    const norms = this.#norms
    norms[place] = Math.sqrt(terms)
    norms[place + 1] = lead
    norms[place + 2] = Math.sqrt(names)
    norms[place + 3] = Math.sqrt(phrases)
    norms[place + 4] = Math.sqrt(numbers)
  }

  #grow(least: number): void {
    const capacity = Math.max(least, Math.ceil(this.#epochs.length * 1.5))
    const norms = new Float32Array(NORMS * capacity)
    norms.set(this.#norms)
    this.#norms = norms
    const epochs = new Uint32Array(capacity)
    epochs.set(this.#epochs)
    this.#epochs = epochs
  }
}

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
  statistics: TermStatistics,
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
  let leadA = 0
  let leadB = 0
  let names = 0
  let phrases = 0
  let numbers = 0
  while (i < endA && j < endB) {
    const x = pageA[i]
    const y = pageB[j]
    if (x === y) {
      const packedA = pageA[i + 1]
      const packedB = pageB[j + 1]
      const level = Math.min(termLevel(packedA), termLevel(packedB))
      const idf = inverseDocumentFrequency(documents, Math.max(0, statistics.count(x) - 2), level)
      const square = idf * idf
      const flagsA = termFlags(packedA)
      const flagsB = termFlags(packedB)
      if (flagsA & TermFlag.Phrase) {
        phrases += square
      } else {
        const product = LOG_FREQUENCY[termFrequency(packedA)] * LOG_FREQUENCY[termFrequency(packedB)] * square * idf
        mass += square
        terms += product
        if (flagsA & (TermFlag.Lead | TermFlag.Title)) leadA += square
        if (flagsB & (TermFlag.Lead | TermFlag.Title)) leadB += square
        if (flagsA & flagsB & TermFlag.Name) names += square * idf
        if (flagsA & TermFlag.Number) numbers += square
        if (shared !== undefined) shared(x, product)
      }
    }
    i += x <= y ? TERM_WORDS : 0
    j += y <= x ? TERM_WORDS : 0
  }
  out[0] = cosine(terms, norms[normsA] * norms[normsB])
  out[1] = (share(leadA, norms[normsA + 1]) + share(leadB, norms[normsB + 1])) / 2
  out[2] = cosine(names, norms[normsA + 2] * norms[normsB + 2])
  out[3] = cosine(phrases, norms[normsA + 3] * norms[normsB + 3])
  out[4] = cosine(numbers, norms[normsA + 4] * norms[normsB + 4])
  out[5] = Math.log1p(mass)
  out[6] = norms[normsA + 2] > 0 && norms[normsB + 2] > 0 ? 1 : 0
  out[7] = norms[normsA + 3] > 0 && norms[normsB + 3] > 0 ? 1 : 0
  out[8] = norms[normsA + 4] > 0 && norms[normsB + 4] > 0 ? 1 : 0
  const days = Math.abs(corpus.time(a) - corpus.time(b)) / DAY
  out[9] = Number.isNaN(days) ? 0 : 3 - Math.min(6, Math.log1p(days))
}

function cosine(product: number, norms: number): number {
  return norms > 0 ? Math.sqrt(Math.min(1, product / norms)) : 0
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0
}
