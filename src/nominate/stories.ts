import { refuse, verify } from '../binary/error.ts'
import type { SnapshotReader } from '../binary/reader.ts'
import type { SnapshotWriter } from '../binary/writer.ts'
import type { TermStatistics } from '../corpus/statistics.ts'
import type { CandidateBuffer } from '../sketch/candidate-buffer.ts'
import { EMPTY_SLOT } from '../sketch/signature.ts'
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

/** What the second tier keeps of an article: one weighted signature of its salient terms. */
export interface StorySketch {
  readonly values: Uint32Array
}

/**
 * The second tier: P-MinHash over salient terms nominates candidates of the same story.
 *
 * Weights are squared and come from the background alone, never from what has been seen, so sketches do not drift: two made
 * months apart compare, and one can be made again to be removed. (It also finds more: on a corpus about one topic, seen
 * frequencies would mute the very terms that its stories share.) What has been seen counts in the order of candidates:
 * a shared slot weighs 1/√(articles that use its term).
 */
export class StoryTier {
  readonly #statistics: TermStatistics
  readonly #sketcher: WeightedSketcher
  readonly #postings = new SlotPostings({ slots: SLOTS, distinct: SAMPLED_TERMS, cap: CAP })
  // Scratch space of one call.
  readonly #slotWeights = new Uint16Array(SLOTS)
  readonly #hashes = new Uint32Array(SAMPLED_TERMS)
  readonly #weights = new Float64Array(SAMPLED_TERMS)

  /** @param statistics of the articles indexed */
  constructor(statistics: TermStatistics, seed: number) {
    this.#statistics = statistics
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

  /** An empty sketch, to be filled by {@link sign}. */
  createSketch(): StorySketch {
    return { values: new Uint32Array(SLOTS) }
  }

  /** Signs an article, given by its terms as `terms/list.ts` has them. */
  sign(terms: Uint32Array, out: StorySketch): void {
    const count = this.#sample(terms)
    this.#sketcher.signInto(this.#hashes, this.#weights, 0, count, out.values, 0)
  }

  /**
   * Fills `out` with the indexed articles that share a sampled term with a sketch, weighed by how rare these are.
   *
   * @returns the least weight of a candidate that is worth judging
   */
  nominate({ values }: StorySketch, out: CandidateBuffer): number {
    const leastWeight = this.#weighSlots(values)
    this.#postings.query(values, 0, this.#slotWeights, out)
    return leastWeight
  }

  /** Indexes an article under its sketch, unless it has no term to be found by. */
  insert(handle: number, { values }: StorySketch): void {
    if (values[0] !== EMPTY_SLOT) this.#postings.insert(handle, values)
  }

  remove(handle: number): void {
    this.#postings.remove(handle)
  }

  /** @param articles handles in the order of their coming */
  save(writer: SnapshotWriter, articles: Uint32Array): void {
    const postings = this.#postings
    const indexed = articles.filter((article) => postings.has(article))
    writer.f64('slot.state', 1, (out) => out.fill(SLOTS))
    writer.u32('slot.article', indexed.length, (out) => out.set(indexed))
    writer.u32('slot.value', SLOTS * indexed.length, (out) => {
      for (let i = 0; i < indexed.length; i++) postings.copyValues(indexed[i], out, SLOTS * i)
    })
  }

  /** @param withTerms those that have terms: in a snapshot of version 1, all that are indexed */
  load(reader: SnapshotReader, articles: Uint32Array, withTerms: Uint32Array): void {
    const [slots] = reader.f64('slot.state', 1)
    verify(slots === SLOTS, `it has ${slots} values a story sketch, this samestory ${SLOTS}`)
    const indexed = reader.version < 2 ? withTerms : reader.u32('slot.article')
    const held = new Uint8Array(articles.reduce((most, article) => Math.max(most, article + 1), 0))
    for (let i = 0; i < articles.length; i++) held[articles[i]] = 1
    const values = reader.u32('slot.value', SLOTS * indexed.length)
    for (let i = 0; i < indexed.length; i++) {
      if (held[indexed[i]] !== 1) refuse(`a story sketch is of article ${indexed[i]}, which is not held`)
      this.#postings.insert(indexed[i], values, SLOTS * i)
    }
  }

  /** Weighs the slots of a signature by how rare their terms are, and returns the least weight worth judging. */
  #weighSlots(values: Uint32Array): number {
    const statistics = this.#statistics
    const weights = this.#slotWeights
    let total = 0
    statistics.readAhead(values, 0, SLOTS)
    for (let slot = 0; slot < SLOTS; slot++) {
      const seen = statistics.count(values[slot])
      weights[slot] = seen === 0 ? 0 : Math.ceil(FULL_WEIGHT / Math.sqrt(seen))
      total += weights[slot]
    }
    const leastWeight = Math.min(LEAST_WEIGHT, LEAST_SHARE * total)
    // The commonest terms have the longest chains and say the least.
    let idle = 0
    for (let bound = 16; ; bound *= IDLE_STEP) {
      let sum = 0
      for (let slot = 0; slot < SLOTS; slot++) if (weights[slot] < bound) sum += weights[slot]
      if (sum > IDLE_SHARE * leastWeight || bound > FULL_WEIGHT) break
      idle = bound
    }
    for (let slot = 0; slot < SLOTS; slot++) if (weights[slot] < idle) weights[slot] = 0
    return leastWeight
  }

  /** Chooses the heaviest terms; their squared weights are whole numbers, the same on every platform. */
  #sample(terms: Uint32Array): number {
    const size = terms.length / TERM_WORDS
    const weights = this.#weights
    const hashes = this.#hashes
    const most = SAMPLED_TERMS
    let count = 0
    let least = 0
    for (let i = 0; i < size; i++) {
      const weight = sampleWeight(terms[size + i])
      if (weight <= least) continue
      let at = count < most ? count++ : count - 1
      for (; at > 0 && weights[at - 1] < weight; at--) {
        weights[at] = weights[at - 1]
        hashes[at] = hashes[at - 1]
      }
      weights[at] = weight
      hashes[at] = terms[i]
      if (count === most) least = weights[most - 1]
    }
    return count
  }
}

/** Names and what stands in the lead count for half as much again, phrases not at all. */
const SALIENCE = /* @__PURE__ */ new Salience((flags) => {
  const boost = (flags & TermFlag.Name ? 1.5 : 1) * (flags & (TermFlag.Lead | TermFlag.Title) ? 1.5 : 1)
  return flags & TermFlag.Phrase ? 0 : boost
})

/** (4 · salience)², rounded to a whole number. */
function sampleWeight(word: number): number {
  const salience = 4 * SALIENCE.of(word)
  return Math.floor(salience * salience + 0.5)
}
