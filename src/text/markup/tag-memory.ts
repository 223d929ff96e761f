import type { Tag } from './tag.ts'

/** Tags up to this length are remembered, and so many of them: a site's own come again on each of its pages. By hand. */
const LONGEST = 80
const SLOT_BITS = 11

/**
 * Tags that were read, by their letters. These are copied: a string that was cut out of a page would keep the page in memory.
 * Each tag has one place, and gives it up to the next that belongs there.
 */
export class TagMemory {
  readonly #tags: (Tag | undefined)[] = new Array<Tag | undefined>(1 << SLOT_BITS).fill(undefined)
  readonly #lengths = new Uint8Array(1 << SLOT_BITS)
  readonly #units = new Uint16Array(LONGEST << SLOT_BITS)
  #slot = 0
  /** Length of the tag that was looked up last, up to its first `>`; 0 if it is too long to be remembered. */
  length = 0

  /** The tag that begins at html[from], if it is remembered. */
  find(html: string, from: number): Tag | undefined {
    const length = html.indexOf('>', from) + 1 - from
    if (length <= 0 || length > LONGEST) {
      this.length = 0
      return undefined
    }
    this.length = length
    // Tags that are remembered are told apart by all of their letters; some of them are enough to find the place.
    let hash = length
    const step = 1 + (length >> 4)
    for (let i = 1; i < length; i += step) hash = (Math.imul(hash, 31) + html.charCodeAt(from + i)) | 0
    // The golden ratio spreads what differs in the lowest bits (Knuth, 6.4).
    const slot = Math.imul(hash, 0x9e3779b1) >>> (32 - SLOT_BITS)
    this.#slot = slot
    if (this.#lengths[slot] !== length) return undefined
    const units = this.#units
    const first = slot * LONGEST
    for (let i = 1; i < length; i++) if (units[first + i] !== html.charCodeAt(from + i)) return undefined
    return this.#tags[slot]
  }

  /** Remembers the tag that was looked up last, at html[from]. */
  remember(tag: Tag, html: string, from: number): void {
    const first = this.#slot * LONGEST
    for (let i = 1; i < this.length; i++) this.#units[first + i] = html.charCodeAt(from + i)
    this.#lengths[this.#slot] = this.length
    this.#tags[this.#slot] = tag
  }
}
