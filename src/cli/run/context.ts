import { ArticleReader } from '../input/reader.ts'
import { Rejects } from '../input/rejects.ts'
import { type Source, sourcesOf } from '../input/sources.ts'
import type { Notices } from '../io/notices.ts'
import type { Output } from '../io/output.ts'
import { Paper } from '../io/paper.ts'
import { counted } from '../io/text.ts'
import { fieldNamesOf, formatOf } from '../options/input.ts'
import type { Given } from '../options/spec.ts'

/** What a command has to do with. */
export interface Context {
  readonly given: Given
  readonly out: Output
  readonly notices: Notices
  readonly stdin: NodeJS.ReadStream
}

/** A command: it resolves to the exit code. */
export type Command = (context: Context) => Promise<number>

/** Input of a command, ready to be read. */
export interface Input {
  readonly sources: readonly Source[]
  readonly reader: ArticleReader
  readonly rejects: Rejects
}

/** @param again whether it is read once more: what is bad was named, and kept, the first time */
export function openInput({ given, notices, stdin }: Context, paths: readonly string[], again = false): Input {
  const options = { names: fieldNamesOf(given), from: formatOf(given) }
  const { files, passedOver } = sourcesOf(paths, stdin)
  if (passedOver > 0) {
    notices.say(`${counted(passedOver, 'file')} of other kinds passed over; named one by one they are read as text`)
  }
  const rejects = new Rejects(
    { strict: given.flag('strict'), file: again ? undefined : given.text('rejects') },
    notices,
  )
  return { sources: files, reader: new ArticleReader(options, rejects, notices), rejects }
}

/** The result as text for people. */
export function paperOn(out: Output, lines: string[]): Paper {
  return new Paper(out.screen, (line) => lines.push(line))
}

export const OUTPUTS = ['text', 'jsonl', 'json', 'csv'] as const
export type OutputFormat = (typeof OUTPUTS)[number]

/** The format asked for; else text on a terminal and JSON Lines elsewhere. */
export function outputFormat<F extends OutputFormat>(
  { given, out }: Context,
  formats: readonly F[],
  piped: F,
): F | 'text' {
  return given.oneOf('format', formats) ?? (out.isTerminal ? 'text' : piped)
}

/** Resolves when the output was written or nobody reads it. */
export async function writeAll(out: Output, lines: Iterable<string>): Promise<void> {
  for (const line of lines) {
    if (out.closed) return
    await out.line(line)
  }
}
