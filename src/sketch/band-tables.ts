import { checkInteger, checkSpan } from '../base/check-number.ts'
import { chainUp } from './band-chains.ts'
import { bandKey } from './band-key.ts'
import { Layout } from './band-layout.ts'
import type { BandTablesOptions } from './band-options.ts'
import type { CandidateBuffer } from './candidate-buffer.ts'

export type { BandTablesOptions } from './band-options.ts'

/** Largest id that can be indexed. */
const MAX_ID = 0x7fffffff

/** Mean length of a chain. */
const LOAD = 2
const NO_PAGE = new Uint32Array(0)

/**
 * The hash tables of MinHash LSH (Indyk and Motwani 1998; Leskovec,
 * Rajaraman, Ullman, *Mining of Massive Datasets*, section 3.4): one table for
 * each band, from the hash of the band's values to the ids that have them.
 * Ids are small integers; signatures are not kept.
 *
 * Layout. The entry of (id, band) is two words at a place computed from both:
 * the id that follows in its chain, plus one, and the whole 32-bit key. Zero
 * means that the id is not indexed, so id 0 needs no special case. A slot's
 * head holds its newest id plus one; the newest entry points to the oldest, so
 * adding and removing the oldest take one step each: a sliding window costs
 * nothing extra. Removing from the middle walks the chain. With the key
 * at hand, neither growth nor removal needs the signature again.
 *
 * Growth is linear hashing (Litwin 1980): past a mean chain length of 2, each
 * insertion splits one slot of every band. Pages are added, none is ever
 * copied, so no insertion pauses. An entry costs 8 bytes and 2 for its head.
 *
 * @example
 * const tables = new BandTables({ bands: 25, rows: 5 })
 * tables.insert(0, signature.values)
 * const found = new CandidateBuffer()
 * tables.query(other.values, 0, found)
 */
export class BandTables {
  readonly bands: number
  readonly rows: number
  readonly bucketCap: number
  readonly maxVisited: number
  /** For each page of ids: [(id, band)] -> next id plus one, key. */
  readonly #pages: Uint32Array[] = []
  /** For each page of slots: [(slot, band)] -> newest id plus one. */
  readonly #heads: Uint32Array[] = []
  #slots = Layout.FirstSlots
  /** The least 2^k - 1 that is at least #slots - 1. */
  #mask = Layout.FirstSlots - 1
  #size = 0
  #capped = 0
  #truncated = 0
  #words = 0

  /** @throws RangeError or TypeError naming the option */
  constructor(options: BandTablesOptions) {
    const { bucketCap = 256, maxVisited = 4096 } = options
    this.bands = checkInteger('bands', options.bands, 1, 1024)
    this.rows = checkInteger('rows', options.rows, 1, 1024)
    this.bucketCap = checkInteger('bucketCap', bucketCap, 1, MAX_ID)
    this.maxVisited = checkInteger('maxVisited', maxVisited, 1, MAX_ID)
    this.#addHeads()
  }

  /** Number of ids indexed. */
  get size(): number {
    return this.#size
  }

  /** Bytes of all tables. */
  get bytes(): number {
    return 4 * this.#words
  }

  /** How many times a query left a chain before its end because of `bucketCap`. */
  get capped(): number {
    return this.#capped
  }

  /** How many queries ended early because of `maxVisited`. */
  get truncated(): number {
    return this.#truncated
  }

  /** True if `id` is indexed. */
  has(id: number): boolean {
    const page = this.#pages[id >>> Layout.PageBits] ?? NO_PAGE
    return id >= 0 && id <= MAX_ID && page.length > 0 && page[2 * (id & Layout.PageMask) * this.bands] !== 0
  }

  /**
   * Makes room for so many ids at once, where it is known that they will come. Tables that hold any are left as they are.
   *
   * @throws RangeError if `ids` is out of range
   */
  reserve(ids: number): void {
    checkInteger('ids', ids, 0, MAX_ID)
    if (this.#size > 0) return
    this.#slots = Math.max(this.#slots, Math.ceil(ids / LOAD))
    this.#mask = 2 ** (32 - Math.clz32(this.#slots - 1)) - 1
    while (this.#heads.length * Layout.FirstSlots < this.#slots) this.#addHeads()
  }

  /**
   * Adds an id under the `bands * rows` values from `offset` on.
   *
   * @param id integer from 0 to 2^31 - 1, best dense: pages of 256 ids are allocated as they come
   * @throws RangeError if the id is out of range or indexed already, or if values are missing
   */
  insert(id: number, values: Uint32Array, offset = 0): void {
    checkInteger('id', id, 0, MAX_ID)
    checkSpan('offset', offset, this.bands * this.rows, values.length)
    if (this.has(id)) throw new RangeError(`"id" ${id} is indexed already: remove it first`)
    const page = this.#pageFor(id)
    const first = 2 * (id & Layout.PageMask) * this.bands
    for (let band = 0; band < this.bands; band++) {
      const key = bandKey(values, offset + band * this.rows, this.rows, band)
      page[first + 2 * band + 1] = key
      this.#append(this.#slotOf(key), band, id, page, first + 2 * band)
    }
    this.#size++
    if (this.#size > LOAD * this.#slots) this.#split()
  }

  /**
   * Removes an id; afterwards every query answers as if it had never been
   * there, and it may be used again. One step a band for the oldest.
   *
   * @returns whether it was indexed
   */
  remove(id: number): boolean {
    if (!this.has(id)) return false
    const page = this.#pages[id >>> Layout.PageBits]
    const first = 2 * (id & Layout.PageMask) * this.bands
    for (let band = 0; band < this.bands; band++) {
      const slot = this.#slotOf(page[first + 2 * band + 1])
      const heads = this.#heads[slot >>> Layout.SlotBits]
      const head = (slot & Layout.SlotMask) * this.bands + band
      let before = heads[head] - 1
      while (this.#next(before, band) !== id) before = this.#next(before, band)
      if (before === id) {
        heads[head] = 0
      } else {
        this.#setNext(before, band, page[first + 2 * band] - 1)
        if (heads[head] === id + 1) heads[head] = before + 1
      }
      page[first + 2 * band] = 0
      page[first + 2 * band + 1] = 0
    }
    this.#size--
    return true
  }

  /**
   * Finds the ids that share at least one band with a signature. Replaces
   * what `out` held. Allocates nothing once `out` has grown.
   *
   * A chain is read from its newest entry, which the head leads to, on to the oldest and
   * upwards. Where a bucket is larger than `bucketCap`, later queries thus
   * meet the same early ids, and copies keep gathering around the same articles. A
   * chain is left after `4 * bucketCap` entries in any case.
   *
   * @param more true: adds to what `out` held, as for a second table over the same ids
   * @throws RangeError if values are missing
   */
  query(values: Uint32Array, offset: number, out: CandidateBuffer, more = false): void {
    checkSpan('offset', offset, this.bands * this.rows, values.length)
    if (!more) out.clear()
    const { bands, rows, bucketCap } = this
    const pages = this.#pages
    let budget = this.maxVisited
    for (let band = 0; band < bands; band++) {
      const key = bandKey(values, offset + band * rows, rows, band)
      const slot = this.#slotOf(key)
      const newest = this.#heads[slot >>> Layout.SlotBits][(slot & Layout.SlotMask) * bands + band] - 1
      if (newest < 0) continue
      let id = newest
      let matches = 0
      let steps = 4 * bucketCap
      do {
        if (budget-- === 0) {
          this.#truncated++
          return
        }
        if (matches === bucketCap || steps-- === 0) {
          this.#capped++
          break
        }
        const page = pages[id >>> Layout.PageBits]
        const place = 2 * ((id & Layout.PageMask) * bands + band)
        if (page[place + 1] === key) {
          matches++
          out.add(id)
        }
        id = page[place] - 1
      } while (id !== newest)
    }
  }

  /** Slots of each band: what {@link load} needs beside the ids, in the order in which they were inserted, and their keys. */
  get slots(): number {
    return this.#slots
  }

  /** Writes the keys of an id that is indexed, one a band. */
  copyKeys(id: number, out: Uint32Array, offset: number): void {
    const first = 2 * (id & Layout.PageMask) * this.bands
    for (let band = 0; band < this.bands; band++)
      out[offset + band] = this.#pages[id >>> Layout.PageBits][first + 2 * band + 1]
  }

  /**
   * Fills empty tables so that they answer as those that were saved. Chains are in the order of insertion, so they come
   * out the same.
   *
   * @throws RangeError if so many slots can't be those of tables that never held more than `most` ids
   */
  load(ids: Uint32Array, keys: Uint32Array, slots: number, most: number): void {
    checkInteger('slots', slots, Layout.FirstSlots, Math.max(Layout.FirstSlots, Math.ceil(most / LOAD) + 1))
    checkInteger('slots', LOAD * slots, ids.length, 2 * MAX_ID)
    this.reserve(LOAD * slots)
    this.#size = ids.length
    for (const id of ids) this.#pageFor(id)
    chainUp(ids, keys, this.bands, slots, this.#mask, this.#pages, this.#heads)
  }

  #slotOf(key: number): number {
    const slot = key & this.#mask
    return slot < this.#slots ? slot : slot & (this.#mask >>> 1)
  }

  #next(id: number, band: number): number {
    return this.#pages[id >>> Layout.PageBits][2 * ((id & Layout.PageMask) * this.bands + band)] - 1
  }

  #setNext(id: number, band: number, next: number): void {
    this.#pages[id >>> Layout.PageBits][2 * ((id & Layout.PageMask) * this.bands + band)] = next + 1
  }

  /** Makes `id`, whose entry is at `place` of `page`, the newest of a chain. */
  #append(slot: number, band: number, id: number, page: Uint32Array, place: number): void {
    const heads = this.#heads[slot >>> Layout.SlotBits]
    const head = (slot & Layout.SlotMask) * this.bands + band
    const newest = heads[head] - 1
    page[place] = newest < 0 ? id + 1 : this.#next(newest, band) + 1
    if (newest >= 0) this.#setNext(newest, band, id)
    heads[head] = id + 1
  }

  /** Adds one slot to every band and moves there, oldest first, what one more bit of the key assigns to it. */
  #split(): void {
    const added = this.#slots++
    if (added > this.#mask) this.#mask = 2 * this.#mask + 1
    if ((added & Layout.SlotMask) === 0) this.#addHeads()
    const source = added & (this.#mask >>> 1)
    for (let band = 0; band < this.bands; band++) {
      const heads = this.#heads[source >>> Layout.SlotBits]
      const head = (source & Layout.SlotMask) * this.bands + band
      const newest = heads[head] - 1
      if (newest < 0) continue
      heads[head] = 0
      let id = this.#next(newest, band)
      for (let last = false; !last; ) {
        last = id === newest
        const page = this.#pages[id >>> Layout.PageBits]
        const place = 2 * ((id & Layout.PageMask) * this.bands + band)
        const following = page[place] - 1
        this.#append(this.#slotOf(page[place + 1]), band, id, page, place)
        id = following
      }
    }
  }

  #addHeads(): void {
    this.#heads.push(new Uint32Array(Layout.FirstSlots * this.bands))
    this.#words += Layout.FirstSlots * this.bands
  }

  #pageFor(id: number): Uint32Array {
    const number = id >>> Layout.PageBits
    while (this.#pages.length <= number) this.#pages.push(NO_PAGE)
    if (this.#pages[number] === NO_PAGE) {
      this.#pages[number] = new Uint32Array(2 * Layout.PageIds * this.bands)
      this.#words += 2 * Layout.PageIds * this.bands
    }
    return this.#pages[number]
  }
}
