import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { evaluate } from '../../src/evaluate/index.ts'
import { type Article, clusterArticles, compareArticles, NewsDetector } from '../../src/index.ts'
import { dataFile } from '../data.ts'
import { bold, count, figure, green, red } from '../table.ts'
import { note, printTable, share } from './table.ts'

/** Same-story threshold of the defaults, and the least distance that every pair keeps from it. */
const THRESHOLD = 0.5
const MARGIN = 0.1

/** The five reports, the whole file as text, and how they belong together. */
export function readSeeds(): {
  readonly articles: readonly Article[]
  readonly stories: readonly (readonly string[])[]
} {
  const expected = dataFile('seeds/expected.json')
  const folder = dirname(expected)
  const { stories } = JSON.parse(readFileSync(expected, 'utf8')) as { stories: string[][] }
  const articles = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ id: name.slice(0, 3), text: readFileSync(join(folder, name), 'utf8') }))
  return { articles, stories }
}

export function* permutations<T>(items: readonly T[]): Generator<readonly T[]> {
  if (items.length === 0) yield []
  for (const [i, item] of items.entries()) {
    for (const rest of permutations([...items.slice(0, i), ...items.slice(i + 1)])) yield [item, ...rest]
  }
}

function streamed(articles: readonly Article[]): readonly (readonly string[])[] {
  const detector = new NewsDetector()
  for (const article of articles) detector.add(article)
  return detector.stories().map((story) => story.articles)
}

/** Prints all ten pairs and whether the five reports come out right; `step` takes every n-th of the 120 orders. */
export function reportSeeds(step: number, print: (line: string) => void): boolean {
  const { articles, stories } = readSeeds()
  print(bold('The five seeds: no dates, no titles, all furniture left in'))
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
  printTable(['pair', 'gold', 'relation', 'probability', 'margin', 'jaccard', 'verdict'], rows, print)
  const orders = [...permutations(articles)].filter((_, i) => i % step === 0)
  const exact = (groups: readonly (readonly string[])[]): boolean => evaluate(groups, stories).adjustedRand === 1
  const batch = orders.filter((order) => exact(clusterArticles(order).stories.map((story) => story.articles))).length
  const stream = orders.filter((order) => exact(streamed(order))).length
  const all = rows.length
  const line = (what: string, value: number, of: number, remark = ''): void =>
    print(figure(what, `${count(value)} of ${count(of)}`, `${count(of)}`, value === of, remark))
  line('pairs judged right', right, all)
  line(`pairs right by a margin of ${share(MARGIN).slice(0, 2)}`, clear, all, `least margin ${share(closest)}`)
  line('orders exactly right, batch', batch, orders.length)
  line('orders exactly right, stream', stream, orders.length)
  if (step > 1) print(note(`every ${step}th order only`))
  return clear === all && batch === orders.length && stream === orders.length
}
