/** Articles up to which each is compared with each. */
const EXHAUSTIVE = 32

/** How articles held compare as copies. */
export interface HeldCopies {
  /** Whether two are copies, by an exact check. */
  isCopy(a: number, b: number): boolean
  /** Articles held that may be copies of one. */
  similar(article: number): ArrayLike<number>
}

/**
 * Groups of copies among some articles: connected components of the pairs that are copies by an exact check. In a larger set
 * the pairs are those that the bands nominate, so the cost grows with the number of articles, not with its square.
 *
 * @returns groups of two or more, each in the order of `articles`
 */
export function copyGroups(articles: readonly number[], held: HeldCopies): readonly (readonly number[])[] {
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
    if (x !== y && held.isCopy(articles[i], articles[j])) parent[Math.max(x, y)] = Math.min(x, y)
  }
  for (let i = 0; i < articles.length; i++) {
    if (articles.length <= EXHAUSTIVE) {
      for (let j = 0; j < i; j++) join(i, j)
      continue
    }
    const similar = held.similar(articles[i])
    for (let k = 0; k < similar.length; k++) {
      const j = place.get(similar[k])
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
