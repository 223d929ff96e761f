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
  #keys = new Uint32Array(1 << 12)
  #counts = new Uint32Array(1 << 12)
  #used = 0

  /** Different terms counted. */
  get size(): number {
    return this.#used
  }

  get bytes(): number {
    return this.#keys.byteLength + this.#counts.byteLength
  }

  /** Number of articles that use a term. */
  count(term: number): number {
    const place = this.#find(term)
    return this.#counts[place]
  }

  /** Counts one article. `terms` holds hashes at every `stride`-th place of the range. */
  add(terms: Uint32Array, from: number, to: number, stride: number): void {
    for (let i = from; i < to; i += stride) {
      const place = this.#find(terms[i])
      if (this.#counts[place]++ > 0) continue
      this.#keys[place] = terms[i]
      if (++this.#used > MAX_LOAD * this.#keys.length) this.#grow()
    }
  }

  /** Takes back what {@link add} counted. */
  remove(terms: Uint32Array, from: number, to: number, stride: number): void {
    for (let i = from; i < to; i += stride) {
      const place = this.#find(terms[i])
      if (this.#counts[place] > 0 && --this.#counts[place] === 0) {
        this.#used--
        this.#close(place)
      }
    }
  }

  save(writer: SnapshotWriter): void {
    const terms = this.#keys.filter((_, place) => this.#counts[place] > 0).sort()
    writer.u32('statistic.term', terms.length, (out) => out.set(terms))
    writer.u32('statistic.count', terms.length, (out) => {
      for (let i = 0; i < terms.length; i++) out[i] = this.count(terms[i])
    })
  }

  /** @param articles most that a term can be counted in */
  load(reader: SnapshotReader, articles: number): void {
    const terms = reader.u32('statistic.term')
    const counts = reader.u32('statistic.count', terms.length)
    while (terms.length > MAX_LOAD * this.#keys.length) this.#grow()
    for (let i = 0; i < terms.length; i++) {
      if (i > 0 && terms[i] <= terms[i - 1]) refuse('terms are not in order')
      if (counts[i] === 0 || counts[i] > articles) refuse(`a term is counted in ${counts[i]} of ${articles} articles`)
      const place = this.#find(terms[i])
      this.#keys[place] = terms[i]
      this.#counts[place] = counts[i]
    }
    this.#used = terms.length
  }

  /** The place of a term, or the free place where it would go: a count of 0 marks a free place. */
  #find(term: number): number {
    const mask = this.#keys.length - 1
    let place = term & mask
    while (this.#counts[place] > 0 && this.#keys[place] !== term) place = (place + 1) & mask
    return place
  }

  /** Moves up entries that were pushed past a place that has become free (Knuth, TAOCP 3, 6.4, algorithm R). */
  #close(free: number): void {
    const mask = this.#keys.length - 1
    let hole = free
    for (let place = (hole + 1) & mask; this.#counts[place] > 0; place = (place + 1) & mask) {
      const home = this.#keys[place] & mask
      if (((place - home) & mask) < ((place - hole) & mask)) continue
      this.#keys[hole] = this.#keys[place]
      this.#counts[hole] = this.#counts[place]
      this.#counts[place] = 0
      hole = place
    }
  }

  #grow(): void {
    const keys = this.#keys
    const counts = this.#counts
    this.#keys = new Uint32Array(keys.length * 2)
    this.#counts = new Uint32Array(keys.length * 2)
    for (let i = 0; i < keys.length; i++) {
      if (counts[i] === 0) continue
      const place = this.#find(keys[i])
      this.#keys[place] = keys[i]
      this.#counts[place] = counts[i]
    }
  }
}
