import { describe, expect, test } from 'vitest'
import { type Article, clusterArticles, compareArticles, NewsDetector, type Relation } from '../src/copies/index.ts'

// What samestory/copies tells apart by the figures and names that it keeps of an article.

const DAY = 86_400_000
const FIRST = Date.UTC(2026, 2, 2, 9)
const relation = (a: Article, b: Article): Relation => {
  const { relation } = compareArticles(a, b)
  expect(compareArticles(b, a).relation).toBe(relation)
  return relation
}

describe('a headline with another figure is no copy', () => {
  const titled = (id: string, title: string): Article => ({ id, title, publishedAt: FIRST })
  test.each([
    ['LORVIAN MONEY SUPPLY M-1 FALLS 217 MLN CROWNS IN WEEK', 'LORVIAN MONEY SUPPLY M-1 FALLS 555 MLN CROWNS IN WEEK'],
    [
      'Norvane raises copper price 0.50 ct to 66.00 cts a pound',
      'Norvane raises copper price 0.25 ct to 66.25 cts a pound',
    ],
  ])('%s', (one, other) => {
    expect(relation(titled('a', one), titled('b', other))).toBe('unrelated')
    const both = [titled('a', one), titled('b', other)]
    expect(clusterArticles(both).stories.flatMap(({ copies }) => copies)).toEqual([])
  })
  test('one with a figure more is one', () => {
    const title = 'LORVIAN MONEY SUPPLY M-1 FALLS 217 MLN CROWNS IN WEEK'
    expect(relation(titled('a', title), titled('b', `${title} TO 36.4 BILLION`))).toBe('near-duplicate')
  })
})

const PLACES =
  'Orvanne Skelland Norhaven Fairholm Kingsferry Mapleby Brookmere Ashfell Penrith Oakdale Elmsford Corring'
/** A long report: of its many figures and names only some are kept. */
const tour = (id: string, days: number, fares: readonly number[]): Article => ({
  id,
  title: 'Ferry company sets its fares',
  text: PLACES.split(' ')
    .map(
      (place, i) =>
        `The crossing from the harbour of ${place} will cost each passenger ${fares[i]} crowns from then on`,
    )
    .join(', and the boats will run twice as often as before. '),
  publishedAt: FIRST + days * DAY,
})
const FARES = [112, 121, 134, 143, 156, 165, 178, 187, 191, 203, 214, 225]

describe('of many figures those that are kept stand for all', () => {
  const others = FARES.map((fare) => fare + 300)
  test('where all are others', () => {
    expect(relation(tour('a', 0, FARES), tour('b', 0, others))).not.toMatch(/duplicate/)
  })
  test('where one is put right', () => {
    for (let i = 0; i < FARES.length; i++) {
      const fares = FARES.map((fare, k) => (k === i ? fare + 300 : fare))
      expect(relation(tour('a', 0, FARES), tour('b', 5, fares))).toMatch(/duplicate/)
    }
  })
  test('where half of them are within a day, they are an update', () => {
    const fares = FARES.map((fare, k) => (k % 2 === 0 ? fare + 300 : fare))
    expect(relation(tour('a', 0, FARES), tour('b', 0.5, fares))).toMatch(/duplicate/)
  })
})

test('a restored detector goes by them too, whatever the seed', () => {
  const report = (id: string, days: number, rate: string): Article => ({
    id,
    title: 'Lorvian bank sets rate of bills',
    text: `The central bank of Lorvia has offered banks in Orvanne a rate of ${rate} pct on its bills, to be paid when they fall due,
and said it will take bids until noon.`,
    publishedAt: FIRST + days * DAY,
  })
  for (const seed of [1, 2, 3, 0xffffffff]) {
    const detector = new NewsDetector({ seed })
    detector.add(report('a', 0, '5.95'))
    const restored = NewsDetector.restore(detector.snapshot())
    for (const each of [detector, restored]) {
      expect(each.add(report('b', 7, '6.05')).relation).toBe('new')
      expect(each.add(report('c', 7.2, '6.10')).relation).toBe('near-duplicate')
      expect(each.add({ ...report('d', 8, '6.05'), title: 'Rate of bills' }).relation).toMatch(/duplicate/)
    }
  }
})

test.each(['53 000', '53\u00a0000', '53\u202f000', '53.000', "53'000"])(
  '53,000 written as %s is the same figure',
  (written) => {
    const report = (id: string, number: string): Article => ({
      id,
      text: `A Lorvane, ${number} manifestants ont défilé samedi contre la réforme des retraites, selon la préfecture de Skelle.`,
    })
    expect(relation(report('a', '53,000'), report('b', written))).toBe('duplicate')
    expect(relation(report('a', '53,000'), report('c', written.replace('53', '48')))).not.toBe('duplicate')
  },
)
