import { refuse } from '../snapshot/error.ts'
import type { SnapshotReader } from '../snapshot/reader.ts'
import type { SnapshotWriter } from '../snapshot/writer.ts'

/** Least share of free places before the table grows. */
const MAX_LOAD = 0.6

/**
 * How many of the articles held use each term: one open-addressing table from term hash to count. A term that no article
 * uses any more leaves the table, so it is bounded by what is held.
 */
export class TermStatistics {
  /** Term and count of each place, side by side for the cache; a count of 0 marks a free place. */
  #slots = new Uint32Array(2 << 12)
  #used = 0

  /** Different terms counted. */
  get size(): number {
    return this.#used
  }

  get bytes(): number {
    return this.#slots.byteLength
  }

  /** Number of articles that use a term. */
  count(term: number): number {
    return this.#slots[this.#find(term) + 1]
  }

  /** Counts one article, whose terms' hashes stand in a range. */
  add(terms: Uint32Array, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const place = this.#find(terms[i])
      if (this.#slots[place + 1]++ > 0) continue
      this.#slots[place] = terms[i]
      if (++this.#used > (MAX_LOAD / 2) * this.#slots.length) this.#grow()
    }
  }

  /** Takes back what {@link add} counted. */
  remove(terms: Uint32Array, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const place = this.#find(terms[i])
      if (this.#slots[place + 1] > 0 && --this.#slots[place + 1] === 0) {
        this.#used--
        this.#close(place)
      }
    }
  }

  save(writer: SnapshotWriter): void {
    const terms = this.#terms().sort()
    writer.u32('statistic.term', terms.length, (out) => out.set(terms))
    writer.u32('statistic.count', terms.length, (out) => {
      for (let i = 0; i < terms.length; i++) out[i] = this.count(terms[i])
    })
  }

  /** @param articles most that a term can be counted in */
  load(reader: SnapshotReader, articles: number): void {
    const terms = reader.u32('statistic.term')
    const counts = reader.u32('statistic.count', terms.length)
    while (terms.length > (MAX_LOAD / 2) * this.#slots.length) this.#grow()
    for (let i = 0; i < terms.length; i++) {
      if (i > 0 && terms[i] <= terms[i - 1]) refuse('terms are not in order')
      if (counts[i] === 0 || counts[i] > articles) refuse(`a term is counted in ${counts[i]} of ${articles} articles`)
      const place = this.#find(terms[i])
      this.#slots[place] = terms[i]
      this.#slots[place + 1] = counts[i]
    }
    this.#used = terms.length
  }

  #terms(): Uint32Array {
    const terms = new Uint32Array(this.#used)
    let count = 0
    for (let place = 0; place < this.#slots.length; place += 2) {
      if (this.#slots[place + 1] > 0) terms[count++] = this.#slots[place]
    }
    return terms
  }

  /** The place of a term, or the free place where it would go. */
  #find(term: number): number {
    const slots = this.#slots
    const mask = slots.length - 2
    let place = (term << 1) & mask
    while (slots[place + 1] > 0 && slots[place] !== term) place = (place + 2) & mask
    return place
  }

  /** Moves up entries that were pushed past a place that has become free (Knuth, TAOCP 3, 6.4, algorithm R). */
  #close(free: number): void {
    const slots = this.#slots
    const mask = slots.length - 2
    let hole = free
    for (let place = (hole + 2) & mask; slots[place + 1] > 0; place = (place + 2) & mask) {
      const home = (slots[place] << 1) & mask
      if (((place - home) & mask) < ((place - hole) & mask)) continue
      slots[hole] = slots[place]
      slots[hole + 1] = slots[place + 1]
      slots[place + 1] = 0
      hole = place
    }
  }

  #grow(): void {
    const slots = this.#slots
    this.#slots = new Uint32Array(slots.length * 2)
    for (let i = 0; i < slots.length; i += 2) {
      if (slots[i + 1] === 0) continue
      const place = this.#find(slots[i])
      this.#slots[place] = slots[i]
      this.#slots[place + 1] = slots[i + 1]
    }
  }
}
