import { ones } from '../base/bits.ts'
import { checkInteger, checkSpan } from '../base/check-number.ts'
import { WordTable } from '../base/word-table.ts'
import type { CandidateBuffer } from './candidate-buffer.ts'
import { Block, SlotBlocks } from './slot-blocks.ts'

/** Options of {@link SlotPostings}. */
export interface SlotPostingsOptions {
  /** Values of a signature, each of which is a band of one row; 1 to 58. */
  readonly slots: number
  /** Most different values in one signature, such as the number of elements that are sampled from. @default slots */
  readonly distinct?: number
  /** Most ids that a query takes for one value, the newest first. @default 64 */
  readonly cap?: number
}

/** An enum, for bundlers write its members into the loops as numbers. */
enum Layout {
  /**
   * Words of a posting: the next older of its value plus one, the next newer plus one (itself if newest), value, slots. Above the last
   * slot stands the place of its block on the page.
   */
  Words = 5,
  /** Bits of the last word that are slots: those that the place of a block leaves. */
  SlotBits = 26,
}
/** Postings of a value that are read side by side with those of others. */
const AHEAD = 32

/**
 * An index of signatures of weighted sets, whose every value is the hash of one sampled element (P-MinHash), each a band of one
 * row, **read newest first**.
 *
 * A heavy element fills many slots of a signature, so instead of a table for each slot there is one list of postings for each
 * value, and a posting says in which slots its id has the value, one bit each. Two signatures share as many slots as their
 * postings have common bits: the very collisions that a table a slot would find, from a third of the entries.
 *
 * Common elements make lists without bound, so a query reads no more than the `cap` newest of each; the others stay in
 * place and are read again when newer ones have left. Callers weigh each value, so that a rare element counts for more than
 * a common one. Postings are doubly linked: adding and removing any id take one step a value, however long its list.
 *
 * @example
 * const index = new SlotPostings({ slots: 64, distinct: 24 })
 * index.insert(0, signature.values)
 * const found = new CandidateBuffer()
 * index.query(other.values, 0, new Uint16Array(64).fill(1), found)
 */
export class SlotPostings {
  readonly slots: number
  readonly distinct: number
  readonly cap: number
  /** Postings, a row each: of an id as many as its signature has values. */
  readonly #blocks: SlotBlocks
  /** By value: its newest posting plus one. */
  readonly #heads = new WordTable(1 << 8)
  #size = 0
  #capped = 0
  // A signature by value: its slots below 32 and from 32 on, one bit each, and the first of them.
  #count = 0
  readonly #values: Uint32Array
  readonly #low: Uint32Array
  readonly #high: Uint32Array
  readonly #slot: Uint8Array
  // What a query has read, by value: its next posting plus one, how many it has met, and of each its block and the slots shared.
  readonly #links: Uint32Array
  readonly #met: Uint8Array
  readonly #metBlocks: Uint32Array
  readonly #shares: Uint8Array
  /** Values whose lists have not ended. */
  readonly #open: Uint8Array

  /** @throws RangeError or TypeError naming the option */
  constructor(options: SlotPostingsOptions) {
    this.slots = checkInteger('slots', options.slots, 1, 32 + Layout.SlotBits)
    this.distinct = checkInteger('distinct', options.distinct ?? this.slots, 1, this.slots)
    this.cap = checkInteger('cap', options.cap ?? 64, 1, 0x7fffffff)
    this.#blocks = new SlotBlocks(this.distinct, Layout.Words)
    this.#values = new Uint32Array(this.slots)
    this.#low = new Uint32Array(this.slots)
    this.#high = new Uint32Array(this.slots)
    this.#slot = new Uint8Array(this.slots)
    this.#links = new Uint32Array(this.slots)
    this.#met = new Uint8Array(this.slots)
    this.#open = new Uint8Array(this.slots)
    this.#metBlocks = new Uint32Array(AHEAD * this.slots)
    this.#shares = new Uint8Array(AHEAD * this.slots)
  }

  /** Number of ids indexed. */
  get size(): number {
    return this.#size
  }

  /** Bytes of all postings and of the table of values. */
  get bytes(): number {
    return this.#blocks.bytes + this.#heads.bytes
  }

  /** How many times a query left a list before its end. */
  get capped(): number {
    return this.#capped
  }

  /** True if `id` is indexed. */
  has(id: number): boolean {
    return this.#blocks.block(id) >= 0
  }

  /**
   * Adds an id, as the newest, under the values from `offset` on.
   *
   * @param id integer from 0 to 2^26 - 1, best dense: 4 bytes are kept for each up to the largest
   * @throws RangeError if the id is out of range or indexed already, or if values are missing or too many are different
   */
  insert(id: number, values: Uint32Array, offset = 0): void {
    checkInteger('id', id, 0, 0x3ffffff)
    if (this.has(id)) throw new RangeError(`"id" ${id} is indexed already: remove it first`)
    this.#group(values, offset)
    if (this.#count > this.distinct) {
      throw new RangeError(`"values" must hold at most ${this.distinct} different ones, got ${this.#count}`)
    }
    const block = this.#blocks.take(id, this.#count)
    const first = this.#blocks.firstRow(block)
    const page = this.#blocks.pages[block >>> Block.Bits]
    const mask = (1 << this.#blocks.rowBits) - 1
    for (let k = 0; k < this.#count; k++) {
      const posting = first + k
      const place = Layout.Words * (posting & mask)
      const newest = this.#heads.exchange(this.#values[k], posting + 1) - 1
      page[place] = newest + 1
      page[place + 1] = posting + 1
      page[place + 2] = this.#values[k]
      page[place + 3] = this.#low[k]
      page[place + 4] = this.#high[k] | ((block & Block.Mask) << Layout.SlotBits)
      if (newest >= 0) this.#set(newest, 1, posting + 1)
    }
    this.#size++
  }

  /**
   * Removes an id; afterwards every query answers as if it had never been there.
   *
   * @returns whether it was indexed
   */
  remove(id: number): boolean {
    const block = this.#blocks.block(id)
    if (block < 0) return false
    const page = this.#blocks.pages[block >>> Block.Bits]
    const first = this.#blocks.firstRow(block)
    const mask = (1 << this.#blocks.rowBits) - 1
    const end = first + this.#blocks.rows(block)
    for (let posting = first; posting < end; posting++) {
      const place = Layout.Words * (posting & mask)
      const older = page[place] - 1
      const newer = page[place + 1] - 1
      if (newer !== posting) {
        this.#set(newer, 0, older + 1)
        if (older >= 0) this.#set(older, 1, newer + 1)
      } else if (older >= 0) {
        this.#set(older, 1, older + 1)
        this.#heads.set(page[place + 2], older + 1)
      } else this.#heads.set(page[place + 2], 0)
    }
    this.#blocks.release(id)
    this.#size--
    return true
  }

  /**
   * Finds the ids that share a value in the same slot with a signature; each gathers the weights of the slots it shares.
   * Replaces what `out` held.
   *
   * @param weights whole numbers, one a slot and the same for slots of one value; their sum must stay below 65,536. A value
   * of weight 0 is not read.
   */
  query(values: Uint32Array, offset: number, weights: Uint16Array, out: CandidateBuffer): void {
    this.#group(values, offset)
    out.clear()
    this.#readAhead(weights)
    const { pages, rowBits, ids: idOf } = this.#blocks
    const mask = (1 << rowBits) - 1
    const { cap } = this
    const blocks = this.#metBlocks
    const shares = this.#shares
    for (let k = 0; k < this.#count; k++) {
      const weight = weights[this.#slot[k]]
      if (weight === 0) continue
      const end = AHEAD * k + this.#met[k]
      for (let at = AHEAD * k; at < end; at++) if (shares[at] > 0) out.add(idOf[blocks[at]], shares[at] * weight)
      let link = this.#links[k]
      for (let left = cap - this.#met[k]; link > 0; left--) {
        if (left === 0) {
          this.#capped++
          break
        }
        const number = (link - 1) >>> rowBits
        const page = pages[number]
        const place = Layout.Words * ((link - 1) & mask)
        const rest = page[place + 4]
        const shared = ones(page[place + 3] & this.#low[k]) + ones(rest & this.#high[k])
        if (shared > 0) out.add(idOf[(number << Block.Bits) | (rest >>> Layout.SlotBits)], shared * weight)
        link = page[place]
      }
    }
  }

  /**
   * Reads the newest postings of all values that weigh anything, one of each in turn: every step along a list waits for memory,
   * but one list need not wait for another.
   */
  #readAhead(weights: Uint16Array): void {
    const { pages, rowBits } = this.#blocks
    const mask = (1 << rowBits) - 1
    const open = this.#open
    const links = this.#links
    const met = this.#met.fill(0)
    const blocks = this.#metBlocks
    const shares = this.#shares
    let left = 0
    for (let k = 0; k < this.#count; k++) {
      links[k] = weights[this.#slot[k]] === 0 ? 0 : this.#heads.get(this.#values[k])
      if (links[k] > 0) open[left++] = k
    }
    const most = Math.min(AHEAD, this.cap)
    for (let step = 0; left > 0 && step < most; step++) {
      const count = left
      left = 0
      for (let i = 0; i < count; i++) {
        const k = open[i]
        const link = links[k]
        const number = (link - 1) >>> rowBits
        const page = pages[number]
        const place = Layout.Words * ((link - 1) & mask)
        const rest = page[place + 4]
        const at = AHEAD * k + step
        blocks[at] = (number << Block.Bits) | (rest >>> Layout.SlotBits)
        shares[at] = ones(page[place + 3] & this.#low[k]) + ones(rest & this.#high[k])
        met[k] = step + 1
        links[k] = page[place]
        if (links[k] > 0) open[left++] = k
      }
    }
  }

  /** Writes the values of an id that is indexed, one a slot. */
  copyValues(id: number, out: Uint32Array, offset: number): void {
    const block = this.#blocks.block(id)
    const page = this.#blocks.pages[block >>> Block.Bits]
    const rows = this.#blocks.rows(block)
    const first = Layout.Words * rows * (block & Block.Mask)
    for (let k = 0; k < rows; k++) {
      const place = first + Layout.Words * k
      const value = page[place + 2]
      for (let bits = page[place + 3]; bits !== 0; bits &= bits - 1) out[offset + 31 - Math.clz32(bits & -bits)] = value
      for (let bits = page[place + 4] & ((1 << Layout.SlotBits) - 1); bits !== 0; bits &= bits - 1) {
        out[offset + 63 - Math.clz32(bits & -bits)] = value
      }
    }
  }

  /** Gathers the slots of each value of a signature. */
  #group(values: Uint32Array, offset: number): void {
    checkSpan('offset', offset, this.slots, values.length)
    const known = this.#values
    const low = this.#low
    const high = this.#high
    let count = 0
    for (let slot = 0; slot < this.slots; slot++) {
      const value = values[offset + slot]
      let k = 0
      while (k < count && known[k] !== value) k++
      if (k === count) {
        known[k] = value
        low[k] = 0
        high[k] = 0
        this.#slot[k] = slot
        count++
      }
      if (slot < 32) low[k] |= 1 << slot
      else high[k] |= 1 << (slot & 31)
    }
    this.#count = count
  }

  #set(posting: number, word: number, value: number): void {
    const { pages, rowBits } = this.#blocks
    pages[posting >>> rowBits][Layout.Words * (posting & ((1 << rowBits) - 1)) + word] = value
  }
}
