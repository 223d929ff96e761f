import { messageOf } from '../exit.ts'
import type { Bytes } from './bytes.ts'
import { type Item, isRecord } from './item.ts'
import { linesOf, type Say } from './text.ts'

/** JSON Lines: an object a line. Empty lines are passed over, and so is the mark of RFC 7464 before a record. */
export async function* readJsonLines(file: string, bytes: Bytes, say: Say): AsyncGenerator<Item> {
  for await (const { text, number, cut } of linesOf(file, bytes, say)) {
    const line = text.startsWith('\u001e') ? text.slice(1) : text
    const place = { file, line: number }
    if (cut) {
      yield { place, problem: 'the line is too long', raw: line }
      continue
    }
    if (line.trim() === '') continue
    yield itemOf(line, place)
  }
}

/** The object that a JSON text is. */
export function itemOf(text: string, place: Item['place']): Item {
  try {
    const value: unknown = JSON.parse(text)
    if (isRecord(value)) return { place, fields: withLargeNumbers(value, text) }
    return { place, problem: `it must be a JSON object, got ${kindOf(value)}`, raw: text }
  } catch (error) {
    return { place, problem: `it is no JSON (${reasonOf(messageOf(error))})`, raw: text }
  }
}

/**
 * Ids that are numbers may have more digits than a number of JavaScript keeps, and two would be one: those are taken from the
 * text, as strings.
 */
function withLargeNumbers(fields: Readonly<Record<string, unknown>>, text: string): Readonly<Record<string, unknown>> {
  const large = Object.keys(fields).filter((key) => {
    const value = fields[key]
    return Number.isInteger(value) && !Number.isSafeInteger(value)
  })
  if (large.length === 0) return fields
  const exact = { ...fields }
  for (const key of large) {
    const name = JSON.stringify(key).replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')
    const all = text.matchAll(new RegExp(`[{,]\\s*${name}\\s*:\\s*(-?\\d+)(?=\\s*[,}])`, 'g'))
    // Not that of an object inside.
    const digits = [...all].map((match) => match[1]).find((found) => Number(found) === fields[key])
    if (digits !== undefined) exact[key] = digits
  }
  return exact
}

export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** Node repeats the text that it could not read; its place is enough. */
function reasonOf(message: string): string {
  return message.replace(/, (?:\.\.\.)?["'].*is not valid JSON$/s, '').replace(/ in JSON at/, ' at')
}
