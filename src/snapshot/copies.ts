import { verify } from '../binary/error.ts'
import type { SnapshotReader } from '../binary/reader.ts'
import type { SnapshotWriter } from '../binary/writer.ts'
import type { ShingleLists } from '../corpus/shingle-lists.ts'
import type { CopyTier } from '../nominate/copies.ts'
import { copyKeys, loadBands } from '../sketch/band-snapshot.ts'

/**
 * Writes band tables as the keys of each article, in the order in which they were inserted: all else follows from these.
 *
 * @param articles handles in the order of their coming
 */
export function saveCopies({ tables }: CopyTier, articles: Uint32Array, writer: SnapshotWriter): void {
  const { bands, rows } = tables
  writer.f64('band.state', 3, (out) => out.set([bands, rows, tables.steps]))
  writer.u32('band.key', bands * articles.length, (out) => copyKeys(tables, articles, out))
}

/**
 * @param articles handles in the order of their coming
 * @param shingles of the articles
 * @param most articles that can have been held at a time
 */
export function loadCopies(
  tier: CopyTier,
  articles: Uint32Array,
  shingles: ShingleLists,
  most: number,
  reader: SnapshotReader,
): void {
  const { tables } = tier
  // Before version 5 there were bands of two kinds, which nobody has any more, and before 7 of shingles of 32 bits.
  if (reader.version < 7) {
    signAnew(tier, articles, shingles)
    return
  }
  const [bands, rows, steps] = reader.f64('band.state', 3)
  verify(
    bands === tables.bands && rows === tables.rows,
    `its bands are ${bands} of ${rows} rows, those of this samestory ${tables.bands} of ${tables.rows}`,
  )
  const keys = reader.u32('band.key', bands * articles.length)
  loadBands(tables, articles, keys, steps, most)
}

function signAnew(tier: CopyTier, articles: Uint32Array, shingles: ShingleLists): void {
  const sketch = tier.createSketch()
  tier.reserve(articles.length)
  for (const article of articles) {
    shingles.read(article, shingles.one)
    tier.sign(shingles.one.values, 0, shingles.one.length, sketch)
    tier.insert(article, sketch)
  }
}
