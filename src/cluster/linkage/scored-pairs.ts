import { grown } from '../../base/grown.ts'
/** A scored pair of articles. */
export interface ScoredPair {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** Scored pairs in typed arrays, for there may be millions; entries from `count` on are undefined. */
export class ScoredPairs {
  count = 0
  a = new Uint32Array(256)
  b = new Uint32Array(256)
  score = new Float64Array(256)

  static of(pairs: Iterable<ScoredPair>): ScoredPairs {
    const list = new ScoredPairs()
    for (const { a, b, score } of pairs) list.add(a, b, score)
    return list
  }

  add(a: number, b: number, score: number): void {
    if (this.count === this.a.length) {
      this.a = grown(this.a, new Uint32Array(2 * this.count))
      this.b = grown(this.b, new Uint32Array(2 * this.count))
      this.score = grown(this.score, new Float64Array(2 * this.count))
    }
    this.a[this.count] = a
    this.b[this.count] = b
    this.score[this.count++] = score
  }
}
