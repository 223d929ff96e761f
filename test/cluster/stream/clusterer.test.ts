import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { averageLinkage } from '../../../src/cluster/linkage/batch.ts'
import { plainRule } from '../../../src/cluster/linkage/join-rule.ts'
import { ScoredPairs } from '../../../src/cluster/linkage/scored-pairs.ts'
import type { StreamBounds } from '../../../src/cluster/stream/bounds.ts'
import { StreamClusterer } from '../../../src/cluster/stream/clusterer.ts'
import { allPairs, Mirror, named, newsWorlds, partition, randomNumbers, scoreOf, type World } from '../worlds.ts'

const THRESHOLD = 0.5
const RULE = plainRule(THRESHOLD)
const called = (article: number) => `s${article}`
const byNumber = (a: number, b: number) => a - b
const NO_BOUNDS: StreamBounds = {
  keep: Infinity,
  sure: Infinity,
  copy: 1,
  local: Infinity,
  big: Infinity,
  sample: 16,
  walk: Infinity,
  budget: Infinity,
}

/** A clusterer and what of a world it holds. */
class Stream {
  readonly clusterer: StreamClusterer
  readonly held: number[] = []
  readonly #world: World

  constructor(world: World, bounds: Partial<StreamBounds> = {}) {
    this.#world = world
    this.clusterer = new StreamClusterer(RULE, scoreOf(world), byNumber, called, bounds)
  }

  place(article: number) {
    const neighbours = this.held.map((handle) => ({ handle, score: this.#world.scores[article][handle] }))
    this.held.push(article)
    return this.clusterer.place(article, neighbours)
  }

  remove(article: number) {
    this.held.splice(this.held.indexOf(article), 1)
    return this.clusterer.remove(article)
  }
}

const ordered = newsWorlds(30).chain((world) => {
  const all = Array.from({ length: world.size }, (_, i) => i)
  return fc.tuple(fc.constant(world), fc.shuffledSubarray(all, { minLength: world.size }), fc.subarray(all))
})

describe('while no bound binds', () => {
  test('the stories are those of the batch, in any order of arrival', () => {
    fc.assert(
      fc.property(ordered, ([world, order]) => {
        const stream = new Stream(world, NO_BOUNDS)
        for (const article of order) {
          stream.place(article)
          const { stories } = stream.clusterer
          const members = stories.members(stories.storyOf(article))
          expect(members).toEqual([...members].sort(byNumber))
        }
        const batch = averageLinkage(world.size, ScoredPairs.of(allPairs(world)), RULE, scoreOf(world))
        expect(partition(stream.clusterer)).toEqual(batch)
      }),
      { numRuns: 150 },
    )
  })

  test('after removals they are those of a stream that never saw what was removed', () => {
    fc.assert(
      fc.property(ordered, ([world, order, removed]) => {
        const stream = new Stream(world, NO_BOUNDS)
        for (const article of order) stream.place(article)
        for (const article of removed) stream.remove(article)
        const fresh = new Stream(world, NO_BOUNDS)
        for (const article of order) if (!removed.includes(article)) fresh.place(article)
        expect(partition(stream.clusterer)).toEqual(partition(fresh.clusterer))
        expect(stream.clusterer.links.size).toBe(fresh.clusterer.links.size)
      }),
      { numRuns: 100 },
    )
  })
})

describe('with bounds', () => {
  const TIGHT = { keep: 3, local: 8, big: 4, walk: 4, sample: 4, budget: 40 }

  test.each([
    ['the default bounds', {}],
    ['no bounds', NO_BOUNDS],
    ['tight bounds', TIGHT],
    ['tight bounds and no short way', { ...TIGHT, sure: 2 }],
  ])('replaying the events gives the same stories under the same ids: %s', (_, bounds) => {
    const worlds = newsWorlds(40).chain((world) =>
      fc.tuple(fc.constant(world), fc.array(fc.nat(world.size - 1), { maxLength: 3 * world.size })),
    )
    const seen = new Set<string>()
    fc.assert(
      fc.property(worlds, ([world, toggled]) => {
        const stream = new Stream(world, bounds)
        const mirror = new Mirror()
        for (const article of toggled) {
          const held = stream.held.includes(article)
          const { story, events } = held ? stream.remove(article) : stream.place(article)
          for (const event of events) {
            seen.add(event.type)
            mirror.apply(event)
          }
          const { stories } = stream.clusterer
          expect(mirror.named()).toEqual(named(stream.clusterer))
          expect(partition(stream.clusterer).flat().sort(byNumber)).toEqual([...stream.held].sort(byNumber))
          if (!held) expect(stories.members(story)).toContain(article)
          for (const slot of stories.slots()) {
            expect(stories.slot(stories.id(slot))).toBe(slot)
            for (const member of stories.members(slot)) expect(stories.storyOf(member)).toBe(slot)
          }
        }
        for (const article of [...stream.held]) for (const event of stream.remove(article).events) mirror.apply(event)
        expect(mirror.named()).toEqual({})
        expect(stream.clusterer.links.size).toBe(0)
      }),
      { numRuns: 40, seed: 11 },
    )
    expect([...seen].sort()).toEqual(['created', 'expired', 'joined', 'left', 'merged', 'moved', 'split'])
  })

  test('two stories of nine are told apart or put together by all their pairs, as in a batch', () => {
    const half = 9
    for (let seed = 1; seed <= 30; seed++) {
      const random = randomNumbers(seed)
      // About half of the pairs between them speak for one story: by a sample it is as often two as one.
      const across = Array.from({ length: half * half }, () => (random() < 0.55 ? 0.75 : 0.2))
      const between = (a: number, b: number): number => (a < half === b < half ? 0.8 : across[half * a + (b - half)])
      const scores = Array.from({ length: 2 * half }, (_, a) =>
        Array.from({ length: 2 * half }, (_, b) => between(Math.min(a, b), Math.max(a, b))),
      )
      const world = { size: 2 * half, scores }
      const stream = new Stream(world, { sure: 1 })
      for (let article = 0; article < world.size; article++) stream.place(article)
      const batch = averageLinkage(world.size, ScoredPairs.of(allPairs(world)), RULE, scoreOf(world))
      expect(partition(stream.clusterer), `seed ${seed}`).toEqual(batch)
    }
  })

  test('two equal runs are equal in everything', () => {
    fc.assert(
      fc.property(ordered, ([world, order]) => {
        const [one, other] = [new Stream(world), new Stream(world)]
        for (const article of order) expect(one.place(article)).toEqual(other.place(article))
      }),
      { numRuns: 50 },
    )
  })
})

describe('events', () => {
  /** Scores of pairs written as 'ab'; all others are 0. */
  function small(scores: Readonly<Record<string, number>>) {
    const letter = (article: number) => String.fromCharCode(97 + article)
    const score = (a: number, b: number) => scores[letter(Math.min(a, b)) + letter(Math.max(a, b))] ?? 0
    const clusterer = new StreamClusterer(RULE, score, byNumber, letter)
    const place = (article: number) => {
      const neighbours = Array.from({ length: article }, (_, handle) => ({ handle, score: score(article, handle) }))
      return clusterer.place(article, neighbours).events
    }
    return { clusterer, place }
  }

  test('an article that is like no other founds a story, the next of its kind joins', () => {
    const { place } = small({ ab: 0.9 })
    expect(place(0)).toEqual([{ type: 'created', storyId: 'a', articles: [0] }])
    expect(place(1)).toEqual([{ type: 'joined', storyId: 'a', articleId: 1 }])
  })

  test('an article that joins two stories: the older id survives, and its own never was', () => {
    const { clusterer, place } = small({ ab: 0.45, ac: 0.9, bc: 0.9 })
    place(0)
    expect(place(1)).toEqual([{ type: 'created', storyId: 'b', articles: [1] }])
    expect(place(2)).toEqual([
      { type: 'merged', storyId: 'a', from: 'b' },
      { type: 'joined', storyId: 'a', articleId: 2 },
    ])
    expect(named(clusterer)).toEqual({ a: [0, 1, 2] })
  })

  test('a story ends with its last article, not with its founder', () => {
    const { clusterer, place } = small({ ab: 0.9 })
    place(0)
    place(1)
    expect(clusterer.remove(0).events).toEqual([{ type: 'left', storyId: 'a', articleId: 0, reason: 'removed' }])
    expect(clusterer.remove(1)).toEqual({
      story: -1,
      events: [
        { type: 'left', storyId: 'a', articleId: 1, reason: 'removed' },
        { type: 'expired', storyId: 'a' },
      ],
    })
  })

  test('two stories are merged when the article that kept them apart leaves', () => {
    const { clusterer, place } = small({ ab: 0.1, ac: 0.8, bc: 0.95 })
    for (let article = 0; article < 3; article++) place(article)
    expect(named(clusterer)).toEqual({ a: [0], b: [1, 2] })
    expect(clusterer.remove(1).events).toEqual([
      { type: 'left', storyId: 'b', articleId: 1, reason: 'removed' },
      { type: 'merged', storyId: 'a', from: 'b' },
    ])
    expect(named(clusterer)).toEqual({ a: [0, 2] })
  })

  test('a story is split when the article in its middle leaves', () => {
    const { clusterer, place } = small({ ab: 0.9, bc: 0.8, bd: 0.8, cd: 0.9, ac: 0.4, ad: 0.4 })
    for (let article = 0; article < 4; article++) place(article)
    expect(named(clusterer)).toEqual({ a: [0, 1, 2, 3] })
    expect(clusterer.remove(1).events).toEqual([
      { type: 'left', storyId: 'a', articleId: 1, reason: 'removed' },
      { type: 'split', storyId: 'a~2', from: 'a', articles: [0] },
    ])
  })
})

test('a big story takes in a smaller, older one under the older id', () => {
  // Two kinds of reports of one thing; only the last article is like both.
  const score = (a: number, b: number) => (a < 3 === b < 3 || Math.max(a, b) >= 70 ? 0.9 : 0.55)
  const clusterer = new StreamClusterer(RULE, score, byNumber, called)
  const mirror = new Mirror()
  for (let article = 0; article <= 70; article++) {
    const from = article < 3 ? 0 : article < 70 ? 3 : 0
    const neighbours = Array.from({ length: article - from }, (_, i) => ({
      handle: from + i,
      score: score(article, from + i),
    }))
    for (const event of clusterer.place(article, neighbours.slice(0, 3).concat(neighbours.slice(-3))).events) {
      mirror.apply(event)
    }
    if (article === 69) expect(Object.keys(named(clusterer))).toEqual(['s0', 's3'])
  }
  expect(Object.keys(named(clusterer))).toEqual(['s0'])
  expect(mirror.named()).toEqual(named(clusterer))
})

test('a story whose articles are all close is not clustered anew when one leaves', () => {
  let calls = 0
  const clusterer = new StreamClusterer(
    RULE,
    () => {
      calls++
      return 0.9
    },
    byNumber,
    called,
  )
  for (let article = 0; article < 30; article++) {
    const neighbours = Array.from({ length: Math.min(article, 5) }, (_, i) => ({ handle: article - 1 - i, score: 0.9 }))
    clusterer.place(article, neighbours)
  }
  calls = 0
  expect(clusterer.remove(20).events).toEqual([{ type: 'left', storyId: 's0', articleId: 20, reason: 'removed' }])
  expect(calls).toBe(16)
})

test('a hot story of 20,000 articles: the scores taken for one placement or removal stay bounded', () => {
  const random = randomNumbers(9)
  const total = 24_000
  const event = Int32Array.from({ length: total }, () => (random() < 5 / 6 ? 0 : 1 + Math.floor(1200 * random())))
  // The engine remembers scores: what a change costs is the pairs that it asks for.
  const asked = new Set<number>()
  const score = (a: number, b: number) => {
    asked.add(total * Math.min(a, b) + Math.max(a, b))
    const mixed = Math.imul(Math.min(a, b) ^ Math.imul(Math.max(a, b), 0x9e3779b1), 0x85ebca6b) >>> 0
    return event[a] === event[b] ? 0.55 + (0.4 * mixed) / 2 ** 32 : 0.1
  }
  const clusterer = new StreamClusterer(RULE, score, byNumber, called)
  const newest = new Map<number, number[]>()
  let most = 0
  let sum = 0
  for (let article = 0; article < total; article++) {
    const recent = newest.get(event[article]) ?? []
    newest.set(event[article], recent)
    const neighbours = recent.slice(-24).map((handle) => ({ handle, score: score(article, handle) }))
    recent.push(article)
    asked.clear()
    clusterer.place(article, neighbours)
    most = Math.max(most, asked.size)
    if (article >= total - 4000) sum += asked.size
  }
  const sizes = Array.from(clusterer.stories.slots(), (slot) => clusterer.stories.members(slot).length)
  expect(Math.max(...sizes)).toBeGreaterThan(0.99 * event.filter((e) => e === 0).length)
  expect(clusterer.links.size).toBeLessThanOrEqual(6 * total)
  expect(most).toBeLessThanOrEqual(1100)
  expect(sum / 4000).toBeLessThan(30)
  most = 0
  for (let article = 0; article < total; article += 7) {
    asked.clear()
    clusterer.remove(article)
    most = Math.max(most, asked.size)
  }
  expect(most).toBeLessThanOrEqual(1100)
})

test('stories whose pairs are too many to score do not fall apart', () => {
  // Five events, told in turn, of 40 articles each: scores from .3 to .95 within one, up to .75 between two.
  const score = (a: number, b: number) => {
    const noise = ((Math.imul(Math.min(a, b) * 1201 + Math.max(a, b), 0x9e3779b1) >>> 8) % 1000) / 1000
    return a % 5 === b % 5 ? 0.3 + 0.65 * noise : 0.75 * noise * Math.sqrt(noise)
  }
  const clusterer = new StreamClusterer(RULE, score, byNumber, called)
  for (let article = 0; article < 200; article++) {
    clusterer.place(
      article,
      Array.from({ length: article }, (_, handle) => ({ handle, score: score(article, handle) })),
    )
  }
  expect(Object.keys(named(clusterer))).toHaveLength(5)
})
