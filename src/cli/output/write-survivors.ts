import { cellOf, STANDS_FOR } from '../input/id-list.ts'
import type { ReadArticle } from '../input/reader.ts'
import { csvRow } from '../io/csv.ts'
import type { Notices } from '../io/notices.ts'
import type { Output } from '../io/output.ts'
import type { Corpus } from '../run/corpus.ts'
import type { StoodFor } from './stands-for.ts'
import type { Group } from './survivors.ts'

export interface Survivors {
  readonly groups: readonly Group[]
  readonly stoodFor: StoodFor
  readonly corpus: Corpus
  /** Places, in the order of reading, of articles that were left out. */
  readonly invalid: ReadonlySet<number>
}

/** Writes what survives as it is read once more, in that order. */
export async function writeSurvivors(
  out: Output,
  format: 'jsonl' | 'json' | 'csv',
  articles: AsyncIterable<ReadArticle>,
  survivors: Survivors,
  notices: Notices,
): Promise<void> {
  if (format === 'json') await out.write('[')
  let written = 0
  let columns: readonly string[] | undefined
  for await (const record of recordsOf(articles, survivors)) {
    if (out.closed) return
    if (format === 'csv') {
      if (columns === undefined) {
        columns = Object.keys(record)
        await out.line(csvRow(columns))
      }
      const known = columns
      const others = Object.keys(record).filter((name) => !known.includes(name))
      if (others.length > 0)
        notices.say(`left out of the CSV, for the first article has no such field: ${others.join(', ')}`)
      const ids = record[STANDS_FOR]
      const cells = { ...record, [STANDS_FOR]: Array.isArray(ids) ? cellOf(ids) : '' }
      await out.line(csvRow(columns.map((name) => cells[name as keyof typeof cells])))
    } else if (format === 'json') await out.write(`${written === 0 ? '' : ','}\n${JSON.stringify(record)}`)
    else await out.line(JSON.stringify(record))
    written++
  }
  if (format === 'json') await out.line(written === 0 ? ']' : '\n]')
}

async function* recordsOf(
  articles: AsyncIterable<ReadArticle>,
  { groups, stoodFor, corpus, invalid }: Survivors,
): AsyncGenerator<Readonly<Record<string, unknown>>> {
  const gone = new Set(groups.flatMap(({ copies }) => copies))
  const standsFor = stoodFor.with(groups)
  let position = -1
  for await (const { article, fields } of articles) {
    position++
    // What was read after Ctrl-C was not looked at.
    if (position >= corpus.cards.length) return
    if (invalid.has(position) || corpus.position(article.id) !== position || gone.has(article.id)) continue
    const hasId = Object.values(fields).some((value) => String(value) === article.id)
    yield { ...(hasId ? {} : { id: article.id }), ...fields, [STANDS_FOR]: standsFor.get(article.id) ?? [] }
  }
}
