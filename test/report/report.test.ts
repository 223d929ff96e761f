import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { GENERATED, pageModule } from '../../bench/generate/page.ts'
import { newsWorld } from '../../bench/world/index.ts'
import { judgeArticles } from '../../src/evaluate/index.ts'
import { type Article, clusterArticles, NewsDetector } from '../../src/index.ts'
import { cutsOf } from '../../src/report/cuts.ts'
import { SCRIPT, STYLE } from '../../src/report/generated.ts'
import { renderReport } from '../../src/report/index.ts'
import { nearMisses } from '../../src/report/links.ts'
import { groupsAt } from '../../src/report/page/partition.ts'
import { sample } from '../fixtures/articles.ts'
import { dataOf, HOSTILE, idsOf, inOrder } from './page.ts'

const result = clusterArticles(sample)
const html = renderReport(result, sample, { title: 'A week' })
const data = dataOf(html)

const world: readonly Article[] = [...newsWorld({ articles: 400, seed: 5 })].map(({ article }) => article)

test('what is checked in is what the sources give', async () => {
  expect(readFileSync(GENERATED, 'utf8')).toBe(await pageModule())
})

test('the script is small', () => {
  expect(SCRIPT.length).toBeLessThan(30_000)
  expect(STYLE.length).toBeLessThan(20_000)
})

describe('the slider', () => {
  test.each([
    ['the sample', sample, 1],
    ['a made-up feed', world, 3],
  ])('has the stories of clusterArticles at every step that it has: %s', (_, articles, least) => {
    const { cuts, ...rest } = dataOf(renderReport(clusterArticles(articles), articles))
    expect(cuts.thresholds[cuts.at]).toBe(0.5)
    expect(cuts.thresholds.length).toBeGreaterThan(80)
    let changed = 0
    for (const step of [0, 7, 25, cuts.at, 57, 70, cuts.thresholds.length - 1]) {
      const { stories } = clusterArticles(articles, { sameStory: cuts.thresholds[step] })
      const groups = idsOf({ cuts, ...rest }, groupsAt(cuts, step, rest.articles.length))
      expect(cuts.stories[step]).toBe(stories.length)
      expect(inOrder(groups)).toEqual(inOrder(stories.map((story) => story.articles)))
      if (stories.length !== rest.stories.length) changed++
    }
    expect(changed).toBeGreaterThanOrEqual(least)
  })

  test('knows the threshold of the result, between its steps too', () => {
    const options = { sameStory: 0.615 }
    const { cuts, stories } = dataOf(renderReport(clusterArticles(world, options), world, options))
    expect(cuts.thresholds[cuts.at]).toBe(0.615)
    expect(groupsAt(cuts, cuts.at, world.length).length).toBe(stories.length)
  })

  test('has fewer steps where very many pairs were judged', () => {
    const judged = judgeArticles(sample)
    const place = new Map(judged.ids.map((id, i) => [id, i]))
    const steps = (count: number) => {
      const pairs = Array.from({ length: count }, () => judged.pairs[0])
      return cutsOf({ ...judged, pairs }, place, place.size).thresholds
    }
    expect(steps(200_000)).toHaveLength(86)
    expect(steps(200_001)).toEqual(Array.from({ length: 18 }, (_, i) => (i + 2) / 20))
  })

  test('counts articles that are not shown', () => {
    const all = clusterArticles(world)
    const few = dataOf(renderReport(all, world, { mostArticles: 100 }))
    const shown = few.articles.length
    for (const step of [0, few.cuts.at]) {
      const { stories } = clusterArticles(world, { sameStory: few.cuts.thresholds[step] })
      expect(few.cuts.stories[step]).toBe(stories.length)
      const sizes = new Map(stories.flatMap(({ articles }) => articles.map((id) => [id, articles.length] as const)))
      for (const group of groupsAt(few.cuts, step, shown)) {
        for (const article of group) {
          if (article < shown) expect(group.length).toBe(sizes.get(few.articles[article].id))
        }
      }
    }
  })
})

describe('a page', () => {
  test('holds every story as it is, and its articles', () => {
    expect(
      idsOf(
        data,
        data.stories.map((story) => story.articles),
      ),
    ).toEqual(result.stories.map((story) => story.articles))
    expect(data.stories.map(({ representative }) => data.articles[representative].id)).toEqual(
      result.stories.map((story) => story.representative),
    )
    expect(data.totals).toMatchObject({ articles: sample.length, stories: result.stories.length, copies: 8 })
    const [first] = sample
    const shown = data.articles.find(({ id }) => id === first.id)
    expect(shown).toMatchObject({ title: first.title, source: first.source, url: first.url, language: 'en' })
    expect(shown?.time).toBe(Date.parse(first.publishedAt))
  })

  test('is the same whatever the order of the articles', () => {
    expect(renderReport(clusterArticles([...sample].reverse()), [...sample].reverse(), { title: 'A week' })).toBe(html)
  })

  test('explains the weakest links, and what they add up to', () => {
    let checked = 0
    for (const { links, articles } of [...data.stories, { links: data.misses.map(({ link }) => link), articles: [] }]) {
      if (articles.length > 0) expect(links.length).toBe(Math.min(12, articles.length - 1))
      for (const { relation, score, prior, added, values } of links) {
        expect(values.length).toBe(data.kinds.length)
        if (relation.endsWith('duplicate')) continue
        const sum = added.reduce((total, one) => total + one, prior)
        expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(score, 3)
        checked++
      }
    }
    expect(checked).toBeGreaterThan(3)
  })

  test('has own evidence among the others', () => {
    const evidence = [{ name: 'constructor', weight: 2, between: () => 0.25 }]
    const { kinds, stories } = dataOf(renderReport(clusterArticles(sample, { evidence }), sample, { evidence }))
    expect(kinds.at(-1)).toBe('Own: constructor')
    const link = stories.flatMap(({ links }) => links).find(({ relation }) => relation === 'same-story')
    expect(link?.values.at(-1)).toBe(0.25)
    expect(link?.added.at(-1)).toBe(0.5)
  })

  test('tells near misses by the mean over their pairs', () => {
    const { misses, stories, articles } = dataOf(renderReport(clusterArticles(world), world))
    const judged = judgeArticles(world)
    expect(misses.length).toBeGreaterThan(5)
    for (const [i, { stories: two, mean, link }] of misses.entries()) {
      expect(two.map((story) => stories[story].articles.some((article) => [link.a, link.b].includes(article)))).toEqual(
        [true, true],
      )
      expect(mean).toBeLessThanOrEqual(link.score + 1e-9)
      expect(mean).toBeLessThanOrEqual(misses[Math.max(0, i - 1)].mean)
      // Whether or not they were nominated.
      const [one, other] = two.map((story) => stories[story].articles.map((article) => articles[article].id))
      if (one.length * other.length > 64) continue
      const scores = one.flatMap((a) => other.map((b) => judged.score(a, b)))
      expect(link.score).toBeCloseTo(Math.max(...scores), 3)
    }
  })

  test('shows the closest pair of two stories, though another was nominated', () => {
    const scores: Readonly<Record<string, number>> = { 'a c': 0.4, 'b c': 0.46 }
    const score = (a: string, b: string): number => scores[[a, b].sort().join(' ')] ?? 0
    const across = [[0, 1, { ids: ['a', 'c'], score: 0.4 }]] as const
    const [miss] = nearMisses([['a', 'b'], ['c']], across, { ...judgeArticles([]), score })
    expect(miss.closest).toEqual({ ids: ['b', 'c'], score: 0.46 })
    expect(miss.mean).toBeCloseTo(0.43, 12)
  })

  test('lays copies beside their original, the same words marked in both', () => {
    const copies = data.stories.flatMap((story) => story.copies.flatMap((group) => group.copies))
    expect(copies.length).toBe(8)
    expect(copies.some(({ excerpt }) => excerpt)).toBe(true)
    let marked = 0
    for (const { of, article, passages = [] } of copies) {
      const [one, other] = [data.articles[of].text ?? '', data.articles[article].text ?? '']
      for (const { of: a, article: b } of passages) {
        const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
        expect(a.flatMap((range) => words(one.slice(...range)))).toEqual(
          b.flatMap((range) => words(other.slice(...range))),
        )
        marked++
      }
    }
    expect(marked).toBeGreaterThan(8)
  })

  test('has copies of which nothing can be laid side by side, for no word is near the beginning', () => {
    const { text } = sample[0]
    const late = ['one', 'other'].map((id) => ({ id, text: `${'* '.repeat(4000)}\n${text}` }))
    const [{ copies }] = dataOf(renderReport(clusterArticles(late), late)).stories
    expect(copies).toMatchObject([{ copies: [{ relation: 'duplicate', jaccard: 1 }] }])
    expect(copies[0].copies[0].passages).toBeUndefined()
  })

  test('of more articles than are shown has the largest stories, and what the others are', () => {
    const all = clusterArticles(world)
    const { articles, stories, rest, totals } = dataOf(renderReport(all, world, { mostArticles: 50 }))
    expect(articles.length).toBeLessThanOrEqual(50)
    expect(stories.map(({ id }) => id)).toEqual(all.stories.slice(0, stories.length).map(({ id }) => id))
    expect((rest?.articles ?? 0) + articles.length).toBe(world.length)
    expect((rest?.stories ?? 0) + stories.length).toBe(all.stories.length)
    expect(totals.articles).toBe(world.length)
    expect(dataOf(renderReport(all, world, { mostArticles: 1 })).stories.length).toBe(1)
  })

  test('shows a stream, and copies alone', () => {
    const detector = new NewsDetector()
    for (const article of sample) detector.add(article)
    expect(dataOf(renderReport({ stories: detector.stories() }, sample)).stories.length).toBe(detector.stories().length)
    const copies = dataOf(renderReport(clusterArticles(sample, { level: 'copies' }), sample, { level: 'copies' }))
    expect(copies.kinds).toEqual([])
    expect(copies.stories.flatMap((story) => story.copies).length).toBeGreaterThan(3)
  })

  test('shows what markup shows', () => {
    const articles = [{ id: 'a', title: 'Rain &amp; hail', text: '<p>Rain <b>fell</b> on Orvanne all day.</p>' }]
    expect(dataOf(renderReport(clusterArticles(articles), articles)).articles[0]).toMatchObject({
      title: 'Rain & hail',
      lead: 'Rain fell on Orvanne all day.',
    })
  })

  test('is made of nothing, and of one', () => {
    expect(dataOf(renderReport({ stories: [] }, [])).stories).toEqual([])
    const one = [{ id: 'a', text: 'Frost damaged the vines.' }]
    expect(dataOf(renderReport(clusterArticles(one), one)).articles[0].title).toBe('Frost damaged the vines.')
  })
})

describe('articles are data', () => {
  const hostile = renderReport(clusterArticles(HOSTILE, { markup: 'plain' }), HOSTILE, {
    title: '</title><script>alert(7)</script>',
    markup: 'plain',
  })

  test('and end no element, whatever they say', () => {
    expect(hostile.match(/<script/g)?.length).toBe(2)
    expect(hostile.match(/<\/script/g)?.length).toBe(2)
    expect(hostile).not.toMatch(/<(img|svg|!--)/)
    expect(hostile).not.toMatch(/[\u2028\u2029]/)
    const { articles, title } = dataOf(hostile)
    expect(title).toBe('</title><script>alert(7)</script>')
    expect(articles.map((article) => article.id).sort()).toEqual(HOSTILE.map(({ id }) => id).sort())
  })

  test('and only addresses of the web are links', () => {
    const urls = dataOf(hostile).articles.flatMap(({ url }) => url ?? [])
    expect(urls.length).toBe(4)
    for (const url of urls) expect(url).toMatch(/^https:\/\/news\.example\//)
  })

  test('and the policy knows the script and the style by their hashes, and nothing else', () => {
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(hostile) ?? []
    const [, style] = /<style>(.*?)<\/style>/s.exec(hostile) ?? []
    const [, script] = /<script>(.*?)<\/script>/s.exec(hostile) ?? []
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`script-src ${hash(script)};`)
    expect(policy).toContain(`style-src ${hash(style)};`)
    expect(policy).not.toMatch(/unsafe|http|\*/)
  })
})

test('says what is wrong', () => {
  expect(() => renderReport(result, sample.slice(1))).toThrow(
    '"articles" must hold those of the result, got none with the id "ferry-agency"',
  )
  expect(() => renderReport({} as never, sample)).toThrow('"result" must be what clusterArticles returns')
  expect(() => renderReport(new NewsDetector() as never, sample)).toThrow('{ stories: detector.stories() }')
  expect(() => renderReport(result, undefined as never)).toThrow('"articles" must be an iterable of articles')
  expect(() => renderReport(result, sample, { title: 7 as never })).toThrow('option "title" must be a string')
  expect(() => renderReport(result, sample, { mostArticles: '9' as never })).toThrow(
    'option "mostArticles" must be a number, got string',
  )
  expect(() => renderReport(result, sample, { mostArticles: 0 })).toThrow(
    'option "mostArticles" must be a whole number',
  )
  expect(() => renderReport(result, sample, { window: '7d' } as never)).toThrow(
    'option "window" is one of NewsDetector',
  )
  expect(() => renderReport(result, sample, { sameStory: 2 })).toThrow('option "sameStory" must be from 0 to 1')
})
