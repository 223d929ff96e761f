import { MAX_TIME } from '../article/time.ts'
import { isPermutation, refuse, verify } from '../binary/error.ts'
import { loadLists, saveLists } from '../binary/lists.ts'
import type { SnapshotReader } from '../binary/reader.ts'
import type { SnapshotWriter } from '../binary/writer.ts'
import type { Columns } from '../corpus/columns.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { SUBJECT_WORDS } from '../profile/subject.ts'
import { MAX_AMOUNTS } from '../terms/amounts.ts'
import { MAX_TERMS, TERM_WORDS } from '../terms/list.ts'
import { Packed } from '../terms/packed.ts'
import { loadBoilerplate, saveBoilerplate } from './boilerplate.ts'
import { loadShingles, saveShingles } from './shingles.ts'
import { loadStatistics, saveStatistics, TermTotal } from './statistics.ts'

/** @returns the handles of the articles held, in the order of their coming */
export function saveCorpus(corpus: Corpus, writer: SnapshotWriter): Uint32Array {
  const { columns, free } = corpus
  const handles = Uint32Array.from(corpus.handles.values())
  const count = handles.length
  const strings = (from: readonly string[]) => Array.from(handles, (handle) => from[handle])
  writer.u32('article', count, (out) => out.set(handles))
  writer.u32('free', free.length, (out) => out.set(free))
  writer.strings('id', strings(columns.ids))
  writer.strings('language', strings(columns.languages))
  writer.strings('keywords', strings(columns.keywords))
  writer.f64('time', count, (out) => gather(columns.times, handles, out))
  // Of nearly all detectors these are the times.
  if (handles.some((handle) => !Object.is(columns.placed[handle], columns.times[handle]))) {
    writer.f64('placed', count, (out) => gather(columns.placed, handles, out))
  }
  for (const [name, from] of wordColumns(columns)) writer.u32(name, count, (out) => gather(from, handles, out))
  saveShingles(corpus.shingles, handles, writer)
  saveLists(writer, 'terms', corpus.terms, handles)
  saveLists(writer, 'subject', corpus.subjects, handles)
  saveLists(writer, 'amounts', corpus.amounts, handles)
  saveBoilerplate(corpus.boilerplate, handles, writer)
  saveStatistics(corpus.statistics, writer)
  writer.f64('statistic.size', 1, (out) => out.fill(corpus.versions.size))
  return handles
}

/**
 * Fills an empty corpus with all but the strings of articles, see {@link nameArticles}.
 *
 * @returns the handles of the articles, in the order of their coming
 * @throws {SnapshotError | RangeError} where the snapshot is damaged
 */
export function loadCorpus(corpus: Corpus, reader: SnapshotReader): Uint32Array {
  const { columns } = corpus
  const handles = reader.u32('article').slice()
  const free = reader.u32('free')
  const count = handles.length
  const bound = count + free.length
  verify(isPermutation(handles, free), 'handles of articles are not those from 0 on')
  const times = reader.f64('time', count)
  columns.reserve(bound)
  const placed = reader.has('placed') ? reader.f64('placed', count) : times
  scatter(times, handles, columns.times)
  scatter(placed, handles, columns.placed)
  for (const [name, to] of wordColumns(columns)) {
    // Older snapshots have no sites.
    if (name !== 'site' || reader.has(name)) scatter(reader.u32(name, count), handles, to)
  }
  loadShingles(corpus.shingles, handles, reader)
  loadLists(
    reader,
    'terms',
    corpus.terms,
    handles,
    (length) => length % TERM_WORDS === 0 && length <= TERM_WORDS * MAX_TERMS,
  )
  loadSubjects(corpus, handles, reader)
  loadAmounts(corpus, handles, reader)
  loadBoilerplate(corpus.boilerplate, reader)
  columns.ids = new Array<string>(bound).fill('')
  for (const handle of free) corpus.free.push(handle)
  for (let i = 0; i < count; i++) {
    for (const time of [times[i], placed[i]]) {
      if (Math.abs(time) > MAX_TIME) refuse(`the time of an article is ${time}`)
    }
    corpus.versions.renew(handles[i])
  }
  const total = totalOf(corpus, handles)
  if (reader.has('statistic.term')) loadStatistics(corpus.statistics, count, total, reader)
  verify(total.isNothing, 'terms are not counted as often as articles use them')
  const size = reader.version < 2 ? count : reader.f64('statistic.size', 1)[0]
  verify(Number.isSafeInteger(size) && size >= 0, `statistics of ${size} articles`)
  corpus.versions.begin(size)
  return handles
}

/**
 * Reads the strings of articles, and counts these as held. After all else: a collector of garbage looks through strings
 * whenever arrays have grown by so much, and arrays are most of what is read.
 */
export function nameArticles(corpus: Corpus, handles: Uint32Array, reader: SnapshotReader): void {
  const { columns } = corpus
  const count = handles.length
  const ids = reader.strings('id', count)
  const languages = reader.strings('language', count)
  const keywords = reader.strings('keywords', count)
  columns.languages = new Array<string>(corpus.bound).fill('')
  columns.keywords = new Array<string>(corpus.bound).fill('')
  for (let i = 0; i < count; i++) {
    const handle = handles[i]
    verify(ids[i] !== '' && !corpus.handles.has(ids[i]), 'an article has no id or that of another')
    columns.ids[handle] = ids[i]
    columns.languages[handle] = languages[i]
    columns.keywords[handle] = keywords[i]
    corpus.enter(handle)
  }
}

/** Columns of numbers, by the names of their sections. */
function wordColumns(columns: Columns): readonly (readonly [name: string, column: Uint32Array])[] {
  return [
    ['words', columns.words],
    ['site', columns.sites],
    ['content.high', columns.contentHigh],
    ['content.low', columns.contentLow],
  ]
}

function loadSubjects({ subjects, terms }: Corpus, handles: Uint32Array, reader: SnapshotReader): void {
  if (reader.has('subject')) {
    loadLists(reader, 'subject', subjects, handles, (length) => length <= SUBJECT_WORDS)
    return
  }
  // Older snapshots hold none, nor the place of a term; the first had its idf there.
  const none = new Uint32Array(0)
  for (const handle of handles) {
    subjects.set(handle, none)
    const page = terms.page(handle)
    const to = terms.offset(handle) + terms.length(handle)
    for (let i = to - terms.length(handle) / TERM_WORDS; i < to; i++) page[i] &= Packed.MostWord
  }
}

/** Snapshots before version 5 hold none. */
function loadAmounts({ amounts }: Corpus, handles: Uint32Array, reader: SnapshotReader): void {
  if (reader.version >= 5) loadLists(reader, 'amounts', amounts, handles, (length) => length <= MAX_AMOUNTS)
  else for (const handle of handles) amounts.set(handle, new Uint32Array(0))
}

/** Of the terms of all articles. */
function totalOf({ terms }: Corpus, handles: Uint32Array): TermTotal {
  const total = new TermTotal()
  for (const handle of handles) {
    const from = terms.offset(handle)
    const length = terms.length(handle)
    total.add(terms.page(handle), from, from + length - length / TERM_WORDS)
  }
  return total
}

function gather<T extends Float64Array | Uint32Array>(from: T, handles: Uint32Array, to: T): void {
  for (let i = 0; i < handles.length; i++) to[i] = from[handles[i]]
}

function scatter<T extends Float64Array | Uint32Array>(from: T, handles: Uint32Array, to: T): void {
  for (let i = 0; i < handles.length; i++) to[handles[i]] = from[i]
}
