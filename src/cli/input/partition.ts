import { InputError } from '../exit.ts'
import { hasLine, peek, unpacked } from './bytes.ts'
import { readCsv } from './csv.ts'
import { headText } from './encoding.ts'
import { idField } from './fields.ts'
import { formatOf } from './format.ts'
import { idsOf, STANDS_FOR } from './id-list.ts'
import { type Item, isBad, isRecord } from './item.ts'
import { readJson } from './json.ts'
import { parseExactly, readJsonLines } from './json-lines.ts'
import { isReadError, reasonOf } from './reason.ts'
import type { Rejects } from './rejects.ts'
import type { Source } from './sources.ts'
import type { Say } from './text.ts'

/** Names of the field that holds the story of an article, likeliest first. */
const LABELS = [
  'story',
  'storyId',
  'story_id',
  'cluster',
  'clusterId',
  'cluster_id',
  'label',
  'group',
  'event',
  'topic',
]

export interface PartitionNames {
  readonly label: string | undefined
  readonly id: string | undefined
}

/** Stories of ids, as a file tells them. */
export interface ReadPartition {
  /** Of each id the story that it is in. */
  readonly storyOf: ReadonlyMap<string, string>
  /** Articles that are named without a story. */
  readonly unlabelled: number
}

/** A list of ids by itself is a story, and others follow on lines of their own; in a JSON document it would be in another list. */
const LIST_OF_IDS = /^\ufeff?\s*\[[^\S\n]*["\d-]/

/** Reads stories, survivors of `dedupe`, or articles with a label; an id that comes again goes by the last. */
export async function readPartition(
  source: Source,
  names: PartitionNames,
  rejects: Rejects,
  say: Say,
): Promise<ReadPartition> {
  try {
    return await partitionOf(source, names, rejects, say)
  } catch (error) {
    if (!isReadError(error)) throw error
    throw new InputError(`${source.name} cannot be read: ${reasonOf(error)}`)
  }
}

async function partitionOf(source: Source, names: PartitionNames, rejects: Rejects, say: Say): Promise<ReadPartition> {
  const storyOf = new Map<string, string>()
  let unlabelled = 0
  let number = 0
  const { head, bytes } = await peek(await unpacked(source.open()), hasLine)
  const text = headText(head)
  const format = formatOf(source.name, text)
  const items =
    format === 'csv'
      ? readCsv(source.name, bytes, say)
      : format === 'json' && !LIST_OF_IDS.test(text)
        ? readJson(source.name, bytes, say)
        : readJsonLines(source.name, bytes, say)
  for await (const item of items) {
    number++
    const members = membersOf(item)
    if (members !== undefined) {
      for (const id of members) storyOf.set(id, `story ${number}`)
      continue
    }
    if (isBad(item)) {
      rejects.add(item.place, item.problem, item.raw)
      continue
    }
    const { fields } = item
    // Each of the two files may name it its own way.
    const id = idOf(fields[names.id !== undefined && names.id in fields ? names.id : (idField(fields) ?? 'id')])
    if (id === undefined) {
      const expected = `it must be a story with articles, or an article with ${names.id ?? 'id'} and a label`
      rejects.add(item.place, `${expected}; its fields are ${Object.keys(fields).join(', ') || 'none'}`, fields)
      continue
    }
    if (STANDS_FOR in fields) {
      for (const other of [id, ...idsOf(fields[STANDS_FOR])]) storyOf.set(other, `story ${number}`)
      continue
    }
    const name = names.label ?? LABELS.find((label) => label in fields)
    const label = name === undefined ? undefined : idOf(fields[name])
    if (label === undefined) unlabelled++
    else storyOf.set(id, `label ${label}`)
  }
  return { storyOf, unlabelled }
}

/** Ids of a story: of a list, or of what a story has under `articles`. */
function membersOf(item: Item): readonly string[] | undefined {
  const list: unknown = isBad(item) ? parsed(item.raw) : item.fields.articles
  if (!Array.isArray(list)) return undefined
  const ids = list.map((member: unknown) => idOf(isRecord(member) ? member.id : member))
  return ids.every((id) => id !== undefined) ? ids : undefined
}

/** A list of ids is no object, and comes as something bad. */
function parsed(raw: unknown): unknown {
  try {
    return typeof raw === 'string' ? parseExactly(raw) : undefined
  } catch {
    return undefined
  }
}

function idOf(value: unknown): string | undefined {
  if (typeof value === 'string' && value !== '') return value
  return typeof value === 'number' ? String(value) : undefined
}
