import { grown } from '../../base/grown.ts'
import type { Pieces } from './pieces.ts'

/** Lines and pieces there is room for at first, and most that are kept from one page to the next. By hand. */
const FIRST_CAPACITY = 128
const MOST_KEPT = 1 << 14
/** Ends of two words where a label stands beside text, and beside another. */
const LABEL = /[.!?]\p{Lu}|\p{Ll}\p{Nd}/u
const TWO_LABELS = /[\p{Ll}\p{Nd}.!?]\p{Lu}|[\p{L}\p{Nd}]\p{Nd}|\p{Nd}\p{L}/u

/**
 * The lines of a page, as flat arrays that are used again for the next. A line is pieces of the page, put together with white
 * space as a browser shows it: one blank for any run, none at the ends. What of it is text is cut out only for the lines that
 * are chosen, which of a page are few.
 */
export class MarkupLines {
  html = ''
  count = 0
  /** Length of each line in UTF-16 units. */
  length = new Int32Array(0)
  /** Units that are text of links. */
  linked = new Int32Array(0)
  /** Reasons why it may be no part of the article; bits of `Why`. */
  why = new Uint8Array(0)
  /** Units of prose that it is, which whoever chooses among the lines says. */
  prose = new Int32Array(0)
  /** 1 if blank lines are before it: it begins a paragraph. */
  apart = new Uint8Array(0)
  /** Number of the innermost element that may hold the article, -1 for none. */
  container = new Int32Array(0)
  /** Its first piece; the last one ends where the next line begins. */
  #from = new Int32Array(0)
  #pieces = 0
  /** Where in its line a piece begins. */
  #at = new Int32Array(0)
  /** Where in the page a piece begins, and ends; of what a reference stands for its number among the letters, inverted. */
  #start = new Int32Array(0)
  #end = new Int32Array(0)
  #letters: string[] = []
  // The line that is being made.
  #open = 0
  #linkedOpen = 0
  #blank = false

  /** Forgets all lines. */
  begin(html: string): void {
    this.html = html
    this.count = 0
    this.#pieces = 0
    this.#letters = []
    this.#beginLine()
    if (this.#from.length === 0 || this.#from.length > MOST_KEPT) this.#growLines(FIRST_CAPACITY)
    if (this.#at.length === 0 || this.#at.length > MOST_KEPT) this.#growPieces(FIRST_CAPACITY)
  }

  /** White space that shows only between words. */
  blank(): void {
    this.#blank = true
  }

  /** Adds html[start, end), which has no white space at its ends. */
  add(start: number, end: number, linked: boolean): void {
    this.#add(start, end, end - start, linked)
  }

  /** Adds what a reference at `start` stands for. */
  addLetters(letters: string, start: number, linked: boolean): void {
    this.#letters.push(letters)
    this.#add(start, -this.#letters.length, letters.length, linked)
  }

  /**
   * Whether the line so far and what begins at html[at], with the edge of a label between them, are two words: a number or a
   * capital is no part of a word that came before.
   *
   * @param both whether both are labels
   */
  endsBefore(at: number, both: boolean): boolean {
    const unit = this.html.charCodeAt(at)
    // Most begin with a small letter.
    if ((unit >= 0x61 && unit <= 0x7a && !both) || this.#open === 0 || this.#blank) return false
    const end = this.#end[this.#pieces - 1]
    const last = end < 0 ? this.#letters[-end - 1] : this.html[end - 1]
    return (both ? TWO_LABELS : LABEL).test(last.slice(-1) + this.html[at])
  }

  /** Ends the line. @returns whether there was one */
  end(why: number, container: number, apart: boolean): boolean {
    if (this.#open === 0) return false
    const i = this.count++
    this.length[i] = this.#open
    this.linked[i] = this.#linkedOpen
    this.why[i] = why
    this.apart[i] = apart ? 1 : 0
    this.container[i] = container
    if (this.count === this.#from.length) this.#growLines(2 * this.count)
    this.#from[this.count] = this.#pieces
    this.#beginLine()
    return true
  }

  /**
   * Writes the text of a line.
   *
   * @param begins offset of the line in what is written
   * @param parts get its text @param pieces where its pieces begin, if that is asked
   * @param most units, from which on no further piece is written
   */
  write(line: number, begins: number, parts: string[], pieces: Pieces | undefined, most = Infinity): void {
    let length = 0
    const last = this.#from[line + 1]
    for (let i = this.#from[line]; i < last && length < most; i++) {
      const at = this.#at[i]
      if (at > length) parts.push(' ')
      const start = this.#start[i]
      const end = this.#end[i]
      const piece = end < 0 ? this.#letters[-end - 1] : this.html.slice(start, end)
      parts.push(piece)
      pieces?.add(begins + at, start)
      length = at + piece.length
    }
  }

  #add(start: number, end: number, length: number, linked: boolean): void {
    const at = this.#blank && this.#open > 0 ? this.#open + 1 : this.#open
    this.#blank = false
    const i = this.#pieces
    if (i === this.#at.length) this.#growPieces(2 * i)
    this.#at[i] = at
    this.#start[i] = start
    this.#end[i] = end
    this.#pieces = i + 1
    this.#open = at + length
    if (linked) this.#linkedOpen += length
  }

  #beginLine(): void {
    this.#open = 0
    this.#linkedOpen = 0
    this.#blank = false
  }

  #growLines(capacity: number): void {
    const kept = this.count
    this.length = grown(this.length.subarray(0, kept), new Int32Array(capacity))
    this.linked = grown(this.linked.subarray(0, kept), new Int32Array(capacity))
    this.why = grown(this.why.subarray(0, kept), new Uint8Array(capacity))
    this.prose = grown(this.prose.subarray(0, kept), new Int32Array(capacity))
    this.apart = grown(this.apart.subarray(0, kept), new Uint8Array(capacity))
    this.container = grown(this.container.subarray(0, kept), new Int32Array(capacity))
    this.#from = grown(this.#from.subarray(0, kept), new Int32Array(capacity))
  }

  #growPieces(capacity: number): void {
    const kept = this.#pieces
    this.#at = grown(this.#at.subarray(0, kept), new Int32Array(capacity))
    this.#start = grown(this.#start.subarray(0, kept), new Int32Array(capacity))
    this.#end = grown(this.#end.subarray(0, kept), new Int32Array(capacity))
  }
}
