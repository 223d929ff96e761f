import type { Article } from '../../index.ts'
import { publishedTime } from '../../text/index.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

export interface Busy {
  readonly median: number
  readonly most: number
}

/** How dense a feed is. */
export interface Density {
  readonly articles: number
  readonly dated: number
  /** Epoch milliseconds; absent where nothing is dated. */
  readonly first?: number
  readonly last?: number
  /** Articles in a day that has any: in the median one and in the busiest; in an hour likewise. */
  readonly day: Busy
  readonly hour: Busy
  readonly sources: number
}

/** Counts as articles are read; what it holds grows with days and sources. */
export class DensityCounter {
  #articles = 0
  #dated = 0
  #first = Number.POSITIVE_INFINITY
  #last = Number.NEGATIVE_INFINITY
  readonly #days = new Map<number, number>()
  readonly #hours = new Map<number, number>()
  readonly #sources = new Set<string>()

  add(article: Article): void {
    this.#articles++
    const source = article.source ?? (URL.canParse(article.url ?? '') ? new URL(article.url ?? '').hostname : '')
    if (source !== '') this.#sources.add(source)
    const time = publishedTime(article.publishedAt)
    if (Number.isNaN(time)) return
    this.#dated++
    this.#first = Math.min(this.#first, time)
    this.#last = Math.max(this.#last, time)
    count(this.#days, Math.floor(time / DAY))
    count(this.#hours, Math.floor(time / HOUR))
  }

  get density(): Density {
    return {
      articles: this.#articles,
      dated: this.#dated,
      ...(this.#dated > 0 && { first: this.#first, last: this.#last }),
      day: busy(this.#days),
      hour: busy(this.#hours),
      sources: this.#sources.size,
    }
  }
}

function count(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function busy(counts: ReadonlyMap<number, number>): Busy {
  const sorted = [...counts.values()].sort((a, b) => a - b)
  return { median: sorted[sorted.length >> 1] ?? 0, most: sorted.at(-1) ?? 0 }
}
