import type { TagParts } from './tag.ts'

/** What a letter is in a tag; bits of a number. */
enum In {
  Space = 1,
  EndsName = 2,
  EndsAttribute = 4,
  /** It ends a value without quotes. */
  EndsValue = 8,
  MayFollow = 16,
}

const ASCII = 0x80
const CLASSES = new Uint8Array(ASCII)
for (const [letters, bits] of [
  [' \t\n\f\r', In.Space | In.EndsName | In.EndsAttribute | In.EndsValue | In.MayFollow],
  ['/', In.EndsName | In.EndsAttribute | In.MayFollow],
  ['>', In.EndsName | In.EndsAttribute | In.EndsValue | In.MayFollow],
  ['"\'<=', In.EndsAttribute | In.EndsValue],
  ['`', In.EndsValue],
] as const) {
  for (const letter of letters) CLASSES[letter.charCodeAt(0)] |= bits
}
const SLASH = 0x2f
const EQUALS = 0x3d
const GREATER = 0x3e

/**
 * Scans a tag that begins an element, as most are written: attributes parted by white space, their values in quotes, or without
 * letters that are an error there (HTML, 13.2.5). All other tags are for a parser.
 *
 * @param from where it begins, by `<` and a letter
 * @returns where it ends, or -1 for one of those
 */
export function scanTag(html: string, from: number, parts: TagParts): number {
  parts.begin()
  let at = skip(html, from + 1, In.EndsName)
  parts.name = html.slice(from + 1, at).toLowerCase()
  for (;;) {
    let begins = at
    while (classOf(html, begins) & In.Space) begins++
    const unit = html.charCodeAt(begins)
    if (unit === GREATER) return begins + 1
    if (unit === SLASH && html.charCodeAt(begins + 1) === GREATER) {
      parts.isEmpty = true
      return begins + 2
    }
    if (begins === at) return -1
    at = scanAttribute(html, begins, parts)
    if (at < 0 || (classOf(html, at) & In.MayFollow) === 0) return -1
  }
}

function scanAttribute(html: string, from: number, parts: TagParts): number {
  let at = skip(html, from, In.EndsAttribute)
  if (at === from) return -1
  const matters = parts.attribute(html, from, at)
  if (html.charCodeAt(at) !== EQUALS) return at
  const first = html[at + 1]
  const isQuoted = first === '"' || first === "'"
  const value = isQuoted ? at + 2 : at + 1
  at = isQuoted ? html.indexOf(first, value) : skip(html, value, In.EndsValue)
  if (at < value || (at === value && !isQuoted)) return -1
  if (matters) parts.value(html.slice(value, at))
  return isQuoted ? at + 1 : at
}

function skip(html: string, from: number, bits: number): number {
  let at = from
  while (at < html.length && (classOf(html, at) & bits) === 0) at++
  return at
}

function classOf(html: string, at: number): number {
  const unit = html.charCodeAt(at)
  // What is behind the end is no number, and no less than anything.
  return unit < ASCII ? CLASSES[unit] : 0
}
