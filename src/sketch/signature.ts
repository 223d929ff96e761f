import { checkInteger } from '../base/check-number.ts'
import { describe } from '../base/describe.ts'

/**
 * A fixed-size summary of a set. Two signatures can be compared only if
 * scheme, version, seed and size are all equal; everything here refuses
 * others with an error that says how they differ.
 */
export interface Signature {
  /** The method that made it, such as `'fast-similarity'`. */
  readonly scheme: string
  /** Version of the method; values of different versions are unrelated. */
  readonly version: number
  /** Seed of the hash functions. */
  readonly seed: number
  /** Number of values. */
  readonly size: number
  /** `size` unsigned 32-bit values; all are {@link EMPTY_SLOT} for the empty set. */
  readonly values: Uint32Array
}

/** The value of a slot that nothing has filled. A signature of the empty set has no other. */
export const EMPTY_SLOT = 0xffffffff

/** Smallest and largest number of values in a signature. By hand: standard errors of .125 and .016 at similarity .5. */
const MIN_SIZE = 16
const MAX_SIZE = 1024

/** The scheme whose values are sampled elements, not minima, so that unions cannot be formed. */
export const SAMPLING_SCHEME = 'prob-minhash'

/** Checks a signature size. @throws RangeError or TypeError naming `size` */
export function checkSize(size: unknown): number {
  return checkInteger('size', size, MIN_SIZE, MAX_SIZE)
}

/** Names every way in which two stamps differ; the empty string if they are alike. */
export function stampDifference(a: Signature, b: Signature): string {
  const differences: string[] = []
  for (const field of ['scheme', 'version', 'seed', 'size'] as const) {
    if (a[field] !== b[field]) differences.push(`${field} ${a[field]} and ${b[field]}`)
  }
  return differences.join(', ')
}

/**
 * Throws unless two signatures are of one scheme, version, seed and size.
 *
 * @throws RangeError listing every field that differs with both values
 */
export function assertComparable(a: Signature, b: Signature): void {
  assertWellFormed(a)
  assertWellFormed(b)
  const difference = stampDifference(a, b)
  if (difference !== '') throw new RangeError(`signatures cannot be compared: they differ in ${difference}`)
}

/**
 * Throws unless the value is a signature whose `values` is as long as its `size`.
 *
 * @throws TypeError if `values` is no Uint32Array, RangeError if its length is wrong
 */
export function assertWellFormed(signature: Signature): void {
  if (!(signature?.values instanceof Uint32Array)) {
    throw new TypeError(`"signature.values" must be a Uint32Array, got ${describe(signature?.values)}`)
  }
  if (signature.values.length !== signature.size) {
    throw new RangeError(
      `"signature.values" must hold ${signature.size} values as "size" says, got ${signature.values.length}`,
    )
  }
}

/** True for the signature of the empty set. */
export function isEmptySignature(signature: Signature): boolean {
  assertWellFormed(signature)
  return isEmptyAt(signature.values, 0, signature.values.length)
}

/** True if all `size` values from `offset` on are {@link EMPTY_SLOT}. */
function isEmptyAt(values: Uint32Array, offset: number, size: number): boolean {
  for (let i = offset; i < offset + size; i++) if (values[i] !== EMPTY_SLOT) return false
  return true
}

/**
 * Counts the slots in which two signatures in flat arrays agree; slots that
 * are empty in both do not count. Divide by `size` for the similarity.
 * Allocates nothing and checks nothing: the caller vouches for the stamps.
 */
export function matchingSlots(a: Uint32Array, aOffset: number, b: Uint32Array, bOffset: number, size: number): number {
  let equal = 0
  for (let i = 0; i < size; i++) {
    const value = a[aOffset + i]
    if (value === b[bOffset + i] && value !== EMPTY_SLOT) equal++
  }
  return equal
}

/**
 * Estimates the Jaccard similarity |A ∩ B| / |A ∪ B| of the sets behind two
 * signatures (for weighted signatures: their probability Jaccard similarity).
 *
 * The standard error is that of `size` independent samples,
 * sqrt(J (1 - J) / size): what classical MinHash attains. Fast Similarity
 * Sketching attains less on small sets, so it is an upper bound there. Two
 * empty sets have similarity 0: they share nothing.
 *
 * @throws RangeError if the signatures differ in scheme, version, seed or size
 * @example
 * const sketcher = new FastSimilaritySketcher()
 * estimateJaccard(sketcher.sign(a), sketcher.sign(b)).jaccard // 0.52
 */
export function estimateJaccard(
  a: Signature,
  b: Signature,
): {
  /** Estimate, 0 to 1. */
  jaccard: number
  /** Its standard error, 0 to .5. */
  standardError: number
} {
  assertComparable(a, b)
  const jaccard = matchingSlots(a.values, 0, b.values, 0, a.size) / a.size
  return { jaccard, standardError: Math.sqrt((jaccard * (1 - jaccard)) / a.size) }
}

/**
 * The signature of the union of sets, from their signatures alone: the
 * slot-wise minimum. It equals, value for value, what signing the union gives.
 *
 * @throws RangeError if the signatures differ in scheme, version, seed or
 *   size, or if their scheme samples elements (weighted signatures) and so has no unions
 */
export function unionSignatures(first: Signature, ...others: readonly Signature[]): Signature {
  assertWellFormed(first)
  if (first.scheme === SAMPLING_SCHEME) {
    throw new RangeError(`signatures of scheme ${first.scheme} hold samples, not minima: they have no union`)
  }
  const values = first.values.slice()
  for (const other of others) {
    assertComparable(first, other)
    for (let i = 0; i < values.length; i++) if (other.values[i] < values[i]) values[i] = other.values[i]
  }
  const { scheme, version, seed, size } = first
  return { scheme, version, seed, size, values }
}
