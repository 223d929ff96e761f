import { WordTable } from '../base/word-table.ts'

/**
 * How many of the articles held use each term, by the term's hash. A term that no article
 * uses any more leaves the table, so it is bounded by what is held.
 */
export class TermStatistics {
  readonly counts = new WordTable(1 << 12)

  /** Different terms counted. */
  get size(): number {
    return this.counts.size
  }

  get bytes(): number {
    return this.counts.bytes
  }

  /** Number of articles that use a term. */
  count(term: number): number {
    return this.counts.get(term)
  }

  /** Is about to ask for the counts of terms. See `WordTable.readAhead`. */
  readAhead(terms: Uint32Array, from: number, to: number): void {
    this.counts.readAhead(terms, from, to)
  }

  /** Counts one article, whose terms' hashes stand in a range. */
  add(terms: Uint32Array, from: number, to: number): void {
    this.readAhead(terms, from, to)
    for (let i = from; i < to; i++) this.counts.count(terms[i], 1)
  }

  /** Takes back what {@link add} counted. */
  remove(terms: Uint32Array, from: number, to: number): void {
    this.readAhead(terms, from, to)
    for (let i = from; i < to; i++) this.counts.count(terms[i], -1)
  }
}
