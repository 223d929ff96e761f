import { expect, test } from 'vitest'
import { sample } from '../../bench/sample/index.ts'
import { bCubed, pairwise, partitionByLabel, sweepThreshold } from '../../src/evaluate/index.ts'
import { clusterArticles } from '../../src/index.ts'

const gold = partitionByLabel(sample.map(({ id, story }) => [id, story]))

test('each point is what clusterArticles makes at that threshold', () => {
  const thresholds = [0.3, 0.5, 0.9]
  const { curve, best, bestOfPairs } = sweepThreshold(sample, gold, { thresholds })
  expect(curve.map(({ threshold }) => threshold)).toEqual(thresholds)
  for (const point of curve) {
    const { stories } = clusterArticles(sample, { sameStory: point.threshold })
    const found = stories.map(({ articles }) => articles)
    expect(point).toMatchObject({
      stories: found.length,
      bCubed: bCubed(found, gold),
      pairwise: pairwise(found, gold),
    })
  }
  expect(best.bCubed.f1).toBe(Math.max(...curve.map((point) => point.bCubed.f1)))
  expect(bestOfPairs.pairs.f1).toBe(Math.max(...curve.map((point) => point.pairs.f1)))
})

test('pairs that reach a threshold get fewer and surer', () => {
  const { curve } = sweepThreshold(sample, gold)
  expect(curve).toHaveLength(19)
  for (let i = 1; i < curve.length; i++) expect(curve[i].pairs.recall).toBeLessThanOrEqual(curve[i - 1].pairs.recall)
  expect(curve[18].pairs.precision).toBeGreaterThanOrEqual(curve[0].pairs.precision)
})

test('articles without a label are clustered and do not count', () => {
  const some = gold.slice(0, 4)
  const ids = new Set(some.flat())
  const { curve } = sweepThreshold(sample, some, { thresholds: [0.5] })
  const found = clusterArticles(sample)
    .stories.map(({ articles }) => articles.filter((id) => ids.has(id)))
    .filter((group) => group.length > 0)
  expect(curve[0].bCubed).toEqual(bCubed(found, some))
})

test('bad articles are left out of both', () => {
  const withBad = [...sample, { id: 'bad', text: '…' }]
  const groups = [...gold, ['bad']]
  expect(() => sweepThreshold(withBad, groups)).toThrow('article "bad" at position')
  const { curve } = sweepThreshold(withBad, groups, { onInvalid: () => {}, thresholds: [0.5] })
  expect(curve).toEqual(sweepThreshold(sample, gold, { thresholds: [0.5] }).curve)
})

test('what is wrong is named', () => {
  expect(() => sweepThreshold(sample, gold, { sameStory: 0.5 } as object)).toThrow(
    'option "sameStory" is what is swept',
  )
  expect(() => sweepThreshold(sample, gold, { thresholds: [2] })).toThrow('"thresholds" must be a number from 0 to 1')
  expect(() => sweepThreshold(sample, gold, { thresholds: [] })).toThrow('"thresholds" must hold at least one')
  expect(() => sweepThreshold(sample, [['no such id']])).toThrow('"gold" must hold ids of articles, got "no such id"')
  expect(() => sweepThreshold(5 as never, gold)).toThrow('"articles" must be an iterable')
})

test.each([
  [[], /^"gold" must hold at least one id/],
  [[['a'], ['a']], /^"gold" must hold every id once/],
  [['a'], /^"gold" must hold groups/],
  [new Map([['a', 1]]), /^"gold" must be an iterable of groups, got a Map: give partitionByLabel/],
  [5, /^"gold" must be an iterable of groups/],
])('what is wrong with the gold is told of the gold: %j', (gold, message) => {
  expect(() => sweepThreshold([{ id: 'a', text: 'a b c' }], gold as never)).toThrow(message)
})
