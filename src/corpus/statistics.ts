import { fmix32 } from '../base/hash.ts'
import { WordTable } from '../base/word-table.ts'
import { refuse } from '../binary/error.ts'
import type { SnapshotReader } from '../binary/reader.ts'
import type { SnapshotWriter } from '../binary/writer.ts'

/**
 * How many of the articles held use each term, by the term's hash. A term that no article
 * uses any more leaves the table, so it is bounded by what is held.
 */
export class TermStatistics {
  readonly #counts = new WordTable(1 << 12)

  /** Different terms counted. */
  get size(): number {
    return this.#counts.size
  }

  get bytes(): number {
    return this.#counts.bytes
  }

  /** Number of articles that use a term. */
  count(term: number): number {
    return this.#counts.get(term)
  }

  /** Is about to ask for the counts of terms. See `WordTable.readAhead`. */
  readAhead(terms: Uint32Array, from: number, to: number): void {
    this.#counts.readAhead(terms, from, to)
  }

  /** Counts one article, whose terms' hashes stand in a range. */
  add(terms: Uint32Array, from: number, to: number): void {
    this.readAhead(terms, from, to)
    for (let i = from; i < to; i++) this.#counts.count(terms[i], 1)
  }

  /** Takes back what {@link add} counted. */
  remove(terms: Uint32Array, from: number, to: number): void {
    this.readAhead(terms, from, to)
    for (let i = from; i < to; i++) this.#counts.count(terms[i], -1)
  }

  save(writer: SnapshotWriter): void {
    const terms = this.#counts.keys().sort()
    writer.u32('statistic.term', terms.length, (out) => out.set(terms))
    writer.u32('statistic.count', terms.length, (out) => {
      for (let i = 0; i < terms.length; i++) out[i] = this.count(terms[i])
    })
  }

  /**
   * @param articles most that a term can be counted in
   * @param total of the terms of all articles
   */
  load(reader: SnapshotReader, articles: number, total: TermTotal): void {
    const terms = reader.u32('statistic.term')
    const counts = reader.u32('statistic.count', terms.length)
    this.#counts.reserve(terms.length)
    for (let i = 0; i < terms.length; i++) {
      if (i > 0 && terms[i] <= terms[i - 1]) refuse('terms are not in order')
      if (counts[i] === 0 || counts[i] > articles) refuse(`a term is counted in ${counts[i]} of ${articles} articles`)
      this.#counts.set(terms[i], counts[i])
    }
    total.take(terms, counts)
  }
}

/**
 * A sum over terms, with repeats and in any order, that comes to nothing again when every term is taken away as often as it
 * was added, and else next to never: it compares counts with what was counted, without counting again.
 */
export class TermTotal {
  #terms = 0
  #low = 0
  #high = 0

  get isNothing(): boolean {
    return this.#terms === 0 && this.#low === 0 && this.#high === 0
  }

  /** Adds each term of a range once. */
  add(terms: Uint32Array, from: number, to: number): void {
    let low = this.#low
    let high = this.#high
    for (let i = from; i < to; i++) {
      const mixed = fmix32(terms[i])
      low = (low + mixed) | 0
      high = (high + fmix32(mixed ^ 0x9e3779b9)) | 0
    }
    this.#terms += to - from
    this.#low = low
    this.#high = high
  }

  /** Takes each of some terms away as often as is counted beside it. */
  take(terms: Uint32Array, counts: Uint32Array): void {
    let taken = 0
    let low = this.#low
    let high = this.#high
    for (let i = 0; i < terms.length; i++) {
      const mixed = fmix32(terms[i])
      taken += counts[i]
      low = (low - Math.imul(mixed, counts[i])) | 0
      high = (high - Math.imul(fmix32(mixed ^ 0x9e3779b9), counts[i])) | 0
    }
    this.#terms -= taken
    this.#low = low
    this.#high = high
  }
}
