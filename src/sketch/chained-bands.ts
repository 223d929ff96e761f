import type { ChainUp } from './band-chains.ts'
import { BandHeads, listHits } from './band-heads.ts'
import { filterBits, Layout } from './band-layout.ts'
import type { CandidateBuffer } from './candidate-buffer.ts'

const NO_PAGE = new Uint32Array(0)
/** Entries of a chain that are read beside those of others. By hand. */
const FAR = 16

/**
 * The entries of band tables, chained by slot: for each (id, band) a link and a key.
 *
 * The entry of (id, band) is two words at a place computed from both: a link, and the whole 32-bit key. The link is the id
 * that follows in the chain, plus one; what else an owner may put there is his, as long as it is not 0, which means that the
 * id is not indexed, so id 0 needs no special case. A slot's head has its newest id (see `BandHeads`); the newest entry points
 * to the oldest, so adding and removing the oldest take one step each: a sliding window costs nothing extra. Removing from the
 * middle walks the chain. With the key at hand, neither growth nor removal needs the signature again. An entry costs 8 bytes
 * and 2 for its head; no insertion pauses.
 *
 * Nearly every step is a cache miss. So what will be needed of many bands is read ahead, in loops so short that a processor
 * has many reads under way at a time.
 */
export class ChainedBands {
  readonly bands: number
  readonly #heads: BandHeads
  /** For each page of ids: [(id, band)] -> link, key. */
  readonly #pages: Uint32Array[] = []
  #entryBytes = 0
  // Scratch space, by band.
  readonly #newest: Uint32Array
  readonly #filters: Uint32Array
  readonly #links: Uint32Array
  readonly #some: Uint16Array

  constructor(bands: number) {
    this.bands = bands
    this.#heads = new BandHeads(bands)
    this.#newest = new Uint32Array(bands)
    this.#filters = new Uint32Array(bands)
    this.#links = new Uint32Array(bands)
    this.#some = new Uint16Array(bands)
  }

  get bytes(): number {
    return this.#entryBytes + this.#heads.bytes
  }

  /** How many steps the heads have grown. */
  get steps(): number {
    return this.#heads.steps
  }

  /** Grows tables that hold nothing. */
  reserve(steps: number): void {
    this.#heads.reserve(steps)
  }

  /** The page of an id, if there is one, in which its entries begin at {@link placeOf}. */
  page(id: number): Uint32Array {
    return this.#pages[id >>> Layout.PageBits] ?? NO_PAGE
  }

  placeOf(id: number, band: number): number {
    return 2 * ((id & Layout.PageMask) * this.bands + band)
  }

  setLink(id: number, band: number, link: number): void {
    this.page(id)[this.placeOf(id, band)] = link
  }

  /** The page of an id, made where there was none. */
  pageFor(id: number): Uint32Array {
    const number = id >>> Layout.PageBits
    while (this.#pages.length <= number) this.#pages.push(NO_PAGE)
    if (this.#pages[number] === NO_PAGE) {
      this.#pages[number] = new Uint32Array(2 * Layout.PageIds * this.bands)
      this.#entryBytes += 8 * Layout.PageIds * this.bands
    }
    return this.#pages[number]
  }

  /** Reads what {@link append} and {@link unchain} need of the chains of the keys of all bands. */
  readAhead(keys: Uint32Array): void {
    const { bands } = this
    const pages = this.#pages
    const newest = this.#newest
    const links = this.#links
    this.#heads.find(keys, newest, this.#filters)
    for (let band = 0; band < bands; band++) {
      const id = newest[band] - 1
      if (id >= 0) links[band] = pages[id >>> Layout.PageBits][2 * ((id & Layout.PageMask) * bands + band)]
    }
  }

  /**
   * Makes an id, whose entry is at `place` of `page`, the newest of the chain of a key.
   *
   * @returns whether others of this key may be in the chain
   */
  append(key: number, band: number, id: number, page: Uint32Array, place: number): boolean {
    const slot = this.#heads.slotOf(key)
    const heads = this.#heads.page(slot)
    const head = this.#heads.placeOf(slot, band)
    const newest = heads[head] - 1
    page[place] = newest < 0 ? id + 1 : this.#next(newest, band) + 1
    if (newest >= 0) this.setLink(newest, band, id + 1)
    const filter = heads[head + 1]
    const bits = filterBits(key)
    heads[head] = id + 1
    heads[head + 1] = filter | bits
    return (filter & bits) === bits
  }

  /** Takes an id out of the chain of its key. The filter keeps its bits until a look that they sent in vain. */
  unchain(key: number, band: number, id: number): void {
    const slot = this.#heads.slotOf(key)
    const heads = this.#heads.page(slot)
    const head = this.#heads.placeOf(slot, band)
    const next = this.#next(id, band)
    let before = heads[head] - 1
    while (this.#next(before, band) !== id) before = this.#next(before, band)
    if (before === id) {
      heads[head] = 0
      heads[head + 1] = 0
      return
    }
    this.setLink(before, band, next + 1)
    if (heads[head] === id + 1) heads[head] = before + 1
  }

  /** Writes, for each band, the newest id of the chain of its key, plus one; 0 where the key is surely not in it. */
  find(keys: Uint32Array, newest: Uint32Array): void {
    this.#heads.find(keys, newest, this.#filters)
    const count = listHits(keys, this.#filters, newest, this.#some)
    if (count > 1) this.#walk(newest, count)
  }

  /**
   * How many ids of a chain have a key, or `most` as soon as there are as many.
   *
   * @param newest of the chain
   */
  count(newest: number, band: number, key: number, most: number): number {
    const { bands } = this
    const pages = this.#pages
    let count = 0
    let filter = 0
    let id = newest
    do {
      const page = pages[id >>> Layout.PageBits]
      const place = 2 * ((id & Layout.PageMask) * bands + band)
      if (page[place + 1] === key && ++count === most) return count
      filter |= filterBits(page[place + 1])
      id = page[place] - 1
    } while (id !== newest)
    if (count === 0) this.#heads.setFilter(key, band, filter)
    return count
  }

  /**
   * Adds the ids of a chain that have a key: from the oldest on, but first the one that is the newest of all ids whose keys are
   * of the same step. What detectors learn hangs on this order, which is that of chains that grow at every step.
   *
   * @param newest of the chain
   */
  read(newest: number, band: number, key: number, out: CandidateBuffer): void {
    const step = this.#heads.stepOf(key)
    let first = -1
    let id = newest
    do {
      if (this.#heads.stepOf(this.#key(id, band)) === step) first = id
      id = this.#next(id, band)
    } while (id !== newest && first !== newest)
    if (this.#key(first, band) === key) out.add(first)
    do {
      if (id !== first && this.#key(id, band) === key) out.add(id)
      id = this.#next(id, band)
    } while (id !== newest)
  }

  /** Takes the chain of a key apart and appends, oldest first, each id that `stays`. */
  chainAnew(key: number, band: number, stays: (id: number, key: number) => boolean): void {
    this.#rechain(this.#heads.slotOf(key), band, stays)
  }

  /** Adds one slot to every band if the chains of so many ids grow too long. */
  grow(ids: number): void {
    const heads = this.#heads
    const added = heads.grow(ids)
    if (added === undefined) return
    // What one more bit of the key assigns to the slot moves there, oldest first.
    const source = added & (heads.mask >>> 1)
    const page = heads.page(source)
    let count = 0
    for (let band = 0; band < this.bands; band++) {
      this.#newest[band] = page[heads.placeOf(source, band)]
      if (this.#newest[band] > 0) this.#some[count++] = band
    }
    this.#walk(this.#newest, count)
    for (let band = 0; band < this.bands; band++) this.#rechain(source, band)
  }

  /** Chains up the ids of empty tables, oldest first. @param onLong told of a key of every chain of more than `most` */
  load(
    ids: Uint32Array,
    keys: Uint32Array,
    most: number,
    onLong: (key: number, band: number) => void,
    chainUp: ChainUp,
  ): void {
    for (const id of ids) this.pageFor(id)
    const { bands, slots, mask, pages } = this.#heads
    chainUp({ ids, keys, bands, slots, mask }, this.#pages, pages, most, onLong)
  }

  #rechain(slot: number, band: number, stays?: (id: number, key: number) => boolean): void {
    const heads = this.#heads.page(slot)
    const head = this.#heads.placeOf(slot, band)
    const newest = heads[head] - 1
    if (newest < 0) return
    heads[head] = 0
    heads[head + 1] = 0
    let id = this.#next(newest, band)
    for (let last = false; !last; ) {
      last = id === newest
      const page = this.page(id)
      const place = this.placeOf(id, band)
      const key = page[place + 1]
      const following = page[place] - 1
      if (stays === undefined || stays(id, key)) this.append(key, band, id, page, place)
      id = following
    }
  }

  /** Reads the chains of the first `count` of {@link #some} bands side by side. */
  #walk(newest: Uint32Array, count: number): void {
    const { bands } = this
    const pages = this.#pages
    const links = this.#links
    const some = this.#some
    for (let i = 0; i < count; i++) links[some[i]] = newest[some[i]]
    for (let step = 0; count > 0 && step < FAR; step++) {
      let left = 0
      for (let i = 0; i < count; i++) {
        const band = some[i]
        const id = links[band] - 1
        const link = pages[id >>> Layout.PageBits][2 * ((id & Layout.PageMask) * bands + band)]
        links[band] = link
        some[left] = band
        if (link !== newest[band]) left++
      }
      count = left
    }
  }

  #key(id: number, band: number): number {
    return this.#pages[id >>> Layout.PageBits][2 * ((id & Layout.PageMask) * this.bands + band) + 1]
  }

  #next(id: number, band: number): number {
    return this.#pages[id >>> Layout.PageBits][2 * ((id & Layout.PageMask) * this.bands + band)] - 1
  }
}
