import { MAX_TIME } from '../article/time.ts'
import { grown, moreRoom } from '../base/grown.ts'
import { PackedLists } from '../base/packed-lists.ts'
import { isPermutation, refuse, verify } from '../binary/error.ts'
import { loadLists, saveLists } from '../binary/lists.ts'
import type { SnapshotReader } from '../binary/reader.ts'
import type { SnapshotWriter } from '../binary/writer.ts'
import type { Profile } from '../profile/profile.ts'
import { SUBJECT_WORDS } from '../profile/subject.ts'
import { MAX_TERMS, TERM_WORDS } from '../terms/list.ts'
import { Packed } from '../terms/packed.ts'
import { Boilerplate } from './boilerplate.ts'
import { TermStatistics, TermTotal } from './statistics.ts'
import { HeldTimes } from './times.ts'
import { Versions } from './versions.ts'

/**
 * Profiles at integer handles, in flat arrays; freed handles are used again. It keeps no text.
 *
 * Handles are dense from 0, so that everything else about an article can stand in arrays beside these.
 */
export class Corpus {
  readonly shingles = new PackedLists()
  /** Salient terms, see `terms/list.ts`. */
  readonly terms = new PackedLists()
  /** What the articles are about, see `profile/subject.ts`. */
  readonly subjects = new PackedLists()
  readonly boilerplate = new Boilerplate(this.shingles)
  /** Articles held that use each term. */
  readonly statistics = new TermStatistics()
  /** When the articles held were published. */
  readonly times = new HeldTimes()
  readonly versions = new Versions()
  readonly #handles = new Map<string, number>()
  /** Articles held by language. */
  readonly #documents = new Map<string, number>()
  /** Articles held by site, those of none left out. */
  readonly #onSite = new Map<number, number>()
  readonly #free: number[] = []
  /** Whether the handle of the latest unnamed profile had never been given before. */
  #isNew = false
  #ids: string[] = []
  #languages: string[] = []
  #keywords: string[] = []
  #times = new Float64Array(64)
  #words = new Uint32Array(64)
  #sites = new Uint32Array(64)
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

  /** Gives an article another time, which makes it another version of itself. */
  setTime(handle: number, time: number): void {
    this.times.remove(this.#times[handle])
    this.#times[handle] = time
    this.times.add(time)
    this.versions.renew(handle)
    this.versions.count(this.size)
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

  /** Hash of the site that an article stands on, 0 where it is not known. */
  site(handle: number): number {
    return this.#sites[handle]
  }

  sameContent(a: number, b: number): boolean {
    return this.#contentHigh[a] === this.#contentHigh[b] && this.#contentLow[a] === this.#contentLow[b]
  }

  /** Stores a profile whose id is not held, and counts it in the statistics. */
  add(profile: Profile): number {
    const handle = this.addUnnamed(profile)
    this.#handles.set(profile.id, handle)
    this.times.add(profile.time)
    tally(this.#documents, profile.language)
    if (profile.site !== 0) tally(this.#onSite, profile.site)
    this.statistics.add(profile.terms, 0, profile.terms.length / TERM_WORDS)
    this.versions.count(this.size)
    return handle
  }

  /** Articles held in the language of an article, or in the two languages of two. */
  documents(a: number, b = a): number {
    const language = this.#languages[a]
    const count = this.#documents.get(language) ?? 0
    return this.#languages[b] === language ? count : count + (this.#documents.get(this.#languages[b]) ?? 0)
  }

  /** Articles held on the site of an article, 0 where that is not known. */
  onSite(handle: number): number {
    return this.#onSite.get(this.#sites[handle]) ?? 0
  }

  /** Stores a profile that can't be found by its id and is not counted, for a moment's comparison. */
  addUnnamed(profile: Profile): number {
    this.#isNew = this.#free.length === 0
    const handle = this.#free.pop() ?? this.#ids.length
    if (handle >= this.#times.length) this.#grow()
    this.#ids[handle] = profile.id
    this.#languages[handle] = profile.language
    this.#keywords[handle] = profile.keywords
    this.#times[handle] = profile.time
    this.#words[handle] = profile.words
    this.#sites[handle] = profile.site
    this.#contentHigh[handle] = profile.contentHigh
    this.#contentLow[handle] = profile.contentLow
    this.shingles.set(handle, profile.shingles)
    this.terms.set(handle, profile.terms)
    this.subjects.set(handle, profile.subject)
    this.versions.renew(handle)
    return handle
  }

  remove(handle: number): void {
    if (this.#handles.get(this.#ids[handle]) === handle) this.#uncount(handle)
    else this.boilerplate.takeBack(handle)
    this.shingles.delete(handle)
    this.terms.delete(handle)
    this.subjects.delete(handle)
    this.#ids[handle] = ''
    this.#languages[handle] = ''
    this.#keywords[handle] = ''
    this.#free.push(handle)
  }

  /** Takes back the latest {@link addUnnamed}: what is held, and the handles to be given, are as they were before. */
  removeUnnamed(handle: number): void {
    const isNew = this.#isNew
    this.remove(handle)
    if (!isNew) return
    this.#free.pop()
    this.#ids.pop()
    this.#languages.pop()
    this.#keywords.pop()
  }

  #uncount(handle: number): void {
    this.boilerplate.remove(handle)
    this.#handles.delete(this.#ids[handle])
    this.times.remove(this.#times[handle])
    untally(this.#documents, this.#languages[handle])
    untally(this.#onSite, this.#sites[handle])
    const from = this.terms.offset(handle)
    this.statistics.remove(this.terms.page(handle), from, from + this.terms.length(handle) / TERM_WORDS)
    this.versions.count(this.size)
  }

  /** @returns the handles of the articles held, in the order of their ids' arrival */
  save(writer: SnapshotWriter): Uint32Array {
    const handles = Uint32Array.from(this.#handles.values())
    const count = handles.length
    const columns = {
      time: this.#times,
      words: this.#words,
      site: this.#sites,
      high: this.#contentHigh,
      low: this.#contentLow,
    }
    writer.u32('article', count, (out) => out.set(handles))
    writer.u32('free', this.#free.length, (out) => out.set(this.#free))
    writer.strings(
      'id',
      Array.from(handles, (handle) => this.#ids[handle]),
    )
    writer.strings(
      'language',
      Array.from(handles, (handle) => this.#languages[handle]),
    )
    writer.strings(
      'keywords',
      Array.from(handles, (handle) => this.#keywords[handle]),
    )
    writer.f64('time', count, (out) => gather(columns.time, handles, out))
    writer.u32('words', count, (out) => gather(columns.words, handles, out))
    writer.u32('site', count, (out) => gather(columns.site, handles, out))
    writer.u32('content.high', count, (out) => gather(columns.high, handles, out))
    writer.u32('content.low', count, (out) => gather(columns.low, handles, out))
    saveLists(writer, 'shingles', this.shingles, handles)
    saveLists(writer, 'terms', this.terms, handles)
    saveLists(writer, 'subject', this.subjects, handles)
    this.boilerplate.save(writer, handles)
    this.statistics.save(writer)
    writer.f64('statistic.size', 1, (out) => out.fill(this.versions.size))
    return handles
  }

  /** Fills an empty corpus. */
  load(reader: SnapshotReader): Uint32Array {
    const handles = reader.u32('article').slice()
    const free = reader.u32('free')
    const count = handles.length
    const bound = count + free.length
    verify(isPermutation(handles, free), 'handles of articles are not those from 0 on')
    const ids = reader.strings('id', count)
    const languages = reader.strings('language', count)
    const keywords = reader.strings('keywords', count)
    const times = reader.f64('time', count)
    while (bound > this.#times.length) this.#grow(bound)
    scatter(times, handles, this.#times)
    scatter(reader.u32('words', count), handles, this.#words)
    if (reader.has('site')) scatter(reader.u32('site', count), handles, this.#sites)
    scatter(reader.u32('content.high', count), handles, this.#contentHigh)
    scatter(reader.u32('content.low', count), handles, this.#contentLow)
    loadLists(reader, 'shingles', this.shingles, handles, (length) => length > 0)
    loadLists(
      reader,
      'terms',
      this.terms,
      handles,
      (length) => length % TERM_WORDS === 0 && length <= TERM_WORDS * MAX_TERMS,
    )
    this.#loadSubjects(reader, handles)
    this.boilerplate.load(reader)
    const total = new TermTotal()
    for (const handle of handles) this.#addTerms(handle, total)
    this.#ids = new Array<string>(bound).fill('')
    this.#languages = new Array<string>(bound).fill('')
    this.#keywords = new Array<string>(bound).fill('')
    for (const handle of free) this.#free.push(handle)
    for (let i = 0; i < count; i++) {
      verify(ids[i] !== '' && !this.#handles.has(ids[i]), 'an article has no id or that of another')
      if (Math.abs(times[i]) > MAX_TIME) refuse(`the time of an article is ${times[i]}`)
      this.#ids[handles[i]] = ids[i]
      this.#languages[handles[i]] = languages[i]
      this.#keywords[handles[i]] = keywords[i]
      this.#handles.set(ids[i], handles[i])
      this.times.add(times[i])
      tally(this.#documents, languages[i])
      if (this.#sites[handles[i]] !== 0) tally(this.#onSite, this.#sites[handles[i]])
      this.versions.renew(handles[i])
    }
    this.#loadStatistics(reader, count, total)
    return handles
  }

  #loadStatistics(reader: SnapshotReader, articles: number, total: TermTotal): void {
    if (reader.has('statistic.term')) this.statistics.load(reader, articles, total)
    verify(total.isNothing, 'terms are not counted as often as articles use them')
    const size = reader.version < 2 ? articles : reader.f64('statistic.size', 1)[0]
    verify(Number.isSafeInteger(size) && size >= 0, `statistics of ${size} articles`)
    this.versions.begin(size)
  }

  #loadSubjects(reader: SnapshotReader, handles: Uint32Array): void {
    if (reader.has('subject')) {
      loadLists(reader, 'subject', this.subjects, handles, (length) => length <= SUBJECT_WORDS)
      return
    }
    // Older snapshots hold none, nor the place of a term; the first had its idf there.
    const none = new Uint32Array(0)
    for (const handle of handles) {
      this.subjects.set(handle, none)
      const page = this.terms.page(handle)
      const to = this.terms.offset(handle) + this.terms.length(handle)
      for (let i = to - this.terms.length(handle) / TERM_WORDS; i < to; i++) page[i] &= Packed.MostWord
    }
  }

  #addTerms(handle: number, total: TermTotal): void {
    const page = this.terms.page(handle)
    const from = this.terms.offset(handle)
    const words = from + this.terms.length(handle) - this.terms.length(handle) / TERM_WORDS
    total.add(page, from, words)
  }

  #grow(least = 0): void {
    const capacity = moreRoom(this.#times.length, least)
    this.#times = grown(this.#times, new Float64Array(capacity))
    this.#words = grown(this.#words, new Uint32Array(capacity))
    this.#sites = grown(this.#sites, new Uint32Array(capacity))
    this.#contentHigh = grown(this.#contentHigh, new Uint32Array(capacity))
    this.#contentLow = grown(this.#contentLow, new Uint32Array(capacity))
  }
}

function tally<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function untally<Key>(counts: Map<Key, number>, key: Key): void {
  const left = (counts.get(key) ?? 1) - 1
  if (left === 0) counts.delete(key)
  else counts.set(key, left)
}

function gather<T extends Float64Array | Uint32Array>(from: T, handles: Uint32Array, to: T): void {
  for (let i = 0; i < handles.length; i++) to[i] = from[handles[i]]
}

function scatter<T extends Float64Array | Uint32Array>(from: T, handles: Uint32Array, to: T): void {
  for (let i = 0; i < handles.length; i++) to[handles[i]] = from[i]
}
