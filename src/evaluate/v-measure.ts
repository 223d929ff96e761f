import { ln } from '../base/ln-exp.ts'
import { type ContingencyTable, contingencyTable, type Partition } from './partition.ts'

/** See {@link vMeasure}; all from 0 to 1. */
export interface VMeasure {
  /** 1 if every group found holds ids of one true group only. */
  readonly homogeneity: number
  /** 1 if every true group is within one group found. */
  readonly completeness: number
  /** Harmonic mean of the two; 0 where both are 0. */
  readonly v: number
}

/**
 * V-measure (Rosenberg and Hirschberg, V-measure: a conditional entropy-based external cluster evaluation measure, 2007,
 * with β = 1): homogeneity 1 - H(truth | found) / H(truth), completeness 1 - H(found | truth) / H(found), each 1 where its
 * divisor is 0, and their harmonic mean. Many small groups flatter it; B-cubed does not have that weakness.
 *
 * @throws {TypeError | RangeError} if a partition is malformed or the two hold different ids; see {@link Partition}
 *
 * @example
 * vMeasure([['a', 'b'], ['c', 'd']], [['a', 'b'], ['c'], ['d']]) // { homogeneity: 0.6667, completeness: 1, v: 0.8 }
 */
export function vMeasure(found: Partition, truth: Partition): VMeasure {
  return vMeasureOf(contingencyTable(found, truth))
}

export function vMeasureOf({ items, found, truth, cells }: ContingencyTable): VMeasure {
  let truthGivenFound = 0
  let foundGivenTruth = 0
  for (const { found: f, truth: t, count } of cells) {
    truthGivenFound -= (count / items) * ln(count / found[f])
    foundGivenTruth -= (count / items) * ln(count / truth[t])
  }
  const homogeneity = share(truthGivenFound, entropy(truth, items))
  const completeness = share(foundGivenTruth, entropy(found, items))
  const sum = homogeneity + completeness
  return { homogeneity, completeness, v: sum === 0 ? 0 : (2 * homogeneity * completeness) / sum }
}

/** The share of an entropy that is explained. Rounding can take the remainder past the whole, hence the floor. */
function share(remaining: number, whole: number): number {
  return whole === 0 ? 1 : Math.max(0, 1 - remaining / whole)
}

function entropy(sizes: readonly number[], items: number): number {
  let sum = 0
  for (const size of sizes) sum -= (size / items) * ln(size / items)
  return sum
}
