import { describe } from '../base/describe.ts'
import { fmix32 } from '../base/hash.ts'
import { checkSize, type Signature } from './signature.ts'

/** What is read of a `Minhash` object of the npm package `minhash`. */
export interface MinhashLike {
  /** The values: non-negative integers. */
  readonly hashvalues: readonly number[]
  /**
   * The object's seed field. The package counts it up while it draws its
   * permutations, so objects made with one seed and size end with one number,
   * and those made otherwise nearly always with another.
   */
  readonly seed?: number | undefined
  /** Number of values, where given the same as `hashvalues.length`. */
  readonly numPerm?: number | undefined
}

const MINHASH_SCHEME = 'npm-minhash'
const MINHASH_VERSION = 1

/**
 * Takes over a signature of the npm package `minhash`, so that its users can move
 * to {@link LshIndex}. Two of them have the same estimate here as from the package's
 * own `jaccard`; only two empty ones, which it calls equal, have similarity 0.
 *
 * Values below 2^32, which are all that version 0.0.9 produces, are kept
 * as they are; larger ones, up to 2^53, are mixed into 32 bits.
 *
 * @throws TypeError if `hashvalues` is no array of numbers; RangeError if a
 *   value is no integer from 0 to 2^53 - 1, or there are fewer than 16 or more than 1024
 * @example
 * const index = new LshIndex({ threshold: 0.5 })
 * index.insert('a', fromMinhash(minhash))
 */
export function fromMinhash(minhash: MinhashLike): Signature {
  const source = minhash?.hashvalues
  if (!Array.isArray(source)) throw new TypeError(`"hashvalues" must be an array of numbers, got ${describe(source)}`)
  const size = checkSize(source.length)
  if (minhash.numPerm !== undefined && minhash.numPerm !== size) {
    throw new RangeError(`"numPerm" must equal the ${size} hashvalues, got ${minhash.numPerm}`)
  }
  const values = new Uint32Array(size)
  for (let i = 0; i < size; i++) {
    const value = source[i]
    if (typeof value !== 'number') throw new TypeError(`"hashvalues[${i}]" must be a number, got ${describe(value)}`)
    if (!Number.isSafeInteger(value) || value < 0) {
      throw new RangeError(`"hashvalues[${i}]" must be an integer from 0 to 2^53 - 1, got ${value}`)
    }
    // What is mixed in is 0 for values below 2^32.
    values[i] = (value >>> 0) ^ fmix32(Math.floor(value / 0x100000000))
  }
  return { scheme: MINHASH_SCHEME, version: MINHASH_VERSION, seed: minhash.seed ?? 0, size, values }
}
