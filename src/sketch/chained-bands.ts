import type { ChainUp } from './band-chains.ts'
import { Layout } from './band-layout.ts'
import type { CandidateBuffer } from './candidate-buffer.ts'

const NO_PAGE = new Uint32Array(0)
/** Mean length of a chain. */
const LOAD = 2

/**
 * The entries of band tables, chained by slot: for each (id, band) a link and a key.
 *
 * The entry of (id, band) is two words at a place computed from both: a link, and the whole 32-bit key. The link is the id
 * that follows in the chain, plus one; what else an owner may put there is his, as long as it is not 0, which means that the
 * id is not indexed, so id 0 needs no special case. A slot's head holds its newest id plus one; the newest entry points to
 * the oldest, so adding and removing the oldest take one step each: a sliding window costs nothing extra. Removing from the
 * middle walks the chain. With the key at hand, neither growth nor removal needs the signature again.
 *
 * Growth is linear hashing (Litwin 1980): past a mean chain length of 2, each insertion splits one slot of every band. Pages
 * are added, none is ever copied, so no insertion pauses. An entry costs 8 bytes and 2 for its head.
 */
export class ChainedBands {
  readonly bands: number
  /** For each page of ids: [(id, band)] -> link, key. */
  readonly #pages: Uint32Array[] = []
  /** For each page of slots: [(slot, band)] -> newest id plus one. */
  readonly #heads: Uint32Array[] = []
  #slots = Layout.FirstSlots
  /** The least 2^k - 1 that is at least #slots - 1. */
  #mask = Layout.FirstSlots - 1
  #words = 0

  constructor(bands: number) {
    this.bands = bands
    this.#addHeads()
  }

  get bytes(): number {
    return 4 * this.#words
  }

  /** Slots of each band. */
  get slots(): number {
    return this.#slots
  }

  /** Slots of each band that so many ids need. */
  static slotsFor(ids: number): number {
    return Math.max(Layout.FirstSlots, Math.ceil(ids / LOAD))
  }

  /** Makes room for so many slots, in tables that hold nothing. */
  reserve(slots: number): void {
    this.#slots = Math.max(this.#slots, slots)
    this.#mask = -1 >>> Math.clz32(this.#slots - 1)
    while (this.#heads.length * Layout.FirstSlots < this.#slots) this.#addHeads()
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
      this.#words += 2 * Layout.PageIds * this.bands
    }
    return this.#pages[number]
  }

  slotOf(key: number): number {
    const slot = key & this.#mask
    return slot < this.#slots ? slot : slot & (this.#mask >>> 1)
  }

  /** Makes an id, whose entry is at `place` of `page`, the newest of a chain. */
  append(slot: number, band: number, id: number, page: Uint32Array, place: number): void {
    const heads = this.#heads[slot >>> Layout.SlotBits]
    const head = (slot & Layout.SlotMask) * this.bands + band
    const newest = heads[head] - 1
    page[place] = newest < 0 ? id + 1 : this.#next(newest, band) + 1
    if (newest >= 0) this.setLink(newest, band, id + 1)
    heads[head] = id + 1
  }

  /** Takes an id out of its chain. */
  unchain(slot: number, band: number, id: number): void {
    const heads = this.#heads[slot >>> Layout.SlotBits]
    const head = (slot & Layout.SlotMask) * this.bands + band
    const next = this.#next(id, band)
    let before = heads[head] - 1
    while (this.#next(before, band) !== id) before = this.#next(before, band)
    if (before === id) {
      heads[head] = 0
      return
    }
    this.setLink(before, band, next + 1)
    if (heads[head] === id + 1) heads[head] = before + 1
  }

  /** The newest id of the chain of a key, plus one; 0 where this is empty. */
  newest(band: number, key: number): number {
    const slot = this.slotOf(key)
    return this.#heads[slot >>> Layout.SlotBits][(slot & Layout.SlotMask) * this.bands + band]
  }

  /**
   * Adds the ids of a chain that have a key to `out`, if it is given; returns how many, or `most` as soon as there are.
   *
   * @param newest of the chain, -1 where this is empty
   */
  read(newest: number, band: number, key: number, most: number, out: CandidateBuffer | undefined): number {
    if (newest < 0) return 0
    const { bands } = this
    const pages = this.#pages
    let matches = 0
    let id = newest
    do {
      const page = pages[id >>> Layout.PageBits]
      const place = 2 * ((id & Layout.PageMask) * bands + band)
      if (page[place + 1] === key) {
        out?.add(id)
        if (++matches === most) break
      }
      id = page[place] - 1
    } while (id !== newest)
    return matches
  }

  /** Takes a chain apart and appends, oldest first, each id that `stays` to the chain of its key. */
  chainAnew(slot: number, band: number, stays?: (id: number, key: number) => boolean): void {
    const heads = this.#heads[slot >>> Layout.SlotBits]
    const head = (slot & Layout.SlotMask) * this.bands + band
    const newest = heads[head] - 1
    if (newest < 0) return
    heads[head] = 0
    let id = this.#next(newest, band)
    for (let last = false; !last; ) {
      last = id === newest
      const page = this.page(id)
      const place = this.placeOf(id, band)
      const key = page[place + 1]
      const following = page[place] - 1
      if (stays === undefined || stays(id, key)) this.append(this.slotOf(key), band, id, page, place)
      id = following
    }
  }

  /** Adds one slot to every band if the chains of so many ids grow too long. */
  grow(ids: number): void {
    if (ids <= LOAD * this.#slots) return
    const added = this.#slots++
    if (added > this.#mask) this.#mask = 2 * this.#mask + 1
    if ((added & Layout.SlotMask) === 0) this.#addHeads()
    // What one more bit of the key assigns to the slot moves there, oldest first.
    const source = added & (this.#mask >>> 1)
    for (let band = 0; band < this.bands; band++) this.chainAnew(source, band)
  }

  /** Chains up the ids of empty tables, oldest first. @param onLong told of every chain of more than `most` */
  load(
    ids: Uint32Array,
    keys: Uint32Array,
    most: number,
    onLong: (slot: number, band: number) => void,
    chainUp: ChainUp,
  ): void {
    for (const id of ids) this.pageFor(id)
    const saved = { ids, keys, bands: this.bands, slots: this.#slots, mask: this.#mask }
    chainUp(saved, this.#pages, this.#heads, most, onLong)
  }

  #next(id: number, band: number): number {
    return this.#pages[id >>> Layout.PageBits][2 * ((id & Layout.PageMask) * this.bands + band)] - 1
  }

  #addHeads(): void {
    this.#heads.push(new Uint32Array(Layout.FirstSlots * this.bands))
    this.#words += Layout.FirstSlots * this.bands
  }
}
