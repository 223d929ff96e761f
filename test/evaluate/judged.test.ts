import { expect, test } from 'vitest'
import { judgeArticles } from '../../src/evaluate/index.ts'
import { clusterArticles, NewsDetector } from '../../src/index.ts'
import { sample } from '../fixtures/articles.ts'

const judged = judgeArticles(sample)

test('has the stories of clusterArticles at any threshold', () => {
  expect(judged.sameStory).toBe(0.5)
  for (const sameStory of [0, 0.1, 0.45, 0.5, 0.8, 0.99, 1]) {
    const { stories } = clusterArticles(sample, { sameStory })
    const found = judged.storiesAt(sameStory).map((story) => [...story].sort().join())
    expect(found.sort()).toEqual(stories.map(({ articles }) => [...articles].sort().join()).sort())
  }
  expect(judged.storiesAt()).toEqual(judged.storiesAt(0.5))
})

test('scores and explains any pair, whichever article is named first', () => {
  expect(judged.pairs.length).toBeGreaterThan(10)
  for (const { ids, score } of judged.pairs) {
    const [a, b] = ids
    expect(judged.ids.indexOf(a)).toBeLessThan(judged.ids.indexOf(b))
    expect(judged.score(b, a)).toBe(score)
    const why = judged.explain(b, a)
    expect(why).toEqual(judged.explain(a, b))
    expect(why.score).toBe(score)
    if (why.relation.endsWith('duplicate')) continue
    const sum = Object.values(why.contributions).reduce((total, added) => total + added, why.prior)
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(score, 6)
  }
  expect(judged.score('ferry-agency', 'ferry-agency')).toBe(1)
})

test('explains as a detector that holds the same articles', () => {
  const [a, b] = sample
  const detector = new NewsDetector()
  detector.add(a)
  detector.add(b)
  expect(detector.compare(a.id, b.id)).toMatchObject(judgeArticles([b, a]).explain(a.id, b.id))
})

test('knows times and languages as they were read', () => {
  expect(judged.timeOf('ferry-agency')).toBe(Date.UTC(2025, 2, 3, 10, 15))
  expect(judged.languageOf('ferry-agency')).toBe('en')
  expect(judgeArticles([{ id: 'a', text: '7' }]).timeOf('a')).toBe(undefined)
})

test('says what is wrong', () => {
  expect(() => judged.score('nobody', 'ferry-agency')).toThrow('"idA" must be the id of an article, got "nobody"')
  expect(() => judged.explain('ferry-agency', 'nobody')).toThrow('"idB" must be the id of an article, got "nobody"')
  expect(() => judged.storiesAt(1.5)).toThrow('"sameStory" must be a number from 0 to 1, got 1.5')
  expect(() => judgeArticles([{ id: '', text: 'a' }])).toThrow('"id"')
})
