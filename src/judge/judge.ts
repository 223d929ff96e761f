import { verify } from '../binary/error.ts'
import type { SnapshotReader } from '../binary/reader.ts'
import type { SnapshotWriter } from '../binary/writer.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { TermStatistics } from '../corpus/statistics.ts'
import { collectEvidence, EVIDENCE } from './evidence.ts'
import { type JudgeModel, MODEL } from './model.ts'
import { TermNorms } from './norms.ts'
import { TermMatcher } from './term-matcher.ts'

/** Below this many articles, whatever changes the statistics begins an epoch. */
const EXACT_BELOW = 1024
/** Above it, one begins when the number of articles has changed by this much of its logarithm, 28 %. */
const EPOCH = 1 / 4

/** Evidence `terms`, the root of a cosine, below which two articles are hardly copies. */
const LEAST_COPY_TERMS = 0.35

/**
 * The model's `loneBias` fades by a factor of e with every so many articles held. Whole stories drawn from the labelled sets,
 * 15 to 100 articles, come out better the sooner it fades, but for neighbours of one topic; and a stream keeps what it judged
 * early.
 */
const CROWD = 40

/**
 * Gives two articles the probability that they cover the same story.
 *
 * Statistics are those of an epoch, for as long as the number of articles stays nearly the same: the inverse document
 * frequencies and norms of an article are taken when it is first compared in an epoch and then kept. So a pair's probability
 * does not change within an epoch.
 */
export class StoryJudge {
  /** Evidence of the last pair, in the order of `EVIDENCE`. */
  readonly evidence = new Float64Array(EVIDENCE.length)
  readonly #corpus: Corpus
  readonly #statistics: TermStatistics
  readonly #norms = new TermNorms()
  readonly #matcher = new TermMatcher()
  readonly #model: JudgeModel
  #epoch = 1
  /** Articles held when the epoch began. */
  #size = 0

  constructor(corpus: Corpus, statistics: TermStatistics, model: JudgeModel = MODEL) {
    this.#corpus = corpus
    this.#statistics = statistics
    this.#model = model
  }

  get bytes(): number {
    return this.#norms.bytes
  }

  /**
   * Whether the last pair may be copies: they share terms in some measure, or have none to share. Copies have nearly the same
   * words; but of a long article only the weightiest terms are kept, and few may be in a short excerpt.
   */
  get mayCopy(): boolean {
    return this.#matcher.isEmpty || this.evidence[0] >= LEAST_COPY_TERMS
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
    this.#norms.load(reader, articles)
  }

  /** Symmetric but for rounding; pass the lower handle first for equal bits. */
  probability(a: number, b: number, shared?: (term: number, weight: number) => void): number {
    const epoch = this.#epoch
    const norms = this.#norms
    norms.take(a, epoch, this.#corpus, this.#statistics)
    norms.take(b, epoch, this.#corpus, this.#statistics)
    const pair = this.#matcher
    pair.match(a, b, this.#corpus.terms)
    const { evidence } = this
    collectEvidence(pair, this.#corpus, norms.values, norms.at(pair.one), norms.at(pair.other), evidence, shared)
    let logit = this.#model.bias + this.#model.loneBias * Math.exp(-this.#size / CROWD)
    for (let k = 0; k < evidence.length; k++) logit += this.#model.weights[k] * evidence[k]
    return 1 / (1 + Math.exp(-logit))
  }
}
