import type { Article } from './article/article.ts'
import type { StoryEvent, StoryMerged } from './article/events.ts'
import { checkNow } from './article/time.ts'
import type { Match, Placement, Story } from './article/types.ts'
import { checkBytes, checkString } from './base/checks.ts'
import { turnOf } from './base/turn.ts'
import { StreamClusterer } from './cluster/stream/clusterer.ts'
import { Engine } from './engine.ts'
import type { AskedAhead } from './judge/evidence/own.ts'
import {
  checkRestoreOptions,
  type DetectorSettings,
  joinRule,
  type ResolvedStreamOptions,
  type RestoreOptions,
  type StreamOptions,
  settingsOf,
} from './options.ts'
import { ArrayAhead, isPlainArray } from './pool/array-ahead.ts'
import type { LoadPool, Prepared, ReadAhead } from './pool/read-ahead.ts'
import type { Profile } from './profile/profile.ts'
import { Profiler } from './profile/profiler.ts'
import { type DetectorParts, loadDetector, openSnapshot, saveDetector } from './snapshot/detector.ts'
import { compareHeld, type ExplainedArticles } from './story/compare-held.ts'
import { Departures } from './story/departures.ts'
import { describeStory, inOrder } from './story/describe.ts'
import { nameEvent } from './story/events.ts'
import { explainStory } from './story/explain-story.ts'
import type { HeldComparison, StoryExplanation } from './story/explanation.ts'
import { Outbox } from './story/outbox.ts'
import { describeMatches, describePlacement, mergedInto, type PlacedArticles } from './story/placement.ts'
import { type AddAllOptions, type AddAllResult, addAll } from './stream/add-all.ts'
import { leavingTime, StreamClock } from './window/clock.ts'
import { ExpiryQueue } from './window/expiry-queue.ts'

/** Change of a link's score up to which, when an article is looked at again, its story is left as it is. By hand. */
const DRIFT = 0.05
/**
 * Articles held below which what is common changes fast: there, of smaller changes too, several are looked at again for each that
 * comes. By hand, of 1, 3 and 6, and .01 and .05: streams of a few hundred articles come nearest to batches.
 */
const FEW = 1024
const DRIFT_OF_FEW = 0.01
const TURNS_OF_FEW = 3

/** What the `NewsDetector` of every entry has: see there. */
export class Detector {
  readonly #options: ResolvedStreamOptions
  #profiler: Profiler
  readonly #engine: Engine
  readonly #clusterer: StreamClusterer
  readonly #clock: StreamClock
  readonly #queue = new ExpiryQueue()
  readonly #departures: Departures
  readonly #outbox = new Outbox()
  /** What was merged since the article that came last began to be placed. */
  readonly #merged: StoryMerged[] = []
  readonly #parts: DetectorParts
  readonly #placed: PlacedArticles
  readonly #explained: ExplainedArticles
  readonly #loadPool: LoadPool
  /** The article that comes next, where it has been read already. */
  #prepared: Prepared | undefined

  /** @param loadPool loads the workers of the entry */
  protected constructor(options: ResolvedStreamOptions, loadPool: LoadPool) {
    this.#options = options
    this.#loadPool = loadPool
    this.#profiler = new Profiler(this.#options)
    this.#engine = new Engine(this.#options)
    const { corpus } = this.#engine
    this.#clusterer = new StreamClusterer(
      joinRule(this.#options),
      this.#engine.score,
      (a, b) => inOrder(a, b, corpus),
      (article) => corpus.id(article),
      {},
      this.#engine.sharePart,
    )
    this.#clock = new StreamClock(this.#options.now)
    this.#departures = new Departures(this.#queue, this.#clusterer.stories, this.#engine.corpus)
    this.#parts = { engine: this.#engine, clusterer: this.#clusterer, clock: this.#clock, queue: this.#queue }
    this.#placed = { engine: this.#engine, stories: this.#clusterer.stories }
    this.#explained = {
      ...this.#placed,
      engine: this.#engine,
      links: this.#clusterer.links,
      sameStory: this.#options.sameStory,
      termsOf: (word, language) => this.#profiler.termsOf(word, language),
    }
  }

  /** Number of articles held: 0 or more. */
  get size(): number {
    return this.#engine.corpus.size
  }

  /** The options it goes by, without callbacks: a detector made with them reads and judges alike. */
  get options(): DetectorSettings {
    return settingsOf(this.#options)
  }

  /**
   * Whether an article is held under this id.
   *
   * @throws {TypeError} if `id` is no string
   */
  has(id: string): boolean {
    return this.#engine.corpus.handle(checkString('id', id)) !== undefined
  }

  /**
   * Id of the story that an article held is in; undefined if none is held under this id.
   *
   * @throws {TypeError} if `id` is no string
   */
  storyOf(id: string): string | undefined {
    this.#refuseInside('storyOf')
    const handle = this.#engine.corpus.handle(checkString('id', id))
    return handle === undefined ? undefined : this.#clusterer.stories.id(this.#clusterer.stories.storyOf(handle))
  }

  /**
   * Places an article. An id that is held already is replaced by the new version.
   *
   * @throws {ArticleError} if the article is bad; the detector is then as it was
   * @throws {TypeError | RangeError} if the option `now` throws or returns no time, or own evidence fails for the article and one
   *   that it is compared with first; likewise
   * @throws what a callback threw, or own evidence that failed later; the article is placed, and all other events are told
   *
   * @example
   * const detector = new NewsDetector()
   * detector.add({ id: 'a', text: 'The ferry Halcyon ran aground off Skell in fog; all 212 aboard are safe.' })
   * const placement = detector.add({ id: 'b', text: 'All 212 people on the Halcyon were saved when the ferry struck rocks near Skell.' })
   * placement.storyId // 'a'
   * placement.relation // 'same-story'
   * placement.of // 'a'
   */
  add(article: Article): Placement {
    this.#refuseInside('add')
    const prepared = this.#prepared
    this.#prepared = undefined
    const isPrepared = prepared !== undefined && prepared.article === article
    const { profile, warning } = isPrepared ? prepared.read() : this.#profiler.read(article)
    const ahead = this.#engine.askAhead(profile)
    const now = this.#clock.see(profile.time)
    const placement = this.#change(() => {
      this.#expireBefore(now - this.#options.window)
      this.#expireDownTo(this.#options.maxArticles)
      const leaving = leavingTime(profile.time, now)
      return this.#place(profile, leaving)
    }, ahead)
    return warning === undefined ? placement : { ...placement, warning }
  }

  /**
   * The articles held that an article relates to, closest first. Nothing is changed. An article held under the same id is
   * left out. Its date is taken as it is given, for no clock is asked.
   *
   * @returns none, one or more, with scores from 0 to 1; articles that relate to nothing held have none
   * @throws {ArticleError} if the article is bad
   * @throws {TypeError | RangeError} if own evidence fails
   *
   * @example
   * const detector = new NewsDetector()
   * detector.add({ id: 'a', text: 'The ferry Halcyon ran aground off Skell in fog; all 212 aboard are safe.' })
   * const [match] = detector.query({ id: 'b', text: 'All 212 people on the Halcyon were saved when the ferry struck rocks near Skell.' })
   * match.id // 'a'
   * match.relation // 'same-story'
   * detector.size // 1
   */
  query(article: Article): readonly Match[] {
    this.#refuseInside('query')
    const profile = this.#profiler.profile(article)
    return this.#engine.query(profile, this.#engine.corpus.handle(profile.id), (handle, neighbours) =>
      describeMatches(handle, neighbours, this.#placed),
    )
  }

  /**
   * Removes an article and everything kept of it.
   *
   * @returns whether it was held
   * @throws {TypeError} if `id` is no string
   * @throws what a callback threw, or own evidence that failed; the article is gone, and all other events are told
   *
   * @example
   * const detector = new NewsDetector()
   * detector.add({ id: 'a', text: 'The ferry Halcyon ran aground off Skell in fog; all 212 aboard are safe.' })
   * const removed = [detector.remove('a'), detector.remove('a')].map(String)
   * removed // ['true', 'false']
   * detector.size // 0
   */
  remove(id: string): boolean {
    this.#refuseInside('remove')
    const handle = this.#engine.corpus.handle(checkString('id', id))
    if (handle === undefined) return false
    this.#change(() => this.#remove(handle, 'removed'))
    return true
  }

  /**
   * Lets go of the articles that are more than a window old, and of the oldest where more than `maxArticles` are held, as `add` does
   * by itself.
   *
   * @param now the time to go by, if it is later than the clock; default: where this stands. Up to the present it moves the
   *   clock; a time that is still to come counts for this call alone, so that articles that come later stay their time
   * @returns how many articles left
   * @throws {TypeError} if `now` is no time
   * @throws what a callback threw, or own evidence that failed; the articles are gone, and all other events are told
   *
   * @example
   * const detector = new NewsDetector({ window: 86_400_000, now: () => Date.UTC(2026, 2, 5) })
   * detector.add({ id: 'a', text: 'The ferry Halcyon ran aground off Skell.', publishedAt: '2026-03-04T12:00Z' })
   * detector.expire('2026-03-05T06:00Z') // 0
   * detector.expire('2026-03-05T18:00Z') // 1
   * detector.size // 0
   */
  expire(now?: Date | number | string): number {
    this.#refuseInside('expire')
    const time = this.#clock.ask(now === undefined ? undefined : checkNow(now))
    return this.#change(
      () => this.#expireBefore(time - this.#options.window) + this.#expireDownTo(this.#options.maxArticles),
    )
  }

  /**
   * Places every article of a source, one after the other; the next is asked for only when `onPlaced` is done with the one
   * before. The event loop goes round after every 32 articles, so that other work gets its turn.
   *
   * Of an array, up to 128 articles are read ahead in a row, which saves a tenth of the time or more. With `workers`, threads read the
   * articles of any source ahead while this one places them (`npm run bench:workers`). Either way placements and stories are the
   * same, and an article must not be changed once it was handed over.
   *
   * @throws {ArticleError} (rejects) for a bad article, unless `onInvalid` is given; what was placed before it stays
   * @throws what the source, a callback or the signal's `reason` is; all that was placed stays, and the source is closed
   * @throws {Error} if a worker fails; likewise, and the other workers end as well. With `'auto'`, one that can't be started is no
   *   error: the articles are read without
   *
   * @example
   * await detector.addAll(articles(), { onPlaced: ({ id, storyId }) => save(id, storyId), signal: AbortSignal.timeout(60_000) })
   */
  async addAll<A extends Article>(
    source: AsyncIterable<A> | Iterable<A>,
    options: AddAllOptions<A> = {},
  ): Promise<AddAllResult> {
    const profiler = this.#profiler
    let ahead: ReadAhead | ArrayAhead | undefined
    const add = (article: Article): Placement => {
      this.#prepared = ahead?.prepared
      return this.add(article)
    }
    return addAll(add, source, options, async (given, size, workers) => {
      if (workers === 0) {
        if (!isPlainArray(source)) return given
        ahead = new ArrayAhead(source, profiler)
        return ahead
      }
      const { readAhead } = await this.#loadPool()
      ahead = readAhead(given, size, { workers, profiler, options: { ...this.#options, keyed: profiler.keyed } })
      return ahead
    })
  }

  /**
   * All that the detector knows but callbacks and background tables, as one versioned, checksummed binary of some kilobytes an article.
   * Two detectors that were given the same in the same order have the same bytes, on every engine.
   *
   * @throws {Error} if own evidence calls it
   *
   * @example
   * const detector = new NewsDetector()
   * detector.add({ id: 'a', text: 'The ferry Halcyon ran aground off Skell in fog; all 212 aboard are safe.' })
   * const restored = NewsDetector.restore(detector.snapshot())
   * restored.size // 1
   * restored.storyOf('a') // 'a'
   */
  snapshot(): Uint8Array {
    this.#refuseInside('snapshot')
    return saveDetector(this.#options, this.#profiler.keyed, this.#parts)
  }

  /**
   * Fills a new detector from a snapshot.
   *
   * @param entry name of the entry of the package, which must be the one that made the snapshot
   * @param check throws for options that can't be those of a detector
   * @param make makes the detector, with the options that were in force
   */
  protected static restored<D extends Detector>(
    entry: string,
    check: (options: StreamOptions) => unknown,
    make: (options: StreamOptions) => D,
    bytes: Uint8Array,
    options: RestoreOptions,
  ): D {
    checkBytes('bytes', bytes)
    const given = checkRestoreOptions(options)
    const snapshot = openSnapshot<StreamOptions>(bytes, given, entry, check)
    const detector = make({ ...snapshot.options, ...given })
    if (!snapshot.keyed) detector.#profiler = new Profiler({ ...detector.#options, keyed: false })
    loadDetector(snapshot.reader, detector.#parts)
    return detector
  }

  /**
   * All stories, in the order in which they were founded; every article held is in one, alone if it must.
   *
   * @example
   * const detector = new NewsDetector()
   * detector.add({ id: 'a', text: 'The ferry Halcyon ran aground off Skell in fog; all 212 aboard are safe.' })
   * detector.add({ id: 'b', text: 'All 212 people on the Halcyon were saved when the ferry struck rocks near Skell.' })
   * detector.stories().length // 1
   * detector.stories()[0].articles // ['a', 'b']
   */
  stories(): readonly Story[] {
    this.#refuseInside('stories')
    return Array.from(this.#clusterer.stories.slots(), (slot) => this.#describe(slot))
  }

  /**
   * One story, or undefined if there is none with this id.
   *
   * @throws {TypeError} if `storyId` is no string
   */
  story(storyId: string): Story | undefined {
    this.#refuseInside('story')
    const slot = this.#clusterer.stories.slot(checkString('storyId', storyId))
    return slot === undefined ? undefined : this.#describe(slot)
  }

  /**
   * How two articles held relate, and why: the verdict that the detector went by, in its corpus. Nothing is changed.
   *
   * @returns undefined if either is not held
   *
   * @example
   * const detector = new NewsDetector()
   * detector.add({ id: 'a', text: 'The ferry Halcyon ran aground off Skell in fog; all 212 aboard are safe.' })
   * detector.add({ id: 'b', text: 'All 212 people on the Halcyon were saved when the ferry struck rocks near Skell.' })
   * const why = detector.compare('a', 'b')
   * why.relation // 'same-story'
   * why.ids // ['a', 'b']
   * why.sentence // They are one story at 93 %, for how they begin, names in both …
   */
  compare(idA: string, idB: string): HeldComparison | undefined {
    this.#refuseInside('compare')
    const a = this.#engine.corpus.handle(checkString('idA', idA))
    const b = this.#engine.corpus.handle(checkString('idB', idB))
    if (a === undefined || b === undefined) return undefined
    return this.#engine.read(() => compareHeld(a, b, this.#explained))
  }

  /**
   * Why a story is one: the links that hold it together, the article that fits least, and which stories nearly joined it.
   * Nothing is changed.
   *
   * @returns undefined if there is no story with this id
   *
   * @example
   * const detector = new NewsDetector()
   * detector.add({ id: 'a', text: 'The ferry Halcyon ran aground off Skell in fog; all 212 aboard are safe.' })
   * detector.add({ id: 'b', text: 'All 212 people on the Halcyon were saved when the ferry struck rocks near Skell.' })
   * const { links, nearMisses, sentence } = detector.explain('a')
   * links[0].ids // ['a', 'b']
   * nearMisses // []
   * sentence // It is 2 articles, held together by a link of 93 %; no other story came near.
   */
  explain(storyId: string): StoryExplanation | undefined {
    this.#refuseInside('explain')
    const slot = this.#clusterer.stories.slot(checkString('storyId', storyId))
    return slot === undefined ? undefined : this.#engine.read(() => explainStory(slot, this.#explained))
  }

  /**
   * Runs a change, then tells of it. What own evidence fails at meanwhile is told as what a callback throws is.
   *
   * @param ahead what own evidence need not be asked again
   */
  #change<T>(change: () => T, ahead?: AskedAhead): T {
    const own = this.#engine.judge?.own
    const failed = (error: unknown): void =>
      this.#outbox.post(() => {
        throw error
      })
    const changed = own === undefined ? change() : own.guard(ahead, failed, change)
    this.#outbox.deliver()
    return changed
  }

  /** Own evidence is asked in the midst of things: whoever is called by it finds the detector in no state to answer. */
  #refuseInside(method: string): void {
    if (this.#engine.judge?.own?.isAsking !== true) return
    throw new Error(`"${method}" of a detector can't be called by its own evidence`)
  }

  /** @param leaving the time by which the article leaves */
  #place(given: Profile, leaving: number): Placement {
    const { corpus } = this.#engine
    const held = corpus.handle(given.id)
    const isHeld = held !== undefined && corpus.holds(held, given)
    const profile = arrived(given, leaving, isHeld ? corpus.time(held) : Number.NaN)
    if (isHeld && corpus.wouldStay(held, profile)) return this.#seenAgain(held, profile, leaving)
    this.#merged.length = 0
    if (held !== undefined) this.#remove(held, 'removed')
    this.#expireDownTo(this.#options.maxArticles - 1)
    this.#lookAgain()
    const { handle, candidates, relearned } = this.#engine.add(profile)
    this.#queue.add(handle, leaving)
    const neighbours = this.#engine.neighbours(handle, candidates)
    const changes = relearned.length > 0 ? this.#clusterer.reconsider(relearned) : []
    const { story, events } = this.#clusterer.place(handle, neighbours)
    this.#post(changes)
    this.#post(events)
    const { stories } = this.#clusterer
    const merged = mergedInto(stories.id(story), this.#merged, (id) => stories.slot(id) !== undefined)
    const placement = describePlacement(handle, profile.id, story, neighbours, this.#placed, merged, held !== undefined)
    return isHeld ? { ...placement, unchanged: true } : placement
  }

  /**
   * Judges the links of an article or a few anew. Each article that comes gives others their turn, in an order that spreads evenly,
   * so that what was judged while little was held does not stay so. Whether its links are of the present statistics is not asked: a
   * snapshot does not say.
   */
  #lookAgain(): void {
    if (this.#engine.judge === undefined) return
    const { bound, size } = this.#engine.corpus
    const [turns, drift] = size < FEW ? [TURNS_OF_FEW, DRIFT_OF_FEW] : [1, DRIFT]
    const first = turns * this.#queue.arrivals
    for (let i = 0; i < turns; i++) this.#post(this.#clusterer.reconsider([turnOf(first + i, bound)], drift))
  }

  /** The same words under the same id: only the time is new, by little, and nothing else is touched. */
  #seenAgain(handle: number, profile: Profile, leaving: number): Placement {
    this.#engine.corpus.setTime(handle, profile.time)
    this.#queue.remove(handle)
    this.#queue.add(handle, leaving)
    const story = this.#clusterer.stories.storyOf(handle)
    return this.#engine.query(profile, handle, (other, neighbours) => ({
      ...describePlacement(other, profile.id, story, neighbours, this.#placed, [], true),
      unchanged: true,
    }))
  }

  #remove(handle: number, reason: 'removed' | 'expired'): void {
    const { events } = reason === 'expired' ? this.#clusterer.expire(handle) : this.#clusterer.remove(handle)
    this.#post(events)
    this.#queue.remove(handle)
    this.#engine.remove(handle)
  }

  /** Lets go of all articles whose time is before `limit`; NaN and -Infinity let go of none. */
  #expireBefore(limit: number): number {
    if (!(limit > Number.NEGATIVE_INFINITY)) return 0
    let count = 0
    while (this.#queue.size > 0 && this.#queue.time(this.#queue.first) < limit) {
      const articles = this.#departures.next(limit)
      this.#expire(articles)
      count += articles.length
    }
    return count
  }

  /** Lets go of the oldest articles until so many are left. */
  #expireDownTo(most: number): number {
    const before = this.size
    while (this.size > most) this.#expire([this.#queue.first])
    return before - this.size
  }

  /** Lets go of one article, or of all of a story. */
  #expire(articles: readonly number[]): void {
    const { stories } = this.#clusterer
    const slot = stories.storyOf(articles[0])
    const onExpire = stories.members(slot).length === articles.length ? this.#options.onExpire : undefined
    const ending = onExpire === undefined ? undefined : this.#describe(slot)
    for (const article of articles) this.#remove(article, 'expired')
    if (ending !== undefined) this.#outbox.post(() => onExpire?.(ending))
  }

  /** Keeps events for delivery. Their articles are named at once, for those that leave have no names later. */
  #post(events: readonly StoryEvent<number>[]): void {
    for (const event of events) if (event.type === 'merged') this.#merged.push(event)
    const { onEvent } = this.#options
    if (onEvent === undefined) return
    for (const event of events) {
      const named = nameEvent(event, (handle) => this.#engine.corpus.id(handle))
      this.#outbox.post(() => onEvent(named))
    }
  }

  #describe(slot: number): Story {
    const { stories } = this.#clusterer
    const { termsOf } = this.#explained
    return this.#engine.read(() => describeStory(stories.id(slot), stories.members(slot), this.#engine, termsOf))
  }
}

/**
 * A profile whose time is not still to come, by when it leaves or would leave: such a date is wrong, and no evidence. Of what was held
 * before, the time that it had then says more than that of its coming again.
 *
 * @param before that time, NaN where there is none
 */
function arrived(profile: Profile, leaving: number, before: number): Profile {
  return profile.time > leaving ? { ...profile, time: leavingTime(before, leaving) } : profile
}
