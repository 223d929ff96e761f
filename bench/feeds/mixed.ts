import { SETS } from '../lib/sets.ts'
import { percent, printTable, share } from '../lib/table.ts'
import type { Context } from './context.ts'
import { type FeedArticle, feedOf, WIRE } from './mix.ts'
import { showIntruders } from './read.ts'
import { bare, batchStories, largest, streamStories } from './runs.ts'
import { bCubedAmong } from './scores.ts'
import { looseArticles } from './wire.ts'

const GOAL_F1 = 0.94
const GOAL_INTRUDERS = 0.005

type Groups = readonly (readonly string[])[]

/** All sets in one feed among wire articles, in 3 days and in 30. */
export function reportFeed({ library, figures, seed, read }: Context): void {
  for (const days of [3, 30]) {
    figures.heading(`The feed: all labelled sets within ${days} days among 20,000 wire articles`)
    const articles = feedOf(days, seed)
    const begin = performance.now()
    const stories = batchStories(library, articles.map(bare))
    const middle = performance.now()
    const streamed = streamStories(library, articles.map(bare))
    const seconds = [middle - begin, performance.now() - middle].map((ms) => (ms / 1000).toFixed(0))
    figures.remark(
      `${articles.length} articles, batch ${seconds[0]} s, stream ${seconds[1]} s; largest stories ${largest(stories)}`,
    )
    const loose = looseArticles(stories) / articles.length
    figures.add({
      key: `feed.${days}d.loose`,
      name: `feed ${days} d, articles in stories of cohesion < .5`,
      value: loose,
      unit: 'percent',
    })
    if (read) showIntruders(stories, articles)
    const batch = scores(
      stories.map((story) => story.articles),
      articles,
    )
    const stream = scores(
      streamed.map((story) => story.articles),
      articles,
    )
    printTable(
      ['', 'F1', 'P', 'R', 'intruders', 'stream F1', 'intruders'],
      [...SETS, ALL].map(({ key, name }) => {
        const [b, s] = [batch.get(key), stream.get(key)]
        if (b === undefined || s === undefined) return [name, '–', '–', '–', '–', '–', '–']
        return [
          name,
          share(b.f1),
          share(b.precision),
          share(b.recall),
          percent(b.intruders),
          share(s.f1),
          percent(s.intruders),
        ]
      }),
      (line) => console.log(line),
    )
    for (const { key, name } of [...SETS, ALL]) {
      const [b, s] = [batch.get(key), stream.get(key)]
      if (b === undefined || s === undefined) continue
      const goal = days === 3 && key === ALL.key
      const where = `feed.${days}d.${key}`
      const what = `feed ${days} d, ${name}`
      figures.keep({ key: `${where}.f1`, name: what, value: b.f1, unit: 'share', ...(goal && { goal: GOAL_F1 }) })
      figures.keep({
        key: `${where}.intruders`,
        name: `${what}: intruders`,
        value: b.intruders,
        unit: 'percent',
        atMost: true,
        ...(goal && { goal: GOAL_INTRUDERS }),
      })
      figures.keep({
        key: `${where}.loss`,
        name: `${what}: stream loses`,
        value: Math.max(0, b.f1 - s.f1),
        unit: 'share',
        atMost: true,
        ...(goal && { goal: 0.005 }),
      })
    }
  }
}

const ALL = { key: 'all', name: 'all' }

interface Score {
  readonly f1: number
  readonly precision: number
  readonly recall: number
  /** Share of the articles with an article of another set or of the wire in their story. */
  readonly intruders: number
}

function scores(groups: Groups, articles: readonly FeedArticle[]): Map<string, Score> {
  const setOf = new Map(articles.map(({ id, set }) => [id, set]))
  const labelled = articles.filter(({ set }) => set !== WIRE)
  const mixed = new Map<string, number>()
  for (const group of groups) {
    const sets = group.map((id) => setOf.get(id) ?? WIRE)
    if (sets.every((set) => set === sets[0])) continue
    for (const set of sets)
      for (const key of [set, ALL.key]) if (set !== WIRE) mixed.set(key, (mixed.get(key) ?? 0) + 1)
  }
  const score = (key: string, own: readonly FeedArticle[]): [string, Score] => [
    key,
    { ...bCubedAmong(groups, own), intruders: (mixed.get(key) ?? 0) / own.length },
  ]
  return new Map([
    ...SETS.map(({ key }) =>
      score(
        key,
        labelled.filter(({ set }) => set === key),
      ),
    ),
    score(ALL.key, labelled),
  ])
}
