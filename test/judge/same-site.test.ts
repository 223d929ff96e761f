import { expect, test } from 'vitest'
import { compareArticles, NewsDetector } from '../../src/index.ts'
import { one, other } from './quarry.ts'

/** Other news, of as many sites as there are names. */
const others = (sites: readonly string[]) =>
  Array.from({ length: 24 }, (_, i) => ({
    id: `n${i}`,
    title: `Harbour ${String.fromCharCode(97 + i)}orvik opens`,
    source: sites[i % sites.length] ?? null,
  }))

test('two pages of one site need more in common than two of different sites', () => {
  const apart = compareArticles({ ...one, source: 'Herald' }, { ...other, source: 'Observer' })
  const together = compareArticles({ ...one, source: 'Herald' }, { ...other, source: 'herald ' })
  expect(together.score).toBeLessThan(apart.score)
  expect(together.contributions.sameSite).toBeLessThan(0)
  expect(apart.contributions.sameSite).toBe(0)
})

test('what is of no known site is as of different sites', () => {
  expect(compareArticles(one, other).score).toBe(
    compareArticles({ ...one, source: 'Herald' }, { ...other, source: 'Observer' }).score,
  )
})

test('where all articles are of one site, that two are says nothing', () => {
  const sameSite = (sites: readonly string[]): number | undefined => {
    const detector = new NewsDetector()
    for (const article of others(sites)) detector.add(article)
    for (const article of [one, other]) detector.add({ ...article, source: 'Herald' })
    return detector.compare('one', 'other')?.evidence.sameSite
  }
  expect(sameSite(['Herald'])).toBeCloseTo(0, 6)
  expect(sameSite(['Herald', 'Observer', 'Post', 'Times'])).toBeGreaterThan(0.7)
})

test('copies are copies on one site as well', () => {
  const copy = { ...one, id: 'copy', source: 'Herald' }
  expect(compareArticles({ ...one, source: 'Herald' }, copy).relation).toBe('duplicate')
})
