/**
 * Scores a grouping of articles against the true one; independent of the rest of the library.
 *
 * @module
 */
import { adjustedRandOf } from './adjusted-rand.ts'
import { bCubedOf } from './b-cubed.ts'
import { pairwiseOf } from './pairwise.ts'
import { contingencyTable, type Partition } from './partition.ts'
import type { PrecisionRecall } from './scores.ts'
import { type VMeasure, vMeasureOf } from './v-measure.ts'

export { adjustedRand } from './adjusted-rand.ts'
export { bCubed } from './b-cubed.ts'
export { type FitOptions, type FittedEvidence, fitEvidence } from './fit-evidence.ts'
export { type JudgedArticles, type JudgedPair, judgeArticles } from './judged.ts'
export { pairwise } from './pairwise.ts'
export { type Partition, partitionByLabel } from './partition.ts'
export type { PrecisionRecall } from './scores.ts'
export { type SweepOptions, type SweepPoint, type SweepResult, sweepThreshold } from './sweep.ts'
export { type VMeasure, vMeasure } from './v-measure.ts'

/** What {@link evaluate} measures. */
export interface Evaluation {
  /** Number of ids. */
  readonly articles: number
  /** Number of groups found and of true ones, without empty groups. */
  readonly groups: { readonly found: number; readonly truth: number }
  /** Mean over articles; see {@link bCubed}. */
  readonly bCubed: PrecisionRecall
  /** Over pairs of articles; see {@link pairwise}. */
  readonly pairwise: PrecisionRecall
  /** See {@link adjustedRand}. */
  readonly adjustedRand: number
  /** See {@link vMeasure}. */
  readonly vMeasure: VMeasure
}

/**
 * Scores the groups found against the true ones by all measures, in time proportional to the number of ids.
 *
 * @param found the groups to score, such as the articles of every story
 * @param truth the true groups of the same ids
 * @throws {TypeError} if a partition is not an iterable of iterables of strings
 * @throws {RangeError} if a partition is empty or holds an id twice, or if the two hold different ids; it names them
 *
 * @example
 * const { stories } = clusterArticles(articles)
 * const truth = partitionByLabel(articles.map(({ id, event }) => [id, event]))
 * const { bCubed, adjustedRand } = evaluate(stories.map((story) => story.articles), truth)
 */
export function evaluate(found: Partition, truth: Partition): Evaluation {
  const table = contingencyTable(found, truth)
  return {
    articles: table.items,
    groups: { found: table.found.length, truth: table.truth.length },
    bCubed: bCubedOf(table),
    pairwise: pairwiseOf(table),
    adjustedRand: adjustedRandOf(table),
    vMeasure: vMeasureOf(table),
  }
}
