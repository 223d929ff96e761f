import { checkInteger, checkNumber } from '../base/check-number.ts'
import { describe } from '../base/describe.ts'
import { checkOptions } from '../base/option-table.ts'
import { checkSize } from './signature.ts'

/** A division of a signature: `bands` groups of `rows` values each. */
export interface Bands {
  /** Number of bands, 1 to 1024. More find more pairs. */
  readonly bands: number
  /**
   * Values in a band, all of which must agree, 1 to 1024. More find fewer pairs. `bands` times `rows` is at most the
   * size of a signature.
   */
  readonly rows: number
}

/** Options of {@link chooseBands}. */
export interface BandOptions {
  /** Similarity above which pairs should be found, more than 0 and less than 1. */
  readonly threshold: number
  /** Number of values in a signature, 16 to 1024. @default 128 */
  readonly size?: number | undefined
  /** Cost of finding pairs below the threshold, 0 or more. @default 0.5 */
  readonly falsePositiveWeight?: number | undefined
  /** Cost of missing pairs above the threshold, 0 or more. @default 0.5 */
  readonly falseNegativeWeight?: number | undefined
  /** Least number of rows; single rows find nearly everything. @default 2 */
  readonly minRows?: number | undefined
}

/** Names of {@link BandOptions}. */
export const BAND_OPTIONS = ['threshold', 'size', 'falsePositiveWeight', 'falseNegativeWeight', 'minRows'] as const

/** What {@link chooseBands} returns. */
export interface BandChoice extends Bands {
  /** Area under the S-curve from 0 to the threshold. */
  readonly falsePositiveArea: number
  /** Area above the S-curve from the threshold to 1. */
  readonly falseNegativeArea: number
}

/**
 * The probability that two sets share a bucket, 1 - (1 - s^rows)^bands
 * (*Mining of Massive Datasets*, section 3.4.2).
 *
 * @param similarity from 0 to 1
 * @example
 * collisionProbability(0.5, { bands: 25, rows: 5 }) // 0.548
 * @throws RangeError naming the argument out of range
 */
export function collisionProbability(similarity: number, division: Bands): number {
  checkNumber('similarity', similarity, 0, 1)
  if (typeof division !== 'object' || division === null) {
    throw new TypeError(`"division" must have "bands" and "rows", got ${describe(division)}`)
  }
  const { bands, rows } = division
  checkInteger('bands', bands, 1, 1024)
  checkInteger('rows', rows, 1, 1024)
  return 1 - power(1 - power(similarity, rows), bands)
}

/**
 * The S-curve of a division: points from similarity 0 to 1.
 *
 * @param steps number of intervals between the points, 1 to 10000; default: 20
 * @returns `steps + 1` points
 * @throws {TypeError | RangeError} naming a wrong argument
 * @example
 * for (const { similarity, probability } of sCurve({ bands: 25, rows: 5 })) {
 *   console.log(similarity.toFixed(2), '#'.repeat(60 * probability))
 * }
 */
export function sCurve(
  division: Bands,
  steps = 20,
): {
  /** Of two sets, 0 to 1. */
  similarity: number
  /** That they share a bucket, 0 to 1. */
  probability: number
}[] {
  checkInteger('steps', steps, 1, 10000)
  return Array.from({ length: steps + 1 }, (_, i) => {
    const similarity = i / steps
    return { similarity, probability: collisionProbability(similarity, division) }
  })
}

/**
 * Chooses bands and rows for a threshold: the least weighted sum of the area
 * under the S-curve below the threshold (pairs found in vain) and the area
 * above it beyond (pairs missed), as in Zhu, Nargesian, Pu, Miller, *LSH
 * Ensemble*, VLDB 2016. Divisions that leave room for one more band are not
 * considered: values that are computed should be used. To lean to
 * recall, give false negatives more weight.
 *
 * @throws RangeError or TypeError naming the option
 * @example
 * chooseBands({ threshold: 0.5, size: 128 }) // { bands: 25, rows: 5, ... }
 */
export function chooseBands(options: BandOptions): BandChoice {
  checkOptions(options, BAND_OPTIONS)
  const { falsePositiveWeight = 0.5, falseNegativeWeight = 0.5, minRows: least = 2 } = options
  const threshold = checkNumber('threshold', options.threshold, 0, 1)
  if (threshold === 0 || threshold === 1) {
    throw new RangeError(`"threshold" must be more than 0 and less than 1, got ${threshold}`)
  }
  const size = checkSize(options.size === undefined ? 128 : options.size)
  const positiveWeight = checkNumber('falsePositiveWeight', falsePositiveWeight, 0, 1e6)
  const negativeWeight = checkNumber('falseNegativeWeight', falseNegativeWeight, 0, 1e6)
  if (positiveWeight + negativeWeight === 0) {
    throw new RangeError('"falsePositiveWeight" and "falseNegativeWeight" must not both be 0')
  }
  const minRows = checkInteger('minRows', least, 1, size)
  let best: BandChoice | undefined
  let leastCost = Number.POSITIVE_INFINITY
  for (let rows = minRows; rows <= size; rows++) {
    const division = { bands: Math.floor(size / rows), rows }
    const falsePositiveArea = area(0, threshold, (s) => collisionProbability(s, division))
    const falseNegativeArea = area(threshold, 1, (s) => 1 - collisionProbability(s, division))
    const cost = positiveWeight * falsePositiveArea + negativeWeight * falseNegativeArea
    if (best === undefined || cost < leastCost) {
      leastCost = cost
      best = { ...division, falsePositiveArea, falseNegativeArea }
    }
  }
  if (best === undefined) throw new RangeError(`"minRows" must be at most ${size}, got ${minRows}`)
  return best
}

/** Integral of `f` from `a` to `b` by the midpoint rule. */
function area(a: number, b: number, f: (x: number) => number): number {
  const steps = 128
  const width = (b - a) / steps
  let sum = 0
  for (let i = 0; i < steps; i++) sum += f(a + (i + 0.5) * width)
  return sum * width
}

/** base^exponent by squaring: unlike `**`, the same on every engine, so the choice is too. */
function power(base: number, exponent: number): number {
  let result = 1
  for (let square = base, rest = exponent; rest > 0; rest >>>= 1, square *= square) {
    if ((rest & 1) === 1) result *= square
  }
  return result
}
