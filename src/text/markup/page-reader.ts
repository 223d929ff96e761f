import { once } from '../../base/once.ts'
import { Does, Why } from './elements.ts'
import { MarkupLines } from './lines.ts'
import { decodeReferences, endBeforeCut } from './references.ts'
import { Regions } from './regions.ts'
import type { Tag } from './tag.ts'
import { TagReader } from './tag-reader.ts'
import { TagRuns } from './tag-runs.ts'

/** The lines of a page, all that are shown, in order; good until the next page is read. */
export interface Page {
  readonly lines: MarkupLines
  /** The container around each one, -1 for none. */
  readonly parents: readonly number[]
  /** The containers that are called the body of an article, or a part of it, and those that schema.org calls so. */
  readonly bodies: readonly number[]
  readonly wholeBodies: readonly number[]
  /** The first line of each headline. */
  readonly headlines: readonly number[]
  /** Whether it is a page, and no part of one as a feed has it. */
  readonly isWhole: boolean
}

/** White space that is never shown as it stands. */
const BREAKING = ['\n', '\t', '\r', '\f'] as const
const BREAKS = Does.Paragraph | Does.Line | Does.Cell
/** What makes lines: without it those of the text are the author's. */
const MAKES_LINES = /(?:p|br|div|li|td|dd)\b/iy
/** Numbers of white space in a run of tags, behind those of all tags. */
const FIRST_OF_SPACE = 1 << 14
const IN_HEAD = new Set(['title', 'meta', 'link', 'script', 'style', 'base', 'noscript', 'template', 'object'])

/** What stands between the text that was read last and what comes now. */
enum After {
  Text = 0,
  /** The beginning of a label. */
  Begin = 1,
  End = 2,
  /** The end of a label, and the beginning of another. */
  Both = 3,
  /** The end of a link. */
  Link = 4,
}

/** One for all pages, for it takes longer to make than a snippet to read. */
const reader = once(() => new PageReader())

/** Reads a page of HTML into lines. Time is linear in the page. */
export function readPage(html: string): Page {
  return reader().read(html)
}

class PageReader {
  readonly #tags = new TagReader()
  readonly #runs = new TagRuns()
  readonly #lines = new MarkupLines()
  readonly #regions = new Regions()
  #html = ''
  #keepsLines = false
  #apart = false
  #linked = false
  #isWhole = false
  #headlines: number[] = []
  #after: After = After.Text
  /** The next `&`, as far as is known. */
  #reference = -1
  /** The next of each of {@link BREAKING}, likewise, and the first of them. */
  readonly #breaks = new Int32Array(BREAKING.length)
  #break = -1

  read(html: string): Page {
    this.#html = html
    this.#lines.begin(html)
    this.#regions.clear()
    this.#runs.beginPage()
    this.#keepsLines = !makesLines(html)
    this.#apart = false
    this.#linked = false
    this.#isWhole = false
    this.#headlines = []
    this.#after = After.Text
    this.#reference = -1
    this.#breaks.fill(-1)
    this.#break = -1
    let at = 0
    while (at < html.length) {
      const next = this.#markAfter(at)
      if (next > at && (this.#regions.does & Does.Drop) === 0) this.#readText(at, next)
      if (next === html.length) break
      at = this.#readMark(next)
    }
    this.#endLine()
    const { parents, bodies, wholeBodies } = this.#regions
    return { lines: this.#lines, parents, bodies, wholeBodies, headlines: this.#headlines, isWhole: this.#isWhole }
  }

  /** The next `<` that begins something, or the end of the page. */
  #markAfter(at: number): number {
    const html = this.#html
    // Most tags follow right after another.
    for (let i = html.charCodeAt(at) === 0x3c ? at : html.indexOf('<', at); i >= 0; i = html.indexOf('<', i + 1)) {
      const unit = html.charCodeAt(i + 1)
      // Or one of ! / ?
      if (isLetter(unit) || unit === 0x21 || unit === 0x2f || unit === 0x3f) return i
    }
    return html.length
  }

  /** Reads what begins with a `<`; returns where it ends. */
  #readMark(at: number): number {
    const html = this.#html
    if (!isTag(html, at)) return html.startsWith('!--', at + 1) ? endOf(html, '-->', at + 2) : endOf(html, '>', at)
    const run = this.#runs.find(html, at)
    if (run === undefined) return this.#readRun(at)
    for (const mark of run.marks) {
      if (typeof mark === 'number') this.#spaceBetween(mark)
      else this.#take(mark)
    }
    return at + run.html.length
  }

  /** Reads tags one by one, up to what else there is but white space between them. */
  #readRun(from: number): number {
    const html = this.#html
    const runs = this.#runs
    runs.beginRun()
    for (let at = from; ; ) {
      const tag = this.#tags.read(html, at)
      if (tag === undefined) return html.length
      const { end } = this.#tags
      if (tag.does & Does.Raw && !tag.isEnd && !tag.isEmpty) {
        runs.endRun(html, from, at)
        return this.#afterRaw(tag.name, end)
      }
      this.#take(tag)
      runs.add(tag, this.#tags.number)
      let breaks = 0
      for (at = end; isWhiteSpace(html.charCodeAt(at)); at++) if (html.charCodeAt(at) === 0x0a) breaks++
      if (!isTag(html, at)) {
        runs.endRun(html, from, end)
        return end
      }
      if (at === end) continue
      this.#spaceBetween(breaks)
      runs.add(breaks, FIRST_OF_SPACE + breaks)
    }
  }

  #take(tag: Tag): void {
    if (tag.isEnd) this.#end(tag)
    // Nothing is in such an element, whatever browsers make of `<div/>`.
    else if (tag.isEmpty) this.#breakAt(tag.does)
    else this.#begin(tag)
  }

  /** White space between two tags. */
  #spaceBetween(breaks: number): void {
    if (this.#regions.does & Does.Drop) return
    this.#after = After.Text
    this.#showSpace(breaks, false)
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
    if (name === 'h1') this.#headlines.push(this.#lines.count)
    const regions = this.#regions
    if (regions.innermost === 'head' && !IN_HEAD.has(name)) regions.end('head')
    if (does & Does.MayStayOpen && regions.innermost === name) regions.end(name)
    if (does & Does.Label) {
      // Two links without a blank between them are two words all the same.
      if (this.#after === After.Link && isLink) this.#lines.blank()
      if (this.#after === After.Text) this.#after = After.Begin
      else if (this.#after === After.End) this.#after = After.Both
    }
    if (name === 'a') {
      if (this.#linked) this.#lines.blank()
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
    if (does & Does.Label && this.#after !== After.Link) this.#after = After.End
    if (name === 'a') {
      if (this.#linked) this.#after = After.Link
      this.#linked = false
    }
    if (does & Does.Whole) this.#regions.endAll()
    else this.#regions.end(name)
  }

  #breakAt(does: number): void {
    if (does & Does.Cell) this.#lines.blank()
    else if (does & (Does.Paragraph | Does.Line)) {
      this.#endLine()
      if (does & Does.Paragraph) this.#apart = true
    }
  }

  #readText(start: number, end: number): void {
    const html = this.#html
    if (this.#after !== After.Text) {
      if (this.#lines.endsBefore(start, this.#after >= After.Both)) this.#lines.blank()
      this.#after = After.Text
    }
    if (this.#reference < start) {
      const reference = html.indexOf('&', start)
      this.#reference = reference < 0 ? html.length : reference
    }
    if (this.#reference >= end) this.#literal(start, end)
    else decodeReferences(html, start, end === html.length ? endBeforeCut(html) : end, this.#literal, this.#letters)
  }

  readonly #literal = (from: number, to: number): void => {
    const html = this.#html
    let at = from
    if (isWhiteSpace(html.charCodeAt(from))) at = this.#space(from, from, to)
    const end = html.charCodeAt(to - 1) === 0x20 ? to - 1 : to
    while (at < to) {
      const stop = this.#unsettledAfter(at, end)
      if (stop > at) this.#lines.add(at, stop, this.#linked)
      at = stop < to ? this.#space(stop, from, to) : to
    }
  }

  readonly #letters = (decoded: string, at: number): void => {
    if (isWhiteSpace(decoded.charCodeAt(0))) this.#lines.blank()
    else this.#lines.addLetters(decoded, at, this.#linked)
  }

  /** The next white space in html[from, to) that is more than a blank between words, or `to`. */
  #unsettledAfter(from: number, to: number): number {
    const html = this.#html
    // The runtime searches many times as fast as a loop over charCodeAt.
    if (this.#break < from) this.#findBreak(from)
    const two = html.slice(from, Math.min(this.#break, to + 1)).indexOf('  ')
    if (two >= 0) return from + two
    if (this.#break >= to) return to
    return this.#break > from && html.charCodeAt(this.#break - 1) === 0x20 ? this.#break - 1 : this.#break
  }

  #findBreak(from: number): void {
    const html = this.#html
    const breaks = this.#breaks
    let first = html.length
    for (let i = 0; i < breaks.length; i++) {
      if (breaks[i] < from) {
        const next = html.indexOf(BREAKING[i], from)
        breaks[i] = next < 0 ? html.length : next
      }
      first = Math.min(first, breaks[i])
    }
    this.#break = first
  }

  /** Reads the white space at html[at], within the text html[from, to), as it is shown; returns where it ends. */
  #space(at: number, from: number, to: number): number {
    const html = this.#html
    let breaks = 0
    let after = at
    for (; after < to; after++) {
      const unit = html.charCodeAt(after)
      if (unit === 0x0a) breaks++
      else if (!isWhiteSpace(unit)) break
    }
    this.#showSpace(breaks, at > from && after < to)
    return after
  }

  #showSpace(breaks: number, isAmidWords: boolean): void {
    // A blank line amid words is the author's even in markup: what writes tags has none there.
    const keeps = this.#keepsLines || (this.#regions.does & Does.Preformatted) !== 0
    if (keeps ? breaks > 0 : breaks > 1 && isAmidWords) {
      this.#endLine()
      if (breaks > 1) this.#apart = true
    } else this.#lines.blank()
  }

  #endLine(): void {
    if (this.#lines.end(this.#regions.why, this.#regions.container, this.#apart)) this.#apart = false
  }
}

function makesLines(html: string): boolean {
  for (let i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
    MAKES_LINES.lastIndex = i + 1
    if (MAKES_LINES.test(html)) return true
  }
  return false
}

/** Whether a tag begins at html[at]. */
function isTag(html: string, at: number): boolean {
  if (html.charCodeAt(at) !== 0x3c) return false
  const unit = html.charCodeAt(at + 1)
  return isLetter(unit) || (unit === 0x2f && isLetter(html.charCodeAt(at + 2)))
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
