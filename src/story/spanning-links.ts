import type { ExplainedArticles } from './compare-held.ts'

/** Articles of a story up to which pairs without a link are scored to connect it. By hand: it bounds the cost. */
export const EXHAUSTIVE = 64

/** Two articles and the score that joins them. */
export interface Link {
  readonly a: number
  readonly b: number
  readonly score: number
}

/**
 * A maximum spanning tree of a story (Kruskal 1956) on the links that are kept, strongest first. What these leave apart, for the
 * articles between have left, is connected by pairs as they score now, in a story of at most {@link EXHAUSTIVE}.
 *
 * @param members in the order of the story, by which equal links go
 */
export function spanningLinks(members: readonly number[], { links, engine }: ExplainedArticles): readonly Link[] {
  const place = new Map(members.map((member, i) => [member, i]))
  const kept: Link[] = []
  for (const [i, a] of members.entries()) {
    for (let half = links.first(a); half >= 0; half = links.next(half)) {
      const b = links.neighbour(half)
      if ((place.get(b) ?? -1) > i) kept.push({ a, b, score: links.score(half) })
    }
  }
  const parts = new Parts(members)
  const tree = parts.joinedBy(inOrder(kept, place))
  if (tree.length === members.length - 1 || members.length > EXHAUSTIVE) return tree
  const others = members.flatMap((a, i) =>
    members.slice(i + 1).flatMap((b) => (parts.areOne(a, b) ? [] : [{ a, b, score: engine.score(a, b) }])),
  )
  return inOrder([...tree, ...parts.joinedBy(inOrder(others, place))], place)
}

function inOrder(found: readonly Link[], place: ReadonlyMap<number, number>): readonly Link[] {
  const at = (article: number): number => place.get(article) ?? 0
  return [...found].sort((x, y) => y.score - x.score || at(x.a) - at(y.a) || at(x.b) - at(y.b))
}

/** Disjoint sets of articles. */
class Parts {
  readonly #parent: Map<number, number>

  constructor(articles: readonly number[]) {
    this.#parent = new Map(articles.map((article) => [article, article]))
  }

  areOne(a: number, b: number): boolean {
    return this.#root(a) === this.#root(b)
  }

  /** Those links, one after the other, that join two parts. */
  joinedBy(found: readonly Link[]): readonly Link[] {
    return found.filter(({ a, b }) => {
      const [x, y] = [this.#root(a), this.#root(b)]
      this.#parent.set(y, x)
      return x !== y
    })
  }

  #root(article: number): number {
    let root = article
    for (let up = this.#parent.get(root); up !== undefined && up !== root; up = this.#parent.get(root)) {
      this.#parent.set(root, this.#parent.get(up) ?? up)
      root = up
    }
    return root
  }
}
