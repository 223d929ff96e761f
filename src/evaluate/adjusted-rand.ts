import { countPairs } from './pairwise.ts'
import { type ContingencyTable, contingencyTable, type Partition } from './partition.ts'
import { pairsAmong } from './scores.ts'

/**
 * The adjusted Rand index (Hubert and Arabie, Comparing partitions, 1985, equation 5): agreement over pairs, less what
 * chance would give for groups of these sizes. Symmetric.
 *
 * @returns 1 for equal partitions, near 0 for unrelated ones, down to -0.5 for partitions that agree less than by chance
 * @throws {TypeError | RangeError} if a partition is malformed or the two hold different ids; see {@link Partition}
 *
 * @example
 * adjustedRand([['a', 'b'], ['c', 'd']], [['a', 'b'], ['c'], ['d']]) // 0.5714
 */
export function adjustedRand(found: Partition, truth: Partition): number {
  return adjustedRandOf(contingencyTable(found, truth))
}

export function adjustedRandOf(table: ContingencyTable): number {
  const { both, inFound, inTruth } = countPairs(table)
  const all = pairsAmong(table.items)
  // Where both partitions have no pair together, or both have all, they are equal and chance leaves no room.
  if (inFound === inTruth && (inFound === 0 || inFound === all)) return 1
  const expected = (inFound * inTruth) / all
  return (both - expected) / ((inFound + inTruth) / 2 - expected)
}
