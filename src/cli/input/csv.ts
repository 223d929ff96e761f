import { Readable } from 'node:stream'
import { type CsvError, type Info, parse } from 'csv-parse'
import type { Bytes } from './bytes.ts'
import { DELIMITER_LINE } from './format.ts'
import type { Item } from './item.ts'
import { decoded, type Say } from './text.ts'

const DELIMITERS = [',', '\t', ';', '|']
/** Bytes that a row may have. */
const LARGEST_ROW = 1 << 24

interface Row {
  /** Several cells where columns have one name. */
  readonly record: Readonly<Record<string, string | readonly string[]>>
  readonly info: Info
}

/**
 * CSV with a header, by commas, tabs, semicolons or bars, whichever the header has most of; by what a line above it tells, where there
 * is one.
 */
export async function* readCsv(file: string, bytes: Bytes, say: Say): AsyncGenerator<Item> {
  const text = decoded(file, bytes, say)
  const first = await text.next()
  if (first.done === true) return
  const [mark = '', told] = DELIMITER_LINE.exec(first.value) ?? []
  const rows = first.value.slice(mark.length)
  /** Lines above the header. */
  const above = mark === '' ? 0 : 1
  async function* all(): AsyncGenerator<string> {
    yield rows
    yield* text
  }
  /** Rows that were skipped since the last one was handed on. */
  let bad: Item[] = []
  let line = above + 1
  const parser = parse({
    columns: (header: string[]) => {
      const names = header.map((name) => name.trim())
      sayTwice(file, names, say)
      return names
    },
    group_columns_by_name: true,
    delimiter: told ?? delimiterOf(rows),
    bom: true,
    info: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    // A row may leave out empty cells at its end, but not have more than the header.
    relax_column_count_less: true,
    // Tables by tabs, and those written by hand, have quotes amid cells that are not quoted.
    relax_quotes: true,
    max_record_size: LARGEST_ROW,
    on_skip: (error: CsvError | undefined) => {
      const record: unknown = error?.record
      bad.push({
        place: { file, line: error?.lines === undefined ? line : above + Number(error.lines) },
        problem: problemOf(error),
        ...(record !== undefined && { raw: record }),
      })
      return undefined
    },
  })
  const source = Readable.from(all())
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  try {
    for await (const { record, info } of parser as AsyncIterable<Row>) {
      yield* bad
      bad = []
      const end = above + info.lines
      yield { place: { file, line: Math.max(line + 1, end - linesIn(record)) }, fields: fieldsOf(record) }
      line = end
    }
  } finally {
    source.destroy()
  }
  yield* bad
}

/** Line breaks inside the cells of a row, which ends so much later than it begins. */
function linesIn(record: Row['record']): number {
  let lines = 0
  for (const cell of Object.values(record).flat()) lines += cell.split('\n').length - 1
  return lines
}

/** Of columns with one name, the first that holds something. */
function fieldsOf(record: Row['record']): Readonly<Record<string, string>> {
  const cells = Object.entries(record).map(([name, cell]): [string, string] => {
    return [name, typeof cell === 'string' ? cell : (cell.find((one) => one.trim() !== '') ?? '')]
  })
  return Object.fromEntries(cells)
}

/** Spreadsheets leave columns without a name at the end, which are nothing to speak of. */
function sayTwice(file: string, names: readonly string[], say: Say): void {
  for (const name of new Set(names.filter((other, i) => other !== '' && names.indexOf(other) < i)))
    say(`${file} has several columns named "${name}": of each row the first that is not empty is read, and no other`)
}

function delimiterOf(text: string): string {
  const [header] = text.split('\n', 1)
  const outside = header.replace(/"[^"]*"/g, '')
  const counts = DELIMITERS.map((delimiter) => outside.split(delimiter).length - 1)
  return DELIMITERS[counts.indexOf(Math.max(...counts))]
}

const PROBLEMS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is not closed',
  CSV_RECORD_INCONSISTENT_COLUMNS: 'the row has more cells than the header',
  CSV_MAX_RECORD_SIZE: 'the row is too long',
}

function problemOf(error: CsvError | undefined): string {
  return PROBLEMS[error?.code ?? ''] ?? error?.message ?? 'it is no row of CSV'
}
