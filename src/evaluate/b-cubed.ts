import { type ContingencyTable, contingencyTable, type Partition } from './partition.ts'
import { type PrecisionRecall, withF1 } from './scores.ts'

/**
 * B-cubed precision, recall and F1 (Bagga and Baldwin, Algorithms for scoring coreference chains, 1998; with the weight
 * 1/N for every item, as Amigó et al., A comparison of extrinsic clustering evaluation metrics, 2009).
 *
 * The precision of an item is the share of its found group that is of its true group; its recall is the share of its true
 * group that is in its found group. Both include the item itself. The result is their mean over all items.
 *
 * @throws {TypeError | RangeError} if a partition is malformed or the two hold different ids; see {@link Partition}
 *
 * @example
 * bCubed([['a', 'b', 'c']], [['a', 'b'], ['c']]) // { precision: 0.5556, recall: 1, f1: 0.7143 }
 */
export function bCubed(found: Partition, truth: Partition): PrecisionRecall {
  return bCubedOf(contingencyTable(found, truth))
}

export function bCubedOf({ items, found, truth, cells }: ContingencyTable): PrecisionRecall {
  let precision = 0
  let recall = 0
  for (const cell of cells) {
    precision += (cell.count * cell.count) / found[cell.found]
    recall += (cell.count * cell.count) / truth[cell.truth]
  }
  return withF1(precision / items, recall / items)
}
