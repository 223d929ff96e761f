import { checkInteger, checkNumber } from '../base/check-number.ts'
import { describe } from '../base/describe.ts'
import { grown } from '../base/grown.ts'
import { checkOptions } from '../base/option-table.ts'
import { BandTables } from './band-tables.ts'
import { BAND_OPTIONS, type BandOptions, chooseBands } from './bands.ts'
import { CandidateBuffer } from './candidate-buffer.ts'
import { assertWellFormed, isEmptySignature, matchingSlots, type Signature, stampDifference } from './signature.ts'

/** Options of {@link LshIndex}. */
export interface LshIndexOptions extends Omit<BandOptions, 'threshold'> {
  /** Similarity above which most pairs should be found, more than 0 and less than 1. @default 0.5 */
  readonly threshold?: number | undefined
  /** Number of bands; with `rows`, in place of a choice by threshold and weights. */
  readonly bands?: number | undefined
  /** Values in a band; with `bands`. */
  readonly rows?: number | undefined
  /** Most ids that a query takes from one bucket. @default 256 */
  readonly bucketCap?: number | undefined
  /** Most entries that a query looks at in all. @default 4096 */
  readonly maxVisited?: number | undefined
}

/** One answer of {@link LshIndex.query}. */
export interface LshMatch<Id> {
  /** Id of the signature, as it was inserted. */
  readonly id: Id
  /** Estimated similarity, 0 to 1. */
  readonly jaccard: number
}

/**
 * Finds similar sets among many by their signatures. The first signature
 * inserted decides which scheme, version and seed the index holds; others are refused.
 *
 * Ids are strings or numbers. A query compares signatures slot by slot for
 * those that share a band, and those only, so pairs below the threshold may
 * be absent; see {@link collisionProbability} for how many.
 *
 * @example
 * const sketcher = new FastSimilaritySketcher({ size: 128 })
 * const index = new LshIndex({ threshold: 0.5, size: 128 })
 * index.insert('a', sketcher.sign(hashesOfA))
 * index.query(sketcher.sign(hashesOfB), { minJaccard: 0.5 }) // [{ id: 'a', jaccard: 0.61 }]
 */
export class LshIndex<Id extends string | number = string> {
  /** Values in a signature. */
  readonly signatureSize: number
  /** Number of bands, given or chosen. */
  readonly bands: number
  /** Values in a band, given or chosen. */
  readonly rows: number
  readonly #tables: BandTables
  readonly #handles = new Map<Id, number>()
  readonly #ids: Id[] = []
  readonly #free: number[] = []
  readonly #found = new CandidateBuffer()
  /** All signatures, one after the other by handle. */
  #values = new Uint32Array(0)
  #stamp: Signature | undefined

  /** @throws RangeError or TypeError naming the option */
  constructor(options: LshIndexOptions = {}) {
    checkOptions(options, [...BAND_OPTIONS, 'bands', 'rows', 'bucketCap', 'maxVisited'])
    const { bands, rows, bucketCap = 256, maxVisited = 4096, ...choice } = options
    if ((bands === undefined) !== (rows === undefined)) {
      throw new TypeError('"bands" and "rows" must be given together')
    }
    const { size = 128, threshold = 0.5 } = choice
    const chosen = chooseBands({ ...choice, size, threshold })
    this.signatureSize = size
    this.bands = checkInteger('bands', bands === undefined ? chosen.bands : bands, 1, size)
    this.rows = checkInteger('rows', rows === undefined ? chosen.rows : rows, 1, Math.floor(size / this.bands))
    this.#tables = new BandTables({ bands: this.bands, rows: this.rows, bucketCap, maxVisited })
  }

  /** Number of signatures held. */
  get size(): number {
    return this.#tables.size
  }

  /** How many times queries were cut short by `bucketCap` or `maxVisited`, so that candidates may be missing. */
  get capped(): number {
    return this.#tables.capped + this.#tables.truncated
  }

  /** True if the index holds `id`. */
  has(id: Id): boolean {
    return this.#handles.has(checkId(id))
  }

  /**
   * Adds a signature; its values are copied.
   *
   * @throws RangeError if the id is held already, if the signature is that of
   *   the empty set, which is similar to nothing, or if it is not of the kind that the index holds
   */
  insert(id: Id, signature: Signature): void {
    checkId(id)
    this.#check(signature)
    if (this.has(id)) throw new RangeError(`"id" ${JSON.stringify(id)} is in the index already: remove it first`)
    if (isEmptySignature(signature)) {
      throw new RangeError(`"signature" of ${JSON.stringify(id)} is that of the empty set, which cannot be indexed`)
    }
    const handle = this.#free.pop() ?? this.#ids.length
    const offset = handle * this.signatureSize
    if (offset + this.signatureSize > this.#values.length) {
      this.#values = grown(this.#values, new Uint32Array(this.signatureSize * Math.ceil(16 + 1.5 * handle)))
    }
    this.#tables.insert(handle, this.#tables.encode(signature.values))
    this.#values.set(signature.values, offset)
    this.#ids[handle] = id
    this.#handles.set(id, handle)
    this.#stamp ??= signature
  }

  /**
   * Removes a signature; the index then answers as if it had never been there.
   *
   * @returns whether it was there
   */
  remove(id: Id): boolean {
    const handle = this.#handles.get(checkId(id))
    if (handle === undefined) return false
    this.#tables.remove(handle, this.#tables.encode(this.#values, handle * this.signatureSize))
    this.#handles.delete(id)
    this.#free.push(handle)
    return true
  }

  /**
   * The candidates for a signature, most similar first, equals by id. A signature
   * that is itself in the index is among its own candidates. The empty set has none.
   *
   * @param options.minJaccard least estimated similarity, 0 to 1; 0 (the default) returns every candidate
   * @throws RangeError if the signature is not of the kind that the index holds
   */
  query(signature: Signature, options: { readonly minJaccard?: number | undefined } = {}): LshMatch<Id>[] {
    this.#check(signature)
    checkOptions(options, ['minJaccard'])
    const minJaccard = checkNumber('minJaccard', options.minJaccard === undefined ? 0 : options.minJaccard, 0, 1)
    if (isEmptySignature(signature)) return []
    const found = this.#found
    this.#tables.query(this.#tables.encode(signature.values), found)
    const matches: LshMatch<Id>[] = []
    for (let i = 0; i < found.count; i++) {
      const handle = found.ids[i]
      const equal = matchingSlots(signature.values, 0, this.#values, handle * this.signatureSize, this.signatureSize)
      const jaccard = equal / this.signatureSize
      if (jaccard >= minJaccard) matches.push({ id: this.#ids[handle], jaccard })
    }
    return matches.sort((a, b) => b.jaccard - a.jaccard || (a.id < b.id ? -1 : 1))
  }

  #check(signature: Signature): void {
    assertWellFormed(signature)
    if (signature.size !== this.signatureSize) {
      throw new RangeError(
        `signature does not fit the index: they differ in size ${signature.size} and ${this.signatureSize}`,
      )
    }
    const difference = this.#stamp === undefined ? '' : stampDifference(signature, this.#stamp)
    if (difference !== '') throw new RangeError(`signature does not fit the index: they differ in ${difference}`)
  }
}

function checkId<Id>(id: Id): Id {
  if (typeof id === 'string' || (typeof id === 'number' && !Number.isNaN(id))) return id
  throw new TypeError(`"id" must be a string or number, got ${describe(id)}`)
}
