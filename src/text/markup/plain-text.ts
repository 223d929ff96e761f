import { checkString } from '../../base/checks.ts'
import { describe } from '../../base/describe.ts'
import { hasTags } from './detect.ts'
import type { MarkupMode, PlainText } from './mode.ts'
import { type Page, readPage } from './page-reader.ts'
import { decodeReferences, endBeforeCut, hasReferences } from './references.ts'
import { articleLines } from './select.ts'

const MODES: readonly unknown[] = ['detect', 'html', 'plain']

/** Times that markup may be found wrapped in markup: RSS has it so once, a careless aggregator twice. By hand. */
const MOST_WRAPPERS = 3

/** UTF-16 units of markup that are read: bounds the work that one article can cause. By hand. */
const LONGEST_MARKUP = 1 << 22

/** The text of an article without its markup, or undefined where it has none: it stands as it is. */
export function readText(given: string, mode: MarkupMode): PlainText | undefined {
  if (mode === 'plain' || (mode === 'detect' && !given.includes('<') && !given.includes('&'))) return undefined
  let read: PlainText | undefined
  const source = unwrapped(given.length > LONGEST_MARKUP ? given.slice(0, LONGEST_MARKUP) : given)
  let { text } = source
  if (text !== given) read = source
  // Markup that was escaped as a whole comes out of the first round as markup.
  for (let round = 0; round < MOST_WRAPPERS; round++) {
    const forced = mode === 'html' && round === 0
    if (hasTags(text) || forced) {
      read = after(read, linesOf(text))
      break
    }
    if (!hasReferences(text)) break
    read = after(read, decoded(text))
    ;({ text } = read)
  }
  if (read === undefined) return undefined
  // What was escaped twice inside of markup: letters, but no tags, which a text about markup shows.
  for (let round = 0; round < MOST_WRAPPERS && hasReferences(read.text); round++) read = after(read, decoded(read.text))
  return read
}

/** {@link readText} of a headline: one line. */
export function readHeadline(title: string, mode: MarkupMode): PlainText | undefined {
  const read = readText(title, mode)
  return read === undefined ? undefined : after(read, onOneLine(read.text))
}

/** What {@link readHeadline} reads, or the title as it stands. */
export function readTitle(title: string, mode: MarkupMode): string {
  return readHeadline(title, mode)?.text ?? title
}

function onOneLine(text: string): PlainText {
  const breaks = /\n+/g
  const origin = (offset: number): number => {
    let dropped = 0
    for (const { 0: run, index } of text.matchAll(breaks)) {
      if (index - dropped >= offset) break
      dropped += run.length - 1
    }
    return offset + dropped
  }
  return { text: text.replace(breaks, ' '), origin }
}

const CDATA = /^\s*<!\[CDATA\[([\s\S]*?)(?:\]\]>\s*)?$/

function unwrapped(text: string): PlainText {
  const inside = CDATA.exec(text)?.[1]
  if (inside === undefined) return { text, origin: (offset) => offset }
  const from = text.indexOf('[CDATA[') + 7
  return { text: inside, origin: (offset) => offset + from }
}

function after(first: PlainText | undefined, then: PlainText): PlainText {
  return first === undefined ? then : { text: then.text, origin: (offset) => first.origin(then.origin(offset)) }
}

/** Text with references and without tags. */
function decoded(text: string): PlainText {
  const parts: string[] = []
  const starts: number[] = []
  const origins: number[] = []
  let length = 0
  const add = (piece: string, at: number): void => {
    parts.push(piece)
    starts.push(length)
    origins.push(at)
    length += piece.length
  }
  decodeReferences(text, 0, endBeforeCut(text), (from, to) => add(text.slice(from, to), from), add)
  return inPieces(parts, starts, origins)
}

function linesOf(html: string): PlainText {
  const page = readPage(html)
  return composed(page, articleLines(page))
}

function composed({ lines }: Page, chosen: readonly number[]): PlainText {
  const parts: string[] = []
  const starts: number[] = []
  const origins: number[] = []
  let length = 0
  for (const line of chosen) {
    const gap = length === 0 ? '' : lines.apart[line] === 1 ? '\n\n' : '\n'
    parts.push(gap)
    length += gap.length
    lines.write(line, length, parts, starts, origins)
    length += lines.length[line]
  }
  return inPieces(parts, starts, origins)
}

/** @param starts where in the text stretches begin that stand one to one in the original @param origins and where there */
function inPieces(parts: readonly string[], starts: readonly number[], origins: readonly number[]): PlainText {
  const origin = (offset: number): number => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle] <= offset) low = middle
      else high = middle - 1
    }
    return starts.length === 0 ? 0 : origins[low] + offset - starts[low]
  }
  return { text: parts.join(''), origin }
}

/**
 * What samestory reads of a text that may be markup: scripts, styles, comments, navigation, forms and hidden parts are left
 * out, blocks become lines, links and inline tags vanish, and character references become letters, those escaped twice too.
 * Of a page, what stands in its frame is left out as well, as far as its elements, their names and their links tell. A text
 * without markup comes back as it is, also where it holds a `<` or `&`.
 *
 * @param mode `html` and `plain` say what it is; `detect` looks
 *
 * @example
 * const { text, origin } = readMarkup('<p>Rain &amp; hail</p><script>track()</script>')
 * text                         // 'Rain & hail'
 * origin(text.indexOf('hail')) // 14, where it stands in the markup
 */
export function readMarkup(text: string, mode: MarkupMode = 'detect'): PlainText {
  if (!MODES.includes(mode)) throw new TypeError(`"mode" must be 'detect', 'html' or 'plain', got ${describe(mode)}`)
  return readText(checkString('text', text), mode) ?? { text, origin: (offset) => offset }
}
