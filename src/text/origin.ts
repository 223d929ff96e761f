import type { TextRange } from '../article/types.ts'
import type { PlainText } from './markup/mode.ts'
import type { Reading } from './reading.ts'
import { preparedOrigin, type UnitRange } from './words/prepared-origin.ts'

/** A character reference, also one that was escaped again. */
const REFERENCE = /&(?:(?:amp|#38|#x26);)*#?[a-z0-9]{1,32};?/iy
/** Units of the longest. */
const LONGEST_REFERENCE = 64

/** Finds words of a reading in the title and text that it was made of, markup and all. */
export class Origin {
  readonly #reading: Reading
  readonly #title: FieldOrigin
  readonly #text: FieldOrigin

  /** @param read what is read of markup; undefined where there is none */
  constructor(
    reading: Reading,
    title: string,
    text: string,
    read: (given: string, field: TextRange['field']) => PlainText | undefined,
  ) {
    this.#reading = reading
    this.#title = new FieldOrigin(title, read(title, 'title'))
    this.#text = new FieldOrigin(text, read(text, 'text'))
  }

  /** Where the tokens [from, to) stand: a range of the title, one of the text, or both. */
  ranges(from: number, to: number): readonly TextRange[] {
    const { textToken, textStart } = this.#reading
    const { start, end } = this.#reading.tokens
    const ranges: TextRange[] = []
    if (from < textToken) {
      ranges.push({ field: 'title', ...this.#title.range(start[from], end[Math.min(to, textToken) - 1]) })
    }
    if (to > textToken) {
      const first = start[Math.max(from, textToken)]
      ranges.push({ field: 'text', ...this.#text.range(first - textStart, end[to - 1] - textStart) })
    }
    return ranges
  }
}

class FieldOrigin {
  readonly #given: string
  readonly #plain: PlainText | undefined
  #prepared: ((start: number, end: number) => UnitRange) | undefined

  constructor(given: string, plain: PlainText | undefined) {
    this.#given = given
    this.#plain = plain
  }

  range(start: number, end: number): { readonly start: number; readonly end: number } {
    this.#prepared ??= preparedOrigin(this.#plain?.text ?? this.#given)
    const [from, to] = this.#prepared(start, end)
    if (this.#plain === undefined) return { start: from, end: to }
    const first = this.#plain.origin(from)
    const last = this.#plain.origin(to - 1)
    return {
      start: referenceAround(this.#given, first)?.[0] ?? first,
      end: referenceAround(this.#given, last)?.[1] ?? last + 1,
    }
  }
}

/** The character reference in markup that a unit is part of. */
function referenceAround(markup: string, unit: number): UnitRange | undefined {
  const start = markup.lastIndexOf('&', unit)
  if (start < 0 || unit - start > LONGEST_REFERENCE) return undefined
  REFERENCE.lastIndex = start
  const end = start + (REFERENCE.exec(markup)?.[0].length ?? 0)
  return end > unit ? [start, end] : undefined
}
