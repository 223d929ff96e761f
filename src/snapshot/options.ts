import type { BackgroundTable } from '../background/table.ts'
import { messageOf } from '../base/describe.ts'
import { SnapshotError, verify } from '../binary/error.ts'
import type { SnapshotReader } from '../binary/reader.ts'
import type { SnapshotWriter } from '../binary/writer.ts'
import type { OwnEvidence } from '../judge/evidence/own-evidence.ts'

/** A background table as a snapshot remembers it: the table itself stays outside. */
interface TableMark {
  readonly language: string
  readonly entries: number
  readonly hash: number
}

/** Options of a detector, as far as they are not written as they stand. */
export interface SavedOptions {
  readonly level: string
  readonly language: string | undefined
  /** Infinity: none. */
  readonly window: number
  readonly maxArticles: number
  readonly background: readonly BackgroundTable[]
  readonly evidence: readonly OwnEvidence[]
  readonly kit: { readonly name: string }
}

/** Options that a snapshot can't hold, but only what they are called. */
export interface GivenAgain {
  readonly background?: readonly BackgroundTable[] | undefined
  readonly evidence?: readonly OwnEvidence[] | undefined
}

/** The entry that is not named: there was no other when snapshots began. */
const MAIN = 'samestory'

/** Writes the options but callbacks as JSON, where `null` stands for no limit and none. */
export function saveOptions(writer: SnapshotWriter, options: SavedOptions): void {
  const { background, evidence, language, window, maxArticles, kit, ...rest } = options
  const stored = {
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => typeof value !== 'function')),
    language: language ?? null,
    ...(kit.name !== MAIN && { entry: kit.name }),
    ...(evidence.length > 0 && { evidence: evidence.map(({ name, weight }) => ({ name, weight })) }),
    window: finite(window),
    maxArticles: finite(maxArticles),
    // At level `copies` no table is ever read.
    background: options.level === 'copies' ? [] : background.map(markOf),
  }
  writer.strings('options', [JSON.stringify(stored)])
}

/**
 * Reads the options of a snapshot.
 *
 * @param given the background tables and own evidence of the new detector; they must be the ones of the old
 * @param entry name of the entry that reads it, which must be the one that wrote it
 * @param check throws for options that can't be those of a detector
 * @throws {SnapshotError} if the tables or own evidence are others, or `check` throws
 */
export function loadOptions<Options extends object>(
  reader: SnapshotReader,
  given: GivenAgain,
  entry: string,
  check: (options: Options) => void,
): Options {
  const {
    background: marks,
    evidence = [],
    language,
    maxArticles,
    entry: writer = MAIN,
    ...rest
  } = parse(reader.strings('options', 1)[0])
  if (writer !== entry)
    throw new SnapshotError(`it was made with ${writer}, and this is ${entry}, which reads texts otherwise`)
  const options = {
    ...rest,
    ...(language !== null && { language }),
    ...(maxArticles !== null && { maxArticles }),
    background: given.background ?? [],
  } as unknown as Options
  try {
    check(options)
  } catch (error) {
    throw new SnapshotError(`snapshot has options that this samestory refuses: ${messageOf(error)}`, {
      cause: error,
    })
  }
  verify(Array.isArray(marks), 'its background tables are no list')
  verify(Array.isArray(evidence), 'its own evidence is no list')
  if (rest.level !== 'copies') compareTables(marks, (given.background ?? []).map(markOf))
  compareEvidence(evidence, given.evidence ?? [])
  return options
}

function parse(json: string): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    value = undefined
  }
  verify(typeof value === 'object' && value !== null && !Array.isArray(value), 'its options are no object')
  return value as Readonly<Record<string, unknown>>
}

function compareTables(stored: readonly unknown[], given: readonly TableMark[]): void {
  const name = (mark: unknown): string => JSON.stringify((mark as Partial<TableMark> | null)?.language)
  const expected = `the background tables [${stored.map(name).join(', ')}] in this order`
  for (let i = 0; i < Math.max(stored.length, given.length); i++) {
    if (JSON.stringify(stored[i]) === JSON.stringify(given[i])) continue
    const problem =
      i >= given.length || i >= stored.length || name(stored[i]) !== name(given[i])
        ? `got [${given.map(name).join(', ')}]`
        : `the one of ${name(stored[i])} has other entries`
    throw new SnapshotError(`options differ: the snapshot needs ${expected}, ${problem}`)
  }
}

/** A detector that had none may begin with it, for no article was read with it. */
function compareEvidence(stored: readonly unknown[], given: readonly OwnEvidence[]): void {
  const names = (list: readonly unknown[]): string =>
    list.map((kind) => JSON.stringify((kind as Partial<OwnEvidence> | null)?.name)).join(', ')
  if (stored.length === 0 || names(stored) === names(given)) return
  throw new SnapshotError(
    `options differ: the snapshot needs own evidence [${names(stored)}] in this order, got [${names(given)}]`,
  )
}

function markOf({ language, entries, data }: BackgroundTable): TableMark {
  let hash = 0
  for (let i = 0; i < data.length; i++) hash = (Math.imul(hash, 31) + data.charCodeAt(i)) | 0
  return { language, entries, hash }
}

function finite(value: number): number | null {
  return value === Number.POSITIVE_INFINITY ? null : value
}
