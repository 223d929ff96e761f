import { verify } from '../binary/error.ts'
import type { SnapshotReader } from '../binary/reader.ts'
import type { SnapshotWriter } from '../binary/writer.ts'
import type { BandTables } from '../sketch/band-tables.ts'

/** Writes band tables as the keys of each article, in the order in which they were inserted: chains follow from these. */
export function saveBands(writer: SnapshotWriter, name: string, tables: BandTables, articles: Uint32Array): void {
  const { bands, rows } = tables
  writer.f64(`${name}.state`, 3, (out) => out.set([bands, rows, tables.steps]))
  writer.u32(`${name}.key`, bands * articles.length, (out) => {
    for (let i = 0; i < articles.length; i++) tables.copyKeys(articles[i], out, bands * i)
  })
}

/** @param most most ids that the tables can have held at a time */
export function loadBands(
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
  tables.load(articles, keys, steps, most)
}
