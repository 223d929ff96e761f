import { evaluate } from '../../src/evaluate/index.ts'
import type { Article, Story } from '../../src/index.ts'
import { permutations, readSeeds } from '../lib/seeds.ts'
import { share } from '../lib/table.ts'
import type { Context } from './context.ts'
import { streamStories } from './runs.ts'

/** Same-story threshold of the defaults, and the least distance that every pair shall keep from it. */
const THRESHOLD = 0.5
const MARGIN = 0.25
/** All five on one day. */
const SAME_DAY = '2023-08-14T00:00:00Z'

/** The five reports that the library must get right: as they are, and all dated the same day; every order. */
export function reportSeeds({ library, figures }: Context): void {
  figures.heading('The five seeds')
  const { articles, stories } = readSeeds()
  const storyOf = new Map(stories.flatMap((ids, k) => ids.map((id) => [id, k])))
  const exact = (found: readonly Story[]): boolean =>
    evaluate(
      found.map((story) => story.articles),
      stories,
    ).adjustedRand === 1
  for (const [key, name, shown] of [
    ['undated', 'no dates', articles],
    ['sameDay', 'all the same day', articles.map((article) => ({ ...article, publishedAt: SAME_DAY }))],
  ] as const) {
    let margin = 1
    let closest = ''
    for (const [i, a] of shown.entries()) {
      for (const b of shown.slice(i + 1)) {
        const { score } = library.compareArticles(a, b)
        const kept = storyOf.get(a.id) === storyOf.get(b.id) ? score - THRESHOLD : THRESHOLD - score
        if (kept < margin) closest = `${a.id} ${b.id} at ${share(score)}`
        margin = Math.min(margin, kept)
      }
    }
    figures.add({
      key: `seeds.${key}.margin`,
      name: `seeds, ${name}: least margin`,
      value: margin,
      unit: 'share',
      goal: MARGIN,
      note: closest,
    })
    const orders = [...permutations<Article>(shown)]
    const batch = (sameStory: number): number =>
      orders.filter((order) => exact(library.clusterArticles(order, { sameStory }).stories)).length
    const stream = (sameStory: number): number =>
      orders.filter((order) => exact(streamStories(library, order, { sameStory }))).length
    for (const [way, right] of [
      ['batch', batch],
      ['stream', stream],
    ] as const) {
      const found = [THRESHOLD, THRESHOLD - MARGIN, THRESHOLD + MARGIN].map(right)
      const note = `at a threshold of ${share(THRESHOLD - MARGIN)}: ${found[1]}, of ${share(THRESHOLD + MARGIN)}: ${found[2]}`
      figures.add({
        key: `seeds.${key}.${way}`,
        name: `seeds, ${name}: orders right, ${way}`,
        value: found[0],
        unit: 'count',
        goal: orders.length,
        note,
      })
    }
  }
}
