import { checkInteger, checkSpan } from './check-number.ts'
import { grown, moreRoom } from './grown.ts'

/** Options of {@link PackedLists}. */
export interface PackedListsOptions {
  /** Words (4 bytes) of a page, 16 to 2^26; the first pages are smaller. @default 65536 */
  readonly pageWords?: number
}

const NO_PAGE = new Uint32Array(0)
const FIRST_PAGE = 1 << 11
/** Marks the header of a deleted list; the other bits are its length. */
const DEAD = 0x80000000
const ABSENT = 0xffffffff
/** Words from which copying through a view is faster than a loop, though the view must be allocated. */
const LONG = 64

/** Where a list lies. Made once by whoever asks, and written again for every list. */
export interface ListPlace {
  page: Uint32Array
  offset: number
  length: number
}

/** A place of no list yet. */
export function nowhere(): ListPlace {
  return { page: new Uint32Array(0), offset: 0, length: 0 }
}

/**
 * Many lists of unsigned 32-bit integers, each under a small integer handle,
 * packed into pages without gaps: about 16 bytes more than the numbers themselves.
 *
 * Each list follows a header of one word, its handle. Lists are appended to
 * one open page; one longer than an eighth of a page gets its own. When a
 * third of a full page is dead, its survivors move to the open page and it is
 * freed, so at most about a third of all memory is waste, and every deletion
 * costs a constant number of moved words on average, with no long pauses.
 *
 * @example
 * const lists = new PackedLists()
 * lists.set(0, Uint32Array.of(3, 5, 8))
 * const page = lists.page(0)
 * const end = lists.offset(0) + lists.length(0)
 * for (let i = lists.offset(0); i < end; i++) console.log(page[i])
 */
export class PackedLists {
  readonly #pageWords: number
  readonly #pages: Uint32Array[] = []
  /** Words written, and words written that no list needs any more, for each page. */
  readonly #filled: number[] = []
  readonly #dead: number[] = []
  readonly #freePages: number[] = []
  #open = -1
  /** The page that was open before, until it has been checked for waste. */
  #closed = -1
  #size = 0
  #pageBytes = 0
  /** For each handle the number of its page, or ABSENT, the offset and the length: side by side, for they are read together. */
  #places = new Uint32Array(0)

  /** @throws RangeError or TypeError naming `pageWords` */
  constructor(options: PackedListsOptions = {}) {
    this.#pageWords = checkInteger('pageWords', options.pageWords ?? 1 << 16, 16, 1 << 26)
  }

  /** Number of lists held. */
  get size(): number {
    return this.#size
  }

  /** Bytes of all pages and of the tables by handle. */
  get bytes(): number {
    return this.#pageBytes + this.#places.byteLength
  }

  /** True if there is a list under `handle`, be it an empty one. */
  has(handle: number): boolean {
    const place = 3 * handle
    return place < this.#places.length && this.#places[place] !== ABSENT
  }

  /**
   * The page that holds a list. It and {@link offset} are valid until the next
   * `set` or `delete`, which may move any list.
   *
   * @throws RangeError if there is no list under `handle`
   */
  page(handle: number): Uint32Array {
    this.#require(handle)
    return this.#pages[this.#places[3 * handle]]
  }

  /** Where in its page a list starts. @throws RangeError if there is none under `handle` */
  offset(handle: number): number {
    this.#require(handle)
    return this.#places[3 * handle + 1]
  }

  /** Number of integers in a list. @throws RangeError if there is none under `handle` */
  length(handle: number): number {
    this.#require(handle)
    return this.#places[3 * handle + 2]
  }

  /**
   * Writes all three in one look: {@link page}, {@link offset} and {@link length}.
   *
   * @throws RangeError if there is no list under `handle`
   */
  find(handle: number, out: ListPlace): void {
    this.#require(handle)
    const places = this.#places
    out.page = this.#pages[places[3 * handle]]
    out.offset = places[3 * handle + 1]
    out.length = places[3 * handle + 2]
  }

  /** A new array with the list. @throws RangeError if there is none under `handle` */
  copy(handle: number): Uint32Array {
    const offset = this.offset(handle)
    return this.page(handle).slice(offset, offset + this.length(handle))
  }

  /**
   * Stores `source[from, to)` under a handle, in place of any list there.
   *
   * @param handle integer from 0 to 2^31 - 1, best dense: 12 bytes are kept for each up to the largest
   * @param source must not be a page of these same lists
   * @throws RangeError if the handle or the range is invalid
   */
  set(handle: number, source: Uint32Array, from = 0, to = source.length): void {
    checkInteger('handle', handle, 0, DEAD - 1)
    checkInteger('to', to, 0, source.length)
    checkSpan('from', from, 0, to)
    this.delete(handle)
    this.#reserve(handle)
    this.#place(handle, source, from, to - from)
    this.#size++
    this.#compact()
  }

  /**
   * Deletes a list.
   *
   * @returns whether there was one
   */
  delete(handle: number): boolean {
    if (!this.has(handle)) return false
    const number = this.#places[3 * handle]
    const length = this.#places[3 * handle + 2]
    this.#pages[number][this.#places[3 * handle + 1] - 1] = (DEAD | length) >>> 0
    this.#dead[number] += length + 1
    this.#places[3 * handle] = ABSENT
    this.#size--
    if (this.#dead[number] === this.#filled[number]) {
      if (number === this.#open) {
        this.#filled[number] = 0
        this.#dead[number] = 0
      } else this.#free(number)
    } else if (this.#isWasteful(number)) this.#compact(number)
    return true
  }

  #require(handle: number): void {
    if (!this.has(handle)) throw new RangeError(`"handle" must be that of a list held, got ${handle}`)
  }

  /** Appends a list to the open page, or gives it a page of its own. */
  #place(handle: number, source: Uint32Array, from: number, length: number): void {
    const words = length + 1
    let number = this.#open
    if (8 * words > this.#pageWords) {
      number = this.#newPage(words)
    } else if (number < 0 || this.#filled[number] + words > this.#pages[number].length) {
      this.#closed = number
      // Few lists shall not take a page for many.
      const wanted = Math.max(FIRST_PAGE, words, this.#pageBytes / 8)
      number = this.#newPage(Math.min(this.#pageWords, wanted))
      this.#open = number
    }
    const page = this.#pages[number]
    const offset = this.#filled[number] + 1
    page[offset - 1] = handle
    if (length > LONG) page.set(source.subarray(from, from + length), offset)
    else for (let i = 0; i < length; i++) page[offset + i] = source[from + i]
    this.#filled[number] += words
    this.#places[3 * handle] = number
    this.#places[3 * handle + 1] = offset
    this.#places[3 * handle + 2] = length
  }

  #isWasteful(number: number): boolean {
    return number !== this.#open && number >= 0 && 3 * this.#dead[number] > this.#filled[number]
  }

  /** Empties a page, and any that filled up with waste in it meanwhile. */
  #compact(number = this.#closed): void {
    for (let next = number; this.#isWasteful(next); next = this.#closed) {
      this.#closed = -1
      this.#evacuate(next)
    }
    this.#closed = -1
  }

  #evacuate(number: number): void {
    const page = this.#pages[number]
    const end = this.#filled[number]
    for (let at = 0; at < end; ) {
      const header = page[at]
      const isLive = header < DEAD
      const length = isLive ? this.#places[3 * header + 2] : header & (DEAD - 1)
      if (isLive) this.#place(header, page, at + 1, length)
      at += length + 1
    }
    this.#free(number)
  }

  #newPage(words: number): number {
    const number = this.#freePages.pop() ?? this.#pages.length
    this.#pages[number] = new Uint32Array(words)
    this.#filled[number] = 0
    this.#dead[number] = 0
    this.#pageBytes += 4 * words
    return number
  }

  #free(number: number): void {
    this.#pageBytes -= 4 * this.#pages[number].length
    this.#pages[number] = NO_PAGE
    this.#filled[number] = 0
    this.#dead[number] = 0
    this.#freePages.push(number)
  }

  #reserve(handle: number): void {
    const capacity = this.#places.length / 3
    if (handle < capacity) return
    const larger = 3 * moreRoom(capacity, handle + 1)
    this.#places = grown(this.#places, new Uint32Array(larger).fill(ABSENT))
  }
}
