import { type Article, type ClusterOptions, clusterArticles } from '../../index.ts'
import type { StoryPair } from './copies.ts'
import { type Share, wilson } from './interval.ts'
import type { Labels } from './labels.ts'
import { stratumOf } from './pairs.ts'

/** What to expect of a threshold, over pairs that are no copies. */
export interface ThresholdPoint {
  readonly sameStory: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export interface Suggestion {
  readonly labels: number
  readonly curve: readonly ThresholdPoint[]
  readonly present: ThresholdPoint
  readonly best: ThresholdPoint
  /** Of the labelled pairs alone, at the best threshold: 95 % intervals. */
  readonly precision: Share
  readonly recall: Share
}

/** Fewer labels say nothing. */
export const LEAST_LABELS = 10
/** Labels that the score of the library itself counts for in a stratum, so that few labels do not lead astray. */
const PRIOR = 2

/**
 * Clusters the sample at each of some thresholds and estimates how many of the pairs in one story belong there. Pairs, that
 * is, and clustered: a threshold that parts pairs well by itself is not the best one for stories. A pair with a label counts
 * as this says, another one by the labels of its stratum of scores.
 */
export function suggestThreshold(
  articles: readonly Article[],
  pairs: readonly StoryPair[],
  labels: Labels,
  present: number,
  options: ClusterOptions,
): Suggestion | undefined {
  const labelled = pairs.flatMap((pair) => {
    const same = labels.of(pair.a, pair.b)?.same
    return typeof same === 'boolean' ? [{ ...pair, same }] : []
  })
  if (labelled.length < LEAST_LABELS) return undefined
  const strata = new Map<number, { same: number; of: number; scores: number; pairs: number }>()
  for (const pair of pairs) {
    const stratum = strata.get(stratumOf(pair)) ?? { same: 0, of: 0, scores: 0, pairs: 0 }
    strata.set(stratumOf(pair), stratum)
    const same = labels.of(pair.a, pair.b)?.same
    stratum.scores += pair.score
    stratum.pairs++
    if (typeof same !== 'boolean') continue
    stratum.of++
    if (same) stratum.same++
  }
  const chance = pairs.map((pair) => {
    const same = labels.of(pair.a, pair.b)?.same
    if (typeof same === 'boolean') return same ? 1 : 0
    const stratum = strata.get(stratumOf(pair))
    if (stratum === undefined) return pair.score
    return (stratum.same + (PRIOR * stratum.scores) / stratum.pairs) / (stratum.of + PRIOR)
  })
  const all = chance.reduce((sum, p) => sum + p, 0)
  const thresholds = [...new Set([...Array.from({ length: 13 }, (_, i) => (i + 4) / 20), present])].sort(
    (a, b) => a - b,
  )
  const storiesAt = new Map<number, ReadonlyMap<string, string>>()
  const curve = thresholds.map((sameStory): ThresholdPoint => {
    const storyOf = new Map<string, string>()
    for (const story of clusterArticles(articles, {
      ...options,
      sameStory,
      dates: 'lenient',
      onInvalid: () => undefined,
    }).stories) {
      for (const id of story.articles) storyOf.set(id, story.id)
    }
    storiesAt.set(sameStory, storyOf)
    let together = 0
    let right = 0
    for (const [i, { a, b }] of pairs.entries()) {
      if (storyOf.get(a) !== storyOf.get(b)) continue
      together++
      right += chance[i]
    }
    const precision = together === 0 ? 1 : right / together
    const recall = all === 0 ? 1 : right / all
    return {
      sameStory,
      precision,
      recall,
      f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    }
  })
  const most = Math.max(...curve.map(({ f1 }) => f1))
  const tops = curve.filter(({ f1 }) => f1 === most)
  const best = tops[(tops.length - 1) >> 1]
  const stories = storiesAt.get(best.sameStory)
  const together = labelled.filter(({ a, b }) => stories?.get(a) === stories?.get(b))
  const hits = together.filter(({ same }) => same).length
  const presentPoint = curve.find(({ sameStory }) => sameStory === present) ?? best
  return {
    labels: labelled.length,
    curve,
    present: presentPoint,
    best,
    precision: wilson(hits, together.length),
    recall: wilson(hits, labelled.filter(({ same }) => same).length),
  }
}
