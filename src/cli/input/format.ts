import { extname } from 'node:path'
import { isRecord } from './item.ts'

/** What input may be. */
export const FORMATS = ['jsonl', 'json', 'csv', 'xml', 'html', 'text', 'warc'] as const
export type Format = (typeof FORMATS)[number]

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.jsonlines': 'jsonl',
  '.json': 'json',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.xml': 'xml',
  '.rss': 'xml',
  '.atom': 'xml',
  '.rdf': 'xml',
  '.opml': 'xml',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.txt': 'text',
  '.text': 'text',
  '.md': 'text',
  '.warc': 'warc',
}

/** The first line of a table by which Excel is told its delimiter. */
export const DELIMITER_LINE = /^"?sep=([^"\r\n])"?\r?\n/i

/** What may stand before the first line that tells what a file is: empty lines, declarations of XML, comments. */
export const PREAMBLE = /^(?:\s|\ufeff|<\?[^>]*>|<!--[\s\S]*?-->)*/

/** Keys under which a JSON document has its articles. */
export const LISTS: ReadonlySet<string> = new Set([
  ...['articles', 'items', 'entries', 'results', 'data', 'docs', 'documents', 'stories'],
])

const COMPRESSED = /\.(?:gz|gzip|zst|zstd)$/i

/** The format that a name tells, without the ending of a compression. */
export function formatByName(name: string): Format | undefined {
  return BY_EXTENSION[extname(name.replace(COMPRESSED, '')).toLowerCase()]
}

/**
 * The format that the beginning of the content tells; undefined where it tells none. A page that is named `.json` is still a
 * page, and a file of JSON Lines that is named `.json` is one of lines.
 *
 * @param head as much as has come: the first line at least, unless that is very long
 */
export function formatByContent(head: string): Format | undefined {
  const text = head.replace(/^\ufeff/, '').trimStart()
  if (text === '') return undefined
  if (text.startsWith('WARC/')) return 'warc'
  if (text.startsWith('[')) return 'json'
  if (text.startsWith('{')) return isOneLine(text) ? 'jsonl' : 'json'
  const markup = text.replace(PREAMBLE, '')
  if (/^<(?:opml|(?:[\w.-]+:)?(?:rss|feed|RDF)|!doctype (?:rss|rdf:rdf|opml))[\s>]/i.test(markup)) return 'xml'
  if (/^<(?:!doctype html|html|head|body|article)[\s>]/i.test(markup)) return 'html'
  if (/^<\?xml[\s]/.test(text)) return 'xml'
  return hasLater(text) ? 'jsonl' : undefined
}

/** What both say together. */
export function formatOf(name: string, head: string): Format {
  const named = formatByName(name)
  const told = formatByContent(head)
  if (named === undefined) return told ?? (looksLikeTable(head) ? 'csv' : 'text')
  // A bad first line makes no other format, nor does a plain text that begins with a bracket.
  if (named === 'jsonl') return told === 'json' && head.trimStart().startsWith('[') ? 'json' : 'jsonl'
  if (named === 'json') return told ?? 'json'
  if (named === 'xml' || named === 'html') return told === 'xml' || told === 'html' ? told : named
  return named
}

/** Whether the first line is a JSON object by itself. */
function isOneLine(text: string): boolean {
  const end = text.indexOf('\n')
  const line = (end < 0 ? text : text.slice(0, end)).trim()
  try {
    const value: unknown = JSON.parse(line)
    return !isRecord(value) || !Object.entries(value).some(([key, list]) => LISTS.has(key) && isListOfArticles(list))
  } catch {
    if (line === '{' || /^\{\s*"[^"]*"\s*:\s*[[{]$/.test(line)) return false
    // A list of articles on one long line, or a bad first line of several.
    if ([...LISTS].some((key) => line.includes(`"${key}":[`) || line.includes(`"${key}": [`))) return false
    return (
      end < 0 ||
      text
        .slice(end + 1)
        .trimStart()
        .startsWith('{')
    )
  }
}

function isListOfArticles(list: unknown): boolean {
  return Array.isArray(list) && list.some((member) => typeof member === 'object')
}

/** Whether a line that is no JSON has one after it that is: a bad beginning of JSON Lines. */
function hasLater(text: string): boolean {
  return text
    .split('\n')
    .slice(1, 50)
    .some((line) => {
      try {
        return line.startsWith('{') && isRecord(JSON.parse(line))
      } catch {
        return false
      }
    })
}

/** The first line that is not empty, however lines end. */
export function firstLine(text: string): string {
  return text.replace(/^[\r\n]+/, '').split(/\r\n?|\n/, 1)[0]
}

/** Whether the first line tells a delimiter, or is a header with a column that articles have. */
function looksLikeTable(head: string): boolean {
  if (DELIMITER_LINE.test(head)) return true
  const line = firstLine(head)
  const cells = line.split(/[,;\t|]/).map((cell) => cell.trim().replace(/^"|"$/g, '').toLowerCase())
  return cells.length > 1 && cells.some((cell) => /^(?:title|headline|text|body|content)$/.test(cell))
}
