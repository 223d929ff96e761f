import { PackedLists } from '../base/packed-lists.ts'
import type { Profile } from '../profile/profile.ts'
import { TERM_WORDS } from '../terms/list.ts'
import { Boilerplate } from './boilerplate.ts'
import { Columns } from './columns.ts'
import { ShingleLists } from './shingle-lists.ts'
import { TermStatistics } from './statistics.ts'
import { HeldTimes } from './times.ts'
import { Versions } from './versions.ts'

/** Where a language is told to be of many articles. By hand; with 1,024 no story comes out better. */
const MANY = 256
/** Milliseconds by which the time of a page that comes again may move from that by which it was placed without another story's being its own. By hand. */
const MOVED = 12 * 3_600_000

/**
 * Profiles at integer handles, in flat arrays; freed handles are used again. It keeps no text.
 *
 * Handles are dense from 0, so that everything else about an article can stand in arrays beside these.
 */
export class Corpus {
  readonly shingles = new ShingleLists()
  /** Salient terms, see `terms/list.ts`. */
  readonly terms = new PackedLists()
  /** What the articles are about, see `profile/subject.ts`. */
  readonly subjects = new PackedLists()
  /** What the articles count, see `terms/amounts.ts`; at level `copies` their figures and names, see `profile/facts.ts`. */
  readonly amounts = new PackedLists()
  readonly boilerplate = new Boilerplate(this.shingles)
  /** Articles held that use each term. */
  readonly statistics = new TermStatistics()
  /** When the articles held were published. */
  readonly times = new HeldTimes()
  readonly versions = new Versions()
  readonly columns = new Columns()
  /** Handles by id, in the order of coming. */
  readonly handles = new Map<string, number>()
  /** Handles to be given again, the last one first. */
  readonly free: number[] = []
  /** Articles held by language. */
  readonly #documents = new Map<string, number>()
  /** Articles held by site, those of none left out. */
  readonly #onSite = new Map<number, number>()
  /** Whether the handle of the latest unnamed profile had never been given before. */
  #isNew = false

  /** Articles held. */
  get size(): number {
    return this.handles.size
  }

  /** One more than the largest handle ever given. */
  get bound(): number {
    return this.columns.ids.length
  }

  handle(id: string): number | undefined {
    return this.handles.get(id)
  }

  id(handle: number): string {
    return this.columns.ids[handle]
  }

  language(handle: number): string {
    return this.columns.languages[handle]
  }

  /** Words that mark the article, weightiest first. */
  keywords(handle: number): readonly string[] {
    return this.columns.keywords[handle] === '' ? [] : this.columns.keywords[handle].split('\n')
  }

  /** Epoch milliseconds, or NaN. */
  time(handle: number): number {
    return this.columns.times[handle]
  }

  /** Gives an article another time, which makes it another version of itself. */
  setTime(handle: number, time: number): void {
    // What is known of an article that has not changed stands.
    if (Object.is(this.columns.times[handle], time)) return
    this.times.remove(this.columns.times[handle])
    this.columns.times[handle] = time
    this.times.add(time)
    this.versions.renew(handle)
    this.versions.count(this.size)
  }

  /** Whether an article has the words and the language of a profile. */
  holds(handle: number, profile: Profile): boolean {
    return (
      this.columns.contentHigh[handle] === profile.contentHigh &&
      this.columns.contentLow[handle] === profile.contentLow &&
      this.columns.languages[handle] === profile.language
    )
  }

  /**
   * Whether an article that has the words of a profile would be judged as the profile is, but for a little time: whether it is of the
   * same site, and the same words are its title.
   */
  wouldStay(handle: number, { site, subject, terms, time }: Profile): boolean {
    const { sites, placed } = this.columns
    // Of two without a time neither moved.
    const moved = Number.isNaN(time) ? !Number.isNaN(placed[handle]) : !(Math.abs(placed[handle] - time) <= MOVED)
    return (
      !moved && sites[handle] === site && isList(this.subjects, handle, subject) && isList(this.terms, handle, terms)
    )
  }

  words(handle: number): number {
    return this.columns.words[handle]
  }

  /** Hash of the site that an article stands on, 0 where it is not known. */
  site(handle: number): number {
    return this.columns.sites[handle]
  }

  sameContent(a: number, b: number): boolean {
    return (
      this.columns.contentHigh[a] === this.columns.contentHigh[b] &&
      this.columns.contentLow[a] === this.columns.contentLow[b]
    )
  }

  /** Stores a profile whose id is not held, and counts it in the statistics. */
  add(profile: Profile): number {
    const handle = this.addUnnamed(profile)
    this.enter(handle)
    this.#keepUp(handle)
    this.statistics.add(profile.terms, 0, profile.terms.length / TERM_WORDS)
    this.versions.count(this.size)
    return handle
  }

  /** Makes an article that is stored one that is held: found by its id, and counted by time, language and site. */
  enter(handle: number): void {
    const { ids, languages, sites, times } = this.columns
    this.handles.set(ids[handle], handle)
    this.times.add(times[handle])
    tally(this.#documents, languages[handle])
    if (sites[handle] !== 0) tally(this.#onSite, sites[handle])
  }

  /** Articles held in the language of an article, or in the two languages of two. */
  documents(a: number, b = a): number {
    const language = this.columns.languages[a]
    const count = this.#documents.get(language) ?? 0
    return this.columns.languages[b] === language
      ? count
      : count + (this.#documents.get(this.columns.languages[b]) ?? 0)
  }

  /** Articles held on the site of an article, 0 where that is not known. */
  onSite(handle: number): number {
    return this.#onSite.get(this.columns.sites[handle]) ?? 0
  }

  /** Stores a profile that can't be found by its id and is not counted, for a moment's comparison. */
  addUnnamed(profile: Profile): number {
    this.#isNew = this.free.length === 0
    const handle = this.free.pop() ?? this.bound
    this.columns.set(handle, profile)
    this.shingles.set(handle, profile.shingles)
    this.terms.set(handle, profile.terms)
    this.subjects.set(handle, profile.subject)
    this.amounts.set(handle, profile.amounts)
    this.versions.renew(handle)
    return handle
  }

  remove(handle: number): void {
    if (this.handles.get(this.columns.ids[handle]) === handle) this.#uncount(handle)
    else this.boilerplate.takeBack(handle)
    this.shingles.delete(handle)
    this.terms.delete(handle)
    this.subjects.delete(handle)
    this.amounts.delete(handle)
    this.columns.clear(handle)
    this.free.push(handle)
  }

  /** Takes back the latest {@link addUnnamed}: what is held, and the handles to be given, are as they were before. */
  removeUnnamed(handle: number): void {
    const isNew = this.#isNew
    this.remove(handle)
    if (!isNew) return
    this.free.pop()
    this.columns.pop()
  }

  /**
   * A language that joins a feed does not change how many are held, by which {@link Versions} goes, but how common its words are,
   * and how much is known of them: what was taken of its articles is taken anew whenever they are half as many again.
   */
  #keepUp(handle: number): void {
    const documents = this.documents(handle)
    if (documents > MANY || documents * 2 > this.size || stepsOf(documents) === stepsOf(documents - 1)) return
    const { languages } = this.columns
    for (let other = 0; other < languages.length; other++) {
      if (languages[other] === languages[handle]) this.versions.renew(other)
    }
  }

  #uncount(handle: number): void {
    this.boilerplate.remove(handle)
    this.handles.delete(this.columns.ids[handle])
    this.times.remove(this.columns.times[handle])
    untally(this.#documents, this.columns.languages[handle])
    untally(this.#onSite, this.columns.sites[handle])
    const from = this.terms.offset(handle)
    this.statistics.remove(this.terms.page(handle), from, from + this.terms.length(handle) / TERM_WORDS)
    this.versions.count(this.size)
  }
}

function isList(lists: PackedLists, handle: number, values: Uint32Array): boolean {
  const page = lists.page(handle)
  const from = lists.offset(handle)
  return values.length === lists.length(handle) && values.every((value, i) => value === page[from + i])
}

/** A number that changes with each step of the root of two, or the next whole number. */
function stepsOf(documents: number): number {
  return Math.clz32(documents * documents)
}

function tally<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function untally<Key>(counts: Map<Key, number>, key: Key): void {
  const left = (counts.get(key) ?? 1) - 1
  if (left === 0) counts.delete(key)
  else counts.set(key, left)
}
