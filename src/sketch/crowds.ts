import { fmix32 } from '../base/hash.ts'
import { WordTable } from '../base/word-table.ts'
import { reversed } from './band-code.ts'
import type { CandidateBuffer } from './candidate-buffer.ts'
import { type BlockList, CrowdBlocks, NO_BLOCK } from './crowd-blocks.ts'

/** Low bits of a code by which a band without a crowd under it is told. */
const FILTER_MASK = 0xfff

/** A bucket that holds more ids than a query takes from one. */
export interface Crowd extends BlockList {
  readonly band: number
  readonly code: number
  /** The code in reverse. */
  readonly key: number
  size: number
  /** The ids that are least by hash, in this order: never fewer than a query takes by hash, while there are as many. */
  readonly sample: Uint32Array
  sampled: number
  /** The block of each id, plus one. */
  readonly blocks: WordTable
}

/**
 * Buckets that are too large to be read. A query takes a fair sample of each: one half are the newest ids, and one half
 * are chosen by a hash of id and bucket from all of them, so that whoever fills a bucket, before or after, drives nobody out
 * of all of his buckets. What is taken follows from the ids held and the order of their coming alone.
 *
 * Adding and removing take a bounded number of steps on average, however large a crowd is: when half of its sample has
 * gone, all of it is looked through, and by then about half of it has gone as well, for the hash chose blindly.
 */
export class Crowds {
  readonly #newestTaken: number
  readonly #sampleTaken: number
  /** By band and code. */
  readonly byBand = new Map<number, Crowd>()
  /** How many crowds there are by the low bits of their codes. */
  readonly #filter = new Uint16Array(FILTER_MASK + 1)
  readonly blocks: CrowdBlocks
  #newest = new Uint32Array(0)

  /** @param cap most ids that a query takes from a bucket */
  constructor(cap: number) {
    this.#newestTaken = cap >> 1
    this.#sampleTaken = cap - this.#newestTaken
    this.blocks = new CrowdBlocks((id, list, block) => (list as Crowd).blocks.set(id, block + 1))
  }

  /** How many crowds there are. */
  get size(): number {
    return this.byBand.size
  }

  get bytes(): number {
    let bytes = this.blocks.bytes
    for (const { sample, blocks } of this.byBand.values()) bytes += sample.byteLength + blocks.bytes
    return bytes
  }

  find(band: number, code: number): Crowd | undefined {
    if (this.#filter[code & FILTER_MASK] === 0) return undefined
    return this.byBand.get(nameOf(band, code))
  }

  /** Makes a crowd of ids, oldest first. */
  open(band: number, code: number, ids: readonly number[]): void {
    if (this.#newest.length < this.#newestTaken) this.#newest = new Uint32Array(this.#newestTaken)
    const sample = new Uint32Array(4 * this.#sampleTaken)
    const blocks = new WordTable(1 << 7)
    const key = reversed(code)
    const crowd: Crowd = { band, code, key, size: 0, sample, sampled: 0, blocks, oldest: NO_BLOCK, newest: NO_BLOCK }
    this.byBand.set(nameOf(band, code), crowd)
    this.#filter[code & FILTER_MASK]++
    for (const id of ids) this.add(crowd, id)
  }

  add(crowd: Crowd, id: number): void {
    this.blocks.add(crowd, id)
    crowd.size++
    const { sample, key } = crowd
    if (crowd.sampled === crowd.size - 1 || priority(id, key) < priority(sample[crowd.sampled - 1], key)) {
      this.#keep(crowd, id)
    }
  }

  /** Takes an id out of a crowd. @returns whether it was in */
  remove(crowd: Crowd, id: number): boolean {
    const block = crowd.blocks.get(id) - 1
    if (block < 0) return false
    this.blocks.remove(block, id)
    crowd.blocks.set(id, 0)
    crowd.size--
    const { sample, sampled } = crowd
    const at = sample.subarray(0, sampled).indexOf(id)
    if (at >= 0) {
      sample.copyWithin(at, at + 1, sampled)
      crowd.sampled--
      if (crowd.sampled < this.#sampleTaken && crowd.sampled < crowd.size) this.#refill(crowd)
    }
    return true
  }

  /** Gives up a crowd; returns its ids, oldest first. */
  dissolve(crowd: Crowd): readonly number[] {
    const ids: number[] = []
    this.blocks.forEach(crowd, (id) => ids.push(id))
    this.blocks.clear(crowd)
    this.byBand.delete(nameOf(crowd.band, crowd.code))
    this.#filter[crowd.code & FILTER_MASK]--
    return ids
  }

  /** Adds the sample of a crowd to `out`. */
  read(crowd: Crowd, out: CandidateBuffer): void {
    const { sample, key } = crowd
    const taken = Math.min(this.#sampleTaken, crowd.sampled)
    for (let i = 0; i < taken; i++) out.add(sample[i])
    const last = priority(sample[taken - 1], key)
    const count = this.blocks.newest(crowd, this.#newestTaken, this.#newest)
    for (let i = 0; i < count; i++) if (priority(this.#newest[i], key) > last) out.add(this.#newest[i])
  }

  /** Puts an id in its place of the sample. When this is full, half of it is let go. */
  #keep(crowd: Crowd, id: number): void {
    const { sample, key } = crowd
    if (crowd.sampled === sample.length) {
      crowd.sampled = sample.length / 2
      if (priority(id, key) > priority(sample[crowd.sampled - 1], key)) return
    }
    let at = crowd.sampled++
    for (; at > 0 && priority(sample[at - 1], key) > priority(id, key); at--) sample[at] = sample[at - 1]
    sample[at] = id
  }

  /** Chooses the sample anew from all ids: half full, so that many must go before it is chosen again. */
  #refill(crowd: Crowd): void {
    const { key, sample, size } = crowd
    const priorities = new Uint32Array(size)
    let count = 0
    this.blocks.forEach(crowd, (id) => {
      priorities[count++] = priority(id, key)
    })
    const last = priorities.sort()[Math.min(size, sample.length / 2) - 1]
    crowd.sampled = 0
    this.blocks.forEach(crowd, (id) => {
      if (priority(id, key) <= last) this.#keep(crowd, id)
    })
  }
}

function nameOf(band: number, code: number): number {
  return band * 0x1_0000_0000 + (code >>> 0)
}

/** Different for every id of a bucket, and unrelated from bucket to bucket. */
function priority(id: number, key: number): number {
  return fmix32(Math.imul(id, 0x9e3779b1) ^ key)
}
