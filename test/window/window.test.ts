import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Article, NewsDetector, type Story, type StoryEvent } from '../../src/index.ts'

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

/** Applies story events as a consumer's database would. */
class Mirror {
  readonly stories = new Map<string, Set<string>>()

  readonly apply = (event: StoryEvent): void => {
    const story = (id: string): Set<string> =>
      this.stories.get(id) ?? this.stories.set(id, new Set()).get(id) ?? new Set()
    if (event.type === 'created') for (const id of event.articles) story(event.storyId).add(id)
    else if (event.type === 'joined') story(event.storyId).add(event.articleId)
    else if (event.type === 'left') story(event.storyId).delete(event.articleId)
    else if (event.type === 'expired') this.stories.delete(event.storyId)
    else if (event.type === 'merged') {
      for (const id of story(event.from)) story(event.storyId).add(id)
      this.stories.delete(event.from)
    } else if (event.type === 'split') {
      for (const id of event.articles) {
        story(event.from).delete(id)
        story(event.storyId).add(id)
      }
    } else {
      story(event.from).delete(event.articleId)
      story(event.storyId).add(event.articleId)
    }
  }

  get shown(): readonly string[] {
    return [...this.stories].map(([id, articles]) => `${id}: ${[...articles].sort().join()}`).sort()
  }
}

const shown = (detector: NewsDetector) =>
  detector
    .stories()
    .map(({ id, articles }) => `${id}: ${[...articles].sort().join()}`)
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
