import { filterBits, Layout } from './band-layout.ts'

/** Ids of a step of growth. */
const STEP = 2
/** Steps after which a slot is added: the mean length of a chain is the ids of so many steps. */
const STEPS = 2

/**
 * The heads of chains by slot and band: the newest id plus one, and beside it a Bloom filter of the keys in the chain, for
 * nearly all keys that are looked up are in none: then nothing but the head is read, where each entry of the chain would be
 * a cache miss.
 *
 * The slots grow by linear hashing (Litwin 1980): past a mean chain length of 4, every fourth insertion adds one to every
 * band, which takes over a part of what an earlier one had. Pages are added, none is ever copied.
 */
export class BandHeads {
  readonly bands: number
  /** For each page of slots: [(slot, band)] -> newest id plus one, filter. */
  readonly pages: Uint32Array[] = []
  #steps = STEPS * Layout.FirstSlots
  #slots = Layout.FirstSlots
  /** The least 2^k - 1 that is at least #slots - 1. */
  #mask = Layout.FirstSlots - 1

  constructor(bands: number) {
    this.bands = bands
    this.#addPage()
  }

  get bytes(): number {
    return 4 * Layout.HeadWords * Layout.FirstSlots * this.bands * this.pages.length
  }

  /** Slots of each band. */
  get slots(): number {
    return this.#slots
  }

  /** The least 2^k - 1 that is at least {@link slots} - 1. */
  get mask(): number {
    return this.#mask
  }

  /** How many steps the slots have grown. */
  get steps(): number {
    return this.#steps
  }

  /** Steps to which the slots of so many ids grow. */
  static stepsFor(ids: number): number {
    return Math.max(STEPS * Layout.FirstSlots, Math.ceil(ids / STEP))
  }

  /** Grows slots that are empty. */
  reserve(steps: number): void {
    this.#steps = Math.max(this.#steps, steps)
    this.#slots = Math.ceil(this.#steps / STEPS)
    this.#mask = -1 >>> Math.clz32(this.#slots - 1)
    while (this.pages.length * Layout.FirstSlots < this.#slots) this.#addPage()
  }

  /** Adds a slot if the chains of so many ids grow too long. @returns the slot; undefined where none was added */
  grow(ids: number): number | undefined {
    if (ids <= STEP * this.#steps || ++this.#steps <= STEPS * this.#slots) return undefined
    const added = this.#slots++
    if (added > this.#mask) this.#mask = 2 * this.#mask + 1
    if ((added & Layout.SlotMask) === 0) this.#addPage()
    return added
  }

  slotOf(key: number): number {
    const slot = key & this.#mask
    return slot < this.#slots ? slot : slot & (this.#mask >>> 1)
  }

  /** The step of growth that a key belongs to: those of one step are in one slot. */
  stepOf(key: number): number {
    const mask = -1 >>> Math.clz32(this.#steps - 1)
    const step = key & mask
    return step < this.#steps ? step : step & (mask >>> 1)
  }

  /** The page of a slot, in which a head is at {@link placeOf}. */
  page(slot: number): Uint32Array {
    return this.pages[slot >>> Layout.SlotBits]
  }

  placeOf(slot: number, band: number): number {
    return Layout.HeadWords * ((slot & Layout.SlotMask) * this.bands + band)
  }

  /** Writes the heads of the keys of all bands. A loop of few steps, for then many cache misses overlap. */
  find(keys: Uint32Array, newest: Uint32Array, filters: Uint32Array): void {
    const { bands, pages } = this
    const slots = this.#slots
    const mask = this.#mask
    for (let band = 0; band < bands; band++) {
      let slot = keys[band] & mask
      if (slot >= slots) slot &= mask >>> 1
      const page = pages[slot >>> Layout.SlotBits]
      const head = Layout.HeadWords * ((slot & Layout.SlotMask) * bands + band)
      newest[band] = page[head]
      filters[band] = page[head + 1]
    }
  }

  /** Sets the filter of the chain of a key. */
  setFilter(key: number, band: number, filter: number): void {
    const slot = this.slotOf(key)
    this.page(slot)[this.placeOf(slot, band) + 1] = filter
  }

  #addPage(): void {
    this.pages.push(new Uint32Array(Layout.HeadWords * Layout.FirstSlots * this.bands))
  }
}

/** Lists the bands in whose filter the key is, and sets the newest id of the others to 0. @returns how many are listed */
export function listHits(keys: Uint32Array, filters: Uint32Array, newest: Uint32Array, out: Uint16Array): number {
  let count = 0
  for (let band = 0; band < newest.length; band++) {
    const bits = filterBits(keys[band])
    if ((filters[band] & bits) === bits) out[count++] = band
    else newest[band] = 0
  }
  return count
}
