import { idField, isBlank } from '../input/fields.ts'
import { cellOf, STANDS_FOR } from '../input/id-list.ts'
import { csvRow } from '../io/csv.ts'
import type { Notices } from '../io/notices.ts'
import type { Output } from '../io/output.ts'
import type { Corpus } from '../run/corpus.ts'
import type { Spooled } from '../run/spool.ts'
import type { StoodFor } from './stands-for.ts'
import type { Group } from './survivors.ts'

export interface Survivors {
  readonly groups: readonly Group[]
  readonly stoodFor: StoodFor
  readonly corpus: Corpus
  /** The field of ids that was given on the command line. */
  readonly idName: string | undefined
}

/** Writes what survives as it is read once more, in that order. */
export async function writeSurvivors(
  out: Output,
  format: 'jsonl' | 'json' | 'csv',
  articles: AsyncIterable<Spooled>,
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
  articles: AsyncIterable<Spooled>,
  { groups, stoodFor, corpus, idName }: Survivors,
): AsyncGenerator<Readonly<Record<string, unknown>>> {
  const gone = new Set(groups.flatMap(({ copies }) => copies))
  const standsFor = stoodFor.with(groups)
  let position = -1
  for await (const read of articles) {
    const { article } = read
    position++
    // What was read after Ctrl-C was not looked at.
    if (position >= corpus.cards.length) return
    if (corpus.left.has(position) || corpus.position(article.id) !== position || gone.has(article.id)) continue
    yield { ...withId(read, idName), [STANDS_FOR]: standsFor.get(article.id) ?? [] }
  }
}

/** The fields of an article, and its id where none of them has it, or where the one that should is empty. */
function withId({ article, fields }: Spooled, idName: string | undefined): Spooled['fields'] {
  const name = idName ?? idField(fields)
  if (name !== undefined && name in fields && isBlank(fields[name])) return { ...fields, [name]: article.id }
  const hasId = !isBlank(fields.id) || Object.values(fields).some((value) => String(value) === article.id)
  return hasId ? fields : Object.assign({ id: '' }, fields, { id: article.id })
}
