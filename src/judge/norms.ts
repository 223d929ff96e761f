import { DOCUMENT_RATE } from '../background/rates.ts'
import { refuse } from '../binary/error.ts'
import type { SnapshotReader } from '../binary/reader.ts'
import type { SnapshotWriter } from '../binary/writer.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { TermStatistics } from '../corpus/statistics.ts'
import { TermFlag } from '../terms/flags.ts'
import {
  LOG_FREQUENCY,
  MOST_IDF,
  TERM_WORDS,
  termFlags,
  termFrequency,
  termIdf,
  termLevel,
  withIdf,
} from '../terms/list.ts'

/** Articles' worth of trust in the background: seen frequencies count for more only in corpora larger than this. */
const PRIOR = 3000
const LEAST_IDF = 0.05

/** Expected number of articles of the prior that hold a term of each background level. */
const PRIOR_COUNT = DOCUMENT_RATE.map((rate) => PRIOR * Math.min(0.9, Math.max(1e-4, rate)))

/** Inverse document frequency of a term that `seen` of `documents` articles hold, blended with the background. */
function inverseDocumentFrequency(documents: number, seen: number, level: number): number {
  const idf = Math.log((documents + PRIOR + 1) / (seen + PRIOR_COUNT[level]))
  return idf < LEAST_IDF ? LEAST_IDF : Math.min(idf, MOST_IDF)
}

/** Words of {@link TermNorms} an article: norms of vectors, then sums of idf² of what stands in title and lead. */
const NORMS = 9
export const Norm = {
  Terms: 0,
  Names: 1,
  Phrases: 2,
  Numbers: 3,
  Lead: 4,
  LeadNames: 5,
  LeadNumbers: 6,
  Title: 7,
  TitleNames: 8,
} as const

/** What the evidence needs of an article alone: the norms of its vectors. Kept until the statistics have moved on. */
export class TermNorms {
  #norms = new Float32Array(NORMS * 64)
  #epochs = new Uint32Array(64)

  /** Takes an article's norms unless those of the epoch are at hand. */
  take(article: number, epoch: number, corpus: Corpus, statistics: TermStatistics): void {
    if (article >= this.#epochs.length) this.#grow(article + 1)
    if (this.#epochs[article] === epoch) return
    this.#epochs[article] = epoch
    this.#measure(article, this.at(article), corpus, statistics)
  }

  /** Place of an article's norms in {@link values}, in the order of {@link Norm}. */
  at(article: number): number {
    return NORMS * article
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
        if (!(norm >= 0 && norm < Number.POSITIVE_INFINITY)) refuse(`a norm is ${norm}`)
        this.#norms[NORMS * articles[i] + k] = norm
      }
    }
  }

  #measure(article: number, place: number, corpus: Corpus, statistics: TermStatistics): void {
    const page = corpus.terms.page(article)
    const from = corpus.terms.offset(article)
    const size = corpus.terms.length(article) / TERM_WORDS
    // Left out of the counts are the article and, as far as one norm can serve all pairs, the one it is compared with.
    const documents = Math.max(0, corpus.documents(article) - 2)
    const norms = this.#norms.fill(0, place, place + NORMS)
    let terms = 0
    let names = 0
    let phrases = 0
    let numbers = 0
    for (let i = from; i < from + size; i++) {
      const seen = Math.max(0, statistics.count(page[i]) - 2)
      // Noted beside the term, so that comparing two articles looks nothing up.
      const packed = withIdf(page[size + i], inverseDocumentFrequency(documents, seen, termLevel(page[size + i])))
      page[size + i] = packed
      const idf = termIdf(packed)
      const square = idf * idf
      const flags = termFlags(packed)
      if (flags & TermFlag.Phrase) {
        phrases += square
        continue
      }
      const frequency = LOG_FREQUENCY[termFrequency(packed)]
      terms += frequency * frequency * square * idf
      if (flags & TermFlag.Name) names += square * idf
      if (flags & TermFlag.Number) numbers += square
      if (flags & (TermFlag.Lead | TermFlag.Title)) {
        norms[place + Norm.Lead] += square
        if (flags & TermFlag.Name) norms[place + Norm.LeadNames] += square
        if (flags & TermFlag.Number) norms[place + Norm.LeadNumbers] += square
      }
      if (flags & TermFlag.Title) {
        norms[place + Norm.Title] += square
        if (flags & TermFlag.Name) norms[place + Norm.TitleNames] += square
      }
    }
    norms[place + Norm.Terms] = Math.sqrt(terms)
    norms[place + Norm.Names] = Math.sqrt(names)
    norms[place + Norm.Phrases] = Math.sqrt(phrases)
    norms[place + Norm.Numbers] = Math.sqrt(numbers)
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
