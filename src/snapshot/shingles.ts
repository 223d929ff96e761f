import { nowhere } from '../base/packed-lists.ts'
import { verify } from '../binary/error.ts'
import { loadLists } from '../binary/lists.ts'
import type { SnapshotReader } from '../binary/reader.ts'
import type { SnapshotWriter } from '../binary/writer.ts'
import { packedWords, type ShingleLists } from '../corpus/shingle-lists.ts'

/** Writes how many shingles each article has, then their lists as they lie. */
export function saveShingles(lists: ShingleLists, articles: Uint32Array, writer: SnapshotWriter): void {
  let words = 0
  for (const article of articles) words += packedWords(lists.length(article))
  writer.u32('shingles.length', articles.length, (out) => {
    for (let i = 0; i < articles.length; i++) out[i] = lists.length(articles[i])
  })
  writer.u32('shingles', words, (out) => {
    const place = nowhere()
    let at = 0
    for (const article of articles) {
      lists.find(article, place)
      const { page, offset, length } = place
      const to = offset + packedWords(length)
      for (let i = offset; i < to; i++) out[at++] = page[i]
    }
  })
}

/** Snapshots before version 7 hold all 32 bits of each hash. */
export function loadShingles(lists: ShingleLists, articles: Uint32Array, reader: SnapshotReader): void {
  if (reader.version < 7) {
    loadLists(reader, 'shingles', lists, articles, (length) => length > 0)
    return
  }
  const counts = reader.u32('shingles.length', articles.length)
  const values = reader.u32('shingles')
  let at = 0
  for (let i = 0; i < articles.length; i++) {
    const to = at + packedWords(counts[i])
    verify(counts[i] > 0 && to <= values.length, `list ${i} of section "shingles" is too long or empty`)
    lists.setPacked(articles[i], values, at, counts[i])
    at = to
  }
  verify(at === values.length, 'lists do not fill section "shingles"')
}
