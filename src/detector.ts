import type { Article } from './article/article.ts'
import { checkNow } from './article/time.ts'
import type { Match, Placement, Story } from './article/types.ts'
import { checkBytes, checkCallback, checkId, checkNames } from './base/checks.ts'
import { StreamClusterer } from './cluster/stream/clusterer.ts'
import type { StoryEvent as HandleEvent } from './cluster/stream/events.ts'
import { Engine, type Neighbour } from './engine.ts'
import { type DetectorOptions, joinRule, type ResolvedOptions, resolveOptions } from './options.ts'
import type { Profile } from './profile/profile.ts'
import { Profiler } from './profile/profiler.ts'
import { type DetectorParts, loadDetector, openSnapshot, saveDetector } from './snapshot/detector.ts'
import { describeStory, inOrder } from './story/describe.ts'
import { type ArticleLeft, nameEvent, type StoryEvent } from './story/events.ts'
import { type AddAllOptions, type AddAllResult, addAll } from './stream/add-all.ts'
import { StreamClock } from './window/clock.ts'
import { ExpiryQueue } from './window/expiry-queue.ts'

/** Options of a {@link NewsDetector}. */
export interface StreamOptions extends DetectorOptions {
  /** Called with every change to the stories, once the change is complete. */
  readonly onEvent?: (event: StoryEvent) => void
  /** Called with each story whose last articles leave with the window, as it was before they left. */
  readonly onExpire?: (story: Story) => void
  /**
   * The present in epoch milliseconds, as of the arrival of the next article. Given, it is the stream's clock. Default: the
   * latest publication time seen that is not after `Date.now()`.
   */
  readonly now?: () => number
}

/** What a snapshot does not hold and {@link NewsDetector.restore} must be given again. */
export type RestoreOptions = Pick<StreamOptions, 'onEvent' | 'onExpire' | 'now' | 'background'>

/**
 * Groups a stream of articles as they come: each is placed in a story at once, against all that are held.
 *
 * **Time.** With a `window`, articles leave when the stream's clock is more than a window past their publication time. The
 * clock is the latest publication time seen, or what `now` says. An article without a time, or dated after the present
 * (`now`, else `Date.now()`), counts as published when it comes: a date in the future moves nothing. An article that is
 * late, by more than a window even, is placed like any other and leaves with the next one. A stream without any
 * publication time goes by `now`, else `Date.now()`.
 *
 * An article that is removed or replaced may split its story, if it held that together. One that leaves with the window does
 * not: the story is the same, only its beginning has passed out of sight.
 *
 * @example
 * const detector = new NewsDetector({ window: '72h' })
 * detector.add({ id: 'a', title: 'Bridge closed', text: 'The harbour bridge was closed on Monday after …' })
 * const placed = detector.add({ id: 'b', text: 'THE HARBOUR BRIDGE was closed on Monday after …' })
 * placed.relation // 'near-duplicate'
 * placed.storyId  // 'a'
 */
export class NewsDetector {
  readonly #options: ResolvedOptions
  readonly #onEvent: StreamOptions['onEvent']
  readonly #onExpire: StreamOptions['onExpire']
  readonly #profiler: Profiler
  readonly #engine: Engine
  readonly #clusterer: StreamClusterer
  readonly #clock: StreamClock
  readonly #queue = new ExpiryQueue()

  /** @throws {TypeError | RangeError} naming a wrong option */
  constructor(options: StreamOptions = {}) {
    const { onEvent, onExpire, now, ...rest } = options ?? {}
    this.#onEvent = checkCallback('onEvent', onEvent)
    this.#onExpire = checkCallback('onExpire', onExpire)
    this.#options = resolveOptions(options === null ? options : rest)
    this.#profiler = new Profiler(this.#options)
    this.#engine = new Engine(this.#options)
    this.#clusterer = new StreamClusterer(joinRule(this.#options), this.#engine.score, (a, b) =>
      inOrder(a, b, this.#engine.corpus),
    )
    this.#clock = new StreamClock(checkCallback('now', now))
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
    this.#clock.see(profile.time)
    this.#expireBefore(this.#clock.now - this.#options.window)
    const held = this.#engine.corpus.handle(profile.id)
    if (held !== undefined && this.#engine.corpus.holds(held, profile)) return this.#seenAgain(held, profile)
    if (held !== undefined) this.#remove(held, 'removed')
    while (this.size >= this.#options.maxArticles) this.#expireFirst(1)
    return this.#place(profile, held !== undefined)
  }

  /**
   * The articles held that an article relates to, closest first. Nothing is changed. An article held under the same id is
   * left out.
   *
   * @throws {ArticleError} if the article is bad
   */
  query(article: Article): readonly Match[] {
    const profile = this.#profiler.profile(article)
    return this.#engine.query(profile, this.#engine.corpus.handle(profile.id), (handle, neighbours) =>
      this.#matches(handle, neighbours),
    )
  }

  /**
   * Removes an article and everything kept of it.
   *
   * @returns whether it was held
   */
  remove(id: string): boolean {
    const handle = this.#engine.corpus.handle(checkId('id', id))
    if (handle === undefined) return false
    this.#remove(handle, 'removed')
    return true
  }

  /**
   * Lets go of the articles that are more than a window old, as `add` does by itself.
   *
   * @param now moves the clock forward to this time; default: where it stands
   * @returns how many articles left
   * @throws {TypeError} if `now` is no time
   */
  expire(now?: Date | number | string): number {
    if (now !== undefined) this.#clock.advance(checkNow(now))
    return this.#expireBefore(this.#clock.now - this.#options.window)
  }

  /**
   * Places every article of a source, one after the other; the next is asked for only when `onPlaced` is done with the one
   * before. The event loop goes round after every 32 articles, so that other work gets its turn.
   *
   * @throws {ArticleError} (rejects) for a bad article, unless `onInvalid` is given; what was placed before it stays
   * @throws what the source, a callback or the signal's `reason` is; all that was placed stays, and the source is closed
   *
   * @example
   * await detector.addAll(articles(), { onPlaced: ({ id, storyId }) => save(id, storyId), signal: AbortSignal.timeout(60_000) })
   */
  async addAll(source: AsyncIterable<Article> | Iterable<Article>, options: AddAllOptions = {}): Promise<AddAllResult> {
    return addAll((article) => this.add(article), source, options)
  }

  /** All that the detector knows but callbacks and background tables, as one versioned, checksummed binary. */
  snapshot(): Uint8Array {
    return saveDetector(this.#options, this.#parts)
  }

  /**
   * A detector that answers as the one that made the snapshot, from then on: the same stories, ids and scores.
   *
   * @param options callbacks, and the same `background` tables in the same order
   * @throws {SnapshotError} if the bytes are cut, changed, foreign, newer, or need other background tables
   */
  static restore(bytes: Uint8Array, options: RestoreOptions = {}): NewsDetector {
    checkBytes('bytes', bytes)
    checkNames(options, ['onEvent', 'onExpire', 'now', 'background'])
    const { background } = resolveOptions({ background: options.background ?? [] })
    const snapshot = openSnapshot<DetectorOptions>(bytes, background, resolveOptions)
    const detector = new NewsDetector({ ...options, ...snapshot.options })
    loadDetector(snapshot.reader, detector.#parts)
    return detector
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

  get #parts(): DetectorParts {
    return { engine: this.#engine, clusterer: this.#clusterer, clock: this.#clock, queue: this.#queue }
  }

  #place(profile: Profile, replaced: boolean): Placement {
    const { handle, candidates } = this.#engine.add(profile)
    this.#queue.add(handle, this.#clock.effective(profile.time))
    const neighbours = this.#engine.neighbours(handle, candidates)
    const { story, events } = this.#clusterer.place(handle, profile.id, neighbours)
    const storyId = this.#clusterer.stories.id(story)
    const placement = {
      ...this.#placement(handle, profile.id, story, neighbours),
      merged: events.flatMap((event) => (event.type === 'merged' && event.story === storyId ? [event.from] : [])),
      replaced,
    }
    for (const event of events) this.#onEvent?.(this.#named(event, 'removed'))
    return placement
  }

  /** The same words under the same id: only the time is new, and nothing else is touched. */
  #seenAgain(handle: number, profile: Profile): Placement {
    this.#engine.corpus.setTime(handle, profile.time)
    this.#queue.remove(handle)
    this.#queue.add(handle, this.#clock.effective(profile.time))
    const story = this.#clusterer.stories.storyOf(handle)
    const placement = this.#engine.query(profile, handle, (other, neighbours) =>
      this.#placement(other, profile.id, story, neighbours),
    )
    return { ...placement, merged: [], replaced: true }
  }

  #placement(
    handle: number,
    id: string,
    story: number,
    neighbours: readonly Neighbour[],
  ): Omit<Placement, 'merged' | 'replaced'> {
    const { stories } = this.#clusterer
    // A copy is worth telling wherever it stands; the same story, only if this became its story.
    const closest = neighbours.find(
      ({ handle: other, relation }) => relation !== 'same-story' || stories.storyOf(other) === story,
    )
    const near = closest !== undefined && closest.relation !== 'unrelated'
    return {
      id,
      storyId: stories.id(story),
      relation: near ? closest.relation : 'new',
      ...(near && { of: this.#engine.corpus.id(closest.handle) }),
      score: closest?.score ?? 0,
      matches: this.#matches(handle, neighbours),
    }
  }

  #remove(handle: number, reason: ArticleLeft['reason']): void {
    const { events } = reason === 'expired' ? this.#clusterer.expire(handle) : this.#clusterer.remove(handle)
    const named = this.#onEvent === undefined ? [] : events.map((event) => this.#named(event, reason))
    this.#queue.remove(handle)
    this.#engine.remove(handle)
    for (const event of named) this.#onEvent?.(event)
  }

  /** Lets go of all articles whose time is before `limit`; NaN and -Infinity let go of none. */
  #expireBefore(limit: number): number {
    if (!(limit > Number.NEGATIVE_INFINITY)) return 0
    let count = 0
    while (this.#queue.size > 0 && this.#queue.time(this.#queue.first) < limit) {
      count += this.#expireFirst(this.#countBefore(limit))
    }
    return count
  }

  /** How many of the first story's articles leave together: all, if none of them is younger than the limit. */
  #countBefore(limit: number): number {
    const { stories } = this.#clusterer
    const members = stories.members(stories.storyOf(this.#queue.first))
    for (const member of members) if (this.#queue.time(member) >= limit) return 1
    return members.length
  }

  /** Lets go of the first article, or of its whole story if `count` is the number of its articles. */
  #expireFirst(count: number): number {
    const { stories } = this.#clusterer
    const { first } = this.#queue
    const slot = stories.storyOf(first)
    const whole = stories.members(slot).length === count
    const ending = whole && this.#onExpire !== undefined ? this.#describe(slot) : undefined
    if (whole) {
      // One after the other, earliest first, without splitting what ends anyway.
      const members = [...stories.members(slot)].sort((a, b) => inOrder(a, b, this.#engine.corpus))
      for (const member of members) this.#remove(member, 'expired')
    } else {
      this.#remove(first, 'expired')
    }
    if (ending !== undefined) this.#onExpire?.(ending)
    return whole ? count : 1
  }

  #named(event: HandleEvent, reason: ArticleLeft['reason']): StoryEvent {
    return nameEvent(event, (handle) => this.#engine.corpus.id(handle), reason)
  }

  #describe(slot: number): Story {
    const { stories } = this.#clusterer
    return describeStory(stories.id(slot), stories.members(slot), this.#engine)
  }

  #matches(handle: number, neighbours: readonly Neighbour[]): readonly Match[] {
    const { stories } = this.#clusterer
    const related = neighbours.filter(({ relation }) => relation !== 'unrelated')
    return related.map(({ handle: other, relation, common, score }) => ({
      id: this.#engine.corpus.id(other),
      storyId: stories.id(stories.storyOf(other)),
      relation,
      score,
      ...this.#engine.copyJudge.overlap(handle, other, common),
    }))
  }
}
