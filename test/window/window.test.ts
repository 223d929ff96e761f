import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Article, NewsDetector, type Story } from '../../src/index.ts'
import { Mirror, shown } from '../mirror.ts'

const HOUR = 3_600_000
const START = Date.UTC(2024, 0, 1)
const text = (topic: number, cut = 60) => Array.from({ length: cut }, (_, w) => `w${topic}x${w}`).join(' ')
const at = (id: string, hours: number, topic: number): Article => ({
  id,
  text: text(topic),
  publishedAt: START + hours * HOUR,
})
const ids = (detector: NewsDetector) =>
  detector
    .stories()
    .flatMap((story) => story.articles)
    .sort()

describe('window', () => {
  test('articles leave when the clock is more than a window past them', () => {
    const detector = new NewsDetector({ window: '72h', level: 'copies' })
    detector.add(at('a', 0, 0))
    detector.add(at('b', 48, 1))
    detector.add(at('c', 72, 2))
    expect(ids(detector)).toEqual(['a', 'b', 'c'])
    detector.add(at('d', 73, 3))
    expect(ids(detector)).toEqual(['b', 'c', 'd'])
    expect(detector.query({ id: 'x', text: text(0) })).toEqual([])
  })

  test('a story lives while any of its articles does, and keeps its id', () => {
    const detector = new NewsDetector({ window: '2d', level: 'copies' })
    detector.add(at('a', 0, 0))
    detector.add(at('b', 40, 0))
    detector.add(at('c', 60, 1))
    expect(detector.story('a')?.articles).toEqual(['b'])
    detector.add(at('d', 100, 1))
    expect(detector.story('a')).toBeUndefined()
  })

  test('a late article is placed, and leaves with the next', () => {
    const detector = new NewsDetector({ window: '24h', level: 'copies' })
    detector.add(at('now', 100, 0))
    expect(detector.add(at('late', 0, 0))).toMatchObject({ relation: 'duplicate', of: 'now' })
    expect(ids(detector)).toEqual(['late', 'now'])
    detector.add(at('next', 100, 1))
    expect(ids(detector)).toEqual(['next', 'now'])
  })

  test('dates after the present move nothing, and the article stays as long as any', () => {
    let now = START
    const detector = new NewsDetector({ window: '24h', level: 'copies', now: () => now })
    detector.add(at('a', 0, 0))
    detector.add(at('future', 1000, 1))
    detector.add({ id: 'far', text: text(2), publishedAt: '2999-01-01' })
    now += HOUR
    detector.add(at('b', 1, 3))
    expect(ids(detector)).toEqual(['a', 'b', 'far', 'future'])
    now += 24 * HOUR
    expect(detector.expire()).toBe(3)
    expect(ids(detector)).toEqual(['b'])
  })

  test('without a given clock, dates after Date.now() move nothing', () => {
    const detector = new NewsDetector({ window: '24h', level: 'copies' })
    detector.add(at('a', 0, 0))
    detector.add({ id: 'far', text: text(1), publishedAt: Date.now() + 1000 * HOUR })
    detector.add(at('b', 1, 2))
    expect(ids(detector)).toEqual(['a', 'b', 'far'])
  })

  test('a date after the present is no evidence: the article counts as published when it comes', () => {
    const now = START + 10 * HOUR
    const first: Article = {
      id: 'a',
      title: 'Dam bursts above Orvanne',
      text: 'The Kestrel dam above Orvanne gave way at dawn on Thursday and 4,300 people fled, Mayor Hilde Brandt said.',
      publishedAt: now - HOUR,
    }
    const second: Article = {
      id: 'b',
      title: 'Thousands flee after flood',
      text: 'Some 4,300 residents of Orvanne left their homes when water from the broken Kestrel dam reached the valley.',
      publishedAt: now + 30 * 24 * HOUR,
    }
    const detector = new NewsDetector({ window: '7d', now: () => now })
    detector.add(first)
    expect(detector.add(second)).toMatchObject({ relation: 'same-story' })
    expect(detector.story('a')?.lastSeen).toBe(now)
  })

  test('an article without a time counts as published when it comes', () => {
    const detector = new NewsDetector({ window: '10h', level: 'copies' })
    detector.add(at('a', 0, 0))
    detector.add({ id: 'undated', text: text(1) })
    detector.add(at('b', 9, 2))
    expect(ids(detector)).toEqual(['a', 'b', 'undated'])
    detector.add(at('c', 11, 3))
    expect(ids(detector)).toEqual(['b', 'c'])
  })

  test('expire by hand', () => {
    const detector = new NewsDetector({ window: 10 * HOUR, level: 'copies' })
    detector.add(at('a', 0, 0))
    detector.add(at('b', 5, 1))
    expect(detector.expire()).toBe(0)
    expect(detector.expire(START + 12 * HOUR)).toBe(1)
    expect(detector.expire(new Date(START + 100 * HOUR))).toBe(1)
    expect(detector.size).toBe(0)
    expect(() => detector.expire('soon')).toThrow(/"now" must be a valid Date/)
  })

  test('expire by a time to come lets go of all, and leaves the clock where it was', () => {
    const detector = new NewsDetector({ window: 10 * HOUR, level: 'copies' })
    for (let i = 0; i < 3; i++) detector.add(at(`${i}`, i, i))
    expect(detector.expire('9999-01-01')).toBe(3)
    expect(detector.expire()).toBe(0)
    detector.add(at('a', 3, 0))
    detector.add(at('b', 12, 1))
    expect(ids(detector)).toEqual(['a', 'b'])
    const again = NewsDetector.restore(detector.snapshot())
    again.add(at('c', 14, 2))
    expect(ids(again)).toEqual(['b', 'c'])
  })

  test('expire by a time to come, where the clock is given', () => {
    let now = START
    const detector = new NewsDetector({ window: 10 * HOUR, level: 'copies', now: () => now })
    detector.add(at('a', 0, 0))
    expect(detector.expire(START + 100 * HOUR)).toBe(1)
    detector.add(at('b', 0, 1))
    now += HOUR
    detector.add(at('c', 1, 2))
    expect(ids(detector)).toEqual(['b', 'c'])
  })

  test('expire never sets the clock back, not in a stream without publication times either', () => {
    const detector = new NewsDetector({ window: '1h', level: 'copies' })
    expect(detector.expire('2020-01-01')).toBe(0)
    detector.add({ id: 'undated', text: text(0) })
    detector.add({ id: 'old', text: text(1), publishedAt: '2020-01-01' })
    expect(detector.expire(Date.now() - 1)).toBe(1)
    expect(ids(detector)).toEqual(['undated'])
  })

  test('maxArticles bounds what is held, whatever the dates say', () => {
    const detector = new NewsDetector({ maxArticles: 3, level: 'copies' })
    for (let i = 0; i < 10; i++) detector.add(at(`a${i}`, i === 4 ? 100 : i, i))
    expect(ids(detector)).toEqual(['a4', 'a8', 'a9'])
  })

  test.each([['72'], ['h'], [''], ['-1h'], [0], [-5], [Number.NaN], [Number.POSITIVE_INFINITY], ['3 fortnights']])(
    'the window %j is refused',
    (window) => expect(() => new NewsDetector({ window })).toThrow(/"window" must be milliseconds above 0/),
  )

  test.each([['90s'], ['30min'], ['1.5h'], ['2w'], ['500ms'], [1], [null]])('the window %j is accepted', (window) => {
    expect(new NewsDetector({ window }).size).toBe(0)
  })
})

test('onExpire hands out each story before it goes', () => {
  const gone: Story[] = []
  const detector = new NewsDetector({ window: '24h', level: 'copies', onExpire: (story) => gone.push(story) })
  detector.add(at('a', 0, 0))
  detector.add(at('b', 1, 0))
  detector.add(at('c', 20, 1))
  detector.add(at('d', 30, 2))
  expect(gone).toMatchObject([{ id: 'a', articles: ['a', 'b'], copies: [['a', 'b']] }])
})

test('events alone reproduce the stories, over adds, replacements, removals and a moving window', () => {
  const step = fc.record({
    remove: fc.boolean(),
    id: fc.nat(14),
    topic: fc.nat(3),
    from: fc.nat(5),
    hours: fc.integer({ min: -30, max: 40 }),
  })
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 50 }),
      fc.constantFrom('copies' as const, 'stories' as const),
      (steps, level) => {
        const mirror = new Mirror()
        const detector = new NewsDetector({ window: '48h', maxArticles: 10, level, onEvent: mirror.apply })
        let clock = 0
        for (const { remove, id, topic, from, hours } of steps) {
          clock += Math.max(0, hours) / 4
          if (remove) detector.remove(String(id))
          else {
            const words = text(topic, 90)
              .split(' ')
              .slice(from * 8, from * 8 + 50)
            detector.add({
              id: String(id),
              text: words.join(' '),
              publishedAt: START + (clock + Math.min(0, hours)) * HOUR,
            })
          }
          expect(mirror.shown).toEqual(shown(detector))
          expect(detector.size).toBeLessThanOrEqual(10)
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('callbacks must be functions', () => {
  expect(() => new NewsDetector({ onEvent: 5 as unknown as () => void })).toThrow(/"onEvent" must be a function, got 5/)
  expect(() => new NewsDetector({ now: 'x' as unknown as () => number })).toThrow(/"now" must be a function/)
})
