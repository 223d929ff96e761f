import { checkInteger, checkSpan } from '../base/check-number.ts'
import type { ChainUp } from './band-chains.ts'
import { BandHeads } from './band-heads.ts'
import { bandKey } from './band-key.ts'
import type { BandTablesOptions } from './band-options.ts'
import type { CandidateBuffer } from './candidate-buffer.ts'
import { ChainedBands } from './chained-bands.ts'
import { type Crowd, Crowds } from './crowds.ts'

export type { BandTablesOptions } from './band-options.ts'

/** Largest id that can be indexed. */
const MAX_ID = 0x7ffffffe
/** Marks the link of an entry that stands in a crowd; the other bits are its block. */
const CROWDED = 0x80000000

/**
 * The hash tables of MinHash LSH (Indyk and Motwani 1998; Leskovec,
 * Rajaraman, Ullman, *Mining of Massive Datasets*, section 3.4): one table for
 * each band, from the hash of the band's values to the ids that have them.
 * Ids are small integers; signatures are not kept.
 *
 * Small buckets are chained (see `ChainedBands`). One of more than `bucketCap`
 * ids, which no query reads whole, has a place of its own (see `Crowds`), so
 * that chains stay short and what is added to a large bucket or removed from it
 * takes no more steps than elsewhere.
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
  readonly #chains: ChainedBands
  readonly #crowds: Crowds
  /** Those that a query met. */
  readonly #met: Crowd[] = []
  // Of a query, by band: its key, and the newest id of the chain that this may be in, plus one.
  readonly #keys: Uint32Array
  readonly #newest: Uint32Array
  #size = 0
  #capped = 0
  #truncated = 0

  /** @throws RangeError or TypeError naming the option */
  constructor(options: BandTablesOptions) {
    const { bucketCap = 256, maxVisited = 4096 } = options
    this.bands = checkInteger('bands', options.bands, 1, 1024)
    this.rows = checkInteger('rows', options.rows, 1, 1024)
    this.bucketCap = checkInteger('bucketCap', bucketCap, 1, MAX_ID)
    this.maxVisited = checkInteger('maxVisited', maxVisited, 1, MAX_ID)
    this.#keys = new Uint32Array(this.bands)
    this.#newest = new Uint32Array(this.bands)
    const chains = new ChainedBands(this.bands)
    this.#chains = chains
    this.#crowds = new Crowds(bucketCap, (id, band, block) => chains.setLink(id, band, (CROWDED | block) >>> 0))
  }

  /** Number of ids indexed. */
  get size(): number {
    return this.#size
  }

  /** Bytes of all tables. */
  get bytes(): number {
    return this.#chains.bytes + this.#crowds.bytes
  }

  /** How many times a query took no more than a sample of a bucket because of `bucketCap`. */
  get capped(): number {
    return this.#capped
  }

  /** How many queries ended early because of `maxVisited`. */
  get truncated(): number {
    return this.#truncated
  }

  /** How far the tables have grown: what {@link load} needs beside the ids, in the order in which they were inserted, and their keys. */
  get steps(): number {
    return this.#chains.steps
  }

  /** True if `id` is indexed. */
  has(id: number): boolean {
    const page = this.#chains.page(id)
    return id >= 0 && id <= MAX_ID && page.length > 0 && page[this.#chains.placeOf(id, 0)] !== 0
  }

  /**
   * Makes room for so many ids at once, where it is known that they will come. Tables that hold any are left as they are.
   *
   * @throws RangeError if `ids` is out of range
   */
  reserve(ids: number): void {
    checkInteger('ids', ids, 0, MAX_ID)
    if (this.#size === 0) this.#chains.reserve(BandHeads.stepsFor(ids))
  }

  /**
   * Adds an id under the `bands * rows` values from `offset` on.
   *
   * @param id integer from 0 to 2^31 - 2, best dense: pages of 256 ids are allocated as they come
   * @throws RangeError if the id is out of range or indexed already, or if values are missing
   */
  insert(id: number, values: Uint32Array, offset = 0): void {
    checkInteger('id', id, 0, MAX_ID)
    checkSpan('offset', offset, this.bands * this.rows, values.length)
    if (this.has(id)) throw new RangeError(`"id" ${id} is indexed already: remove it first`)
    const chains = this.#chains
    const page = chains.pageFor(id)
    const first = chains.placeOf(id, 0)
    const keys = this.#keys
    for (let band = 0; band < this.bands; band++)
      keys[band] = bandKey(values, offset + band * this.rows, this.rows, band)
    chains.readAhead(keys)
    for (let band = 0; band < this.bands; band++) {
      const key = keys[band]
      page[first + 2 * band + 1] = key
      const crowd = this.#crowdOf(band, key)
      if (crowd !== undefined) {
        this.#crowds.add(crowd, id)
        continue
      }
      if (!chains.append(key, band, id, page, first + 2 * band)) continue
      if (chains.count(id, band, key, this.bucketCap + 1) > this.bucketCap) this.#openCrowd(band, key)
    }
    this.#size++
    chains.grow(this.#size)
  }

  /**
   * Removes an id; afterwards every query answers as if it had never been
   * there, and it may be used again. A bounded number of steps a band on average, one for the oldest.
   *
   * @returns whether it was indexed
   */
  remove(id: number): boolean {
    if (!this.has(id)) return false
    const chains = this.#chains
    const page = chains.page(id)
    const first = chains.placeOf(id, 0)
    this.copyKeys(id, this.#keys, 0)
    chains.readAhead(this.#keys)
    for (let band = 0; band < this.bands; band++) {
      const place = first + 2 * band
      if (page[place] >= CROWDED) this.#leaveCrowd(page[place] - CROWDED, id)
      else chains.unchain(page[place + 1], band, id)
      page[place] = 0
      page[place + 1] = 0
    }
    this.#size--
    return true
  }

  /**
   * Finds the ids that share at least one band with a signature. Replaces
   * what `out` held. Allocates nothing once `out` has grown.
   *
   * Small buckets are read first, whole, then the crowded ones, the rarest
   * first; of these a fair sample is taken (see `Crowds`). A query that has
   * looked at `maxVisited` entries begins no further bucket.
   *
   * @param more true: adds to what `out` held, as for a second table over the same ids
   * @throws RangeError if values are missing
   */
  query(values: Uint32Array, offset: number, out: CandidateBuffer, more = false): void {
    checkSpan('offset', offset, this.bands * this.rows, values.length)
    if (!more) out.clear()
    const { bands, rows, bucketCap, maxVisited } = this
    const met = this.#met
    met.length = 0
    const keys = this.#keys
    const newest = this.#newest
    const chains = this.#chains
    for (let band = 0; band < bands; band++) keys[band] = bandKey(values, offset + band * rows, rows, band)
    chains.find(keys, newest)
    let visited = 0
    for (let band = 0; band < bands; band++) {
      const key = keys[band]
      const crowd = this.#crowdOf(band, key)
      if (crowd !== undefined) {
        met.push(crowd)
        continue
      }
      if (visited >= maxVisited) {
        this.#truncated++
        return
      }
      if (newest[band] === 0) continue
      const count = chains.count(newest[band] - 1, band, key, bucketCap)
      if (count > 0) chains.read(newest[band] - 1, band, key, out)
      visited += count
    }
    if (met.length > 1) met.sort((a, b) => a.size - b.size || a.band - b.band)
    for (const crowd of met) {
      if (visited >= maxVisited) {
        this.#truncated++
        return
      }
      this.#capped++
      visited += bucketCap
      this.#crowds.read(crowd, out)
    }
  }

  /** Writes the keys of an id that is indexed, one a band. */
  copyKeys(id: number, out: Uint32Array, offset: number): void {
    const page = this.#chains.page(id)
    const first = this.#chains.placeOf(id, 0)
    for (let band = 0; band < this.bands; band++) out[offset + band] = page[first + 2 * band + 1]
  }

  /**
   * Fills empty tables so that they answer as those that were saved. Chains are in the order of insertion, so they come
   * out the same.
   *
   * @param chainUp of `band-chains.ts`, which only those need who load
   * @throws RangeError if tables that never held more than `most` ids can't have grown by so many steps
   */
  load(ids: Uint32Array, keys: Uint32Array, steps: number, most: number, chainUp: ChainUp): void {
    checkInteger('steps', steps, BandHeads.stepsFor(ids.length), BandHeads.stepsFor(most) + 1)
    this.#chains.reserve(steps)
    this.#size = ids.length
    this.#chains.load(ids, keys, this.bucketCap, (key, band) => this.#openCrowds(key, band), chainUp)
  }

  #crowdOf(band: number, key: number): Crowd | undefined {
    return this.#crowds.size === 0 ? undefined : this.#crowds.find(band, key)
  }

  /** Moves the ids of a key from their chain to a crowd. */
  #openCrowd(band: number, key: number): void {
    const ids: number[] = []
    this.#chains.chainAnew(key, band, (id, itsKey) => {
      if (itsKey !== key) return true
      ids.push(id)
      return false
    })
    this.#crowds.open(band, key, ids)
  }

  /** {@link #openCrowd} for all keys in the chain of one that more ids have than a query reads. */
  #openCrowds(key: number, band: number): void {
    const counts = new Map<number, number>()
    this.#chains.chainAnew(key, band, (_, itsKey) => {
      counts.set(itsKey, (counts.get(itsKey) ?? 0) + 1)
      return true
    })
    for (const [itsKey, count] of counts) if (count > this.bucketCap) this.#openCrowd(band, itsKey)
  }

  /** Takes an id out of its crowd. What can be read whole goes back to its chain. */
  #leaveCrowd(block: number, id: number): void {
    const crowd = this.#crowds.remove(block, id)
    if (crowd.size > this.bucketCap) return
    const { band, key } = crowd
    const chains = this.#chains
    for (const other of this.#crowds.dissolve(crowd)) {
      chains.append(key, band, other, chains.page(other), chains.placeOf(other, band))
    }
  }
}
