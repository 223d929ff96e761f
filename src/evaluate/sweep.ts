import type { Article } from '../article/article.ts'
import { checkNumber } from '../base/check-number.ts'
import { describe } from '../base/describe.ts'
import { judgeBatch } from '../batch.ts'
import { LinkageCuts } from '../cluster/linkage/cuts.ts'
import { FULL } from '../kit/full.ts'
import { type ClusterOptions, resolveClusterWith } from '../options.ts'
import { bCubedOf } from './b-cubed.ts'
import { heldGold, readGold } from './gold.ts'
import { pairwiseOf } from './pairwise.ts'
import { contingencyTable, type Partition } from './partition.ts'
import { type PrecisionRecall, pairsAmong, withF1 } from './scores.ts'

/** What is measured at one threshold. */
export interface SweepPoint {
  /** Value of the option `sameStory`. */
  readonly threshold: number
  /** Stories that hold an article with a label. */
  readonly stories: number
  /** Of the stories that clustering makes, as {@link bCubed}. */
  readonly bCubed: PrecisionRecall
  /** Of the same, over pairs, as {@link pairwise}. */
  readonly pairwise: PrecisionRecall
  /**
   * Of the pairs that reach the threshold each by itself, before any clustering. Of all pairs of one true story, those that
   * were never nominated count as missed.
   */
  readonly pairs: PrecisionRecall
}

/** What {@link sweepThreshold} finds. */
export interface SweepResult {
  /** In the order of the thresholds. */
  readonly curve: readonly SweepPoint[]
  /** The point of the highest B-cubed F1; of several the one in the middle. */
  readonly best: SweepPoint
  /** The point of the highest F1 of `pairs`: what one would choose without clustering. See {@link sweepThreshold}. */
  readonly bestOfPairs: SweepPoint
}

/** Options of {@link sweepThreshold}: those of `clusterArticles` but `sameStory`, and which thresholds are tried. */
export interface SweepOptions extends Omit<ClusterOptions, 'sameStory'> {
  /** Each 0 to 1. Default: .05 to .95 in steps of .05. */
  readonly thresholds?: Iterable<number> | undefined
}

const STEPS = 19

/**
 * Clusters labelled articles at each of some thresholds, to choose `sameStory` for material of one's own. The articles are read
 * and judged once, so it costs little more than one `clusterArticles`.
 *
 * Choose by `best`, not by pairs. A threshold that parts pairs well is too low or too high for stories: average linkage joins
 * groups on the mean of all their pairs, among them many that no sensible threshold on pairs would let through; pairs of
 * large stories outnumber all others; and one wrong pair of high score joins two whole stories. On ECB+ (dev) pairs chose .35
 * where clustering was best at .55. And a figure on the articles that chose the threshold flatters: measure on others.
 *
 * @param gold the true stories, such as `partitionByLabel` makes. Articles that are in none are clustered with the others, and
 *   do not count
 * @throws {ArticleError} for a bad article, unless `onInvalid` is given
 * @throws {TypeError | RangeError} naming a wrong option, or ids of `gold` that are no articles
 *
 * @example
 * const gold = partitionByLabel(articles.map(({ id, event }) => [id, event]))
 * const { best, curve } = sweepThreshold(articles, gold)
 * const detector = new NewsDetector({ sameStory: best.threshold })
 */
export function sweepThreshold(articles: Iterable<Article>, gold: Partition, options: SweepOptions = {}): SweepResult {
  const { thresholds, ...rest } = options
  if ('sameStory' in rest) throw new TypeError('option "sameStory" is what is swept: give "thresholds"')
  const swept = checkThresholds(thresholds)
  const resolved = resolveClusterWith(FULL, rest)
  const labelled = readGold(gold)
  const { engine, pairs } = judgeBatch(articles, resolved, 0)
  const { corpus } = engine
  const cuts = new LinkageCuts(corpus.size, pairs, engine.score, engine.sharePart)
  const truth = heldGold(labelled, (id) => corpus.handle(id) !== undefined, resolved.onInvalid !== undefined)
  const storyOf = new Map(truth.flatMap((group, story) => group.map((id) => [id, story] as const)))
  const label = Array.from({ length: corpus.size }, (_, handle) => storyOf.get(corpus.id(handle)))
  const judged: { readonly score: number; readonly same: boolean }[] = []
  for (let i = 0; i < pairs.count; i++) {
    const [a, b] = [label[pairs.a[i]], label[pairs.b[i]]]
    if (a !== undefined && b !== undefined) judged.push({ score: pairs.score[i], same: a === b })
  }
  const truePairs = truth.reduce((sum, group) => sum + pairsAmong(group.length), 0)
  const curve = swept.map((threshold): SweepPoint => {
    const counted = cuts.at(threshold).map((group) => group.filter((handle) => label[handle] !== undefined))
    const found = counted.filter((group) => group.length > 0).map((group) => group.map((handle) => corpus.id(handle)))
    const table = contingencyTable(found, truth)
    const reached = judged.filter(({ score }) => score >= threshold)
    const right = reached.filter(({ same }) => same).length
    return {
      threshold,
      stories: found.length,
      bCubed: bCubedOf(table),
      pairwise: pairwiseOf(table),
      pairs: withF1(reached.length === 0 ? 1 : right / reached.length, truePairs === 0 ? 1 : right / truePairs),
    }
  })
  return {
    curve,
    best: highest(curve, ({ bCubed }) => bCubed.f1),
    bestOfPairs: highest(curve, ({ pairs }) => pairs.f1),
  }
}

function checkThresholds(thresholds: Iterable<number> | undefined): readonly number[] {
  if (thresholds === undefined) return Array.from({ length: STEPS }, (_, i) => (i + 1) / (STEPS + 1))
  if (typeof thresholds !== 'object' || thresholds === null || !(Symbol.iterator in thresholds)) {
    throw new TypeError(`option "thresholds" must be an iterable of numbers, got ${describe(thresholds)}`)
  }
  const list = Array.from(thresholds, (threshold) => checkNumber('thresholds', threshold, 0, 1))
  if (list.length === 0) throw new RangeError('option "thresholds" must hold at least one, got none')
  return list
}

function highest(curve: readonly SweepPoint[], value: (point: SweepPoint) => number): SweepPoint {
  const most = Math.max(...curve.map(value))
  const best = curve.filter((point) => value(point) === most)
  return best[(best.length - 1) >> 1]
}
