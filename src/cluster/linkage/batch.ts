import { Agglomeration } from './agglomeration.ts'
import { type JoinRule, leastLink } from './join-rule.ts'
import type { PairScore, PairTest } from './mean-score.ts'
import type { ScoredPairs } from './scored-pairs.ts'

/** Pairs of two groups up to which all are scored, and those scored of more. */
export const EXHAUSTIVE = 256
export const SAMPLE = 64

/**
 * Agglomerative average linkage over nominated pairs: joins the two groups with the highest mean score until the rule lets
 * none be joined.
 *
 * Two groups are first ranked by the mean over their nominated pairs with at least half of what two articles alone need.
 * When they come up, the other pairs are scored too, all where there are at most 256, else 64 evenly spread, and they are
 * ranked again. The result is that of average linkage over all pairs, wherever at least one pair between two groups
 * was nominated, at a fraction of its scores.
 *
 * Ties go to the lower article numbers, so the result depends on the numbering, not on the order of the pairs.
 *
 * @param size articles are numbered from 0 to size - 1
 * @param pairs of two different articles, each pair once
 * @param score may be asked for a pair several times, and for those of `pairs`
 * @param sharePart whether two articles share a good part of the words of one of them; without it there are no composites
 * @returns the groups, each in ascending order, in the order of their first members
 */
export function averageLinkage(
  size: number,
  pairs: ScoredPairs,
  rule: JoinRule,
  score: PairScore,
  sharePart?: PairTest,
): readonly (readonly number[])[] {
  const agglomeration = new Agglomeration(rule, EXHAUSTIVE, SAMPLE)
  agglomeration.reset(size)
  const least = leastLink(rule)
  for (let i = 0; i < pairs.count; i++) {
    if (pairs.score[i] >= least) agglomeration.link(pairs.a[i], pairs.b[i], pairs.score[i])
  }
  return groupsOf(agglomeration.cluster(score, sharePart), size)
}

/** Groups by what the lowest article of each group is: each in ascending order, in the order of their first members. */
export function groupsOf(label: Int32Array, size: number): readonly (readonly number[])[] {
  const groups: number[][] = Array.from({ length: size }, () => [])
  for (let i = 0; i < size; i++) groups[label[i]].push(i)
  return groups.filter((group) => group.length > 0)
}
