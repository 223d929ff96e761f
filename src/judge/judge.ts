import { verify } from '../binary/error.ts'
import type { SnapshotReader } from '../binary/reader.ts'
import type { SnapshotWriter } from '../binary/writer.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { TermFlag } from '../terms/flags.ts'
import { termFlags } from '../terms/packed.ts'
import { EVIDENCE, type EvidenceName, takeEvidence } from './evidence/index.ts'
import { Pair } from './evidence/pair.ts'
import { idfAt, sumShared, termProduct, type WeighedTerms } from './evidence/sums.ts'
import { LogOdds, probabilityOf } from './log-odds.ts'
import { SharedTerms, TermMatcher } from './matcher.ts'
import { type JudgeModel, MODEL } from './model.ts'
import { ArticleNorms } from './norms.ts'

/** Below this many articles, whatever changes the statistics begins an epoch. */
const EXACT_BELOW = 1024
/** Above it, one begins when the number of articles has changed by this much of its logarithm, 28 %. */
const EPOCH = 1 / 4

/** One kind of evidence for a pair. */
export interface WeighedEvidence {
  readonly name: EvidenceName
  readonly says: string
  readonly value: number
  /** What it adds to the log-odds. */
  readonly contribution: number
}

/** Why the judge thinks what it thinks of two articles. */
export interface Explanation {
  /** Log-odds before any evidence. */
  readonly prior: number
  readonly evidence: readonly WeighedEvidence[]
  /** Hashes of the terms shared, and what each adds to the product of the two vectors. */
  readonly terms: ReadonlyMap<number, number>
}

/**
 * Gives two articles the probability that they cover the same story.
 *
 * Statistics are those of an epoch, for as long as the number of articles stays nearly the same: the inverse document
 * frequencies and norms of an article are taken when it is first compared in an epoch and then kept. So a pair's probability
 * does not change within an epoch.
 */
export class StoryJudge {
  readonly #corpus: Corpus
  readonly #norms: ArticleNorms
  readonly #matcher = new TermMatcher()
  readonly #logOdds: LogOdds
  #epoch = 1
  /** Articles held when the epoch began. */
  #size = 0
  #prior: number
  // Scratch space of one pair.
  readonly #shared = new SharedTerms()
  readonly #pair = new Pair()
  readonly #one = noTerms()
  readonly #other = noTerms()
  readonly #evidence = new Float64Array(EVIDENCE.length)

  constructor(corpus: Corpus, model: JudgeModel = MODEL) {
    this.#corpus = corpus
    this.#norms = new ArticleNorms(corpus)
    this.#logOdds = new LogOdds(model)
    this.#prior = this.#logOdds.prior(0)
  }

  get bytes(): number {
    return this.#norms.bytes
  }

  /** Number of the epoch, from 1. */
  get epoch(): number {
    return this.#epoch
  }

  /** To be called when articles have come or gone. */
  statisticsChanged(): void {
    const { size } = this.#corpus
    if (size >= EXACT_BELOW && this.#size > 0 && Math.abs(Math.log(size / this.#size)) < EPOCH) return
    this.#size = size
    this.#prior = this.#logOdds.prior(size)
    this.#epoch = this.#epoch === 0xffffffff ? 1 : this.#epoch + 1
  }

  /** To be called when a handle's article is taken away. */
  forget(article: number): void {
    this.#norms.forget(article)
    this.#matcher.forget(article)
  }

  save(writer: SnapshotWriter, articles: Uint32Array): void {
    writer.f64('judge.epoch', 2, (out) => out.set([this.#epoch, this.#size]))
    this.#norms.save(writer, articles)
  }

  load(reader: SnapshotReader, articles: Uint32Array): void {
    const [epoch, size] = reader.f64('judge.epoch', 2)
    const isEpoch = Number.isSafeInteger(epoch) && epoch >= 1 && epoch <= 0xffffffff
    verify(isEpoch && Number.isSafeInteger(size) && size >= 0, `epoch ${epoch} of ${size} articles`)
    this.#epoch = epoch
    this.#size = size
    this.#prior = this.#logOdds.prior(size)
    this.#norms.load(reader, articles)
  }

  /** Symmetric to the last bit. */
  probability(a: number, b: number): number {
    this.take(a, b, this.#evidence)
    return probabilityOf(this.#logOdds.of(this.#evidence, this.#prior))
  }

  /** Writes the evidence for two different articles to `out`, in the order of `EVIDENCE`. */
  take(a: number, b: number, out: Float64Array): void {
    const norms = this.#norms
    const shared = this.#shared
    const pair = this.#pair
    norms.take(a, this.#epoch)
    norms.take(b, this.#epoch)
    this.#matcher.match(a, b, this.#corpus.terms, shared)
    pair.measures = norms.values
    pair.one = norms.at(shared.one)
    pair.other = norms.at(shared.other)
    pair.timeOne = this.#corpus.time(shared.one)
    pair.timeOther = this.#corpus.time(shared.other)
    pair.timesHeld = this.#corpus.times.size
    pair.sameLanguage = sameLanguage(this.#corpus.language(a), this.#corpus.language(b))
    norms.locate(shared.one, this.#one)
    norms.locate(shared.other, this.#other)
    sumShared(this.#one, this.#other, shared.inOne, shared.inOther, shared.count, pair)
    takeEvidence(pair, out)
  }

  explain(a: number, b: number): Explanation {
    const values = new Float64Array(EVIDENCE.length)
    this.take(a, b, values)
    const evidence = EVIDENCE.map(({ name, says }, k) => ({
      name,
      says,
      value: values[k],
      contribution: this.#logOdds.contribution(k, values[k]),
    }))
    return { prior: this.#prior, evidence, terms: this.#sharedTerms() }
  }

  /** The terms of the pair just taken. */
  #sharedTerms(): ReadonlyMap<number, number> {
    const { one, inOne, inOther, count } = this.#shared
    const { terms } = this.#corpus
    const weights = new Map<number, number>()
    for (let k = 0; k < count; k++) {
      const wordA = this.#one.page[this.#one.from + inOne[k]]
      const wordB = this.#other.page[this.#other.from + inOther[k]]
      if (termFlags(wordA) & TermFlag.Phrase) continue
      const idf = Math.min(idfAt(this.#one, inOne[k]), idfAt(this.#other, inOther[k]))
      weights.set(terms.page(one)[terms.offset(one) + inOne[k]], termProduct(wordA, wordB, idf))
    }
    return weights
  }
}

function noTerms(): WeighedTerms {
  const none = new Uint32Array(0)
  return { page: none, from: 0, idfPage: none, idfFrom: 0, leastFocus: 0 }
}

/** A language that could not be told may be any. */
function sameLanguage(a: string, b: string): boolean {
  return a === b || a === 'und' || b === 'und'
}
