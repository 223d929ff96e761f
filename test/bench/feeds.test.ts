import { describe, expect, it } from 'vitest'
import { areaUnderCurve, bCubedAmong } from '../../bench/feeds/scores.ts'
import { siteArticles } from '../../bench/feeds/sites.ts'
import { asDated, byDay, DAY, EPOCH, hoursDrawn, redated, sameAs, timeOf, undated } from '../../bench/feeds/views.ts'
import type { LabelledArticle } from '../../bench/lib/sets.ts'

/** Forty stories of three reports: two with days, years apart between stories, and one without. */
const articles: readonly LabelledArticle[] = Array.from({ length: 120 }, (_, i) => {
  const [story, k] = [Math.floor(i / 3), i % 3]
  const day = new Date(Date.UTC(1990, 0, 1 + 100 * story + (k === 1 ? 2 + (story % 4) : 0)))
  const article = { id: `a${i}`, text: `Report ${i} of the council.`, story: `s${story}` }
  return k === 2 ? article : { ...article, publishedAt: day.toISOString() }
})

describe('re-dated views', () => {
  const shown = redated(3).of(articles, 7)
  const times = new Map(shown.map((article) => [article.id, timeOf(article)]))
  const time = (i: number): number => times.get(`a${i}`) ?? Number.NaN

  it('keeps gaps inside a story, up to three days', () => {
    for (let story = 0; story < 40; story++) {
      expect(time(3 * story + 1) - time(3 * story)).toBe(Math.min(3, 2 + (story % 4)) * DAY)
    }
  })

  it('begins every story within the days given, and draws a gap where there is no time', () => {
    const gaps = new Set<number>()
    for (let story = 0; story < 40; story++) {
      expect(time(3 * story)).toBeGreaterThanOrEqual(EPOCH)
      expect(time(3 * story)).toBeLessThan(EPOCH + 3 * DAY)
      const gap = time(3 * story + 2) - time(3 * story)
      expect(gap).toBeGreaterThanOrEqual(0)
      expect(gap).toBeLessThanOrEqual(3 * DAY)
      gaps.add(gap)
    }
    expect(gaps.size).toBeGreaterThan(30)
  })

  it('depends on the seed but not on the order of the articles', () => {
    const reversed = redated(3).of([...articles].reverse(), 7)
    for (const article of reversed) expect(timeOf(article)).toBe(times.get(article.id))
    expect(timeOf(redated(3).of(articles, 8)[0])).not.toBe(time(0))
  })

  it('cuts times to their day, or draws the hour of those that name a day alone', () => {
    for (const article of byDay(3).of(articles, 7)) expect(timeOf(article) % DAY).toBe(0)
    const drawn = hoursDrawn(3).of(articles, 7)
    expect(timeOf(drawn[1]) - timeOf(drawn[0])).not.toBe(2 * DAY)
  })

  it('knows which views of a set are the same', () => {
    const bare = undated.of(articles, 1)
    expect(sameAs(articles, undated)).toBe(undated.key)
    expect(sameAs(bare, undated)).toBe(asDated.key)
    expect(sameAs(bare, hoursDrawn(3))).toBe(redated(3).key)
    expect(sameAs(articles, hoursDrawn(3))).toBe(hoursDrawn(3).key)
  })
})

describe('scores', () => {
  it('counts articles without a label against the precision of their group', () => {
    const labelled = ['a', 'b', 'c'].map((id) => ({ id, story: id === 'c' ? 't' : 's' }))
    const { precision, recall } = bCubedAmong([['a', 'b', 'x', 'y'], ['c']], labelled)
    expect(precision).toBeCloseTo((0.5 + 0.5 + 1) / 3)
    expect(recall).toBe(1)
  })

  it('gives the area under the curve, ties counting half', () => {
    expect(areaUnderCurve([0.1, 0.4, 0.35, 0.8], [false, false, true, true])).toBe(0.75)
    expect(areaUnderCurve([0.5, 0.5, 0.5], [true, false, true])).toBe(0.5)
  })
})

describe('sites with notices', () => {
  const pages = siteArticles({ words: 60, sourced: true, notices: true, seed: 1 })
  const plain = siteArticles({ words: 60, sourced: false, notices: false, seed: 1 })

  it('makes thirty pages for each of twenty sites, and copies of agency texts and of pages', () => {
    const own = pages.filter(({ report }) => report.includes('-own-'))
    expect(new Set(pages.map(({ site }) => site)).size).toBe(20)
    expect(new Set(own.map(({ report }) => report)).size).toBe(600)
    expect(own.length).toBe(620)
    expect(pages.length).toBe(620 + 5 * 18)
  })

  it('gives all pages of a site one ending or one beginning, and unrelated pages nothing else', () => {
    const texts = pages.filter(({ site }) => site === 'de-site-0').map(({ article }) => article.text ?? '')
    expect(new Set(texts.map((text) => text.split('\n\n').at(-1))).size).toBe(1)
    const endings = plain.map(({ article }) => article.text?.slice(-40))
    expect(new Set(endings).size).toBeGreaterThanOrEqual(600)
    expect(plain[0].article.source).toBeUndefined()
  })
})
