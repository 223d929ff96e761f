import { grown } from '../base/grown.ts'
import { ScoredPairs } from '../cluster/linkage/scored-pairs.ts'
import type { Boilerplate } from '../corpus/boilerplate.ts'
import { type Candidates, UNCOUNTED } from '../nominate/nominator.ts'
import { Verdict } from './verdict-memory.ts'
import type { Verdicts } from './verdicts.ts'

/** Pairs that wait to be judged until all articles are there, with the common shingles that were counted meanwhile. */
export class NominatedPairs {
  #count = 0
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

  /** @param boilerplate learned since the pairs were nominated: with it, common shingles may count otherwise */
  judged(verdicts: Verdicts, boilerplate: Boilerplate): ScoredPairs {
    const pairs = new ScoredPairs()
    const verdict = new Verdict()
    for (let i = 0; i < this.#count; i++) {
      const a = this.#a[i]
      const b = this.#b[i]
      verdicts.take(a, b, verdict, boilerplate.isEitherMarked(a, b) ? UNCOUNTED : this.#common[i])
      pairs.add(a, b, verdict.score)
    }
    return pairs
  }

  #grow(): void {
    const capacity = 2 * this.#a.length
    this.#a = grown(this.#a, new Uint32Array(capacity))
    this.#b = grown(this.#b, new Uint32Array(capacity))
    this.#common = grown(this.#common, new Int32Array(capacity))
  }
}
