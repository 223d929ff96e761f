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
  /** The letters of the tag that was looked up last, which are read out of the page once. */
  readonly #given = new Uint16Array(LONGEST)
  #slot = 0
  /** Length of the tag that was looked up last, up to its first `>`; 0 if it is too long to be remembered. */
  length = 0

  /** The tag that begins at html[from], if it is remembered. */
  find(html: string, from: number): Tag | undefined {
    const most = Math.min(html.length - from, LONGEST)
    const given = this.#given
    let hash = 0
    let length = 1
    let unit = 0
    while (length < most && unit !== 0x3e) {
      unit = html.charCodeAt(from + length)
      given[length++] = unit
      hash = (Math.imul(hash, 31) + unit) | 0
    }
    if (unit !== 0x3e) {
      this.length = 0
      return undefined
    }
    this.length = length
    // The golden ratio spreads what differs in the lowest bits (Knuth, 6.4).
    const slot = Math.imul(hash, 0x9e3779b1) >>> (32 - SLOT_BITS)
    this.#slot = slot
    if (this.#lengths[slot] !== length) return undefined
    const units = this.#units
    const first = slot * LONGEST
    for (let i = 1; i < length; i++) if (units[first + i] !== given[i]) return undefined
    return this.#tags[slot]
  }

  /** Remembers the tag that was looked up last. */
  remember(tag: Tag): void {
    this.#units.set(this.#given.subarray(0, this.length), this.#slot * LONGEST)
    this.#lengths[this.#slot] = this.length
    this.#tags[this.#slot] = tag
  }
}
