import { verify } from '../binary/error.ts'
import type { SnapshotReader } from '../binary/reader.ts'
import type { SnapshotWriter } from '../binary/writer.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { CandidateBuffer } from '../sketch/candidate-buffer.ts'
import { SlotPostings } from '../sketch/slot-postings.ts'
import { WeightedSketcher } from '../sketch/weighted.ts'
import { TermFlag } from '../terms/flags.ts'
import { TERM_WORDS } from '../terms/list.ts'
import { Salience } from '../terms/salience.ts'

/** Values of the weighted signature, each a band of one row. */
const SLOTS = 48
/** Terms that are sampled from: the heaviest of an article. */
const SAMPLED_TERMS = 24
/** Newest articles read that a term was sampled from. */
const CAP = 32
/** Weight of a slot whose term one other article uses; 48 of them stay below 65,536. */
const FULL_WEIGHT = 1300
/**
 * Least weight of what a candidate shares. Of the pairs below it, about one in a hundred is one story, and hardly any of those
 * is found in no other way (`bench:candidates`).
 */
const LEAST_WEIGHT = 450
/** But no more than this share of an article's own weight: in a hot story every term is common. */
const LEAST_SHARE = 1 / 4
/** Slots that together weigh less than this share of the least weight are not read. */
const IDLE_SHARE = 1 / 2
/** Steps in which the weight is sought up to which slots are not read. */
const IDLE_STEP = 1.25

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
  /** Least weight of a candidate that is worth judging, for the article nominated last. */
  leastWeight = 0
  readonly #corpus: Corpus
  readonly #sketcher: WeightedSketcher
  readonly #postings = new SlotPostings({ slots: SLOTS, distinct: SAMPLED_TERMS, cap: CAP })
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
    return this.#postings.capped
  }

  /** Bytes of the tables. */
  get bytes(): number {
    return this.#postings.bytes
  }

  /** Signs an article and fills {@link candidates} with the indexed articles that share a sampled term with it. */
  nominate(handle: number): { readonly candidates: CandidateBuffer; readonly leastWeight: number } {
    const count = this.#sample(handle)
    this.#sketcher.signInto(this.#hashes, this.#weights, 0, count, this.#signature, 0)
    this.#weighSlots()
    this.#postings.query(this.#signature, 0, this.#slotWeights, this.candidates)
    return this
  }

  /** Indexes the article nominated last. */
  insertNominated(handle: number): void {
    if (this.#corpus.terms.length(handle) > 0) this.#postings.insert(handle, this.#signature)
  }

  remove(handle: number): void {
    this.#postings.remove(handle)
  }

  /** @param articles handles in the order of their coming */
  save(writer: SnapshotWriter, articles: Uint32Array): void {
    const postings = this.#postings
    const indexed = articles.filter((article) => postings.has(article))
    writer.f64('slot.state', 1, (out) => out.fill(SLOTS))
    writer.u32('slot.value', SLOTS * indexed.length, (out) => {
      for (let i = 0; i < indexed.length; i++) postings.copyValues(indexed[i], out, SLOTS * i)
    })
  }

  load(reader: SnapshotReader, articles: Uint32Array): void {
    const { terms } = this.#corpus
    const indexed = articles.filter((article) => terms.length(article) > 0)
    const [slots] = reader.f64('slot.state', 1)
    verify(slots === SLOTS, `it has ${slots} values a story sketch, this samestory ${SLOTS}`)
    const values = reader.u32('slot.value', SLOTS * indexed.length)
    for (let i = 0; i < indexed.length; i++) this.#postings.insert(indexed[i], values, SLOTS * i)
  }

  /** Weighs the slots by how rare their terms are. */
  #weighSlots(): void {
    const { statistics } = this.#corpus
    const weights = this.#slotWeights
    let total = 0
    for (let slot = 0; slot < SLOTS; slot++) {
      const seen = statistics.count(this.#signature[slot])
      weights[slot] = seen === 0 ? 0 : Math.ceil(FULL_WEIGHT / Math.sqrt(seen))
      total += weights[slot]
    }
    this.leastWeight = Math.min(LEAST_WEIGHT, LEAST_SHARE * total)
    // The commonest terms have the longest chains and say the least.
    let idle = 0
    for (let bound = 16; ; bound *= IDLE_STEP) {
      let sum = 0
      for (let slot = 0; slot < SLOTS; slot++) if (weights[slot] < bound) sum += weights[slot]
      if (sum > IDLE_SHARE * this.leastWeight || bound > FULL_WEIGHT) break
      idle = bound
    }
    for (let slot = 0; slot < SLOTS; slot++) if (weights[slot] < idle) weights[slot] = 0
  }

  /** Chooses the heaviest terms; their squared weights are whole numbers, the same on every platform. */
  #sample(handle: number): number {
    const { terms } = this.#corpus
    const page = terms.page(handle)
    const from = terms.offset(handle)
    const size = terms.length(handle) / TERM_WORDS
    const weights = this.#weights
    const hashes = this.#hashes
    const most = SAMPLED_TERMS
    let count = 0
    let least = 0
    for (let i = from; i < from + size; i++) {
      const weight = sampleWeight(page[size + i])
      if (weight <= least) continue
      let at = count < most ? count++ : count - 1
      for (; at > 0 && weights[at - 1] < weight; at--) {
        weights[at] = weights[at - 1]
        hashes[at] = hashes[at - 1]
      }
      weights[at] = weight
      hashes[at] = page[i]
      if (count === most) least = weights[most - 1]
    }
    return count
  }
}

/** Names and what stands in the lead count for half as much again, phrases not at all. */
const SALIENCE = new Salience((flags) => {
  const boost = (flags & TermFlag.Name ? 1.5 : 1) * (flags & (TermFlag.Lead | TermFlag.Title) ? 1.5 : 1)
  return flags & TermFlag.Phrase ? 0 : boost
})

/** (4 · salience)², rounded to a whole number. */
function sampleWeight(word: number): number {
  const salience = 4 * SALIENCE.of(word)
  return Math.floor(salience * salience + 0.5)
}
