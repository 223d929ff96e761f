import { expect, test } from 'vitest'
import { newsWorld } from '../../bench/world/index.ts'
import { bCubed, fitEvidence, partitionByLabel } from '../../src/evaluate/index.ts'
import { fitWeights, meanLogLoss } from '../../src/evaluate/logistic.ts'
import { type Article, ArticleError, clusterArticles, compareArticles } from '../../src/index.ts'

interface Labelled extends Article {
  readonly story: string
}

const sample: readonly Labelled[] = [...newsWorld({ articles: 240, seed: 5, articlesPerDay: 2000 })].map(
  ({ article, story }) => ({ ...article, story }),
)
const gold = partitionByLabel(sample.map(({ id, story }) => [id, story]))
const storyOf = new Map(sample.map(({ id, story }) => [id, story]))

function hashOf(text: string): number {
  let hash = 7
  for (const character of text) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0
}
/** Right four times of five. */
const hint = {
  name: 'hint',
  between: (a: string, b: string) => (storyOf.get(a) === storyOf.get(b) ? 1 : -1) * (hashOf(a + b) % 5 === 0 ? -1 : 1),
}
const noise = { name: 'noise', between: (a: string, b: string) => (hashOf(b + a) & 1024 ? 1 : -1) }

test('evidence that is right gets weight, noise hardly any, and the stories get better', () => {
  const { evidence, weights, pairs, logLoss } = fitEvidence(sample, gold, { evidence: [hint, noise] })
  // Being right four times as often as wrong is worth ln 4.
  expect(Math.abs(weights.hint - Math.log(4))).toBeLessThan(0.3)
  expect(Math.abs(weights.noise)).toBeLessThan(0.3)
  expect(evidence.map(({ name, weight }) => [name, weight])).toEqual(Object.entries(weights))
  expect(pairs.same).toBeGreaterThan(10)
  expect(pairs.different).toBeGreaterThan(10)
  expect(logLoss.after).toBeLessThan(logLoss.before)
  const strict = { sameStory: 0.9 }
  const f1 = (options: object): number =>
    bCubed(
      clusterArticles(sample, options).stories.map(({ articles }) => articles),
      gold,
    ).f1
  expect(f1({ ...strict, evidence })).toBeGreaterThan(f1(strict))
})

test('the same articles give the same weights in any order, and units do not matter', () => {
  const options = { evidence: [hint, noise] }
  const fitted = fitEvidence(sample, gold, options)
  const again = fitEvidence([...sample].reverse(), gold, { ...options, ridge: undefined })
  expect([again.weights, again.logLoss]).toEqual([fitted.weights, fitted.logLoss])
  const inPercent = { name: 'hint', between: (a: string, b: string) => 100 * hint.between(a, b) }
  const percent = fitEvidence(sample, gold, { evidence: [inPercent, noise] })
  expect(100 * percent.weights.hint).toBeCloseTo(fitted.weights.hint, 6)
  expect(percent.logLoss.after).toBeCloseTo(fitted.logLoss.after, 9)
  // A weight that is given is not looked at; evidence that always says 0 has none.
  const silent = { name: 'silent', weight: 7, between: () => 0 }
  expect(fitEvidence(sample, gold, { evidence: [hint, noise, silent] }).weights).toEqual({
    ...fitted.weights,
    silent: 0,
  })
})

test('the log-loss before is that of the scores that the words give, without copies', () => {
  const three: readonly Labelled[] = [
    { id: 'a', story: 'x', text: 'The ferry Halcyon ran aground off Skell in fog; all 212 aboard are safe.' },
    { id: 'b', story: 'x', text: 'All 212 people on the Halcyon were saved when the ferry struck rocks near Skell.' },
    { id: 'c', story: 'y', text: 'The ferry Halcyon had run aground off Skell before, in the year that it was built.' },
    { id: 'copy', story: 'y', text: 'THE FERRY HALCYON ran aground off Skell in fog; all 212 aboard are safe.' },
  ]
  const truth = partitionByLabel(three.slice(0, 3).map(({ id, story }) => [id, story]))
  const asked = new Set<string>()
  const between = (a: string, b: string): number => {
    asked.add(`${a} ${b}`)
    return 1
  }
  const level = { name: 'level', between }
  const { logLoss, pairs } = fitEvidence(three.slice(0, 3), truth, { evidence: [level], ridge: 1e-6 })
  expect(pairs).toEqual({ same: 1, different: 2 })
  expect(asked).toEqual(new Set(['a b', 'a c', 'b c']))
  const { stories } = clusterArticles(three.slice(0, 3), { sameStory: 0 })
  expect(stories).toHaveLength(1)
  expect(logLoss.before).toBeGreaterThan(0)
  // Of labelled articles only, and never of copies.
  asked.clear()
  fitEvidence(three, truth, { evidence: [level] })
  expect([...asked].some((pair) => pair.includes('copy'))).toBe(false)
  asked.clear()
  const all = partitionByLabel(three.map(({ id, story }) => [id, story]))
  fitEvidence(three, all, { evidence: [level] })
  expect(asked).toContain('b copy')
  expect(asked).not.toContain('a copy')
  expect(compareArticles(three[0], three[3]).relation).toBe('duplicate')
})

test('what cannot be fitted is refused by name', () => {
  const evidence = [hint]
  const tryFit = (options: object, truth: Iterable<Iterable<string>> = gold) =>
    fitEvidence(sample, truth, options as never)
  expect(() => tryFit({})).toThrow(/option "evidence" must be an array, got undefined/)
  expect(() => tryFit({ evidence: [] })).toThrow(/option "evidence" must hold at least one, got none/)
  expect(() => tryFit({ evidence: [hint, hint] })).toThrow(/has two called "hint"/)
  expect(() => tryFit({ evidence, ridge: 0 })).toThrow(/"ridge" must be a number from 0.000001 to 1000000, got 0/)
  expect(() => tryFit({ evidence, level: 'copies' })).toThrow(/option "level" must be 'stories' to fit evidence/)
  expect(() => tryFit({ evidence, thresholds: [] })).toThrow(/unknown option "thresholds"/)
  expect(() => tryFit({ evidence }, [['nobody']])).toThrow(/"gold" must hold ids of articles, got "nobody"/)
  expect(() => tryFit({ evidence }, [sample.map(({ id }) => id)])).toThrow(/pairs of one story and of two .* and 0$/)
  expect(() =>
    tryFit(
      { evidence },
      sample.map(({ id }) => [id]),
    ),
  ).toThrow(/pairs of one story and of two .* got 0 and \d+/)
  expect(() => tryFit({ evidence: [{ ...hint, between: () => Number.NaN }] })).toThrow(/evidence "hint" .* got NaN/)
  expect(() => fitEvidence([...sample, { id: '' }], gold, { evidence })).toThrow(ArticleError)
  const invalid: string[] = []
  fitEvidence([...sample, { id: '' }], gold, { evidence, onInvalid: (error) => invalid.push(error.field) })
  expect(invalid).toEqual(['id'])
})

test('weights are the minimum of log-loss and ridge', () => {
  // A constant alone, hardly drawn to 0, gives the share of what is so.
  const same = Array.from({ length: 40 }, (_, i) => i % 4 === 0)
  const zeros = same.map(() => 0)
  const [level] = fitWeights({ offset: zeros, same, columns: [same.map(() => 1)] }, 1e-6)
  expect(level).toBeCloseTo(Math.log(1 / 3), 6)
  // Any step away is worse, also where columns are nearly the same, and of far apart sizes.
  const columns = [
    same.map((one, i) => (one ? 1 : 0.2) + ((i * 7) % 5) / 3),
    same.map((one, i) => 1e6 * ((one ? 1 : 0.2) + ((i * 7) % 5) / 3 + (i % 3) / 1e3)),
    same.map((_, i) => Math.sin(i)),
  ]
  const rows = { offset: same.map((_, i) => 3 * Math.cos(i)), same, columns }
  const fitted = fitWeights(rows, 1)
  const scales = columns.map((column) => Math.sqrt(column.reduce((sum, x) => sum + x * x, 0) / column.length))
  const cost = (weights: readonly number[]): number =>
    same.length * meanLogLoss(rows, weights) + 0.5 * weights.reduce((sum, w, k) => sum + (w * scales[k]) ** 2, 0)
  for (let k = 0; k < columns.length; k++) {
    for (const step of [1e-3, -1e-3]) {
      expect(cost(fitted.map((w, j) => (j === k ? w + step / scales[k] : w)))).toBeGreaterThan(cost(fitted))
    }
  }
  // Pairs that evidence parts without a rest get a finite weight.
  const [parted] = fitWeights({ offset: zeros, same, columns: [same.map((one) => (one ? 1 : -1))] }, 1)
  expect(parted).toBeGreaterThan(2)
  expect(parted).toBeLessThan(5)
})
