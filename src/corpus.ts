import type { Profile } from './profile.ts'
import { PackedLists } from './sketch/packed-lists.ts'

/**
 * Profiles at integer handles, in flat arrays; freed handles are used again. It keeps no text.
 *
 * Handles are dense from 0, so that everything else about an article can stand in arrays beside these.
 */
export class Corpus {
  readonly shingles = new PackedLists()
  /** Salient terms, see `term-list.ts`. */
  readonly terms = new PackedLists()
  readonly #handles = new Map<string, number>()
  /** Articles held by language. */
  readonly #documents = new Map<string, number>()
  readonly #free: number[] = []
  #ids: string[] = []
  #languages: string[] = []
  #keywords: string[] = []
  #times = new Float64Array(64)
  #words = new Uint32Array(64)
  #contentHigh = new Uint32Array(64)
  #contentLow = new Uint32Array(64)

  /** Articles held. */
  get size(): number {
    return this.#handles.size
  }

  /** One more than the largest handle ever given. */
  get bound(): number {
    return this.#ids.length
  }

  /** Handles of the articles held, in the order of their ids' arrival. */
  handles(): IterableIterator<number> {
    return this.#handles.values()
  }

  handle(id: string): number | undefined {
    return this.#handles.get(id)
  }

  id(handle: number): string {
    return this.#ids[handle]
  }

  language(handle: number): string {
    return this.#languages[handle]
  }

  /** Words that mark the article, weightiest first. */
  keywords(handle: number): readonly string[] {
    return this.#keywords[handle] === '' ? [] : this.#keywords[handle].split('\n')
  }

  /** Epoch milliseconds, or NaN. */
  time(handle: number): number {
    return this.#times[handle]
  }

  setTime(handle: number, time: number): void {
    this.#times[handle] = time
  }

  /** Whether an article has the words and the language of a profile. */
  holds(handle: number, profile: Profile): boolean {
    return (
      this.#contentHigh[handle] === profile.contentHigh &&
      this.#contentLow[handle] === profile.contentLow &&
      this.#languages[handle] === profile.language
    )
  }

  words(handle: number): number {
    return this.#words[handle]
  }

  sameContent(a: number, b: number): boolean {
    return this.#contentHigh[a] === this.#contentHigh[b] && this.#contentLow[a] === this.#contentLow[b]
  }

  /** Stores a profile whose id is not held. */
  add(profile: Profile): number {
    const handle = this.addUnnamed(profile)
    this.#handles.set(profile.id, handle)
    this.#documents.set(profile.language, (this.#documents.get(profile.language) ?? 0) + 1)
    return handle
  }

  /** Articles held in the language of an article, or in the two languages of two. */
  documents(a: number, b = a): number {
    const language = this.#languages[a]
    const count = this.#documents.get(language) ?? 0
    return this.#languages[b] === language ? count : count + (this.#documents.get(this.#languages[b]) ?? 0)
  }

  /** Stores a profile that can't be found by its id, for a moment's comparison. */
  addUnnamed(profile: Profile): number {
    const handle = this.#free.pop() ?? this.#ids.length
    if (handle >= this.#times.length) this.#grow()
    this.#ids[handle] = profile.id
    this.#languages[handle] = profile.language
    this.#keywords[handle] = profile.keywords
    this.#times[handle] = profile.time
    this.#words[handle] = profile.words
    this.#contentHigh[handle] = profile.contentHigh
    this.#contentLow[handle] = profile.contentLow
    this.shingles.set(handle, profile.shingles)
    this.terms.set(handle, profile.terms)
    return handle
  }

  remove(handle: number): void {
    if (this.#handles.get(this.#ids[handle]) === handle) {
      this.#handles.delete(this.#ids[handle])
      const left = (this.#documents.get(this.#languages[handle]) ?? 1) - 1
      if (left === 0) this.#documents.delete(this.#languages[handle])
      else this.#documents.set(this.#languages[handle], left)
    }
    this.shingles.delete(handle)
    this.terms.delete(handle)
    this.#ids[handle] = ''
    this.#languages[handle] = ''
    this.#keywords[handle] = ''
    this.#free.push(handle)
  }

  #grow(): void {
    const capacity = Math.ceil(this.#times.length * 1.5)
    this.#times = grown(this.#times, new Float64Array(capacity))
    this.#words = grown(this.#words, new Uint32Array(capacity))
    this.#contentHigh = grown(this.#contentHigh, new Uint32Array(capacity))
    this.#contentLow = grown(this.#contentLow, new Uint32Array(capacity))
  }
}

function grown<T extends Float64Array | Uint32Array>(from: T, to: T): T {
  to.set(from)
  return to
}
