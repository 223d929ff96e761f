import type { Random } from '../lib/random.ts'

/** A list of words as bytes of ISO 8859-1, so that a text is written by copying bytes. */
export interface Words {
  readonly bytes: Uint8Array
  /** Where each word starts, and one more for the end of the last. */
  readonly starts: Uint32Array
}

/** Packs words of code units below 256. */
export function packWords(list: readonly string[]): Words {
  const starts = new Uint32Array(list.length + 1)
  let length = 0
  for (const [i, word] of list.entries()) {
    starts[i] = length
    length += word.length
  }
  starts[list.length] = length
  const bytes = new Uint8Array(length)
  for (const [i, word] of list.entries()) {
    for (let k = 0; k < word.length; k++) bytes[starts[i] + k] = word.charCodeAt(k)
  }
  return { bytes, starts }
}

const FIRST_CAPACITY = 1 << 16
const SPACE = 0x20

/** Builds one text after another in the same bytes. */
export class TextWriter {
  length = 0
  #bytes = Buffer.alloc(FIRST_CAPACITY)

  clear(): void {
    this.length = 0
  }

  /** Appends a word, with its first letter raised where `capital` holds. */
  word(words: Words, index: number, capital = false): void {
    const from = words.starts[index]
    const to = words.starts[index + 1]
    if (this.length + to - from > this.#bytes.length) this.#grow(to - from)
    const bytes = this.#bytes
    const source = words.bytes
    let at = this.length
    const first = at
    for (let i = from; i < to; i++) bytes[at++] = source[i]
    if (capital && at > first && bytes[first] >= 0x61 && bytes[first] <= 0x7a) bytes[first] -= SPACE
    this.length = at
  }

  unit(code: number): void {
    if (this.length === this.#bytes.length) this.#grow(1)
    this.#bytes[this.length++] = code
  }

  literal(text: string): void {
    for (let i = 0; i < text.length; i++) this.unit(text.charCodeAt(i))
  }

  /** Takes back a last byte equal to `code`. */
  dropLast(code: number): void {
    if (this.length > 0 && this.#bytes[this.length - 1] === code) this.length--
  }

  /** Cuts to the end of the last sentence that ends at or before `length`. */
  cutAfterSentence(length: number): void {
    let at = Math.min(length, this.length)
    while (at > 0 && this.#bytes[at - 1] !== 0x2e) at--
    if (at > 0) this.length = at
  }

  /** The bytes from `from` on as a flat string. */
  text(from = 0): string {
    return this.#bytes.toString('latin1', from, this.length)
  }

  #grow(least: number): void {
    const bytes = Buffer.alloc(2 * this.#bytes.length + least)
    this.#bytes.copy(bytes)
    this.#bytes = bytes
  }
}

/** Draws indexes in proportion to their weights, in constant time (Walker 1977, alias method; Vose 1991). */
export class AliasTable {
  readonly #accept: Float64Array
  readonly #alias: Uint32Array

  constructor(weights: ArrayLike<number>) {
    const n = weights.length
    let sum = 0
    for (let i = 0; i < n; i++) sum += weights[i]
    this.#accept = new Float64Array(n)
    this.#alias = new Uint32Array(n)
    const small: number[] = []
    const large: number[] = []
    for (let i = 0; i < n; i++) {
      this.#accept[i] = (weights[i] * n) / sum
      if (this.#accept[i] < 1) small.push(i)
      else large.push(i)
    }
    while (small.length > 0 && large.length > 0) {
      const less = small.pop() ?? 0
      const more = large.pop() ?? 0
      this.#alias[less] = more
      this.#accept[more] += this.#accept[less] - 1
      if (this.#accept[more] < 1) small.push(more)
      else large.push(more)
    }
    // What rounding has left over is drawn as it is.
    for (const i of small) this.#accept[i] = 1
    for (const i of large) this.#accept[i] = 1
  }

  draw(random: Random): number {
    const place = random() * this.#accept.length
    const index = Math.floor(place)
    return place - index < this.#accept[index] ? index : this.#alias[index]
  }
}
