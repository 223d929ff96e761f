import { expect, test } from 'vitest'
import { newsWorld } from '../bench/world/index.ts'
import * as copies from '../src/copies/index.ts'
import * as english from '../src/english/index.ts'
import { bCubed } from '../src/evaluate/index.ts'
import {
  type Article,
  clusterArticles,
  compareArticles,
  type DetectorOptions,
  NewsDetector,
  type OwnEvidence,
  type Story,
} from '../src/index.ts'
import { madeUpArticles } from './golden/articles.ts'

/** Two reports of one event in other words, one that shares words with them, and two notices that are nearly alike. */
const reports: readonly Article[] = [
  {
    id: 'wire',
    title: 'Ferry Halcyon aground off Skell',
    text: 'The ferry Halcyon ran onto rocks off Skell in thick fog on Sunday night. Rescuers brought everybody ashore before midnight.',
  },
  {
    id: 'local',
    title: 'How our neighbours saved a ship',
    text: 'Fishermen from Skell needed three hours to take off the passengers, most of them pupils on their way home. Nobody drowned.',
  },
  {
    id: 'fog',
    title: 'Flights from Skell grounded by fog',
    text: 'Skell airport closed on Sunday because of fog. Flights were diverted, and some travellers fainted in the queues.',
  },
  {
    id: 'q3',
    title: 'Norvane earns more in third quarter',
    text: 'Norvane, the maker of pumps, earned 41 million in the third quarter, it said on Tuesday. Shares of Norvane rose four per cent.',
  },
  {
    id: 'q4',
    title: 'Norvane earns more in fourth quarter',
    text: 'Norvane, the maker of pumps, earned 47 million in the fourth quarter, it said on Tuesday. Shares of Norvane rose two per cent.',
  },
]
const VECTORS: Readonly<Record<string, readonly number[]>> = {
  wire: [1, 0, 0],
  local: [0.96, 0.28, 0],
  fog: [0, 1, 0],
  q3: [0, 0.6, 0.8],
  q4: [0, 0.6, -0.8],
}
const cosine = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i], 0)
const embedding: OwnEvidence = {
  name: 'embedding',
  weight: 10,
  between: (a, b) => cosine(VECTORS[a], VECTORS[b]) - 0.5,
}

const groupsOf = (stories: readonly Story[]): string[] =>
  stories.map(({ articles }) => [...articles].sort().join(' ')).sort()
const streamed = (articles: readonly Article[], options: DetectorOptions = {}): NewsDetector => {
  const detector = new NewsDetector(options)
  for (const article of articles) detector.add(article)
  return detector
}

test('it joins what words keep apart, and keeps apart what they join, in a batch and a stream alike', () => {
  const byWords = ['fog', 'local', 'q3 q4', 'wire']
  const byBoth = ['fog', 'local wire', 'q3', 'q4']
  expect(groupsOf(clusterArticles(reports).stories)).toEqual(byWords)
  expect(groupsOf(streamed(reports).stories())).toEqual(byWords)
  const options = { evidence: [embedding] }
  expect(groupsOf(clusterArticles(reports, options).stories)).toEqual(byBoth)
  expect(groupsOf(clusterArticles([...reports].reverse(), options).stories)).toEqual(byBoth)
  expect(groupsOf(streamed(reports, options).stories())).toEqual(byBoth)
  expect(groupsOf(streamed([...reports].reverse(), options).stories())).toEqual(byBoth)
  expect(english.clusterArticles(reports, options).stories.map(({ articles }) => [...articles].sort())).toContainEqual([
    'local',
    'wire',
  ])
  const [held] = streamed(reports, options).query({ ...reports[1], id: 'local' })
  expect(held).toMatchObject({ id: 'wire', relation: 'same-story' })
})

test('of a hundred and fifty articles batch and stream make the same stories, closer to the truth than by words', () => {
  const world = [...newsWorld({ articles: 150, seed: 2, articlesPerDay: 2000 })]
  const storyOf = new Map(world.map(({ article, story }) => [article.id, story]))
  const between = (a: string, b: string): number => (storyOf.get(a) === storyOf.get(b) ? 0.5 : -0.5)
  const articles = world.map(({ article }) => article)
  const options = { evidence: [{ name: 'oracle', weight: 6, between }] }
  const { stories } = clusterArticles(articles, options)
  expect(groupsOf(streamed(articles, options).stories())).toEqual(groupsOf(stories))
  const truth = [...new Set(storyOf.values())].map((story) =>
    articles.flatMap(({ id }) => (storyOf.get(id) === story ? [id] : [])),
  )
  const quality = (stories: readonly Story[]): number =>
    bCubed(
      stories.map((story) => story.articles),
      truth,
    ).f1
  expect(quality(stories)).toBeGreaterThan(quality(clusterArticles(articles).stories))
})

test('explanations say what it gives and adds, and the sentence that it weighs most', () => {
  const [wire, local, , q3, q4] = reports
  const options = { evidence: [embedding, { name: 'nothing', weight: 1, between: () => 0 }] }
  const plain = compareArticles(wire, local)
  const joined = compareArticles(wire, local, options)
  expect('own' in plain).toBe(false)
  expect(joined.relation).toBe('same-story')
  expect(Object.keys(joined.own ?? {})).toEqual(['embedding', 'nothing'])
  expect(joined.own?.embedding.value).toBeCloseTo(0.46, 12)
  expect(joined.own?.embedding.contribution).toBeCloseTo(4.6, 12)
  expect(joined.sentence).toMatch(/^They are one story at \d+ %, for own evidence "embedding", .*in spite of/)
  expect(compareArticles(q3, q4, options).sentence).toMatch(/^They are not one story.* for own evidence "embedding"/)
  const detector = streamed(reports, options)
  const link = detector.explain('wire')?.links[0]
  // With a lower weight a link is left.
  const missed = streamed(reports, { evidence: [{ ...embedding, weight: 6.5 }] }).explain('q3')?.nearMisses[0]
  expect(link?.own?.embedding.contribution).toBeCloseTo(4.6, 12)
  expect(missed?.closest.own?.embedding.contribution).toBeCloseTo(-5.07, 12)
  for (const pair of [joined, detector.compare('local', 'wire'), detector.compare('q3', 'q4')]) {
    const own = Object.values(pair?.own ?? {}).map(({ contribution }) => contribution)
    const sum = [...Object.values(pair?.contributions ?? {}), ...own].reduce((total, x) => total + x, pair?.prior ?? 0)
    const score = pair !== undefined && 'present' in pair ? pair.present.score : pair?.score
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(score ?? 0, 8)
  }
})

test('it is asked once a pair, the smaller id first, and never of an article and itself', () => {
  const asked: string[] = []
  const between = (a: string, b: string): number => {
    expect(a < b).toBe(true)
    asked.push(`${a} ${b}`)
    return 0
  }
  const options = { evidence: [{ name: 'noted', weight: 1, between }] }
  clusterArticles(reports, options)
  expect(asked).toContain('local wire')
  expect(new Set(asked).size).toBe(asked.length)
  // Statistics stand still while nothing comes, and with them what is remembered.
  const detector = new NewsDetector(options)
  detector.add(reports[0])
  asked.length = 0
  detector.add(reports[1])
  expect(asked).toEqual(['local wire'])
  // Not of an earlier version of the same article.
  detector.query({ ...reports[1], text: `${reports[1].text} More soon.` })
  detector.add({ ...reports[1], text: `${reports[1].text} More soon.` })
  expect(new Set(asked)).toEqual(new Set(['local wire']))
})

test('copies are copies whatever it says, and score .9 at least', () => {
  const [wire] = reports
  const against: OwnEvidence = { name: 'against', weight: 1, between: () => -100 }
  const edited = { ...wire, id: 'edited', text: `${wire.text} The owners thanked them.` }
  const near = compareArticles(wire, edited, { evidence: [against] })
  expect(near.relation).toBe('near-duplicate')
  expect(near.score).toBeGreaterThanOrEqual(0.9)
  const detector = streamed([wire, { ...wire, id: 'same' }, edited], { evidence: [against] })
  expect(groupsOf(detector.stories())).toEqual(['edited same wire'])
  const forAll: OwnEvidence = { name: 'for', weight: 1, between: () => 100 }
  expect(compareArticles(wire, reports[3], { evidence: [forAll] })).toMatchObject({ relation: 'same-story', score: 1 })
})

test('it counts beyond what a rule holds the words down to, and the sentence says so', () => {
  const numbers: readonly Article[] = [
    { id: 'a', text: 'Karst 48117 Velm 90233 Ondra 77120' },
    { id: 'b', text: '48117 borrowed 90233 kindly 77120 sofas' },
  ]
  const plain = compareArticles(numbers[0], numbers[1])
  expect(plain.sentence).toContain('for they share nothing but names and numbers')
  expect(plain.score).toBeLessThanOrEqual(0.1)
  const with2 = compareArticles(numbers[0], numbers[1], { evidence: [{ name: 'x', weight: 2, between: () => 2 }] })
  const logit = (p: number): number => Math.log(p / (1 - p))
  expect(logit(with2.score)).toBeCloseTo(logit(plain.score) + 4, 6)
  expect(with2.sentence).toContain('for own evidence "x", although they share nothing but names and numbers')
})

test('where there are no stories, and what is no evidence, it is refused by name', () => {
  const options = { evidence: [embedding] }
  expect(() => new NewsDetector({ ...options, level: 'copies' })).toThrow(
    /"evidence" must be left out in level 'copies'/,
  )
  expect(() => copies.clusterArticles([], options as object)).toThrow(
    /"evidence" must be left out in samestory\/copies/,
  )
  expect(() => new copies.NewsDetector(options as object)).toThrow(TypeError)
  expect(() => copies.clusterArticles([], { evidence: null } as object)).toThrow(/must be left out/)
  expect(copies.clusterArticles([], { evidence: [] } as object).stories).toEqual([])
  const bytes = new copies.NewsDetector().snapshot()
  expect(() => copies.NewsDetector.restore(bytes, options as object)).toThrow(/"evidence" must be left out/)
  const wrong: readonly (readonly [unknown, RegExp])[] = [
    [{}, /option "evidence" must be an array, got an object/],
    [null, /option "evidence" must be an array, got null/],
    [[null], /option "evidence"\[0\] must be \{ name, between, weight \}, got null/],
    [[{ ...embedding, name: '' }], /"name" of option "evidence"\[0\] must be a string that is not empty, got ""/],
    [[{ ...embedding, between: 1 }], /"between" of option "evidence"\[0\] must be a function, got 1/],
    [[{ ...embedding, weight: '8' }], /"weight" of option "evidence"\[0\] must be a number, got "8"/],
    [[{ ...embedding, weight: Number.NaN }], /"weight" of option "evidence"\[0\] must be finite, got NaN/],
    [[embedding, embedding], /option "evidence" has two called "embedding"/],
  ]
  for (const [evidence, message] of wrong) {
    expect(() => new NewsDetector({ evidence: evidence as OwnEvidence[] })).toThrow(message)
  }
})

test('an entry is read once, and its function called as its method', () => {
  class Vectors {
    readonly name = 'embedding'
    weight = 10
    between(this: Vectors, a: string, b: string): number {
      return this.cosine(a, b) - 0.5
    }
    cosine(a: string, b: string): number {
      return cosine(VECTORS[a], VECTORS[b])
    }
  }
  const vectors = new Vectors()
  const list = [vectors]
  const detector = new NewsDetector({ evidence: list })
  vectors.weight = 0
  list.length = 0
  for (const article of reports) detector.add(article)
  expect(detector.stories()).toEqual(streamed(reports, { evidence: [embedding] }).stories())
  expect(streamed(reports, detector.options).stories()).toEqual(detector.stories())
})

test('a restored detector goes on as its twin, and must be given it again by name', () => {
  const between = (a: string, b: string): number => ((a.length * 7 + b.length * 5 + a.charCodeAt(1)) % 11) / 5 - 1
  const evidence = [
    { name: 'one', weight: 1.5, between },
    { name: 'other', weight: -0.5, between: (a: string, b: string) => between(b, a) },
  ]
  const articles = madeUpArticles(80)
  const now = (): number => Date.UTC(2026, 0, 12)
  const detector = new NewsDetector({ evidence, now })
  for (const article of articles.slice(0, 50)) detector.add(article)
  const bytes = detector.snapshot()
  const twin = NewsDetector.restore(bytes, { evidence, now })
  expect(twin.options.evidence?.map(({ name, weight }) => [name, weight])).toEqual([
    ['one', 1.5],
    ['other', -0.5],
  ])
  expect(Buffer.compare(twin.snapshot(), bytes)).toBe(0)
  for (const article of articles.slice(50)) expect(twin.add(article)).toEqual(detector.add(article))
  expect(twin.stories()).toEqual(detector.stories())
  expect(Buffer.compare(twin.snapshot(), detector.snapshot())).toBe(0)
  expect(() => NewsDetector.restore(bytes)).toThrow(/needs own evidence \["one", "other"\] in this order, got \[\]/)
  expect(() => NewsDetector.restore(bytes, { evidence: [evidence[1], evidence[0]] })).toThrow(/got \["other", "one"\]/)
  expect(() => NewsDetector.restore(bytes, { evidence: [embedding] })).toThrow(/got \["embedding"\]/)
  const reweighed = NewsDetector.restore(bytes, { evidence: evidence.map((kind) => ({ ...kind, weight: 3 })) })
  expect(reweighed.options.evidence?.map(({ weight }) => weight)).toEqual([3, 3])
  // A detector that had none may begin with it.
  const late = NewsDetector.restore(streamed(reports).snapshot(), { evidence: [embedding] })
  expect(late.compare('wire', 'local')?.present.relation).toBe('same-story')
})

test('that says nothing changes nothing', () => {
  const articles = madeUpArticles(60)
  const silent = { evidence: [{ name: 'silent', weight: 5, between: () => 0 }] }
  expect(clusterArticles(articles, silent)).toEqual(clusterArticles(articles))
  expect(streamed(articles, silent).stories()).toEqual(streamed(articles).stories())
})
