import { evaluate } from '../../src/evaluate/index.ts'
import { type Article, clusterArticles, compareArticles, NewsDetector } from '../../src/index.ts'
import type { Figures } from '../lib/figures.ts'
import { permutations, readSeeds } from '../lib/seeds.ts'
import { green, printTable, red, share } from '../lib/table.ts'

/** Same-story threshold of the defaults, and the least distance that every pair keeps from it. */
const THRESHOLD = 0.5
const MARGIN = 0.1

function streamed(articles: readonly Article[]): readonly (readonly string[])[] {
  const detector = new NewsDetector()
  for (const article of articles) detector.add(article)
  return detector.stories().map((story) => story.articles)
}

/** Prints all ten pairs and whether the five reports come out right; `step` takes every n-th of the 120 orders. */
export function reportSeeds(step: number, figures: Figures): void {
  const { articles, stories } = readSeeds()
  figures.heading('The five seeds: no dates, no titles, all furniture left in')
  const storyOf = new Map(stories.flatMap((ids, i) => ids.map((id) => [id, i])))
  const rows: string[][] = []
  let right = 0
  let clear = 0
  let closest = 1
  for (const [i, a] of articles.entries()) {
    for (const b of articles.slice(i + 1)) {
      const { relation, score, jaccard } = compareArticles(a, b)
      const same = storyOf.get(a.id) === storyOf.get(b.id)
      const margin = same ? score - THRESHOLD : THRESHOLD - score
      const verdict = same === (relation !== 'unrelated') && same === score >= THRESHOLD
      const clearly = verdict && margin >= MARGIN
      right += verdict ? 1 : 0
      clear += clearly ? 1 : 0
      closest = Math.min(closest, margin)
      const mark = clearly ? green('PASS') : red(verdict ? 'TOO CLOSE' : 'WRONG')
      rows.push([`${a.id} ${b.id}`, same ? 'same' : 'not', relation, share(score), share(margin), share(jaccard), mark])
    }
  }
  printTable(['pair', 'gold', 'relation', 'probability', 'margin', 'jaccard', 'verdict'], rows)
  const orders = [...permutations(articles)].filter((_, i) => i % step === 0)
  const exact = (groups: readonly (readonly string[])[]): boolean => evaluate(groups, stories).adjustedRand === 1
  const batch = orders.filter((order) => exact(clusterArticles(order).stories.map((story) => story.articles))).length
  const stream = orders.filter((order) => exact(streamed(order))).length
  const all = rows.length
  const line = (name: string, value: number, goal: number, note = ''): void =>
    figures.add({ name, value, unit: 'count', goal, note })
  line('pairs judged right', right, all)
  line(`pairs right by a margin of ${share(MARGIN).slice(0, 2)}`, clear, all, `least margin ${share(closest)}`)
  line('orders exactly right, batch', batch, orders.length)
  line('orders exactly right, stream', stream, orders.length)
  if (step > 1) figures.remark(`every ${step}th order only`)
}
