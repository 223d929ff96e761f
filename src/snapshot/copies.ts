import { verify } from '../binary/error.ts'
import type { SnapshotReader } from '../binary/reader.ts'
import type { SnapshotWriter } from '../binary/writer.ts'
import type { CopyTier } from '../nominate/copies.ts'
import { chainUp } from '../sketch/band-chains.ts'
import type { BandTables } from '../sketch/band-tables.ts'

/** @param articles handles in the order of their coming */
export function saveCopies({ narrow, wide }: CopyTier, articles: Uint32Array, writer: SnapshotWriter): void {
  saveBands(writer, 'narrow', narrow, articles)
  saveBands(writer, 'wide', wide, articles)
}

/** @param most articles that can have been held at a time */
export function loadCopies(
  { narrow, wide }: CopyTier,
  articles: Uint32Array,
  most: number,
  reader: SnapshotReader,
): void {
  loadBands(reader, 'narrow', narrow, articles, most)
  loadBands(reader, 'wide', wide, articles, most)
}

/** Writes band tables as the keys of each article, in the order in which they were inserted: chains follow from these. */
function saveBands(writer: SnapshotWriter, name: string, tables: BandTables, articles: Uint32Array): void {
  const { bands, rows } = tables
  writer.f64(`${name}.state`, 3, (out) => out.set([bands, rows, tables.steps]))
  writer.u32(`${name}.key`, bands * articles.length, (out) => {
    for (let i = 0; i < articles.length; i++) tables.copyKeys(articles[i], out, bands * i)
  })
}

/** @param most most ids that the tables can have held at a time */
function loadBands(
  reader: SnapshotReader,
  name: string,
  tables: BandTables,
  articles: Uint32Array,
  most: number,
): void {
  // Before version 3 there were two more, which counted what queries had left unread: reads leave no trace any more.
  const [bands, rows, steps] = reader.f64(`${name}.state`, reader.version < 3 ? 5 : 3)
  verify(
    bands === tables.bands && rows === tables.rows,
    `its ${name} bands are ${bands} of ${rows} rows, those of this samestory ${tables.bands} of ${tables.rows}`,
  )
  const keys = reader.u32(`${name}.key`, bands * articles.length)
  tables.load(articles, keys, steps, most, chainUp)
}
