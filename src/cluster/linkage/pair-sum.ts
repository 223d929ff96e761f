import type { PairScore } from './mean-score.ts'

/** Turns of the golden section walk a list evenly, whatever its length. */
const GOLDEN = 0.6180339887498949

/** Mean and least score of the pairs between two groups. */
export class PairSum {
  mean = 0
  least = 0

  takeAll(left: readonly number[], right: readonly number[], score: PairScore): void {
    this.#start()
    for (const i of left) for (const j of right) this.#add(score(i, j))
    this.mean /= left.length * right.length
  }

  /** @param sample pairs that are scored, evenly spread */
  takeSample(left: readonly number[], right: readonly number[], score: PairScore, sample: number): void {
    this.#start()
    const [small, large] = left.length <= right.length ? [left, right] : [right, left]
    for (let t = 0; t < sample; t++) {
      this.#add(score(small[t % small.length], large[Math.floor(((t * GOLDEN) % 1) * large.length)]))
    }
    this.mean /= sample
  }

  #start(): void {
    this.mean = 0
    this.least = Number.POSITIVE_INFINITY
  }

  #add(score: number): void {
    this.mean += score
    if (score < this.least) this.least = score
  }
}
