import type { TextRange } from '../article/types.ts'
import type { ReadField } from './markup/mode.ts'
import type { Reading } from './reading.ts'
import { preparedOrigin, type UnitRange } from './words/prepared-origin.ts'

/** Finds words of a reading in the title and text that it was made of, markup and all. */
export class Origin {
  readonly #reading: Reading
  readonly #title: FieldOrigin
  readonly #text: FieldOrigin

  /** @param read what is read of a field; undefined where it stands as it is */
  constructor(
    reading: Reading,
    title: string,
    text: string,
    read: (given: string, field: TextRange['field']) => ReadField | undefined,
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
  readonly #read: ReadField | undefined
  #prepared: ((start: number, end: number) => UnitRange) | undefined

  constructor(given: string, read: ReadField | undefined) {
    this.#given = given
    this.#read = read
  }

  range(start: number, end: number): { readonly start: number; readonly end: number } {
    this.#prepared ??= preparedOrigin(this.#read?.text ?? this.#given)
    const prepared = this.#prepared(start, end)
    const [from, to] = this.#read?.range(...prepared) ?? prepared
    return { start: from, end: to }
  }
}
