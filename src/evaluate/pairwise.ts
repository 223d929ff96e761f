import { type ContingencyTable, contingencyTable, type Partition } from './partition.ts'
import { type PrecisionRecall, pairsAmong, withF1 } from './scores.ts'

/**
 * Precision, recall and F1 over pairs: of the pairs found in one group, the share that truly is in one; of the pairs truly
 * in one group, the share found in one. Large groups count by the square of their size.
 *
 * Precision is 1 where no pair was found, and recall is 1 where there is none to find.
 *
 * @throws {TypeError | RangeError} if a partition is malformed or the two hold different ids; see {@link Partition}
 *
 * @example
 * pairwise([['a', 'b', 'c']], [['a', 'b'], ['c']]) // { precision: 0.3333, recall: 1, f1: 0.5 }
 */
export function pairwise(found: Partition, truth: Partition): PrecisionRecall {
  return pairwiseOf(contingencyTable(found, truth))
}

/** Pairs in one group of both partitions, of the found one and of the true one. */
export function countPairs({ found, truth, cells }: ContingencyTable) {
  let both = 0
  let inFound = 0
  let inTruth = 0
  for (const cell of cells) both += pairsAmong(cell.count)
  for (const size of found) inFound += pairsAmong(size)
  for (const size of truth) inTruth += pairsAmong(size)
  return { both, inFound, inTruth }
}

export function pairwiseOf(table: ContingencyTable): PrecisionRecall {
  const { both, inFound, inTruth } = countPairs(table)
  return withF1(inFound === 0 ? 1 : both / inFound, inTruth === 0 ? 1 : both / inTruth)
}
