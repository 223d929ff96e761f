import type { CopyJudge } from '../judge/copies.ts'
import type { CopyTier } from '../nominate/copies.ts'

/** Articles up to which each is compared with each. By hand. */
const EXHAUSTIVE = 32

/**
 * Groups of copies among some articles: connected components of the pairs that are copies by an exact check. In a larger set
 * the pairs are those that the bands nominate, so the cost grows with the number of articles, not with its square.
 *
 * @param articles held and indexed
 * @returns groups of two or more, each in the order of `articles`
 */
export function copyGroups(
  articles: readonly number[],
  copies: CopyTier,
  judge: CopyJudge,
): readonly (readonly number[])[] {
  const place = new Map(articles.map((article, i) => [article, i]))
  const parent = Int32Array.from(articles, (_, i) => i)
  const find = (i: number): number => {
    let root = i
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]]
      root = parent[root]
    }
    return root
  }
  const join = (i: number, j: number): void => {
    const x = find(i)
    const y = find(j)
    if (x !== y && judge.relation(articles[i], articles[j]) !== 'none') parent[Math.max(x, y)] = Math.min(x, y)
  }
  for (let i = 0; i < articles.length; i++) {
    if (articles.length <= EXHAUSTIVE) {
      for (let j = 0; j < i; j++) join(i, j)
      continue
    }
    const { ids, count } = copies.nominate(articles[i])
    for (let k = 0; k < count; k++) {
      const j = place.get(ids[k])
      if (j !== undefined && j !== i) join(i, j)
    }
  }
  const groups = new Map<number, number[]>()
  for (let i = 0; i < articles.length; i++) {
    const root = find(i)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [articles[i]])
    else group.push(articles[i])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}
