import { messageOf } from '../exit.ts'
import type { Bytes } from './bytes.ts'
import { type Item, isRecord } from './item.ts'
import { linesOf } from './text.ts'

/** JSON Lines: an object a line. Empty lines are passed over, and so is the mark of RFC 7464 before a record. */
export async function* readJsonLines(file: string, bytes: Bytes): AsyncGenerator<Item> {
  for await (const { text, number, cut } of linesOf(bytes)) {
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
    if (isRecord(value)) return { place, fields: value }
    return { place, problem: `it must be a JSON object, got ${kindOf(value)}`, raw: text }
  } catch (error) {
    return { place, problem: `it is no JSON (${reasonOf(messageOf(error))})`, raw: text }
  }
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
