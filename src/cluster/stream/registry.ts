import type { ArticleLeft, StoryEvent } from '../../article/events.ts'
import { grown, moreRoom } from '../../base/grown.ts'
import { isPermutation, refuse, verify } from '../../binary/error.ts'
import type { SnapshotReader } from '../../binary/reader.ts'
import type { SnapshotWriter } from '../../binary/writer.ts'

/** Slot of no story. */
export const NO_STORY = -1
const NOBODY: number[] = []
/** Members up to which a story's list has no room to spare. */
const SMALL = 8

/**
 * Which article is in which story, and what each story is called.
 *
 * Stories stand at integer slots, freed slots are used again. A story keeps the id it was founded with for as long as it
 * has a member, whichever member leaves; when two are merged, the id of the one founded first survives. Every change is
 * noted as an event.
 */
export class StoryRegistry {
  #storyOf = new Int32Array(64).fill(NO_STORY)
  /** Place of an article among its story's members. */
  #place = new Uint32Array(64)
  readonly #members: number[][] = []
  readonly #ids: string[] = []
  readonly #founded: number[] = []
  readonly #slots = new Map<string, number>()
  readonly #free: number[] = []
  #clock = 0
  #events: StoryEvent<number>[] = []

  /** Number of stories. */
  get size(): number {
    return this.#slots.size
  }

  /** Slots of all stories, in the order in which they were founded. */
  slots(): IterableIterator<number> {
    return this.#slots.values()
  }

  slot(storyId: string): number | undefined {
    return this.#slots.get(storyId)
  }

  id(slot: number): string {
    return this.#ids[slot]
  }

  /** A number that is lower for a story founded earlier. */
  founded(slot: number): number {
    return this.#founded[slot]
  }

  storyOf(article: number): number {
    return article < this.#storyOf.length ? this.#storyOf[article] : NO_STORY
  }

  /** The live list of a story's members; not to be changed. */
  members(slot: number): readonly number[] {
    return this.#members[slot]
  }

  /** The events since they were last taken. */
  takeEvents(): readonly StoryEvent<number>[] {
    const events = this.#events
    this.#events = []
    return events
  }

  /** Founds a story of one new article, called `name` or, where that is taken, `name~2`, `name~3` … */
  found(article: number, name: string): number {
    const slot = this.#open(name, article)
    this.#events.push({ type: 'created', storyId: this.#ids[slot], articles: [article] })
    return slot
  }

  /** Takes a new article into a story. */
  join(article: number, slot: number): void {
    this.#put(article, slot)
    this.#events.push({ type: 'joined', storyId: this.#ids[slot], articleId: article })
  }

  /**
   * Takes an article out of its story, which ends if it was the last.
   *
   * @returns the story's slot if it lives on, else -1
   */
  leave(article: number, reason: ArticleLeft['reason']): number {
    const slot = this.#storyOf[article]
    const storyId = this.#ids[slot]
    this.#take(article)
    this.#events.push({ type: 'left', storyId, articleId: article, reason })
    if (this.#members[slot].length > 0) return slot
    this.#end(slot)
    this.#events.push({ type: 'expired', storyId })
    return NO_STORY
  }

  /**
   * Merges two stories; the id of the one founded first survives, at the slot of the larger one, so that n merges move
   * O(n log n) articles.
   *
   * @returns that slot
   */
  merge(a: number, b: number): number {
    const [older, newer] = this.#founded[a] <= this.#founded[b] ? [a, b] : [b, a]
    const [kept, ended] = this.#members[older].length >= this.#members[newer].length ? [older, newer] : [newer, older]
    this.#events.push({ type: 'merged', storyId: this.#ids[older], from: this.#ids[newer] })
    for (const article of this.#members[ended]) this.#put(article, kept)
    const id = this.#ids[older]
    const founded = this.#founded[older]
    if (kept === newer) {
      this.#ids[ended] = this.#ids[newer]
      this.#ids[kept] = id
      this.#founded[kept] = founded
      // Setting a key that is there keeps its place, so the order of founding stands.
      this.#slots.set(id, kept)
    }
    this.#end(ended)
    return kept
  }

  /**
   * Makes some, not all, of a story's articles a story of their own, called as by {@link found}.
   *
   * @returns the slot of the new story
   */
  split(from: number, articles: readonly number[], name: string): number {
    for (const article of articles) this.#take(article)
    const slot = this.#open(name, articles[0])
    for (let i = 1; i < articles.length; i++) this.#put(articles[i], slot)
    this.#events.push({ type: 'split', storyId: this.#ids[slot], from: this.#ids[from], articles: [...articles] })
    return slot
  }

  /** Moves an article, not the last of its story, to another. */
  move(article: number, to: number): void {
    const from = this.#storyOf[article]
    this.#take(article)
    this.#put(article, to)
    this.#events.push({ type: 'moved', articleId: article, from: this.#ids[from], storyId: this.#ids[to] })
  }

  /** Puts a story's members in order. */
  arrange(slot: number, before: (a: number, b: number) => number): void {
    const members = this.#members[slot].sort(before)
    for (let i = 0; i < members.length; i++) this.#place[members[i]] = i
  }

  save(writer: SnapshotWriter): void {
    const slots = Uint32Array.from(this.#slots.values())
    const sizes = slots.map((slot) => this.#members[slot].length)
    writer.f64('story.clock', 1, (out) => out.fill(this.#clock))
    writer.u32('story', slots.length, (out) => out.set(slots))
    writer.u32('story.free', this.#free.length, (out) => out.set(this.#free))
    writer.strings('story.id', [...this.#slots.keys()])
    writer.f64('story.founded', slots.length, (out) => {
      for (let i = 0; i < slots.length; i++) out[i] = this.#founded[slots[i]]
    })
    writer.u32('story.size', slots.length, (out) => out.set(sizes))
    const total = sizes.reduce((sum, size) => sum + size, 0)
    writer.u32('story.member', total, (out) => {
      let at = 0
      for (const slot of slots) for (const article of this.#members[slot]) out[at++] = article
    })
  }

  /** Fills an empty registry. @param articles handles of all articles, each of which must be in one story */
  load(reader: SnapshotReader, articles: Uint32Array): void {
    const slots = reader.u32('story')
    const free = reader.u32('story.free')
    const ids = reader.strings('story.id', slots.length)
    const founded = reader.f64('story.founded', slots.length)
    const sizes = reader.u32('story.size', slots.length)
    const members = reader.u32('story.member', articles.length)
    const [clock] = reader.f64('story.clock', 1)
    verify(Number.isSafeInteger(clock) && clock >= 0, `${clock} stories were founded`)
    verify(isPermutation(slots, free), 'slots of stories are not those from 0 on')
    for (let slot = 0; slot < slots.length + free.length; slot++) this.#empty(slot)
    for (const slot of free) this.#free.push(slot)
    const placed = new Uint8Array(articles.reduce((most, article) => Math.max(most, article + 1), 0)).fill(1)
    for (const article of articles) placed[article] = 0
    let from = 0
    for (let i = 0; i < slots.length; i++) {
      const to = from + sizes[i]
      if (to <= from || to > members.length) refuse(`story ${JSON.stringify(ids[i])} has ${sizes[i]} articles`)
      if (this.#slots.has(ids[i])) refuse(`two stories are called ${JSON.stringify(ids[i])}`)
      verify(Number.isInteger(founded[i]) && founded[i] >= 0 && founded[i] < clock, 'a story is newer than the newest')
      this.#slots.set(ids[i], slots[i])
      this.#ids[slots[i]] = ids[i]
      this.#founded[slots[i]] = founded[i]
      this.#members[slots[i]] = Array.from(members.subarray(from, to))
      for (let at = from; at < to; at++) {
        if (placed[members[at]] !== 0) refuse('an article is in two stories or unknown')
        placed[members[at]] = 1
        this.#assign(members[at], slots[i], at - from)
      }
      from = to
    }
    // As many places as articles, none of them twice: all are placed if all places are filled.
    verify(from === members.length, 'an article is in no story')
    this.#clock = clock
  }

  #empty(slot: number): void {
    this.#members[slot] = NOBODY
    this.#ids[slot] = ''
    this.#founded[slot] = 0
  }

  #assign(article: number, slot: number, place: number): void {
    if (article >= this.#storyOf.length) this.#grow(article + 1)
    this.#storyOf[article] = slot
    this.#place[article] = place
  }

  #open(name: string, first: number): number {
    let id = name
    for (let n = 2; this.#slots.has(id); n++) id = `${name}~${n}`
    const slot = this.#free.pop() ?? this.#members.length
    if (first >= this.#storyOf.length) this.#grow(first + 1)
    // A literal takes a third of the memory of a list that is pushed to, and most stories never grow.
    this.#members[slot] = [first]
    this.#storyOf[first] = slot
    this.#place[first] = 0
    this.#ids[slot] = id
    this.#founded[slot] = this.#clock++
    this.#slots.set(id, slot)
    return slot
  }

  #end(slot: number): void {
    this.#slots.delete(this.#ids[slot])
    this.#members[slot] = NOBODY
    this.#ids[slot] = ''
    this.#free.push(slot)
  }

  #put(article: number, slot: number): void {
    if (article >= this.#storyOf.length) this.#grow(article + 1)
    const members = this.#members[slot]
    this.#storyOf[article] = slot
    this.#place[article] = members.length
    // A list that is pushed to makes room for seventeen, and most stories stay small.
    if (members.length < SMALL) this.#members[slot] = members.concat(article)
    else members.push(article)
  }

  #take(article: number): void {
    const members = this.#members[this.#storyOf[article]]
    const moved = members[members.length - 1]
    members[this.#place[article]] = moved
    this.#place[moved] = this.#place[article]
    members.length--
    this.#storyOf[article] = NO_STORY
  }

  #grow(least: number): void {
    const capacity = moreRoom(this.#storyOf.length, least)
    this.#storyOf = grown(this.#storyOf, new Int32Array(capacity).fill(NO_STORY))
    this.#place = grown(this.#place, new Uint32Array(capacity))
  }
}
