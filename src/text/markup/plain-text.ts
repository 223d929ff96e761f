import { checkString } from '../../base/checks.ts'
import { describe } from '../../base/describe.ts'
import { once } from '../../base/once.ts'
import { hasTags } from './detect.ts'
import type { MarkupMode, PlainText } from './mode.ts'
import { readPage } from './page-reader.ts'
import { Pieces } from './pieces.ts'
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
  let text = given.length > LONGEST_MARKUP ? given.slice(0, LONGEST_MARKUP) : given
  if (text !== given) read = { text, origin: (offset) => offset }
  // Markup that was escaped as a whole comes out of the first round as markup, and so does marked text.
  for (let round = 0; round < MOST_WRAPPERS; round++) {
    const inside = unwrapped(text)
    if (inside !== undefined) {
      read = after(read, inside)
      ;({ text } = read)
    }
    const forced = mode === 'html' && round === 0
    if (forced || hasTags(text)) {
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
  const inside = unwrapped(read.text)
  return inside === undefined ? read : after(read, inside)
}

/** {@link readText} of a headline: one line. */
export function readHeadline(title: string, mode: MarkupMode): PlainText | undefined {
  const read = readText(title, mode)
  return read === undefined ? undefined : after(read, onOneLine(read.text))
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

/** What a text that is marked as character data as a whole holds; undefined where it is not. */
function unwrapped(text: string): PlainText | undefined {
  const inside = CDATA.exec(text)?.[1]
  if (inside === undefined) return undefined
  const from = text.indexOf('[CDATA[') + 7 + inside.length - inside.trimStart().length
  return { text: inside.trim(), origin: (offset) => offset + from }
}

function after(first: PlainText | undefined, then: PlainText): PlainText {
  return first === undefined ? then : { text: then.text, origin: (offset) => first.origin(then.origin(offset)) }
}

/** Text with references and without tags. */
function decoded(text: string): PlainText {
  const parts: string[] = []
  const pieces = new Pieces()
  let length = 0
  const add = (piece: string, at: number): void => {
    parts.push(piece)
    pieces.add(length, at)
    length += piece.length
  }
  decodeReferences(text, 0, endBeforeCut(text), (from, to) => add(text.slice(from, to), from), add)
  return { text: parts.join(''), origin: (offset) => pieces.origin(offset) }
}

function linesOf(html: string): PlainText {
  // Where it stands in the page is seldom asked, and found by reading it again.
  const pieces = once(() => {
    const all = new Pieces()
    compose(html, all)
    return all
  })
  return { text: compose(html, undefined), origin: (offset) => pieces().origin(offset) }
}

/** @param pieces get where the text stands in the page */
function compose(html: string, pieces: Pieces | undefined): string {
  const page = readPage(html)
  const { lines } = page
  const parts: string[] = []
  let length = 0
  for (const line of articleLines(page)) {
    const gap = length === 0 ? '' : lines.apart[line] === 1 ? '\n\n' : '\n'
    parts.push(gap)
    length += gap.length
    lines.write(line, length, parts, pieces)
    length += lines.length[line]
  }
  return parts.join('')
}

/**
 * What samestory reads of a text that may be markup: scripts, styles, comments, navigation, forms and hidden parts are left
 * out, blocks become lines, links and inline tags vanish, and character references become letters, those escaped twice too.
 * Of a page, what stands in its frame is left out as well, as far as its elements, their names and their links tell. A text
 * without markup comes back as it is, also where it holds a `<` or `&`.
 *
 * @param mode `html` and `plain` say what it is; `detect`, the default, looks
 * @throws {TypeError} naming a wrong argument; however broken, markup is none
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
