import { expect, test } from 'vitest'
import { compareArticles, NewsDetector } from '../../src/index.ts'
import { one, other } from './quarry.ts'

const day = (number: number): string => new Date(Date.UTC(2026, 2, number)).toISOString()
const apart = (days: number) =>
  compareArticles({ ...one, publishedAt: day(1) }, { ...other, publishedAt: day(1 + days) })

test('of two articles alone, days between them speak against one story', () => {
  expect(apart(1).contributions.lapse).toBeCloseTo(0, 6)
  expect(apart(7).contributions.lapse).toBeLessThan(-1)
  expect(apart(60).contributions.lapse).toBeCloseTo(-2.7, 6)
  expect(apart(60).score).toBeLessThan(apart(7).score)
})

test('it is the same in either order, and nothing where a time is not known', () => {
  const early = { ...one, publishedAt: day(1) }
  const late = { ...other, publishedAt: day(20) }
  expect(compareArticles(late, early).contributions.lapse).toBe(compareArticles(early, late).contributions.lapse)
  expect(compareArticles(early, other).contributions.lapse).toBe(0)
})

test('copies that come again weeks later are copies still', () => {
  const again = { ...one, id: 'again', publishedAt: day(31) }
  expect(compareArticles({ ...one, publishedAt: day(1) }, again).relation).toBe('duplicate')
})

test('the more articles are held, the less it says', () => {
  const lapse = (held: number): number => {
    const detector = new NewsDetector({ window: '90d' })
    for (let i = 0; i < held; i++) {
      detector.add({
        id: `n${i}`,
        title: `Notice ${i}`,
        text: `Berth ${i} is free again.`,
        publishedAt: day(1 + (i % 20)),
      })
    }
    detector.add({ ...one, publishedAt: day(1) })
    detector.add({ ...other, publishedAt: day(21) })
    return detector.compare('one', 'other')?.evidence.lapse ?? Number.NaN
  }
  expect(lapse(0)).toBeCloseTo(Math.log(21), 6)
  expect(lapse(40)).toBeCloseTo(Math.log(21) / Math.E, 6)
  expect(lapse(400)).toBe(0)
})
