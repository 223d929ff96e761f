import { messageOf } from '../exit.ts'
import type { Bytes } from './bytes.ts'
import { type Item, isRecord } from './item.ts'
import { linesOf, type Say } from './text.ts'

/** The mark of RFC 7464 before a record, and that of byte order before a file, which cat leaves amid others. */
const MARKS: readonly string[] = ['\u001e', '\ufeff']

/** JSON Lines: an object a line. Empty lines are passed over, and so are marks before a record. */
export async function* readJsonLines(file: string, bytes: Bytes, say: Say): AsyncGenerator<Item> {
  for await (const { text, number, cut } of linesOf(file, bytes, say)) {
    const line = MARKS.includes(text[0]) ? text.slice(1) : text
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
    const value = parseLeniently(text)
    if (isRecord(value)) return { place, fields: value }
    return { place, problem: `it must be a JSON object, got ${kindOf(value)}`, raw: text }
  } catch (error) {
    return { place, problem: `it is no JSON (${reasonOf(messageOf(error))})`, raw: text }
  }
}

/** What Python writes for numbers that are none, and no JSON has; or a string begins. */
const NO_NUMBER = /"|-?\b(?:NaN|Infinity)\b/g

/** What a JSON text is, with nothing in place of such numbers. @throws {SyntaxError} for what is no JSON all the same */
function parseWithout(text: string, error: unknown): unknown {
  let made = ''
  let copied = 0
  NO_NUMBER.lastIndex = 0
  for (let token = NO_NUMBER.exec(text); token !== null; token = NO_NUMBER.exec(text)) {
    if (token[0] === '"') NO_NUMBER.lastIndex = endOfString(text, token.index)
    else {
      made += `${text.slice(copied, token.index)}null`
      copied = NO_NUMBER.lastIndex
    }
  }
  if (copied === 0) throw error
  return parseExactly(made + text.slice(copied))
}

function parseLeniently(text: string): unknown {
  try {
    return parseExactly(text)
  } catch (error) {
    return parseWithout(text, error)
  }
}

/** Whole numbers of fewer digits JavaScript has all. */
const LARGE = /\d{16}/

/** A string begins, or a number is there. */
const TOKEN = /"|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi

/**
 * What a JSON text is. Ids that are numbers may have more digits than a number of JavaScript keeps, and two would be one: whole numbers
 * that it cannot keep are strings of their digits, wherever they stand.
 *
 * @throws {SyntaxError} for what is no JSON
 */
export function parseExactly(text: string): unknown {
  const value: unknown = JSON.parse(text)
  if (!LARGE.test(text)) return value
  let exact = ''
  let copied = 0
  TOKEN.lastIndex = 0
  for (let token = TOKEN.exec(text); token !== null; token = TOKEN.exec(text)) {
    const [digits] = token
    if (digits === '"') TOKEN.lastIndex = endOfString(text, token.index)
    else if (/^-?\d+$/.test(digits) && !Number.isSafeInteger(Number(digits))) {
      exact += `${text.slice(copied, token.index)}"${digits}"`
      copied = TOKEN.lastIndex
    }
  }
  return copied === 0 ? value : JSON.parse(exact + text.slice(copied))
}

/** Where a string of JSON has ended, or the text, where it does not. @param from its first quote */
function endOfString(text: string, from: number): number {
  for (let end = text.indexOf('"', from + 1); ; end = text.indexOf('"', end + 1)) {
    if (end < 0) return text.length
    let backslashes = 0
    while (text[end - 1 - backslashes] === '\\') backslashes++
    if (backslashes % 2 === 0) return end + 1
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
