import { components } from './components.ts'
import type { JoinRule } from './join-rule.ts'
import type { PairScore } from './linkage.ts'
import { MatrixLinkage } from './matrix.ts'
import { StreamClusterer } from './stream.ts'

/** A scored pair of articles. */
export interface ScoredPair {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** Pairs of two groups up to which all are scored, and those scored of more. */
const EXHAUSTIVE = 256
const SAMPLE = 64
/** Articles of a component above which its matrices would take too much memory. */
const HUGE = 1024

/**
 * Agglomerative average linkage over nominated pairs: joins the two groups with the highest mean score until the rule lets
 * none be joined.
 *
 * Two groups are first ranked by the mean over their nominated pairs with at least half of what two articles alone need.
 * When they come up, the pairs that were not nominated are scored too, all where there are at most 256, else 64 evenly
 * spread, and they are ranked again. The result is that of average linkage over all pairs, wherever at least one pair between
 * two groups was nominated, at a fraction of its scores. Each connected component of the pairs that may join is clustered by
 * itself; one of more than 1,024 articles, a hot story, as a stream, whose work is bounded.
 *
 * Ties go to the lower article numbers, so the result depends on the numbering, not on the order of the pairs.
 *
 * @param size articles are numbered from 0 to size - 1
 * @param pairs of two different articles, each pair once
 * @returns the groups, each in ascending order, in the order of their first members
 */
export function averageLinkage(
  size: number,
  pairs: Iterable<ScoredPair>,
  rule: JoinRule,
  score: PairScore,
): readonly (readonly number[])[] {
  const nominated = [...pairs]
  const { label, place } = components(size, nominated, rule.link)
  const articles: number[][] = Array.from({ length: size }, () => [])
  const inside: ScoredPair[][] = Array.from({ length: size }, () => [])
  for (let i = 0; i < size; i++) articles[label[i]].push(i)
  for (const pair of nominated) if (label[pair.a] === label[pair.b]) inside[label[pair.a]].push(pair)
  const linkage = new MatrixLinkage(rule, EXHAUSTIVE, SAMPLE)
  const groupOf = Int32Array.from(label)
  for (let c = 0; c < size; c++) {
    const members = articles[c]
    if (members.length < 2) continue
    if (members.length > HUGE) {
      clusterHuge(members, inside[c], rule, score, groupOf)
      continue
    }
    linkage.reset(members.length)
    for (const { a, b, score: s } of inside[c]) {
      if (s >= rule.alone / 2) linkage.link(place[a], place[b], s)
      else linkage.know(place[a], place[b], s)
    }
    const group = linkage.cluster((a, b) => score(members[a], members[b]))
    for (let i = 0; i < members.length; i++) groupOf[members[i]] = members[group[i]]
  }
  const groups: number[][] = Array.from({ length: size }, () => [])
  for (let i = 0; i < size; i++) groups[groupOf[i]].push(i)
  return groups.filter((group) => group.length > 0)
}

/** Places the members of a component one after the other; `groupOf` gets the lowest member of each one's group. */
function clusterHuge(
  members: readonly number[],
  pairs: readonly ScoredPair[],
  rule: JoinRule,
  score: PairScore,
  groupOf: Int32Array,
): void {
  const earlier = new Map<number, { readonly handle: number; readonly score: number }[]>()
  for (const { a, b, score: s } of pairs) {
    const list = earlier.get(Math.max(a, b)) ?? []
    list.push({ handle: Math.min(a, b), score: s })
    earlier.set(Math.max(a, b), list)
  }
  const clusterer = new StreamClusterer(rule, score, (a, b) => a - b)
  for (const article of members) {
    const neighbours = (earlier.get(article) ?? []).sort((x, y) => x.handle - y.handle)
    clusterer.place(article, String(article), neighbours)
  }
  for (const slot of clusterer.stories.slots()) {
    const group = clusterer.stories.members(slot)
    const lowest = group.reduce((least, article) => Math.min(least, article))
    for (const article of group) groupOf[article] = lowest
  }
}
