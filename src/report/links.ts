import type { JudgedArticles, JudgedPair } from '../evaluate/index.ts'
import { ALL_PAIRS, LEAST_MISS, MISS_CANDIDATES, MISS_PAIRS, MOST_MISSES } from './bounds.ts'

/** The links that hold a story together: a maximum spanning tree of its pairs, weakest first. */
export function spanningLinks(
  articles: readonly string[],
  inside: readonly JudgedPair[],
  { score }: JudgedArticles,
): readonly JudgedPair[] {
  const pairs = articles.length <= ALL_PAIRS ? allPairs(articles, score) : [...inside]
  // Sorting is stable, so ties go to the earlier articles.
  pairs.sort((x, y) => y.score - x.score)
  const root = new Map(articles.map((id) => [id, id]))
  const find = (id: string): string => {
    let at = id
    for (let up = root.get(at) ?? at; up !== at; up = root.get(at) ?? at) at = up
    return at
  }
  const links = pairs.filter(({ ids: [a, b] }) => {
    const [x, y] = [find(a), find(b)]
    root.set(y, x)
    return x !== y
  })
  return links.reverse()
}

function allPairs(articles: readonly string[], score: JudgedArticles['score']): JudgedPair[] {
  return articles.flatMap((a, i) => articles.slice(i + 1).map((b): JudgedPair => ({ ids: [a, b], score: score(a, b) })))
}

/** Two stories, by their places, that are nearly one. */
export interface Miss {
  readonly stories: readonly [number, number]
  readonly mean: number
  readonly closest: JudgedPair
}

/** Pairs of two stories whose links come near the threshold, those of the highest mean first. */
export function nearMisses(
  stories: readonly (readonly string[])[],
  across: readonly (readonly [one: number, other: number, pair: JudgedPair])[],
  { score, sameStory }: JudgedArticles,
): readonly Miss[] {
  const closest = new Map<string, Miss>()
  for (const [x, y, pair] of across) {
    if (pair.score < LEAST_MISS * sameStory) continue
    const places: readonly [number, number] = x < y ? [x, y] : [y, x]
    const known = closest.get(places.join())
    if (known === undefined || pair.score > known.closest.score) {
      closest.set(places.join(), { stories: places, mean: 0, closest: pair })
    }
  }
  return [...closest.values()]
    .sort((x, y) => y.closest.score - x.closest.score)
    .slice(0, MISS_CANDIDATES)
    .map((miss) => ({ ...miss, ...lookedAt(stories[miss.stories[0]], stories[miss.stories[1]], miss.closest, score) }))
    .sort((x, y) => y.mean - x.mean || y.closest.score - x.closest.score)
    .slice(0, MOST_MISSES)
}

/** Mean score over the pairs of two stories, or over so many that are evenly spread, and the closest of these if it is closer than one known. */
function lookedAt(
  one: readonly string[],
  other: readonly string[],
  known: JudgedPair,
  score: JudgedArticles['score'],
): Pick<Miss, 'mean' | 'closest'> {
  const pairs = one.length * other.length
  const taken = Math.min(pairs, MISS_PAIRS)
  let sum = 0
  let closest = known
  for (let t = 0; t < taken; t++) {
    const pair = Math.floor((t * pairs) / taken)
    const ids: readonly [string, string] = [one[Math.floor(pair / other.length)], other[pair % other.length]]
    const reached = score(...ids)
    sum += reached
    if (reached > closest.score) closest = { ids, score: reached }
  }
  return { mean: sum / taken, closest }
}
