import type { Tag } from './tag.ts'

/** Tags up to this length are remembered, and so many of them: a site's own come again on each of its pages. By hand. */
const LONGEST = 80
const SLOT_BITS = 11
export const TAGS_REMEMBERED = 1 << SLOT_BITS
/** Letters by which a tag's place is found, beside its length. By hand. */
const SAMPLES = 8

/** Tags that were read, by their letters. Each tag has one place, and gives it up to the next that belongs there. */
export class TagMemory {
  readonly #tags: (Tag | undefined)[] = new Array<Tag | undefined>(1 << SLOT_BITS).fill(undefined)
  readonly #letters: string[] = new Array<string>(1 << SLOT_BITS).fill('')
  /** Length of the tag that was looked up last, up to its first `>`; 0 if it is too long to be remembered. */
  length = 0
  /** The place that it has, or will have. */
  slot = 0

  /** The tag that begins at html[from], if it is remembered. */
  find(html: string, from: number): Tag | undefined {
    const length = html.indexOf('>', from) + 1 - from
    if (length <= 0 || length > LONGEST) {
      this.length = 0
      return undefined
    }
    this.length = length
    // Tags that are remembered are told apart by all of their letters; some of them are enough to find the place, most of all
    // the last ones, in which those of a kind differ.
    let hash = length
    const step = 1 + ((length / SAMPLES) | 0)
    for (let i = length - 3; i > 0; i -= step) hash = (Math.imul(hash, 31) + html.charCodeAt(from + i)) | 0
    // The golden ratio spreads what differs in the lowest bits (Knuth, 6.4).
    const slot = Math.imul(hash, 0x9e3779b1) >>> (32 - SLOT_BITS)
    this.slot = slot
    const letters = this.#letters[slot]
    // The runtime compares faster than a loop over charCodeAt, and of two strings of one length it tells at once.
    return letters.length === length && html.slice(from, from + length).indexOf(letters) === 0
      ? this.#tags[slot]
      : undefined
  }

  /** Remembers the tag that was looked up last, at html[from]. */
  remember(tag: Tag, html: string, from: number): void {
    // Copied, for a string that was cut out of a page would keep the page in memory.
    this.#letters[this.slot] = [html[from], html.slice(from + 1, from + this.length)].join('')
    this.#tags[this.slot] = tag
  }
}
