// What is built upon batches and streams, in the number of articles, of copies and of one story.
import { describe, expect, test } from 'vitest'
import { makeBackground } from '../../src/background/index.ts'
import { fitEvidence, judgeArticles, sweepThreshold } from '../../src/evaluate/index.ts'
import { type Article, clusterArticles, clusterArticlesAsync, NewsDetector } from '../../src/index.ts'
import { renderReport } from '../../src/report/index.ts'
import { dropCopies, placeEach } from '../../src/stream/index.ts'
import { equal, oneStory, world } from './corpora.ts'
import { counted, WORK } from './counts.ts'
import { expectLinear, expectLinearAsync } from './slope.ts'

const FEW = 80
const TIMES = 5
/** From as many on, an article has no more candidates than a bucket gives. */
const MANY = 400

/** Pairs of neighbours as true stories, whatever they say. */
const gold = (articles: readonly Article[]) =>
  articles.flatMap(({ id }, i) => (i % 2 === 0 ? [] : [[articles[i - 1].id, id]]))

const sync: readonly [name: string, call: (articles: readonly Article[]) => unknown][] = [
  ['judgeArticles, storiesAt', (articles) => judgeArticles(articles).storiesAt(0.3)],
  ['sweepThreshold', (articles) => sweepThreshold(articles, gold(articles), { thresholds: [0.3, 0.5, 0.7] })],
  ['renderReport', (articles) => renderReport(clusterArticles(articles), articles)],
]
const async: readonly [name: string, call: (articles: readonly Article[]) => Promise<unknown>][] = [
  ['clusterArticlesAsync', (articles) => clusterArticlesAsync(articles)],
  ['addAll', (articles) => new NewsDetector({ window: null }).addAll(articles)],
  [
    'placeEach, dropCopies',
    async (articles) => {
      for await (const _ of dropCopies()(placeEach(new NewsDetector({ window: null }))(articles))) {
        // What is passed on is let go.
      }
    },
  ],
]

const CORPORA = [
  ['articles of a world', world],
  ['articles of one story', oneStory],
  ['copies', equal],
] as const

describe.each(CORPORA)('with the number of %s', (name, make) => {
  const large = make(FEW * TIMES)
  const small = large.slice(0, FEW)

  // Of so few copies every pair is a candidate still, and that is what these go through.
  test.each(name === 'copies' ? [] : sync)('%s grows in proportion', (name, call) => {
    expectLinear(
      name,
      TIMES,
      () => void call(small),
      () => void call(large),
    )
  })

  test.each(async)('%s grows in proportion', async (name, call) => {
    // A stream compares with all of a story until this is as large as a sample: what grows beyond that counts.
    const many = make(MANY * TIMES)
    const few = many.slice(0, MANY)
    const [less, more] = name === 'clusterArticlesAsync' ? [small, large] : [few, many]
    await expectLinearAsync(
      name,
      TIMES,
      () => call(less),
      () => call(more),
    )
  })
})

test.each(sync)('with the number of many copies %s grows in proportion', (name, call) => {
  const large = equal(MANY * TIMES)
  const small = large.slice(0, MANY)
  expectLinear(
    name,
    TIMES,
    () => void call(small),
    () => void call(large),
  )
})

test('copies are clustered once for all thresholds of a report', () => {
  const articles = equal(MANY)
  const result = clusterArticles(articles)
  const { pairs } = judgeArticles(articles)
  const work = counted(WORK, () => renderReport(result, articles))
  expect(pairs.length).toBeGreaterThan(50 * MANY)
  expect(work.get('links clustered')).toBe(pairs.length)
})

test('fitEvidence grows in proportion', () => {
  const articles = world(4 * FEW * TIMES)
  const weigh = (count: number) => () => {
    const some = articles.slice(0, count)
    fitEvidence(some, gold(some), { evidence: [{ name: 'level', between: () => 1 }] })
  }
  expectLinear('fitEvidence', TIMES, weigh(4 * FEW), weigh(4 * FEW * TIMES))
})

test('makeBackground grows in proportion', () => {
  const counts = (count: number) =>
    Array.from({ length: count }, (_, i) => [`w${(i * 7919).toString(36)}`, 1 + (i % 1000)] as const)
  const make = (count: number) => () => void makeBackground('pl', counts(count))
  expectLinear('makeBackground', 8, make(20_000), make(8 * 20_000))
})
