import type { Corpus } from '../corpus.ts'
import { verify } from '../snapshot/error.ts'
import type { SnapshotReader } from '../snapshot/reader.ts'
import type { SnapshotWriter } from '../snapshot/writer.ts'
import { collectEvidence, EVIDENCE } from './evidence.ts'
import { type JudgeModel, MODEL } from './model.ts'
import { TermNorms } from './norms.ts'
import type { TermStatistics } from './statistics.ts'

/** Below this many articles, norms are taken anew whenever the statistics have changed at all. */
const EXACT_BELOW = 1024
/** Above it, whenever the number of articles has changed by an eighth of a power of e. */
const EPOCHS_A_POWER = 8

/** The model's `loneBias` fades by a factor of e with every so many articles held. */
const CROWD = 150

/**
 * Gives two articles the probability that they cover the same story.
 *
 * The norms of an article are kept for as long as the statistics stay nearly the same, since taking them costs more
 * than a comparison; how stale they may be depends on the number of articles alone.
 */
export class StoryJudge {
  /** Evidence of the last pair, in the order of `EVIDENCE`. */
  readonly evidence = new Float64Array(EVIDENCE.length)
  readonly #corpus: Corpus
  readonly #statistics: TermStatistics
  readonly #norms = new TermNorms()
  readonly #model: JudgeModel
  #changes = 0

  constructor(corpus: Corpus, statistics: TermStatistics, model: JudgeModel = MODEL) {
    this.#corpus = corpus
    this.#statistics = statistics
    this.#model = model
  }

  get bytes(): number {
    return this.#norms.bytes
  }

  /** To be called when articles have come or gone. */
  statisticsChanged(): void {
    this.#changes++
  }

  /** To be called when a handle's article is taken away. */
  forget(article: number): void {
    this.#norms.forget(article)
  }

  save(writer: SnapshotWriter, articles: Uint32Array): void {
    writer.f64('judge.changes', 1, (out) => out.fill(this.#changes))
    this.#norms.save(writer, articles)
  }

  load(reader: SnapshotReader, articles: Uint32Array): void {
    const [changes] = reader.f64('judge.changes', 1)
    verify(Number.isSafeInteger(changes) && changes >= 0, `${changes} changes`)
    this.#changes = changes
    this.#norms.load(reader, articles)
  }

  /** Symmetric but for rounding; pass the lower handle first for equal bits. */
  probability(a: number, b: number, shared?: (term: number, weight: number) => void): number {
    const size = this.#corpus.size
    const epoch = size < EXACT_BELOW ? this.#changes + 1 : 0xffffffff - Math.floor(Math.log(size) * EPOCHS_A_POWER)
    const normsA = this.#norms.place(a, epoch, this.#corpus, this.#statistics)
    const normsB = this.#norms.place(b, epoch, this.#corpus, this.#statistics)
    const { evidence } = this
    collectEvidence(a, b, this.#corpus, this.#norms.values, normsA, normsB, evidence, shared)
    let logit = this.#model.bias + this.#model.loneBias * Math.exp(-size / CROWD)
    for (let k = 0; k < evidence.length; k++) logit += this.#model.weights[k] * evidence[k]
    return 1 / (1 + Math.exp(-logit))
  }
}
