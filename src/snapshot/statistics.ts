import { fmix32 } from '../base/hash.ts'
import { refuse } from '../binary/error.ts'
import type { SnapshotReader } from '../binary/reader.ts'
import type { SnapshotWriter } from '../binary/writer.ts'
import type { TermStatistics } from '../corpus/statistics.ts'

export function saveStatistics({ counts }: TermStatistics, writer: SnapshotWriter): void {
  const terms = counts.keys().sort()
  writer.u32('statistic.term', terms.length, (out) => out.set(terms))
  writer.u32('statistic.count', terms.length, (out) => {
    for (let i = 0; i < terms.length; i++) out[i] = counts.get(terms[i])
  })
}

/**
 * @param articles most that a term can be counted in
 * @param total of the terms of all articles
 */
export function loadStatistics(
  statistics: TermStatistics,
  articles: number,
  total: TermTotal,
  reader: SnapshotReader,
): void {
  const terms = reader.u32('statistic.term')
  const counts = reader.u32('statistic.count', terms.length)
  statistics.counts.reserve(terms.length)
  for (let i = 0; i < terms.length; i++) {
    if (i > 0 && terms[i] <= terms[i - 1]) refuse('terms are not in order')
    if (counts[i] === 0 || counts[i] > articles) refuse(`a term is counted in ${counts[i]} of ${articles} articles`)
    statistics.counts.set(terms[i], counts[i])
  }
  total.take(terms, counts)
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
