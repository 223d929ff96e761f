import { expect, test } from 'vitest'
import {
  clusterArticles,
  compareArticles,
  NewsDetector,
  type Story,
  type StoryEvent,
  type StreamOptions,
} from '../src/index.ts'
import { madeUpArticles } from './golden/articles.ts'
import { Mirror, shown } from './mirror.ts'

const HOUR = 3_600_000
const START = Date.UTC(2026, 0, 5)
const articles = madeUpArticles(84)

// Comparing byte by byte takes the matcher seconds.
const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

type Between = (a: string, b: string) => unknown

/** A detector whose own evidence answers as it is told, and whose clock goes as it is told. */
function fragile(options: StreamOptions = {}) {
  const mirror = new Mirror()
  const state = { between: steady as Between, time: START }
  const evidence = [{ name: 'fragile', weight: 2, between: (a: string, b: string) => state.between(a, b) as number }]
  const onEvent = (event: StoryEvent): void => mirror.apply(event)
  const given = { evidence, now: () => state.time }
  return { detector: new NewsDetector({ ...given, ...options, onEvent }), mirror, state, given }
}

/** Says of each pair something of its own, from -1 to 1. */
function steady(a: string, b: string): number {
  let hash = 7
  for (const character of `${a} ${b}`) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0
  return (hash % 201) / 100 - 1
}

const FAULTS: readonly (readonly [string, Between, RegExp])[] = [
  [
    'throws',
    () => {
      throw new RangeError('no vector')
    },
    /^evidence "fragile" must give a number for "a.+" and "a.+", but it threw: no vector$/,
  ],
  [
    'gives NaN',
    () => Number.NaN,
    /^evidence "fragile" must give a number for "a.+" and "a.+" that is finite, .*got NaN$/,
  ],
  ['gives too much', () => 1e308, /that is finite, also times 2, got 1e\+308$/],
  ['gives nothing', () => undefined, /^evidence "fragile" must give a number for "a.+" and "a.+", got undefined$/],
  ['gives a promise', async () => 1, /, got a Promise$/],
]

test.each(FAULTS)('evidence that %s keeps an article out, and nothing is changed', (_, fault, message) => {
  const { detector, mirror, state } = fragile({ window: '30h', maxArticles: 25 })
  const twin = fragile({ window: '30h', maxArticles: 25 })
  for (const [i, article] of articles.slice(0, 40).entries()) {
    state.time = START + i * HOUR
    twin.state.time = state.time
    const bytes = detector.snapshot()
    const seen = mirror.shown
    state.between = fault
    let failed: unknown
    try {
      detector.add(article)
    } catch (error) {
      failed = error
    }
    state.between = steady
    if (failed === undefined || detector.has(article.id)) {
      // Nothing was compared with it at first.
      twin.state.between = fault
      if (failed === undefined) twin.detector.add(article)
      else expect(() => twin.detector.add(article)).toThrow(message)
      twin.state.between = steady
    } else {
      expect((failed as Error).message).toMatch(message)
      expect(isSame(detector.snapshot(), bytes)).toBe(true)
      expect(mirror.shown).toEqual(seen)
      expect(detector.add(article)).toEqual(twin.detector.add(article))
    }
  }
  expect(detector.stories()).toEqual(twin.detector.stories())
  expect(isSame(detector.snapshot(), twin.detector.snapshot())).toBe(true)
})

test('whenever it fails, stories stay whole, every event is told, and a snapshot holds all', () => {
  const ended: Story[] = []
  const { detector, mirror, state, given } = fragile({ window: '40h', onExpire: (story) => ended.push(story) })
  let random = 1
  const chance = (): number => {
    random = (Math.imul(random, 1664525) + 1013904223) >>> 0
    return random / 2 ** 32
  }
  // Pairs with the article that comes are asked before anything is changed, others in the midst of it.
  let comes = ''
  let often = 0.2
  state.between = (a, b) => (chance() < (a === comes || b === comes ? 0.02 : often) ? Number.NaN : steady(a, b) + 1)
  let attempts = 0
  const failures = { before: 0, add: 0, remove: 0, expire: 0 }
  const attempt = (what: 'add' | 'remove' | 'expire', run: () => unknown, isDone: () => boolean): void => {
    const bytes = detector.snapshot()
    try {
      run()
    } catch (error) {
      expect((error as Error).message).toMatch(/^evidence "fragile"/)
      if (isDone()) failures[what]++
      else {
        failures.before++
        expect(isSame(detector.snapshot(), bytes)).toBe(true)
      }
    }
    const { between } = state
    state.between = (a, b) => steady(a, b) + 1
    expect(mirror.shown).toEqual(shown(detector))
    if (++attempts % 8 === 0) {
      const restored = NewsDetector.restore(detector.snapshot(), given)
      expect(shown(restored)).toEqual(shown(detector))
    }
    expect(detector.stories().flatMap((story) => story.articles)).toHaveLength(detector.size)
    state.between = between
  }
  for (let round = 0; round < 8; round++) {
    for (const [i, article] of articles.entries()) {
      const time = round * 100 + i
      state.time = START + time * HOUR
      const dated = { ...article, id: `${article.id}/${round}`, publishedAt: state.time }
      comes = dated.id
      attempt(
        'add',
        () => detector.add(dated),
        () => detector.has(dated.id),
      )
      const gone = `${articles[Math.max(0, i - 3)].id}/${round}`
      if (i % 4 === 0)
        attempt(
          'remove',
          () => detector.remove(gone),
          () => !detector.has(gone),
        )
    }
    const size = detector.size
    state.time += 12 * HOUR
    // Most pairs of a story that ends were asked before, and are remembered.
    often = 1
    attempt(
      'expire',
      () => detector.expire(),
      () => detector.size < size,
    )
    often = 0.2
  }
  expect(ended.length).toBeGreaterThan(10)
  expect(failures.before).toBeGreaterThan(3)
  expect(failures.add).toBeGreaterThan(3)
  expect(failures.remove).toBeGreaterThan(1)
  expect(failures.expire).toBeGreaterThan(0)
})

test('what only reads lets the error out, and changes nothing', () => {
  const { detector, state } = fragile()
  for (const article of articles.slice(0, 40)) detector.add(article)
  const bytes = detector.snapshot()
  const stories = detector.stories()
  const asksFor = ({ id }: Story): boolean => {
    let asked = false
    state.between = (a, b) => {
      asked = true
      return steady(a, b)
    }
    detector.story(id)
    return asked
  }
  const story = stories.find(asksFor)
  const [one, other] = story?.articles ?? []
  state.between = FAULTS[0][1]
  const reads: readonly (() => unknown)[] = [
    () => detector.query({ ...articles[0], id: 'asked', text: `${articles[0].text} More.` }),
    () => detector.stories(),
    () => detector.story(story?.id ?? ''),
    () => detector.compare(one, other),
    () => detector.explain(story?.id ?? ''),
  ]
  for (const read of reads)
    expect(read, String(read)).toThrow(/^evidence "fragile" must give a number .* it threw: no vector$/)
  state.between = steady
  expect(isSame(detector.snapshot(), bytes)).toBe(true)
  expect(detector.stories()).toEqual(stories)
})

test('a batch and a comparison throw', () => {
  const [, fault] = FAULTS[1]
  const evidence = [{ name: 'fragile', weight: 1, between: fault as (a: string, b: string) => number }]
  expect(() => clusterArticles(articles, { evidence })).toThrow(RangeError)
  expect(() => clusterArticles(articles, { evidence, onInvalid: () => undefined })).toThrow(/^evidence "fragile"/)
  expect(() => compareArticles(articles[0], articles[1], { evidence })).toThrow(/"fragile" .* got NaN/)
})

test('addAll stops at it, and what was placed stays', async () => {
  const { detector, state } = fragile()
  state.between = (a, b) => (a === 'a9' || b === 'a9' ? Number.NaN : steady(a, b) + 1)
  await expect(detector.addAll(articles.slice(0, 20), { onInvalid: () => undefined })).rejects.toThrow(/"a9"/)
  expect(detector.size).toBeGreaterThan(5)
})

test('it cannot call its own detector, but may call others', () => {
  const { detector, state } = fragile()
  const other = new NewsDetector()
  for (const article of articles.slice(0, 20)) detector.add(article)
  const inside: Readonly<Record<string, () => unknown>> = {
    add: () => detector.add({ id: 'inside', text: 'no' }),
    query: () => detector.query({ id: 'inside', text: 'no' }),
    remove: () => detector.remove('a1'),
    expire: () => detector.expire(),
    stories: () => detector.stories(),
    story: () => detector.story('a1'),
    storyOf: () => detector.storyOf('a1'),
    compare: () => detector.compare('a1', 'a2'),
    explain: () => detector.explain('a1'),
    snapshot: () => detector.snapshot(),
  }
  const bytes = detector.snapshot()
  for (const [method, call] of Object.entries(inside)) {
    state.between = call
    expect(() => detector.add(articles[24])).toThrow(`"${method}" of a detector can't be called by its own evidence`)
    expect(detector.size).toBe(20)
  }
  state.between = steady
  expect(isSame(detector.snapshot(), bytes)).toBe(true)
  state.between = (a, b) => {
    // Even where the refusal is passed over.
    for (const call of Object.values(inside)) expect(call).toThrow(/its own evidence/)
    other.add({ id: a, text: `${a} met ${b}` })
    return detector.has('a1') && detector.size > 0 ? steady(a, b) : 0
  }
  const twin = fragile()
  for (const article of articles.slice(0, 20)) twin.detector.add(article)
  for (const article of articles.slice(20, 30)) expect(detector.add(article)).toEqual(twin.detector.add(article))
  expect(other.size).toBeGreaterThan(0)
  state.between = steady
  expect(isSame(detector.snapshot(), twin.detector.snapshot())).toBe(true)
})
