import { once } from '../../base/once.ts'
import { Does, Why } from './elements.ts'
import { LineBuilder, type MarkupLine, Pieces } from './lines.ts'
import { decodeReferences, endBeforeCut } from './references.ts'
import { Regions } from './regions.ts'
import { type Tag, TagReader } from './tag-reader.ts'

/** The lines of a page, all that are shown, in order. */
export interface Page {
  readonly lines: readonly MarkupLine[]
  readonly pieces: Pieces
  /** The container around each one, -1 for none. */
  readonly parents: readonly number[]
  /** Whether it is a page, and no part of one as a feed has it. */
  readonly isWhole: boolean
}

/** White space that is not shown as it stands, within a text. */
const UNSETTLED = /[\t\n\f\r]| {2}/g
const BREAKS = Does.Paragraph | Does.Line | Does.Cell
/** What makes lines: without it those of the text are the author's. */
const MAKES_LINES = /<(?:p|br|div|li|td|dd)\b/i
const IN_HEAD = new Set(['title', 'meta', 'link', 'script', 'style', 'base', 'noscript', 'template', 'object'])

/** One for all pages, for it takes longer to make than a snippet to read. */
const tagReader = once(() => new TagReader())

/** Reads a page of HTML into lines. Time is linear in the page. */
export function readPage(html: string): Page {
  return new PageReader(html).read()
}

class PageReader {
  readonly #html: string
  readonly #tags = tagReader()
  readonly #lines: MarkupLine[] = []
  readonly #regions = new Regions()
  readonly #line = new LineBuilder(new Pieces())
  readonly #keepsLines: boolean
  #apart = false
  #linked = false
  #isWhole = false
  /** The next `&`, as far as is known. */
  #reference = -1
  /** The next white space that is not shown as it stands, likewise. */
  #unsettled = -1

  constructor(html: string) {
    this.#html = html
    this.#keepsLines = !MAKES_LINES.test(html)
  }

  read(): Page {
    const html = this.#html
    let at = 0
    while (at < html.length) {
      const next = this.#markAfter(at)
      if (next > at && (this.#regions.does & Does.Drop) === 0) this.#readText(at, next)
      if (next === html.length) break
      at = this.#readMark(next)
    }
    this.#endLine()
    return { lines: this.#lines, pieces: this.#line.pieces, parents: this.#regions.parents, isWhole: this.#isWhole }
  }

  /** The next `<` that begins something, or the end of the page. */
  #markAfter(at: number): number {
    const html = this.#html
    for (let i = html.indexOf('<', at); i >= 0; i = html.indexOf('<', i + 1)) {
      const unit = html.charCodeAt(i + 1)
      // Or one of ! / ?
      if (isLetter(unit) || unit === 0x21 || unit === 0x2f || unit === 0x3f) return i
    }
    return html.length
  }

  /** Reads what begins with a `<`; returns where it ends. */
  #readMark(at: number): number {
    const html = this.#html
    if (html.startsWith('<!--', at)) return endOf(html, '-->', at + 2)
    const first = html.charCodeAt(at + 1) === 0x2f ? at + 2 : at + 1
    if (!isLetter(html.charCodeAt(first))) return endOf(html, '>', at)
    const tag = this.#tags.read(html, at)
    if (tag === undefined) return html.length
    const { end } = this.#tags
    if (tag.isEnd) this.#end(tag)
    // Nothing is in such an element, whatever browsers make of `<div/>`.
    else if (tag.isEmpty) this.#breakAt(tag.does)
    else if (tag.does & Does.Raw) return this.#afterRaw(tag.name, end)
    else this.#begin(tag)
    return end
  }

  /** Where an element ends that holds no markup, with its end tag. Not in an SVG, which has titles and styles that do. */
  #afterRaw(name: string, from: number): number {
    const html = this.#html
    for (let i = html.indexOf('</', from); i >= 0; i = html.indexOf('</', i + 2)) {
      if (html.slice(i + 2, i + 2 + name.length).toLowerCase() === name) return endOf(html, '>', i)
    }
    return html.length
  }

  #begin({ name, does, why, isHeader, isLink }: Tag): void {
    if (does & Does.Whole) this.#isWhole = true
    this.#breakAt(does)
    if (does & Does.Void) return
    const regions = this.#regions
    if (regions.innermost === 'head' && !IN_HEAD.has(name)) regions.end('head')
    if (does & Does.MayStayOpen && regions.innermost === name) regions.end(name)
    if (name === 'a') {
      // Two links without a blank between them are two words all the same.
      if (this.#linked) this.#line.blank()
      this.#linked = isLink
    }
    // The header of an article holds its headline, that of a page its name.
    const reasons = isHeader && regions.container < 0 ? why | Why.Beside : why
    // What is hidden amid a line is no line to leave out.
    const effect = reasons & Why.Hidden && (does & BREAKS) === 0 ? does | Does.Drop : does
    if (reasons !== 0 || does & (Does.Container | Does.Drop | Does.Preformatted)) regions.begin(name, reasons, effect)
    else regions.nest(name)
  }

  #end({ name, does }: Tag): void {
    this.#breakAt(does)
    if (name === 'a') {
      if (this.#linked) this.#line.blank()
      this.#linked = false
    }
    if (does & Does.Whole) this.#regions.endAll()
    else this.#regions.end(name)
  }

  #breakAt(does: number): void {
    if (does & Does.Cell) this.#line.blank()
    else if (does & (Does.Paragraph | Does.Line)) {
      this.#endLine()
      if (does & Does.Paragraph) this.#apart = true
    }
  }

  #readText(start: number, end: number): void {
    const html = this.#html
    if (this.#reference < start) {
      const reference = html.indexOf('&', start)
      this.#reference = reference < 0 ? html.length : reference
    }
    if (this.#reference >= end) this.#literal(start, end)
    else decodeReferences(html, start, end === html.length ? endBeforeCut(html) : end, this.#literal, this.#letters)
  }

  readonly #literal = (from: number, to: number): void => {
    const html = this.#html
    const first = html.charCodeAt(from)
    // Most of what stands between tags is white space that sets them out.
    if (first < 0x20) {
      this.#settle(from, to)
      return
    }
    if (this.#unsettled < from) {
      UNSETTLED.lastIndex = from
      this.#unsettled = UNSETTLED.exec(html)?.index ?? html.length
    }
    if (this.#unsettled < to) {
      this.#settle(from, to)
      return
    }
    const line = this.#line
    const start = first === 0x20 ? from + 1 : from
    if (start > from) line.blank()
    if (start === to) return
    const end = html.charCodeAt(to - 1) === 0x20 ? to - 1 : to
    line.add(html.slice(start, end), start, this.#linked)
    if (end < to) line.blank()
  }

  readonly #letters = (decoded: string, at: number): void => {
    if (isWhiteSpace(decoded.charCodeAt(0))) this.#line.blank()
    else this.#line.add(decoded, at, this.#linked)
  }

  /** Adds html[start, end) with white space of all kinds as it is shown. */
  #settle(start: number, end: number): void {
    const html = this.#html
    const line = this.#line
    let from = start
    for (let i = start; i < end; i++) {
      if (!isWhiteSpace(html.charCodeAt(i))) continue
      let breaks = 0
      let after = i
      for (; after < end; after++) {
        const unit = html.charCodeAt(after)
        if (unit === 0x0a) breaks++
        else if (!isWhiteSpace(unit)) break
      }
      const amid = i > start && after < end
      // A single blank inside is as it is shown.
      if (amid && after === i + 1 && html.charCodeAt(i) === 0x20) continue
      if (i > from) line.add(html.slice(from, i), from, this.#linked)
      from = after
      i = after - 1
      // A blank line amid words is the author's even in markup: what writes tags has none there.
      const keeps = this.#keepsLines || (this.#regions.does & Does.Preformatted) !== 0
      if (keeps ? breaks > 0 : breaks > 1 && amid) {
        this.#endLine()
        if (breaks > 1) this.#apart = true
      } else line.blank()
    }
    if (from < end) line.add(html.slice(from, end), from, this.#linked)
  }

  #endLine(): void {
    const line = this.#line
    if (line.text === '') return
    this.#lines.push({
      text: line.text,
      apart: this.#apart,
      why: this.#regions.why,
      container: this.#regions.container,
      linked: line.linked,
      from: line.from,
      to: line.pieces.count,
    })
    this.#apart = false
    line.begin()
  }
}

function isLetter(unit: number): boolean {
  const lower = unit | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

function isWhiteSpace(unit: number): boolean {
  return unit <= 0x20 && (unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0d || unit === 0x0c)
}

/** Where what ends with `mark` is over, or the end of the page. */
function endOf(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at < 0 ? html.length : at + mark.length
}
