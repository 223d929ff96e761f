import type { CandidateBuffer } from './candidate-buffer.ts'
import { checkInteger, checkSpan } from './check.ts'
import { keyedHash } from './keyed-hash.ts'

/** Options of {@link RecentTables}. */
export interface RecentTablesOptions {
  /** Values of a signature, each of which is a band of one row; 1 to 1,024. */
  readonly slots: number
  /** Most ids that a query takes from one bucket, the newest first. @default 32 */
  readonly bucketCap?: number
}

/** What tables hold beside their ids and values. */
export interface RecentTablesState {
  /** Chains of each slot. They never get fewer, so they tell how large the tables once were. */
  readonly chains: number
  readonly capped: number
}

const PAGE_BITS = 8
const PAGE_IDS = 1 << PAGE_BITS
const PAGE_MASK = PAGE_IDS - 1
const FIRST_CHAINS = 1 << 6
const LOAD = 2
/** Words of an entry: the next older id plus one, the next newer id plus one (its own for the newest), the value. */
const WORDS = 3
const NO_PAGE = new Uint32Array(0)

/**
 * Tables for signatures of weighted sets, whose every value is the hash of one sampled element (P-MinHash): one table a
 * slot, from the value to the ids that have it, **read newest first**.
 *
 * Common elements make buckets without bound, so a query reads no more than the `bucketCap` newest of each; the others stay
 * in place and are read again when newer ones have left. Callers weigh each slot, so that a bucket of a rare element counts
 * for more than one of a common element.
 *
 * Entries are doubly linked: adding an id and removing any id take one step a slot, in however large a bucket. Growth is
 * linear hashing as in {@link BandTables}; an entry costs 12 bytes and 2 for its head.
 */
export class RecentTables {
  readonly slots: number
  readonly bucketCap: number
  readonly #pages: Uint32Array[] = []
  readonly #heads: Uint32Array[] = []
  #chains = FIRST_CHAINS
  /** The least 2^k - 1 that is at least #chains - 1. */
  #mask = FIRST_CHAINS - 1
  #size = 0
  #words = 0
  #capped = 0

  /** @throws RangeError or TypeError naming the option */
  constructor(options: RecentTablesOptions) {
    this.slots = checkInteger('slots', options.slots, 1, 1024)
    this.bucketCap = checkInteger('bucketCap', options.bucketCap ?? 32, 1, 0xffff)
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

  /** How many times a query left a bucket before its end. */
  get capped(): number {
    return this.#capped
  }

  /** True if `id` is indexed. */
  has(id: number): boolean {
    const page = this.#pages[id >>> PAGE_BITS] ?? NO_PAGE
    return page.length > 0 && page[WORDS * (id & PAGE_MASK) * this.slots + 1] !== 0
  }

  /**
   * Adds an id, as the newest, under the values from `offset` on.
   *
   * @throws RangeError if the id is out of range or indexed already, or if values are missing
   */
  insert(id: number, values: Uint32Array, offset = 0): void {
    checkInteger('id', id, 0, 0x7fffffff)
    checkSpan('offset', offset, this.slots, values.length)
    if (this.has(id)) throw new RangeError(`"id" ${id} is indexed already: remove it first`)
    this.#put(id, values, offset)
    this.#size++
    if (this.#size > LOAD * this.#chains) this.#split()
  }

  /**
   * Removes an id; afterwards every query answers as if it had never been there.
   *
   * @returns whether it was indexed
   */
  remove(id: number): boolean {
    if (!this.has(id)) return false
    const page = this.#pages[id >>> PAGE_BITS]
    for (let slot = 0; slot < this.slots; slot++) {
      const place = WORDS * ((id & PAGE_MASK) * this.slots + slot)
      const older = page[place] - 1
      const newer = page[place + 1] - 1
      if (newer === id) {
        const chain = this.#chainOf(page[place + 2])
        this.#heads[chain >>> 6][(chain & 63) * this.slots + slot] = older + 1
        if (older >= 0) this.#set(older, slot, 1, older + 1)
      } else {
        this.#set(newer, slot, 0, older + 1)
        if (older >= 0) this.#set(older, slot, 1, newer + 1)
      }
      page.fill(0, place, place + WORDS)
    }
    this.#size--
    return true
  }

  /**
   * Finds the ids that share a value with a signature; each gathers the weights of the slots it shares. Replaces what
   * `out` held.
   *
   * @param weights whole numbers, one a slot; their sum must stay below 65,536. A slot of weight 0 is not read.
   */
  query(values: Uint32Array, offset: number, weights: Uint16Array, out: CandidateBuffer): void {
    checkSpan('offset', offset, this.slots, values.length)
    out.clear()
    const { slots, bucketCap } = this
    const pages = this.#pages
    for (let slot = 0; slot < slots; slot++) {
      const weight = weights[slot]
      if (weight === 0) continue
      const value = values[offset + slot]
      const chain = this.#chainOf(value)
      let id = this.#heads[chain >>> 6][(chain & 63) * slots + slot] - 1
      let matches = 0
      for (let steps = 4 * bucketCap; id >= 0; steps--) {
        if (matches === bucketCap || steps === 0) {
          this.#capped++
          break
        }
        const page = pages[id >>> PAGE_BITS]
        const place = WORDS * ((id & PAGE_MASK) * slots + slot)
        if (page[place + 2] === value) {
          matches++
          out.add(id, weight)
        }
        id = page[place] - 1
      }
    }
  }

  /** What {@link load} needs beside the ids, in the order in which they were inserted, and their values. */
  get state(): RecentTablesState {
    return { chains: this.#chains, capped: this.#capped }
  }

  /** Writes the values of an id that is indexed, one a slot. */
  copyValues(id: number, out: Uint32Array, offset: number): void {
    for (let slot = 0; slot < this.slots; slot++) out[offset + slot] = this.#get(id, slot, 2)
  }

  /**
   * Fills empty tables so that they answer as those whose state it is. Chains are in the order of insertion, so they come
   * out the same.
   *
   * @throws RangeError if the state can't be that of tables that never held more than `most` ids
   */
  load(ids: Uint32Array, values: Uint32Array, state: RecentTablesState, most: number): void {
    checkInteger('chains', state.chains, FIRST_CHAINS, Math.max(FIRST_CHAINS, Math.ceil(most / LOAD) + 1))
    checkInteger('chains', LOAD * state.chains, ids.length, 0xffffffff)
    this.#chains = state.chains
    this.#mask = 2 ** (32 - Math.clz32(state.chains - 1)) - 1
    this.#capped = state.capped
    while (this.#heads.length * FIRST_CHAINS < state.chains) this.#addHeads()
    for (let i = 0; i < ids.length; i++) this.#put(ids[i], values, i * this.slots)
    this.#size = ids.length
  }

  #put(id: number, values: Uint32Array, offset: number): void {
    const page = this.#pageFor(id)
    for (let slot = 0; slot < this.slots; slot++) {
      const place = WORDS * ((id & PAGE_MASK) * this.slots + slot)
      page[place + 2] = values[offset + slot]
      this.#push(this.#chainOf(values[offset + slot]), slot, id, page, place)
    }
  }

  #chainOf(value: number): number {
    const hash = keyedHash(value, 0x2545f491, 0x4f6cdd1d) & this.#mask
    return hash < this.#chains ? hash : hash & (this.#mask >>> 1)
  }

  #set(id: number, slot: number, word: number, value: number): void {
    this.#pages[id >>> PAGE_BITS][WORDS * ((id & PAGE_MASK) * this.slots + slot) + word] = value
  }

  /** Makes `id`, whose entry is at `place` of `page`, the newest of a chain. */
  #push(chain: number, slot: number, id: number, page: Uint32Array, place: number): void {
    const heads = this.#heads[chain >>> 6]
    const head = (chain & 63) * this.slots + slot
    const newest = heads[head] - 1
    page[place] = newest + 1
    page[place + 1] = id + 1
    if (newest >= 0) this.#set(newest, slot, 1, id + 1)
    heads[head] = id + 1
  }

  /** Adds one chain to every slot and moves there, oldest first, what one more bit of the hash assigns to it. */
  #split(): void {
    const added = this.#chains++
    if (added > this.#mask) this.#mask = 2 * this.#mask + 1
    if ((added & 63) === 0) this.#addHeads()
    const source = added & (this.#mask >>> 1)
    for (let slot = 0; slot < this.slots; slot++) {
      const heads = this.#heads[source >>> 6]
      const head = (source & 63) * this.slots + slot
      let id = heads[head] - 1
      if (id < 0) continue
      heads[head] = 0
      for (let older = this.#get(id, slot, 0) - 1; older >= 0; older = this.#get(id, slot, 0) - 1) id = older
      while (id >= 0) {
        const page = this.#pages[id >>> PAGE_BITS]
        const place = WORDS * ((id & PAGE_MASK) * this.slots + slot)
        const newer = page[place + 1] - 1
        this.#push(this.#chainOf(page[place + 2]), slot, id, page, place)
        id = newer === id ? -1 : newer
      }
    }
  }

  #get(id: number, slot: number, word: number): number {
    return this.#pages[id >>> PAGE_BITS][WORDS * ((id & PAGE_MASK) * this.slots + slot) + word]
  }

  #addHeads(): void {
    this.#heads.push(new Uint32Array(FIRST_CHAINS * this.slots))
    this.#words += FIRST_CHAINS * this.slots
  }

  #pageFor(id: number): Uint32Array {
    const number = id >>> PAGE_BITS
    while (this.#pages.length <= number) this.#pages.push(NO_PAGE)
    if (this.#pages[number] === NO_PAGE) {
      this.#pages[number] = new Uint32Array(WORDS * PAGE_IDS * this.slots)
      this.#words += WORDS * PAGE_IDS * this.slots
    }
    return this.#pages[number]
  }
}
