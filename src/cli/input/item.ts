/** Where something stands in the input. */
export interface Place {
  /** As it was given, or found; `standard input` for that. */
  readonly file: string
  /** Line where it begins, from 1 on; absent where a file is one article. */
  readonly line?: number
  /** Number of the record, from 1 on, in a file that has such. */
  readonly record?: number
}

/** What a reader finds: the fields of an article as they stand there. */
export interface FoundRecord {
  readonly place: Place
  readonly fields: Readonly<Record<string, unknown>>
}

/** Something that is no record. */
export interface BadItem {
  readonly place: Place
  readonly problem: string
  /** As it stands in the input, where that can be told. */
  readonly raw?: unknown
}

export type Item = FoundRecord | BadItem

export function isBad(item: Item): item is BadItem {
  return 'problem' in item
}

export function placeName({ file, line, record }: Place): string {
  if (record !== undefined) return `${file} record ${record}`
  return line === undefined ? file : `${file}:${line}`
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
