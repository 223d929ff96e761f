const NOWHERE = 0x40000000 // beyond every text, and still a small integer

/**
 * Tells which lines of a text hold a string: the runtime searches for the next occurrence, which then answers for all
 * lines up to it. Most needles stand nowhere in a text, so that it is searched once.
 */
export class Needle {
  readonly #needle: string
  /** The needle does not start in `text[from, at)`. */
  #from = NOWHERE
  #at = NOWHERE

  constructor(needle: string) {
    this.#needle = needle
  }

  /** To be called before another text. To tell texts by comparing them would take time in proportion to their length. */
  beginText(): void {
    this.#from = NOWHERE
  }

  /** True if `text[start, end)` holds the needle. */
  standsIn(text: string, start: number, end: number): boolean {
    return this.after(text, start) + this.#needle.length <= end
  }

  /** Where it stands next from `start` on, or a number beyond every text. */
  after(text: string, start: number): number {
    if (start < this.#from || start > this.#at) {
      const at = text.indexOf(this.#needle, start)
      this.#from = start
      this.#at = at < 0 ? NOWHERE : at
    }
    return this.#at
  }
}
