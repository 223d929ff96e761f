import type { ReadArticle } from '../input/reader.ts'

/** Runs that a sample is made of, if the input is longer. */
const RUNS = 8

/** Numbers from 0 to 1, the same for the same seed (Mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let x = Math.imul(state ^ (state >>> 15), state | 1)
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61)
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Draws runs of articles that stand together in the input, each run with the same probability (reservoir sampling,
 * algorithm R). Single articles would not do: what belongs together mostly comes together, and one in ten articles would
 * keep one in a hundred pairs. Only the sample is in memory, and one run.
 */
export class RunSampler {
  readonly #length: number
  readonly #runs: ReadArticle[][] = []
  readonly #random: () => number
  #run: ReadArticle[] = []
  #seen = 0

  constructor(size: number, seed: number) {
    this.#length = Math.max(1, Math.floor(size / RUNS))
    this.#random = random(seed)
  }

  add(read: ReadArticle): void {
    this.#run.push(read)
    if (this.#run.length === this.#length) this.#endRun()
  }

  /** The sample in the order of the input. */
  take(): readonly ReadArticle[] {
    // What is left over at the end is part of the sample only while all is.
    if (this.#runs.length < RUNS && this.#run.length > 0) this.#endRun()
    return this.#runs.flat()
  }

  #endRun(): void {
    const run = this.#run
    this.#run = []
    this.#seen++
    if (this.#runs.length < RUNS) {
      this.#runs.push(run)
      return
    }
    const at = Math.floor(this.#random() * this.#seen)
    if (at >= RUNS) return
    // The oldest order is kept: a run that is replaced leaves, and the new one comes last.
    this.#runs.splice(at, 1)
    this.#runs.push(run)
  }
}
