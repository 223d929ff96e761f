import type { SmallArticle } from './pool.ts'

/** Stories of a neighbourhood, its first one included. */
const NEAREST = 40
/** Neighbourhoods, around the largest stories. */
const PLACES = 40

/** Each of the largest stories with those that are most like it by their words. */
export function neighbourhoods(stories: readonly (readonly SmallArticle[])[]): (readonly SmallArticle[])[][] {
  const vectors = vectorsOf(stories)
  return stories.slice(0, PLACES).map((_, k) => {
    const likeness = vectors.map((vector) => product(vectors[k], vector))
    return [...stories.keys()]
      .sort((a, b) => likeness[b] - likeness[a])
      .slice(0, NEAREST)
      .map((i) => stories[i])
  })
}

/** TF-IDF of whole stories, of length 1. */
function vectorsOf(stories: readonly (readonly SmallArticle[])[]): ReadonlyMap<string, number>[] {
  const counts = stories.map((story) => {
    const words = new Map<string, number>()
    for (const { title, text } of story) {
      for (const [word] of `${title ?? ''} ${text ?? ''}`.toLowerCase().matchAll(/\p{L}{3,}/gu)) {
        words.set(word, (words.get(word) ?? 0) + 1)
      }
    }
    return words
  })
  const users = new Map<string, number>()
  for (const words of counts) for (const word of words.keys()) users.set(word, (users.get(word) ?? 0) + 1)
  return counts.map((words) => {
    const weights = [...words].map(([word, count]): [string, number] => [
      word,
      (1 + Math.log(count)) * Math.log(stories.length / (users.get(word) ?? 1)),
    ])
    const norm = Math.hypot(...weights.map(([, weight]) => weight))
    return new Map(weights.map(([word, weight]) => [word, weight / norm]))
  })
}

function product(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0)
  return sum
}
