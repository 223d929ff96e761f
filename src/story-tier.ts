import type { Corpus } from './corpus.ts'
import { TermStatistics } from './judge/statistics.ts'
import { CandidateBuffer } from './sketch/candidate-buffer.ts'
import { RecentTables } from './sketch/recent-tables.ts'
import { WeightedSketcher } from './sketch/weighted.ts'
import { verify } from './snapshot/error.ts'
import type { SnapshotReader } from './snapshot/reader.ts'
import type { SnapshotWriter } from './snapshot/writer.ts'
import { TermFlag } from './term-flags.ts'
import { BACKGROUND_IDF, LOG_FREQUENCY, TERM_WORDS, termFlags, termFrequency, termLevel } from './term-list.ts'

/** Values of the weighted signature, each a band of one row. */
const SLOTS = 48
/** Terms that are sampled from: the heaviest of an article. */
const SAMPLED_TERMS = 24
/** Newest ids read of a bucket. */
const BUCKET_CAP = 32
/** Weight of a slot whose term no other article uses; 48 of them stay below 65,536. */
const FULL_WEIGHT = 1300

/**
 * The second tier: P-MinHash over salient terms nominates candidates of the same story.
 *
 * Weights are squared and come from the background alone, never from what has been seen, so sketches do not drift: two made
 * months apart compare, and one can be made again to be removed. (It also finds more: on a corpus about one topic, seen
 * frequencies would mute the very terms that its stories share.) What has been seen counts in the order of candidates:
 * a shared slot weighs 1/√(articles that use its term).
 */
export class StoryTier {
  /** Candidates of the last {@link nominate}. */
  readonly candidates = new CandidateBuffer()
  /** Articles held that use each term. */
  readonly statistics = new TermStatistics()
  readonly #corpus: Corpus
  readonly #sketcher: WeightedSketcher
  readonly #tables = new RecentTables({ slots: SLOTS, bucketCap: BUCKET_CAP })
  readonly #signature = new Uint32Array(SLOTS)
  readonly #slotWeights = new Uint16Array(SLOTS)
  readonly #hashes = new Uint32Array(SAMPLED_TERMS)
  readonly #weights = new Float64Array(SAMPLED_TERMS)

  constructor(corpus: Corpus, seed: number) {
    this.#corpus = corpus
    this.#sketcher = new WeightedSketcher({ size: SLOTS, seed })
  }

  /** Buckets that a query left before their end. */
  get capped(): number {
    return this.#tables.capped
  }

  /** Bytes of the tables. */
  get bytes(): number {
    return this.#tables.bytes
  }

  /** Signs an article and fills {@link candidates} with the indexed articles that share a sampled term with it. */
  nominate(handle: number): CandidateBuffer {
    const count = this.#sample(handle)
    this.#sketcher.signInto(this.#hashes, this.#weights, 0, count, this.#signature, 0)
    for (let slot = 0; slot < SLOTS; slot++) {
      const seen = this.statistics.count(this.#signature[slot])
      this.#slotWeights[slot] = seen === 0 ? 0 : Math.ceil(FULL_WEIGHT / Math.sqrt(seen))
    }
    this.#tables.query(this.#signature, 0, this.#slotWeights, this.candidates)
    return this.candidates
  }

  /** Indexes the article nominated last. */
  insertNominated(handle: number): void {
    const { terms } = this.#corpus
    const from = terms.offset(handle)
    if (terms.length(handle) === 0) return
    this.#tables.insert(handle, this.#signature)
    this.statistics.add(terms.page(handle), from, from + terms.length(handle), TERM_WORDS)
  }

  remove(handle: number): void {
    const { terms } = this.#corpus
    if (!this.#tables.remove(handle)) return
    const from = terms.offset(handle)
    this.statistics.remove(terms.page(handle), from, from + terms.length(handle), TERM_WORDS)
  }

  /** @param articles handles in the order of their coming */
  save(writer: SnapshotWriter, articles: Uint32Array): void {
    const tables = this.#tables
    const indexed = articles.filter((article) => tables.has(article))
    const { chains, capped } = tables.state
    writer.f64('slot.state', 3, (out) => out.set([SLOTS, chains, capped]))
    writer.u32('slot.value', SLOTS * indexed.length, (out) => {
      for (let i = 0; i < indexed.length; i++) tables.copyValues(indexed[i], out, SLOTS * i)
    })
    this.statistics.save(writer)
  }

  load(reader: SnapshotReader, articles: Uint32Array): void {
    const { terms } = this.#corpus
    const indexed = articles.filter((article) => terms.length(article) > 0)
    const [slots, chains, capped] = reader.f64('slot.state', 3)
    verify(slots === SLOTS, `it has ${slots} values a story sketch, this samestory ${SLOTS}`)
    this.#tables.load(indexed, reader.u32('slot.value', SLOTS * indexed.length), { chains, capped }, this.#corpus.bound)
    this.statistics.load(reader, articles.length)
  }

  /** Chooses the heaviest terms; their squared weights are whole numbers, the same on every platform. */
  #sample(handle: number): number {
    const { terms } = this.#corpus
    const page = terms.page(handle)
    const from = terms.offset(handle)
    const to = from + terms.length(handle)
    let count = 0
    for (let i = from; i < to; i += TERM_WORDS) {
      const weight = sampleWeight(page[i + 1])
      if (weight === 0 || (count === SAMPLED_TERMS && weight <= this.#weights[count - 1])) continue
      let at = count < SAMPLED_TERMS ? count++ : count - 1
      for (; at > 0 && this.#weights[at - 1] < weight; at--) {
        this.#weights[at] = this.#weights[at - 1]
        this.#hashes[at] = this.#hashes[at - 1]
      }
      this.#weights[at] = weight
      this.#hashes[at] = page[i]
    }
    return count
  }
}

/** ((1 + ln tf) · idf, half as much again for names and for what stands in the lead)², rounded. */
function sampleWeight(packed: number): number {
  const flags = termFlags(packed)
  if (flags & TermFlag.Phrase) return 0
  const boost = (flags & TermFlag.Name ? 1.5 : 1) * (flags & (TermFlag.Lead | TermFlag.Title) ? 1.5 : 1)
  const weight = LOG_FREQUENCY[termFrequency(packed)] * BACKGROUND_IDF[termLevel(packed)] * boost
  return Math.round(weight * weight * 16)
}
