import type { StoryEvent } from './events.ts'

/** Slot of no story. */
export const NO_STORY = -1

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
  #events: StoryEvent[] = []

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
  takeEvents(): readonly StoryEvent[] {
    const events = this.#events
    this.#events = []
    return events
  }

  /** Founds a story of one new article, called `name` or, where that is taken, `name~2`, `name~3` … */
  found(article: number, name: string): number {
    const slot = this.#open(name)
    this.#put(article, slot)
    this.#events.push({ type: 'created', story: this.#ids[slot], articles: [article] })
    return slot
  }

  /** Takes a new article into a story. */
  join(article: number, slot: number): void {
    this.#put(article, slot)
    this.#events.push({ type: 'joined', story: this.#ids[slot], article })
  }

  /**
   * Takes an article out of its story, which ends if it was the last.
   *
   * @returns the story's slot if it lives on, else -1
   */
  leave(article: number): number {
    const slot = this.#storyOf[article]
    const story = this.#ids[slot]
    this.#take(article)
    this.#events.push({ type: 'left', story, article })
    if (this.#members[slot].length > 0) return slot
    this.#end(slot)
    this.#events.push({ type: 'ended', story })
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
    this.#events.push({ type: 'merged', story: this.#ids[older], from: this.#ids[newer] })
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
    const slot = this.#open(name)
    for (const article of articles) {
      this.#take(article)
      this.#put(article, slot)
    }
    this.#events.push({ type: 'split', story: this.#ids[slot], from: this.#ids[from], articles: [...articles] })
    return slot
  }

  /** Moves an article, not the last of its story, to another. */
  move(article: number, to: number): void {
    const from = this.#storyOf[article]
    this.#take(article)
    this.#put(article, to)
    this.#events.push({ type: 'moved', article, from: this.#ids[from], to: this.#ids[to] })
  }

  /** Puts a story's members in order. */
  arrange(slot: number, before: (a: number, b: number) => number): void {
    const members = this.#members[slot].sort(before)
    for (let i = 0; i < members.length; i++) this.#place[members[i]] = i
  }

  #open(name: string): number {
    let id = name
    for (let n = 2; this.#slots.has(id); n++) id = `${name}~${n}`
    const slot = this.#free.pop() ?? this.#members.length
    this.#members[slot] = []
    this.#ids[slot] = id
    this.#founded[slot] = this.#clock++
    this.#slots.set(id, slot)
    return slot
  }

  #end(slot: number): void {
    this.#slots.delete(this.#ids[slot])
    this.#members[slot] = []
    this.#ids[slot] = ''
    this.#free.push(slot)
  }

  #put(article: number, slot: number): void {
    if (article >= this.#storyOf.length) this.#grow(article + 1)
    const members = this.#members[slot]
    this.#storyOf[article] = slot
    this.#place[article] = members.length
    members.push(article)
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
    const capacity = Math.max(least, Math.ceil(this.#storyOf.length * 1.5))
    const storyOf = new Int32Array(capacity).fill(NO_STORY)
    storyOf.set(this.#storyOf)
    this.#storyOf = storyOf
    const place = new Uint32Array(capacity)
    place.set(this.#place)
    this.#place = place
  }
}
