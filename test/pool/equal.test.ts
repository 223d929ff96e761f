import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dataFolder, readArticles } from '../../bench/lib/data.ts'
import { background as german } from '../../src/background/de.ts'
import * as copies from '../../src/copies/index.ts'
import * as english from '../../src/english/index.ts'
import type { Article, Placement } from '../../src/index.ts'
import * as main from '../../src/index.ts'
import { madeUp, Source, watchWorkers, workers } from './watch.ts'

watchWorkers()

const articles = madeUp(300)
const plain = articles.filter(({ text }) => !text?.includes('<'))

describe.each([
  ['samestory', main, articles, {}],
  [
    'samestory with other options',
    main,
    articles,
    { seed: 7, shingleSize: 2, language: 'en', markup: 'html' as const },
  ],
  ['samestory with a table', main, articles, { background: [{ ...german, extra: () => 'not to be copied' }] }],
  ['samestory at level copies', main, articles, { level: 'copies' as const }],
  ['samestory/copies', copies, plain, { markup: 'plain' as const }],
  ['samestory/english', english, plain, { markup: 'plain' as const }],
])('%s', (_, entry, given, options) => {
  test.each([0, 1, 2])('groups a batch alike with %i workers', async (count) => {
    const source = new Source(given, count)
    const result = await entry.clusterArticlesAsync(source, { ...options, workers: count } as never)
    expect(result).toEqual(entry.clusterArticles(given, options as never))
    expect(workers.started).toBe(count)
    if (count > 0) expect(workers.answered).toBeGreaterThan(3)
  })

  test('places a stream alike, to the bytes of the snapshot', async () => {
    const now = () => Date.UTC(2024, 0, 3)
    const stream = { ...options, window: '40h', maxArticles: 200, now }
    const [alone, helped] = [new entry.NewsDetector(stream as never), new entry.NewsDetector(stream as never)]
    const placements: Placement[] = []
    const onPlaced = (placement: Placement, article: Article) => {
      expect(article.id).toBe(placement.id)
      placements.push(placement)
    }
    expect(await helped.addAll(new Source(given, 2), { workers: 2, onPlaced })).toEqual({
      placed: given.length,
      invalid: 0,
    })
    expect(workers.answered).toBeGreaterThan(3)
    expect(placements).toEqual(given.map((article) => alone.add(article)))
    expect(helped.snapshot()).toEqual(alone.snapshot())
  })
})

test('names of sites behind headlines are known to workers', async () => {
  const named = articles.map((article, i) => ({
    ...article,
    title: `${article.title} | Orvanne Harbour Gazette`,
    ...(i % 2 === 0 ? { source: 'Orvanne Harbour Gazette' } : { url: `https://orvanneharbourgazette.example/${i}` }),
  }))
  const [alone, helped] = [new main.NewsDetector({ now: () => 1e12 }), new main.NewsDetector({ now: () => 1e12 })]
  for (const article of named) alone.add(article)
  await helped.addAll(new Source(named, 1), { workers: 1 })
  expect(workers.answered).toBeGreaterThan(3)
  expect(helped.snapshot()).toEqual(alone.snapshot())
})

test('a restored detector reads as the one before', async () => {
  const [first, second] = [articles.slice(0, 150), articles.slice(150)]
  const alone = new main.NewsDetector({ now: () => 1e12 })
  for (const article of first) alone.add(article)
  const helped = main.NewsDetector.restore(alone.snapshot(), { now: () => 1e12 })
  for (const article of second) alone.add(article)
  await helped.addAll(new Source(second, 1), { workers: 1 })
  expect(workers.answered).toBeGreaterThan(1)
  expect(helped.snapshot()).toEqual(alone.snapshot())
})

test('articles of an array, too, the first of them read in this thread', async () => {
  const many = madeUp(1500)
  const progress: main.ClusterProgress[] = []
  const result = await main.clusterArticlesAsync(many, { workers: 2, onProgress: (step) => progress.push(step) })
  expect(result).toEqual(main.clusterArticles(many))
  const stages = ['reading', 'nominating', 'judging'] as const
  for (const stage of stages) {
    const steps = progress.filter((step) => step.stage === stage)
    expect(steps.length).toBeGreaterThan(2)
    expect(steps.map(({ done }) => done)).toEqual(steps.map(({ done }) => done).sort((a, b) => a - b))
    if (stage !== 'judging') expect(steps.every(({ total }) => total === many.length)).toBe(true)
  }
  expect(progress.map(({ stage }) => stages.indexOf(stage))).toEqual(
    progress.map(({ stage }) => stages.indexOf(stage)).sort((a, b) => a - b),
  )
})

test('own evidence is asked in this thread', async () => {
  const evidence = [{ name: 'parity', weight: 2, between: (a: string, b: string) => (a.length === b.length ? 1 : -1) }]
  const result = await main.clusterArticlesAsync(new Source(articles, 1), { workers: 1, evidence })
  expect(workers.answered).toBeGreaterThan(3)
  expect(result).toEqual(main.clusterArticles(articles, { evidence }))
})

test('a detector whose add is overridden is asked by it', async () => {
  const seen: string[] = []
  class Watched extends main.NewsDetector {
    override add(article: Article): Placement {
      seen.push(article.id)
      return super.add(article)
    }
  }
  const detector = new Watched()
  await detector.addAll(new Source(articles, 1), { workers: 1 })
  expect(seen).toEqual(articles.map(({ id }) => id))
})

const reuters = 'corpora/reuters21578.jsonl'
const absent = !existsSync(join(dataFolder(), reuters))
test.skipIf(absent)('3,000 articles of a wire, as they come (skipped without SAMESTORY_DATA)', async () => {
  const wire = readArticles(reuters).slice(0, 3000)
  const onInvalid = (): void => {}
  const result = await main.clusterArticlesAsync(new Source(wire, 2), { workers: 2, onInvalid })
  expect(result).toEqual(main.clusterArticles(wire, { onInvalid }))
  expect(workers.answered).toBeGreaterThan(30)
})
