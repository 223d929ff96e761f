/** A line of a page, as it was read. */
export interface MarkupLine {
  readonly text: string
  /** Blank lines before it: it begins a paragraph. */
  readonly apart: boolean
  /** Reasons why it may be no part of the article; bits of `Why`. */
  readonly why: number
  /** Number of the innermost element that may hold the article, -1 for none. */
  readonly container: number
  /** Units that are text of links. */
  readonly linked: number
  /** Its first piece among the {@link Pieces}, and the one after its last. */
  readonly from: number
  readonly to: number
}

/** Where the pieces of lines come from: what lies between two of them stands one to one in the original. */
export class Pieces {
  readonly #at: number[] = []
  readonly #origin: number[] = []

  get count(): number {
    return this.#at.length
  }

  /** @param at where in its line a piece begins @param origin where in the original it stands */
  add(at: number, origin: number): void {
    this.#at.push(at)
    this.#origin.push(origin)
  }

  /** The offset in the original of an offset in the line that has the pieces [from, to). */
  originOf(from: number, to: number, offset: number): number {
    let piece = from
    while (piece + 1 < to && this.#at[piece + 1] <= offset) piece++
    return piece < to ? this.#origin[piece] + offset - this.#at[piece] : 0
  }
}

/** Puts a line together from pieces, with its white space as a browser shows it: one blank for any run, none at the ends. */
export class LineBuilder {
  readonly pieces: Pieces
  text = ''
  linked = 0
  /** The first piece of the line. */
  from = 0
  #blank = false

  constructor(pieces: Pieces) {
    this.pieces = pieces
  }

  begin(): void {
    this.text = ''
    this.linked = 0
    this.from = this.pieces.count
    this.#blank = false
  }

  /** White space that shows only between words. */
  blank(): void {
    this.#blank = true
  }

  /** Adds text without white space at its ends. */
  add(piece: string, origin: number, linked: boolean): void {
    if (this.#blank && this.text !== '') this.text += ' '
    this.#blank = false
    this.pieces.add(this.text.length, origin)
    this.text += piece
    if (linked) this.linked += piece.length
  }
}
