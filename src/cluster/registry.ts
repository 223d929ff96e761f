/** Slot of no story. */
export const NO_STORY = -1

/**
 * Which article is in which story, and what each story is called.
 *
 * Stories stand at integer slots, freed slots are used again. A story keeps the id it was founded with for as long as it
 * has a member, whichever member leaves; when two are merged, the id of the one founded first survives.
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

  storyOf(article: number): number {
    return article < this.#storyOf.length ? this.#storyOf[article] : NO_STORY
  }

  /** The live list of a story's members; not to be changed. */
  members(slot: number): readonly number[] {
    return this.#members[slot]
  }

  /** Founds a story of one article, called `name` or, where that is taken, `name~2`, `name~3` … */
  found(article: number, name: string): number {
    let id = name
    for (let n = 2; this.#slots.has(id); n++) id = `${name}~${n}`
    const slot = this.#free.pop() ?? this.#members.length
    this.#members[slot] = []
    this.#ids[slot] = id
    this.#founded[slot] = this.#clock++
    this.#slots.set(id, slot)
    this.join(article, slot)
    return slot
  }

  join(article: number, slot: number): void {
    if (article >= this.#storyOf.length) this.#grow(article + 1)
    const members = this.#members[slot]
    this.#storyOf[article] = slot
    this.#place[article] = members.length
    members.push(article)
  }

  /**
   * Takes an article out of its story, which ends if it was the last.
   *
   * @returns the story's slot if it lives on, else -1
   */
  leave(article: number): number {
    const slot = this.#storyOf[article]
    const members = this.#members[slot]
    const last = members.length - 1
    const moved = members[last]
    members[this.#place[article]] = moved
    this.#place[moved] = this.#place[article]
    members.length = last
    this.#storyOf[article] = NO_STORY
    if (last > 0) return slot
    this.#end(slot)
    return NO_STORY
  }

  /** Merges two stories; the slot and id of the one founded first survive. */
  merge(a: number, b: number): { readonly kept: number; readonly endedId: string } {
    const older = this.#founded[a] <= this.#founded[b] ? a : b
    const newer = older === a ? b : a
    const endedId = this.#ids[newer]
    // The longer list stays as it is, so that n merges move O(n log n) articles.
    if (this.#members[newer].length > this.#members[older].length) this.#swapMembers(older, newer)
    for (const article of this.#members[newer]) this.join(article, older)
    this.#end(newer)
    return { kept: older, endedId }
  }

  #swapMembers(a: number, b: number): void {
    const members = this.#members[a]
    this.#members[a] = this.#members[b]
    this.#members[b] = members
    for (const article of this.#members[a]) this.#storyOf[article] = a
    for (const article of this.#members[b]) this.#storyOf[article] = b
  }

  #end(slot: number): void {
    this.#slots.delete(this.#ids[slot])
    this.#members[slot] = []
    this.#ids[slot] = ''
    this.#free.push(slot)
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
