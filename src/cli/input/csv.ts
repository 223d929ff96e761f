import { Readable } from 'node:stream'
import { type CsvError, type Info, parse } from 'csv-parse'
import type { Bytes } from './bytes.ts'
import { Quotes } from './csv-quotes.ts'
import { DELIMITER_LINE, firstLine } from './format.ts'
import type { Item } from './item.ts'
import { decoded, type Say } from './text.ts'

const DELIMITERS = [',', '\t', ';', '|']
/** Bytes that a row may have. */
const LARGEST_ROW = 1 << 24

type Fields = Readonly<Record<string, string>>

interface Row {
  /** Several cells where columns have one name. */
  readonly record: Readonly<Record<string, string | readonly string[]>>
  readonly info: Info
  /** As it stands in the file, where that was asked for. */
  readonly raw?: string
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
  const delimiter = told ?? delimiterOf(rows)
  async function* all(): AsyncGenerator<string> {
    // Programs that write tables by tabs set no quotes, and those amid such rows are looked at below.
    const quotes = delimiter === '\t' ? undefined : new Quotes(delimiter)
    yield quotes?.push(rows) ?? rows
    for await (const more of text) yield quotes?.push(more) ?? more
    yield quotes?.push(undefined) ?? ''
  }
  let names: readonly string[] = []
  /** @param end line on which what was read ends, as `fields` if as anything */
  const oneALine = (raw: string | undefined, end: number, fields?: Fields): readonly Item[] | undefined => {
    const apart = raw === undefined ? undefined : rowsALine(raw, names)
    if (apart === undefined || (apart.length === 1 && hasCells(apart[0], fields))) return undefined
    say(`${file}: quotes that begin a cell, and end in none of its line, were read as letters`)
    return apart.map((row, i) => ({ place: { file, line: end - apart.length + 1 + i }, fields: row }))
  }
  /** What was made of rows that are none, and the lines where these end. The parser may be ahead of what is handed on. */
  const skipped: { readonly end: number; readonly items: readonly Item[] }[] = []
  function* skippedBefore(end: number): Generator<Item> {
    while (skipped.length > 0 && skipped[0].end < end) yield* skipped.shift()?.items ?? []
  }
  let line = above + 1
  const parser = parse({
    columns: (header: string[]) => {
      const trimmed = header.map((name) => name.trim())
      sayTwice(file, trimmed, say)
      names = trimmed
      return trimmed
    },
    group_columns_by_name: true,
    delimiter,
    // Files that were put together end their lines in several ways.
    record_delimiter: firstLineEnd(rows) === '\r' ? ['\r\n', '\n', '\r'] : ['\r\n', '\n'],
    bom: true,
    info: true,
    raw: delimiter === '\t',
    skip_empty_lines: true,
    skip_records_with_error: true,
    // A row may leave out empty cells at its end, but not have more than the header.
    relax_column_count_less: true,
    // Tables by tabs, and those written by hand, have quotes amid cells that are not quoted.
    relax_quotes: true,
    max_record_size: LARGEST_ROW,
    on_skip: (error: CsvError | undefined, raw: string | undefined) => {
      const end = error?.lines === undefined ? line : above + Number(error.lines)
      const record: unknown = error?.record
      const bad = {
        place: { file, line: end },
        problem: problemOf(error),
        ...(record !== undefined && { raw: record }),
      }
      skipped.push({ end, items: oneALine(raw, end) ?? [bad] })
      return undefined
    },
  })
  const source = Readable.from(all())
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  try {
    for await (const { record, info, raw } of parser as AsyncIterable<Row>) {
      const end = above + info.lines
      yield* skippedBefore(end)
      const fields = fieldsOf(record)
      const apart = oneALine(raw, end, fields)
      if (apart !== undefined) yield* apart
      else if (isHeader(fields)) say(`${file} has its header more than once, as files that were put together do`)
      else yield { place: { file, line: Math.max(line + 1, end - linesIn(record)) }, fields }
      line = end
    }
  } finally {
    source.destroy()
  }
  yield* skippedBefore(Number.POSITIVE_INFINITY)
}

/** Line breaks inside the cells of a row, which ends so much later than it begins. */
function linesIn(record: Row['record']): number {
  let lines = 0
  for (const cell of Object.values(record).flat()) lines += cell.split('\n').length - 1
  return lines
}

/**
 * The rows that are on lines of their own in what was read as one, for a quote at the beginning of a cell that is a letter, as
 * tables by tabs have it: every line has as many cells as the header. Undefined where it is one row.
 */
function rowsALine(raw: string, names: readonly string[]): readonly Fields[] | undefined {
  if (!raw.includes('"') || areAllQuotesClosed(raw)) return undefined
  const lines = raw.split(/\r\n?|\n/).filter((line) => line !== '')
  const rows = lines.map((line) => line.split('\t'))
  if (rows.some((cells) => cells.length !== names.length)) return undefined
  return rows.map((cells) => {
    const byName = new Map<string, string[]>()
    for (const [i, cell] of cells.map(unquoted).entries()) byName.set(names[i], [...(byName.get(names[i]) ?? []), cell])
    return fieldsOf(Object.fromEntries(byName))
  })
}

/** Whether each cell of a row has either no quotes or some around it, and within those none but in twos (RFC 4180, 2). */
function areAllQuotesClosed(raw: string): boolean {
  for (let at = 0; at < raw.length; ) {
    let end = at
    if (raw[at] === '"') {
      for (end = raw.indexOf('"', at + 1); end >= 0 && raw[end + 1] === '"'; ) end = raw.indexOf('"', end + 2)
      if (end < 0 || !/[\t\r\n]/.test(raw[end + 1] ?? '\n')) return false
    } else {
      while (end < raw.length && !/[\t\r\n]/.test(raw[end])) if (raw[end++] === '"') return false
      end--
    }
    at = end + 2
  }
  return true
}

function hasCells(row: Fields, fields: Fields | undefined): boolean {
  return fields !== undefined && Object.entries(row).every(([name, cell]) => fields[name] === cell)
}

/** A cell without the quotes around it, if these are such. */
function unquoted(cell: string): string {
  const inner = cell.slice(1, -1)
  const isQuoted = cell.length > 1 && cell.startsWith('"') && cell.endsWith('"')
  return isQuoted && !inner.replaceAll('""', '').includes('"') ? inner.replaceAll('""', '"') : cell
}

/** Of columns with one name, the first that holds something. */
function fieldsOf(record: Row['record']): Fields {
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

/** Whether each cell of a row is the name of its column. */
function isHeader(fields: Fields): boolean {
  return Object.entries(fields).every(([name, cell]) => cell.trim() === name)
}

function firstLineEnd(text: string): string | undefined {
  return /\r\n?|\n/.exec(text)?.[0]
}

function delimiterOf(text: string): string {
  const outside = firstLine(text).replace(/"[^"]*"/g, '')
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
