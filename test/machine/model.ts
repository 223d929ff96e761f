import type { Article } from '../../src/index.ts'

interface Held {
  readonly article: Article
  /** Publication time, epoch milliseconds; NaN where there is none. */
  readonly time: number
  readonly leaving: number
  readonly arrival: number
}

/** What is held after a change, as the docstrings have it: no word of texts or stories, which the events tell. */
export class Model {
  readonly held = new Map<string, Held>()
  /** The present, epoch milliseconds. */
  wall: number
  readonly #window: number
  readonly #most: number
  /** Whether the user gives the clock. */
  readonly #clocked: boolean
  /** Whether two articles have the same words, markup and page furniture aside. */
  readonly #sameWords: (one: Article, other: Article) => boolean
  #latest = Number.NaN
  #arrivals = 0

  constructor(options: {
    wall: number
    window: number
    most: number
    clocked: boolean
    sameWords: (one: Article, other: Article) => boolean
  }) {
    this.wall = options.wall
    this.#window = options.window
    this.#most = options.most
    this.#clocked = options.clocked
    this.#sameWords = options.sameWords
  }

  /** Becomes what another is. */
  follow(other: Model): void {
    for (const [id, held] of other.held) this.held.set(id, held)
    this.wall = other.wall
    this.#latest = other.#latest
    this.#arrivals = other.#arrivals
  }

  /** @returns whether an earlier version was held */
  add(article: Article): boolean {
    const { id, publishedAt } = article
    const time = publishedAt === undefined ? Number.NaN : Number(publishedAt)
    if (time <= this.wall && !(this.#latest >= time)) this.#latest = time
    const now = this.#now()
    this.#leave(now - this.#window)
    const before = this.held.get(id)
    const replaced = this.held.delete(id)
    while (this.held.size >= this.#most) this.held.delete(this.#first())
    const leaving = Number.isNaN(time) ? now : Math.min(time, now)
    // What comes again with a date that is still to come has the time that it came at first.
    const stays =
      time > leaving && before !== undefined && before.time <= leaving && this.#sameWords(before.article, article)
    const known = stays ? before.time : Math.min(time, leaving)
    this.held.set(id, { article, time: known, leaving, arrival: this.#arrivals++ })
    return replaced
  }

  expire(time: number | undefined): number {
    const now = this.#now()
    if (time === undefined || time <= now) return this.#leave(now - this.#window)
    if (time <= this.wall) this.#latest = time
    return this.#leave(time - this.#window)
  }

  #now(): number {
    if (!this.#clocked) return Number.isNaN(this.#latest) ? this.wall : this.#latest
    return Number.isNaN(this.#latest) ? this.wall : Math.max(this.wall, this.#latest)
  }

  #leave(limit: number): number {
    const before = this.held.size
    for (const [id, { leaving }] of this.held) if (leaving < limit) this.held.delete(id)
    return before - this.held.size
  }

  #first(): string {
    let first = ''
    let least: Held | undefined
    for (const [id, held] of this.held) {
      const earlier =
        least === undefined ||
        held.leaving < least.leaving ||
        (held.leaving === least.leaving && held.arrival < least.arrival)
      if (!earlier) continue
      first = id
      least = held
    }
    return first
  }
}
