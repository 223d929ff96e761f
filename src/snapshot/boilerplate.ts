import { refuse, verify } from '../binary/error.ts'
import { loadLists, saveLists } from '../binary/lists.ts'
import type { SnapshotReader } from '../binary/reader.ts'
import type { SnapshotWriter } from '../binary/writer.ts'
import { type Boilerplate, wordsFor } from '../corpus/boilerplate.ts'

/** @param articles all that are held */
export function saveBoilerplate(boilerplate: Boilerplate, articles: Uint32Array, writer: SnapshotWriter): void {
  const marked = articles.filter((article) => boilerplate.isMarked(article))
  writer.u32('marked', 1 + marked.length, (out) => {
    out[0] = boilerplate.version
    out.set(marked, 1)
  })
  saveLists(writer, 'mark', boilerplate.marks, marked)
}

/** Counts follow from the marks. Older snapshots hold none. */
export function loadBoilerplate(boilerplate: Boilerplate, reader: SnapshotReader): void {
  if (!reader.has('marked')) return
  const { shingles, marks } = boilerplate
  const [version, ...marked] = reader.u32('marked')
  verify(version !== undefined && marked.every((article) => shingles.length(article) > 0), 'no such article is marked')
  boilerplate.version = version
  loadLists(reader, 'mark', marks, Uint32Array.from(marked), (length) => length > 0)
  verify(marks.size === marked.length, 'an article is marked twice')
  for (const article of marked) {
    const length = shingles.length(article)
    const words = marks.length(article)
    const last = marks.page(article)[marks.offset(article) + words - 1]
    const fits = words === wordsFor(length) && ((length & 31) === 0 || last >>> (length & 31) === 0)
    if (!fits) refuse('an article has marks for more or fewer shingles than it has')
    boilerplate.recount(article)
  }
}
