import type { StoryRegistry } from '../cluster/stream/registry.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { ExpiryQueue } from '../window/expiry-queue.ts'
import { inOrder } from './describe.ts'

/** Tells which articles leave next. */
export class Departures {
  readonly #queue: ExpiryQueue
  readonly #stories: StoryRegistry
  readonly #corpus: Corpus
  /** By slot of a story: the article that was its youngest when that was last looked for. */
  readonly #youngest = new Map<number, number>()

  constructor(queue: ExpiryQueue, stories: StoryRegistry, corpus: Corpus) {
    this.#queue = queue
    this.#stories = stories
    this.#corpus = corpus
  }

  /**
   * The articles that leave next, earliest first: the whole story of the one whose turn it is, if none of it is younger than
   * the limit, so that what ends anyway is not taken apart; else that one alone.
   */
  next(limit: number): readonly number[] {
    const { first } = this.#queue
    const slot = this.#stories.storyOf(first)
    if (this.#outlives(slot, limit)) return [first]
    this.#youngest.delete(slot)
    return [...this.#stories.members(slot)].sort((a, b) => inOrder(a, b, this.#corpus))
  }

  /** Whether any article of a story is younger than the limit. A story is looked through once for as long as one is. */
  #outlives(slot: number, limit: number): boolean {
    const queue = this.#queue
    const known = this.#youngest.get(slot)
    if (known !== undefined && this.#stories.storyOf(known) === slot && queue.time(known) >= limit) return true
    const members = this.#stories.members(slot)
    let youngest = members[0]
    for (const member of members) if (queue.time(member) > queue.time(youngest)) youngest = member
    this.#youngest.set(slot, youngest)
    return queue.time(youngest) >= limit
  }
}
