import { grown } from '../base/grown.ts'
import type { ScoredPairs } from '../cluster/linkage/scored-pairs.ts'
import type { Boilerplate } from '../corpus/boilerplate.ts'
import { type Candidates, UNCOUNTED } from '../nominate/nominator.ts'
import { Verdict } from './verdict-memory.ts'
import type { Verdicts } from './verdicts.ts'

/** Pairs that wait to be judged until all articles are there, with the common shingles that were counted meanwhile. */
export class NominatedPairs {
  #count = 0
  #judged = 0
  readonly #verdict = new Verdict()
  #a = new Uint32Array(256)
  #b = new Uint32Array(256)
  #common = new Int32Array(256)

  /** Adds an article's pairs with its candidates. */
  add(article: number, { handles, common }: Candidates): void {
    while (this.#count + handles.length > this.#a.length) this.#grow()
    for (let i = 0; i < handles.length; i++) {
      this.#a[this.#count] = handles[i]
      this.#b[this.#count] = article
      this.#common[this.#count++] = common[i]
    }
  }

  /** Pairs judged. */
  get judged(): number {
    return this.#judged
  }

  /** Pairs added. */
  get count(): number {
    return this.#count
  }

  /**
   * Judges some of the pairs, in the order of their coming, and adds those with a score of `least` at least to `pairs`.
   *
   * @param most pairs judged at once
   * @param boilerplate learned since the pairs were nominated: with it, common shingles may count otherwise
   * @returns whether any are left
   */
  judge(most: number, verdicts: Verdicts, boilerplate: Boilerplate, pairs: ScoredPairs, least: number): boolean {
    const verdict = this.#verdict
    const end = Math.min(this.#count, this.#judged + most)
    for (let i = this.#judged; i < end; i++) {
      const a = this.#a[i]
      const b = this.#b[i]
      verdicts.takeFirst(a, b, verdict, boilerplate.isEitherMarked(a, b) ? UNCOUNTED : this.#common[i], least)
      if (verdict.score >= least) pairs.add(a, b, verdict.score)
    }
    this.#judged = end
    return end < this.#count
  }

  #grow(): void {
    const capacity = 2 * this.#a.length
    this.#a = grown(this.#a, new Uint32Array(capacity))
    this.#b = grown(this.#b, new Uint32Array(capacity))
    this.#common = grown(this.#common, new Int32Array(capacity))
  }
}
