import { clip, dim, share } from '../lib/table.ts'
import { type HourArticle, sameInHour, unlabelledHour } from './hour-data.ts'
import type { Library } from './library.ts'

const SHOWN = 40

/** Prints the pairs of one language that a grouping joins wrongly, and those that it misses, closest first. */
export function showPairs(rows: readonly HourArticle[], storyOf: ReadonlyMap<string, number>, library: Library): void {
  const wrong: (readonly [HourArticle, HourArticle])[] = []
  const missed: (readonly [HourArticle, HourArticle])[] = []
  for (const [i, a] of rows.entries()) {
    for (const b of rows.slice(0, i)) {
      const same = a.language === b.language ? sameInHour(a, b) : undefined
      const joined = storyOf.has(a.id) && storyOf.get(a.id) === storyOf.get(b.id)
      if (same === false && joined) wrong.push([a, b])
      if (same === true && !joined) missed.push([a, b])
    }
  }
  for (const [what, pairs] of [
    ['joined wrongly', wrong],
    ['missed', missed],
  ] as const) {
    console.log(dim(`    ${pairs.length} pairs ${what}, compared by themselves`))
    const compared = pairs.map(([a, b]) => ({
      a,
      b,
      ...library.compareArticles(unlabelledHour(a), unlabelledHour(b)),
    }))
    for (const { a, b, score, jaccard, relation } of compared.sort((x, y) => y.score - x.score).slice(0, SHOWN)) {
      const site = a.source === b.source ? ', one source' : ''
      console.log(dim(`      ${a.language} ${share(score)}, J ${share(jaccard)}, ${relation}${site}`))
      for (const { title } of [a, b]) console.log(`        ${clip(title.replace(/\s+/g, ' '), 90)}`)
    }
  }
}
