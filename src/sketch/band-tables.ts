import { checkInteger, checkSpan } from '../base/check-number.ts'
import { grown, moreRoom } from '../base/grown.ts'
import { reversed } from './band-code.ts'
import { bandKey } from './band-key.ts'
import type { BandTablesOptions } from './band-options.ts'
import { BandPages } from './band-pages.ts'
import type { CandidateBuffer } from './candidate-buffer.ts'
import { type Crowd, Crowds } from './crowds.ts'

export type { BandTablesOptions } from './band-options.ts'

/** Largest id that can be indexed. */
const MAX_ID = 0x7ffffffe
/** Ids of a step of growth, and steps at first. */
const STEP = 2
const FIRST_STEPS = 64

/**
 * The hash tables of MinHash LSH (Indyk and Motwani 1998; Leskovec,
 * Rajaraman, Ullman, *Mining of Massive Datasets*, section 3.4): one table for
 * each band, from the hash of the band's values to the ids that have them.
 * Ids are small integers; signatures are not kept.
 *
 * Small buckets stand in pages (see `BandPages`). One of more than `bucketCap`
 * ids, which no query reads whole, has a place of its own (see `Crowds`), so
 * that what is added to a large bucket or removed from it takes no more steps than elsewhere.
 *
 * @example
 * const tables = new BandTables({ bands: 25, rows: 5 })
 * tables.insert(0, tables.encode(signature.values))
 * const found = new CandidateBuffer()
 * tables.query(tables.encode(other.values), found)
 */
export class BandTables {
  readonly bands: number
  readonly rows: number
  readonly bucketCap: number
  readonly maxVisited: number
  readonly pages: BandPages
  readonly crowds: Crowds
  /** By id: 0, or a number that rises with every insertion. */
  order = new Uint32Array(64)
  #latest = 0
  /** How many steps of growth there are: one for two ids, were there ever so many. */
  steps = FIRST_STEPS
  #reserved = 0
  /** Number of ids indexed. */
  size = 0
  #capped = 0
  #truncated = 0

  /** @throws RangeError or TypeError naming the option */
  constructor(options: BandTablesOptions) {
    const { bucketCap = 256, maxVisited = 4096 } = options
    this.bands = checkInteger('bands', options.bands, 1, 1024)
    this.rows = checkInteger('rows', options.rows, 1, 1024)
    this.bucketCap = checkInteger('bucketCap', bucketCap, 1, MAX_ID)
    this.maxVisited = checkInteger('maxVisited', maxVisited, 1, MAX_ID)
    this.pages = new BandPages(this.bands)
    this.crowds = new Crowds(bucketCap)
  }

  /** Bytes of all tables. */
  get bytes(): number {
    return this.pages.bytes + this.crowds.bytes + this.order.byteLength
  }

  /** How many times a query took no more than a sample of a bucket because of `bucketCap`. */
  get capped(): number {
    return this.#capped
  }

  /** How many queries ended early because of `maxVisited`. */
  get truncated(): number {
    return this.#truncated
  }

  /** Steps to which tables of so many ids grow. */
  static stepsFor(ids: number): number {
    return Math.max(FIRST_STEPS, Math.ceil(ids / STEP))
  }

  /** True if `id` is indexed. */
  has(id: number): boolean {
    return id >= 0 && id < this.order.length && this.order[id] !== 0
  }

  /**
   * Makes room for so many ids at once, where it is known that they will come. Tables that hold any are left as they are.
   *
   * @throws RangeError if `ids` is out of range
   */
  reserve(ids: number): void {
    checkInteger('ids', ids, 0, MAX_ID)
    if (this.size > 0 || ids <= this.#reserved) return
    this.#reserved = ids
    this.steps = Math.max(this.steps, BandTables.stepsFor(ids))
    this.pages.reserve(ids)
  }

  /**
   * Hashes the `bands * rows` values of a signature from `offset` on to one code a band, by which the tables go.
   *
   * @throws RangeError if values are missing
   */
  encode(values: Uint32Array, offset = 0, out: Uint32Array = new Uint32Array(this.bands)): Uint32Array {
    const { rows, bands } = this
    checkSpan('offset', offset, bands * rows, values.length)
    for (let band = 0; band < bands; band++) out[band] = reversed(bandKey(values, offset + band * rows, rows, band))
    return out
  }

  /**
   * Adds an id under the codes of a signature.
   *
   * @param id integer from 0 to 2^31 - 2, best dense: 4 bytes are kept for each up to the largest
   * @throws RangeError if the id is out of range or indexed already
   */
  insert(id: number, codes: Uint32Array): void {
    checkInteger('id', id, 0, MAX_ID)
    if (this.has(id)) throw new RangeError(`"id" ${id} is indexed already: remove it first`)
    this.enter(id)
    for (let band = 0; band < this.bands; band++) this.place(band, codes[band] | 0, id)
    this.size++
    if (this.size > STEP * this.steps) this.steps++
  }

  /**
   * Removes an id; afterwards every query answers as if it had never been
   * there, and it may be used again. A bounded number of steps a band on average.
   *
   * @param codes those that it was inserted under
   * @returns whether it was indexed
   */
  remove(id: number, codes: Uint32Array): boolean {
    if (!this.has(id)) return false
    for (let band = 0; band < this.bands; band++) {
      const code = codes[band] | 0
      const crowd = this.#crowdOf(band, code)
      const isGone = crowd === undefined ? this.pages.remove(band, code, id) : this.#leaveCrowd(crowd, id)
      if (!isGone) this.#search(band, id)
    }
    this.order[id] = 0
    this.size--
    return true
  }

  /**
   * Finds the ids that share at least one band with a signature. Replaces
   * what `out` held. Allocates nothing once `out` has grown, but where it meets crowds.
   *
   * Small buckets are read first, whole, then the crowded ones, the rarest
   * first; of these a fair sample is taken (see `Crowds`). A query that has
   * looked at `maxVisited` entries begins no further bucket.
   */
  query(codes: Uint32Array, out: CandidateBuffer): void {
    out.clear()
    const { bands, bucketCap, maxVisited } = this
    const found = this.pages.find(codes)
    let met: Crowd[] | undefined
    let visited = 0
    for (let band = 0; band < bands; band++) {
      const crowd = this.#crowdOf(band, codes[band] | 0)
      if (crowd !== undefined) {
        if (met === undefined) met = [crowd]
        else met.push(crowd)
        continue
      }
      if (visited >= maxVisited) {
        this.#truncated++
        return
      }
      if (found[band] > 0) visited += this.pages.read(band, codes[band] | 0, this.steps, this.order, out)
    }
    if (met === undefined) return
    if (met.length > 1) met.sort((a, b) => a.size - b.size || a.band - b.band)
    for (const crowd of met) {
      if (visited >= maxVisited) {
        this.#truncated++
        return
      }
      this.#capped++
      visited += bucketCap
      this.crowds.read(crowd, out)
    }
  }

  /** Notes that an id has come. */
  enter(id: number): void {
    if (id >= this.order.length) {
      this.order = grown(this.order, new Uint32Array(moreRoom(this.order.length, id + 1)))
    }
    // After four billion insertions it begins again: orders compare as long as they lie no further apart than half of that.
    this.#latest = (this.#latest + 1) >>> 0 || 1
    this.order[id] = this.#latest
  }

  /** Enters the code of one band of an id. */
  place(band: number, code: number, id: number): void {
    const crowd = this.#crowdOf(band, code)
    if (crowd !== undefined) this.crowds.add(crowd, id)
    else if (this.pages.insert(band, code, id) > this.bucketCap) {
      this.crowds.open(band, code, this.pages.removeAll(band, code))
    }
  }

  #crowdOf(band: number, code: number): Crowd | undefined {
    return this.crowds.size === 0 ? undefined : this.crowds.find(band, code)
  }

  /** Takes an id out of its crowd, if it is there. What can be read whole goes back to its page. */
  #leaveCrowd(crowd: Crowd, id: number): boolean {
    if (!this.crowds.remove(crowd, id)) return false
    if (crowd.size > this.bucketCap) return true
    for (const other of this.crowds.dissolve(crowd)) this.pages.insert(crowd.band, crowd.code | 0, other)
    return true
  }

  /** Takes an id out of a band wherever it stands: a snapshot that was tampered with may have it under any key. */
  #search(band: number, id: number): void {
    if (this.pages.removeAnywhere(band, id)) return
    for (const crowd of this.crowds.byBand.values()) if (crowd.band === band && this.#leaveCrowd(crowd, id)) return
  }
}
