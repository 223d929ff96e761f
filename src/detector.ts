import type { Article } from './article.ts'
import { describe } from './article.ts'
import { StreamClusterer } from './cluster/stream.ts'
import { Engine, type Neighbour } from './engine.ts'
import { type DetectorOptions, type ResolvedOptions, resolveOptions } from './options.ts'
import { Profiler } from './profile.ts'
import { describeStory } from './story.ts'
import type { Match, Placement, Story } from './types.ts'

/**
 * Groups a stream of articles as they come: each is placed in a story at once, against all that are held.
 *
 * @example
 * const detector = new NewsDetector()
 * detector.add({ id: 'a', title: 'Bridge closed', text: 'The harbour bridge was closed on Monday after …' })
 * const placed = detector.add({ id: 'b', text: 'THE HARBOUR BRIDGE was closed on Monday after …' })
 * placed.relation // 'near-duplicate'
 * placed.storyId  // 'a'
 */
export class NewsDetector {
  readonly #options: ResolvedOptions
  readonly #profiler: Profiler
  readonly #engine: Engine
  readonly #clusterer: StreamClusterer

  /** @throws {TypeError | RangeError} naming a wrong option */
  constructor(options: DetectorOptions = {}) {
    this.#options = resolveOptions(options)
    this.#profiler = new Profiler(this.#options)
    this.#engine = new Engine(this.#options)
    this.#clusterer = new StreamClusterer(this.#options.sameStory, this.#engine.score)
  }

  /** Number of articles held. */
  get size(): number {
    return this.#engine.corpus.size
  }

  /**
   * Places an article. An id that is held already is replaced by the new version.
   *
   * @throws {ArticleError} if the article is bad; the detector is then as it was
   */
  add(article: Article): Placement {
    const profile = this.#profiler.profile(article)
    const replaced = this.remove(profile.id)
    const { handle, neighbours } = this.#engine.add(profile)
    const placed = this.#clusterer.place(
      handle,
      profile.id,
      neighbours.map((neighbour) => neighbour.handle),
    )
    const { stories } = this.#clusterer
    const closest = neighbours.find(
      ({ handle: other, relation }) => relation !== 'same-story' || stories.storyOf(other) === placed.story,
    )
    return {
      id: profile.id,
      storyId: stories.id(placed.story),
      relation: closest === undefined || closest.relation === 'unrelated' ? 'new' : closest.relation,
      ...(closest !== undefined && { of: this.#engine.corpus.id(closest.handle) }),
      score: closest?.score ?? 0,
      matches: this.#matches(neighbours),
      merged: placed.merged,
      replaced,
    }
  }

  /**
   * The articles held that an article relates to, closest first. Nothing is changed. An article held under the same id is
   * left out.
   *
   * @throws {ArticleError} if the article is bad
   */
  query(article: Article): readonly Match[] {
    const profile = this.#profiler.profile(article)
    return this.#matches(this.#engine.query(profile, this.#engine.corpus.handle(profile.id)))
  }

  /**
   * Removes an article and everything kept of it.
   *
   * @returns whether it was held
   */
  remove(id: string): boolean {
    const handle = this.#engine.corpus.handle(checkId('id', id))
    if (handle === undefined) return false
    this.#clusterer.remove(handle)
    this.#engine.remove(handle)
    return true
  }

  /** All stories, in the order in which they were founded. */
  stories(): readonly Story[] {
    return Array.from(this.#clusterer.stories.slots(), (slot) => this.#describe(slot))
  }

  /** One story, or undefined if there is none with this id. */
  story(storyId: string): Story | undefined {
    const slot = this.#clusterer.stories.slot(checkId('storyId', storyId))
    return slot === undefined ? undefined : this.#describe(slot)
  }

  #describe(slot: number): Story {
    const { stories } = this.#clusterer
    return describeStory(stories.id(slot), stories.members(slot), this.#engine)
  }

  #matches(neighbours: readonly Neighbour[]): readonly Match[] {
    const { stories } = this.#clusterer
    return neighbours.map(({ handle, relation, score, jaccard, containment }) => ({
      id: this.#engine.corpus.id(handle),
      storyId: stories.id(stories.storyOf(handle)),
      relation,
      score,
      jaccard,
      containment,
    }))
  }
}

function checkId(name: string, value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`"${name}" must be a string, got ${describe(value)}`)
  return value
}
