import { describe, expect, test } from 'vitest'
import { newsWorld } from '../bench/world/index.ts'
import { type Article, type HeldComparison, NewsDetector, type Placement, type StoryExplanation } from '../src/index.ts'
import { sample } from './fixtures/articles.ts'
import { madeUpArticles } from './golden/articles.ts'

const world: readonly Article[] = [...newsWorld({ articles: 1500, seed: 11 })].map(({ article }) => article)
const now = () => Date.UTC(2026, 3, 1)

/** Links that a detector keeps of an article. */
const KEPT = 6

function placeAll(articles: readonly Article[]): { detector: NewsDetector; placed: readonly Placement[] } {
  const detector = new NewsDetector({ now })
  return { detector, placed: articles.map((article) => detector.add(article)) }
}

function held(detector: NewsDetector, a: string, b: string): HeldComparison {
  const found = detector.compare(a, b)
  if (found === undefined) throw new Error(`${a} or ${b} is not held`)
  return found
}

function explained(detector: NewsDetector, storyId: string): StoryExplanation {
  const found = detector.explain(storyId)
  if (found === undefined) throw new Error(`there is no story ${storyId}`)
  return found
}

describe('compare', () => {
  test('gives the verdict by which an article was placed, or was looked at since', () => {
    const { detector, placed } = placeAll(world)
    let lookedAtSince = 0
    let checked = 0
    for (const { id, matches } of placed) {
      for (const { id: other, score, jaccard, containment } of matches.slice(0, KEPT)) {
        const found = held(detector, id, other)
        expect(found).toMatchObject({ jaccard, containment })
        // By statistics that are neither those of its coming nor the present ones.
        if (found.score !== score && found.score !== found.present.score) lookedAtSince++
        checked++
      }
    }
    expect(checked).toBeGreaterThan(1000)
    expect(lookedAtSince).toBeGreaterThan(100)
    const last = placed[placed.length - 1]
    for (const { id, relation, score } of last.matches)
      expect(held(detector, last.id, id)).toMatchObject({ relation, score })
  })

  test('says what query says now, and its evidence adds up to that', () => {
    const articles = madeUpArticles(60)
    const { detector } = placeAll(articles)
    const last = articles[articles.length - 1]
    const matches = detector.query(last)
    expect(matches.length).toBeGreaterThan(2)
    for (const { id } of articles.slice(0, -1)) {
      const { present, relation, prior, contributions } = held(detector, id, last.id)
      const match = matches.find((match) => match.id === id)
      if (match !== undefined) expect(present).toMatchObject({ relation: match.relation, score: match.score })
      const sum = Object.values(contributions).reduce((total, added) => total + added, prior)
      if (!relation.endsWith('duplicate')) expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(present.score, 8)
    }
  })

  test('names the earlier article first, whichever is asked for first', () => {
    const detector = new NewsDetector()
    detector.add({ id: 'late', text: 'Frost damaged the vines.', publishedAt: '2026-03-02' })
    detector.add({ id: 'early', text: 'Sun ripened the grapes.', publishedAt: '2026-03-01' })
    expect(detector.compare('late', 'early')?.ids).toEqual(['early', 'late'])
    expect(detector.compare('early', 'late')).toEqual(detector.compare('late', 'early'))
    expect(detector.compare('early', 'early')).toMatchObject({ relation: 'duplicate', score: 1 })
  })

  test('names shared terms by words of the articles, without their texts', () => {
    const { detector, placed } = placeAll(sample)
    const text = new Map(sample.map(({ id, title, text }) => [id, `${title} ${text}`.toLowerCase()]))
    let named = 0
    let pairs = 0
    let total = 0
    for (const { id, of, storyId } of placed) {
      if (of === undefined) continue
      const story = detector.story(storyId)?.articles ?? []
      const { sharedTerms, ids } = held(detector, id, of)
      const weight = sharedTerms.reduce((sum, term) => sum + term.weight, 0)
      pairs++
      total += weight
      expect(weight).toBeLessThanOrEqual(1 + 1e-12)
      for (const { term } of sharedTerms) {
        expect([...story, ...ids].some((other) => text.get(other)?.includes(term.toLowerCase()))).toBe(true)
        named++
      }
    }
    expect(named).toBeGreaterThan(50)
    expect(total / pairs).toBeGreaterThan(0.4)
  })

  test('knows words of languages with endings, elisions and no spaces', () => {
    const pairs = [
      [
        'L’Ukraine a rouvert le port d’Izmaïl mardi, selon Kravtchenko.',
        'Le port d’Izmaïl en Ukraine rouvre, dit Kravtchenko.',
      ],
      ['Ankara’da köprü Kızılırmak üzerinde kapandı.', 'Kızılırmak köprüsü Ankara’da kapatıldı.'],
      ['東京湾の橋が火曜日に閉鎖された。', '東京湾の橋、火曜日から閉鎖。'],
      ['Порт Измаила снова открыт, сообщил Кравченко.', 'Кравченко: порт в Измаиле открыт во вторник.'],
    ]
    for (const [a, b] of pairs) {
      const detector = new NewsDetector()
      detector.add({ id: 'a', text: a })
      detector.add({ id: 'b', text: b })
      expect(detector.compare('a', 'b')?.sharedTerms.length).toBeGreaterThan(1)
    }
  })

  test('names words without spaces by what is in both of them', () => {
    const terms = ([a, b]: readonly [string, string]): readonly string[] => {
      const detector = new NewsDetector()
      detector.add({ id: 'a', language: 'zh', text: a })
      detector.add({ id: 'b', language: 'zh', text: b })
      return held(detector, 'a', 'b').sharedTerms.map(({ term }) => term)
    }
    expect(terms(['阿根廷勝。梅西。', '梅西說，阿根廷。'])).toContain('阿根廷')
    expect(terms(['王小明當選。', '王小華落選。'])).toEqual(['王小'])
  })

  test('says where a pair is doubted because few articles of its language are held, or none can be told to be', () => {
    const report = 'The Vernay ferry ran aground in fog off Skell, and all 212 passengers are safe.'
    const other = 'Council members of Skell asked on Tuesday why a ferry to Vernay had sailed at all.'
    const { detector } = placeAll(world.slice(0, 300))
    const said = (language: string | undefined, [one, two] = [report, other]): string => {
      detector.add({ id: 'report', language, text: one })
      detector.add({ id: 'other', language, text: two })
      return held(detector, 'report', 'other').sentence
    }
    expect(said('en')).not.toContain('language')
    expect(said('cy')).toMatch(/^They are not one story, at .*, for how few articles of their language are held/)
    const untold = ['Vernay Skell ferry 212', 'Vernay Skell council pier 300'] as const
    expect(said(undefined, [...untold])).toMatch(
      /^They are not one story, at .*, for a language that could not be told/,
    )
  })

  test('says nothing twice, nor that words speak both ways, and of one day not that it is long', () => {
    const { detector } = placeAll(world.slice(0, 600))
    const said = detector.stories().flatMap(({ id }) => {
      const { links, nearMisses } = explained(detector, id)
      return [...links, ...nearMisses.map(({ closest }) => closest)]
    })
    const time = new Map(world.map(({ id, publishedAt }) => [id, Number(new Date(publishedAt ?? Number.NaN))]))
    for (const { sentence, ids } of said) {
      const [reasons] = sentence.split('; both have')
      const points = reasons.split(/, in spite of |, and for |, for |, | and /)
      expect(new Set(points).size).toBe(points.length)
      expect(sentence).not.toMatch(/the words that they share.*how few words|how few words.*the words that they share/)
      if (!sentence.includes('how far apart in time they are')) continue
      const [a = Number.NaN, b = Number.NaN] = ids.map((id) => time.get(id))
      expect(Math.abs(a - b)).toBeGreaterThanOrEqual(18 * 3_600_000)
    }
    expect(said.length).toBeGreaterThan(200)
  })

  test('says that many others are as close in time, and not that minutes are far apart', () => {
    const crowd = madeUpArticles(300).map((article, i) => ({
      ...article,
      publishedAt: `2026-03-01T08:${String(i % 60).padStart(2, '0')}`,
    }))
    const { detector } = placeAll(crowd)
    detector.add({ id: 'ferry', text: 'The Vernay ferry ran aground off Skell.', publishedAt: '2026-03-01T08:10' })
    detector.add({ id: 'mayor', text: 'Vernay asks who let the ferry sail.', publishedAt: '2026-03-01T08:20' })
    const { sentence } = held(detector, 'ferry', 'mayor')
    expect(sentence).toContain('how many others are as close in time')
    expect(sentence).not.toContain('far apart')
  })

  test('at level copies compares runs of words alone', () => {
    const detector = new NewsDetector({ level: 'copies' })
    const [a, b] = madeUpArticles(2)
    detector.add(a)
    detector.add(b)
    detector.add({ ...a, id: 'again' })
    expect(detector.compare(a.id, 'again')).toMatchObject({ relation: 'duplicate', score: 1, evidence: {} })
    expect(detector.compare(a.id, b.id)).toMatchObject({ relation: 'unrelated', sharedTerms: [], prior: 0 })
    expect(detector.explain(a.id)).toMatchObject({ links: [{ relation: 'duplicate' }], nearMisses: [] })
  })

  test('knows only what is held', () => {
    const { detector } = placeAll(madeUpArticles(4))
    const [a, b] = madeUpArticles(2)
    expect(detector.compare(a.id, 'nobody')).toBe(undefined)
    expect(detector.compare('nobody', a.id)).toBe(undefined)
    detector.remove(b.id)
    expect(detector.compare(a.id, b.id)).toBe(undefined)
    expect(() => detector.compare(a.id, 7 as never)).toThrow('"idB" must be a string, got 7')
    expect(() => detector.compare(undefined as never, b.id)).toThrow('"idA" must be a string')
  })
})

describe('explain', () => {
  const { detector } = placeAll(world)
  const stories = detector.stories()

  test('gives the links that hold a story together: all of it, by the strongest there are', () => {
    let checked = 0
    for (const { id, articles } of stories) {
      const { storyId, links } = explained(detector, id)
      expect(storyId).toBe(id)
      if (articles.length > 64) continue
      expect(links.length).toBe(articles.length - 1)
      const reached = new Set(articles.slice(0, 1))
      for (const _ of links) {
        for (const { ids } of links) {
          if (!ids.some((id) => reached.has(id))) continue
          for (const id of ids) reached.add(id)
        }
      }
      expect([...reached].sort()).toEqual([...articles].sort())
      const scores = links.map(({ score }) => score)
      expect(scores).toEqual([...scores].sort((x, y) => y - x))
      for (const link of links) expect(link).toEqual(detector.compare(...link.ids))
      checked += links.length
    }
    expect(checked).toBeGreaterThan(300)
  })

  test('names the article that fits least', () => {
    for (const { id, articles, weakest: lowest } of stories) {
      const { weakest } = explained(detector, id)
      if (articles.length === 1) expect(weakest).toBe(undefined)
      else {
        expect(articles).toContain(weakest?.id)
        expect(weakest?.mean).toBe(lowest)
        expect(weakest?.closest.ids).toContain(weakest?.id)
      }
    }
  })

  test('tells what nearly joined, and why it did not', () => {
    const seen = new Set<string>()
    for (const { id, articles } of stories) {
      const { nearMisses } = explained(detector, id)
      expect(nearMisses.length).toBeLessThanOrEqual(5)
      const reached = nearMisses.map(({ closest }) => closest.score)
      expect(reached).toEqual([...reached].sort((x, y) => y - x))
      for (const { storyId, closest, mean, why, sentence } of nearMisses) {
        expect(storyId).not.toBe(id)
        expect(articles.some((article) => closest.ids.includes(article))).toBe(true)
        expect(closest.ids.map((article) => detector.storyOf(article)).sort()).toEqual([id, storyId].sort())
        expect(why).toBe(closest.score < 0.5 ? 'pair' : mean < 0.5 ? 'mean' : 'later')
        expect(sentence).toContain(`"${storyId}"`)
        seen.add(why)
      }
    }
    expect([...seen]).toEqual(expect.arrayContaining(['pair', 'mean']))
  })

  test('sums a story up in a sentence', () => {
    const lone = new NewsDetector()
    lone.add({ id: 'a', text: 'Frost damaged the vines.' })
    expect(lone.explain('a')?.sentence).toBe('It is one article; no other story came near.')
    const large = stories.find(({ articles }) => articles.length > 4)
    expect(explained(detector, large?.id ?? '').sentence).toMatch(
      /^It is \d+ articles, held together by links of .*%; ".*" fits it least, with a mean of \d+ % to the others; /,
    )
  })

  test('connects a story whose links led to articles that have left', () => {
    const day = 86_400_000
    const detector = new NewsDetector({ window: '3d', now: () => 0 })
    const articles = sample.slice(0, 8).map((article, i) => ({ ...article, publishedAt: (i + 1) * day }))
    for (const article of articles) detector.add(article)
    for (const { id } of detector.stories()) {
      expect(explained(detector, id).links.length).toBe((detector.story(id)?.articles.length ?? 0) - 1)
    }
  })

  test('knows only the stories that there are', () => {
    expect(detector.explain('nobody')).toBe(undefined)
    expect(() => detector.explain(7 as never)).toThrow('"storyId" must be a string, got 7')
  })
})

test('questions leave no trace, and are answered alike by a detector restored', () => {
  const { detector } = placeAll(world.slice(0, 1300))
  const bytes = detector.snapshot()
  const restored = NewsDetector.restore(bytes, { now })
  const stories = detector.stories().filter(({ articles }) => articles.length > 1)
  const ids = world.slice(0, 1300).map(({ id }) => id)
  const ask = (asked: NewsDetector) => [
    stories.map(({ id }) => asked.explain(id)),
    ids.slice(0, 300).map((id, i) => asked.compare(id, ids[ids.length - 1 - i])),
  ]
  expect(ask(restored)).toEqual(ask(detector))
  expect(Buffer.compare(detector.snapshot(), bytes)).toBe(0)
  expect(Buffer.compare(restored.snapshot(), bytes)).toBe(0)
  for (const article of world.slice(1300)) expect(detector.add(article)).toEqual(restored.add(article))
})
