import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Article, NewsDetector } from '../src/index.ts'

/** Eight texts without a common run of words, and a cut copy of each. */
const texts = Array.from({ length: 8 }, (_, t) => Array.from({ length: 60 }, (_, w) => `w${t}x${w}`).join(' '))
const pool: readonly Article[] = texts.flatMap((text, t) => [
  { id: `${t}`, text },
  { id: `${t} cut`, text: text.split(' ').slice(0, 45).join(' ') },
])

test('add says what the article is close to', () => {
  const detector = new NewsDetector({ level: 'copies' })
  expect(detector.add({ id: 'first', text: texts[0] })).toEqual({
    id: 'first',
    storyId: 'first',
    relation: 'new',
    score: 0,
    matches: [],
    merged: [],
    replaced: false,
  })
  const placed = detector.add({ id: 'second', text: texts[0].toUpperCase() })
  expect(placed).toEqual({
    id: 'second',
    storyId: 'first',
    relation: 'duplicate',
    of: 'first',
    score: 1,
    matches: [{ id: 'first', storyId: 'first', relation: 'duplicate', score: 1, jaccard: 1, containment: 1 }],
    merged: [],
    replaced: false,
  })
})

test('query answers as add would, and changes nothing', () => {
  const detector = new NewsDetector({ level: 'copies' })
  for (const article of pool.slice(0, 9)) detector.add(article)
  const before = JSON.stringify(detector.stories())
  const matches = detector.query(pool[9])
  expect(JSON.stringify(detector.stories())).toBe(before)
  expect(detector.size).toBe(9)
  expect(detector.query({ ...pool[0], id: 'unseen' })[0]).toMatchObject({ id: '0', relation: 'duplicate' })
  expect(detector.query(pool[0]).map((match) => match.id)).toEqual(['0 cut'])
  expect(detector.query({ id: 'x', text: 'nothing of the kind was ever seen' })).toEqual([])
  expect(detector.add(pool[9]).matches).toEqual(matches)
})

describe('replacing', () => {
  test('the same page again stays in its story', () => {
    const detector = new NewsDetector({ level: 'copies' })
    for (const article of pool) detector.add(article)
    const before = detector.story('3')
    for (let i = 0; i < 5; i++) {
      const placed = detector.add(pool[6])
      expect(placed).toMatchObject({ id: '3', storyId: '3', relation: 'near-duplicate', of: '3 cut', replaced: true })
    }
    expect(detector.size).toBe(pool.length)
    expect(detector.story('3')).toEqual(before)
  })

  test('a new version with other words moves to where it belongs', () => {
    const detector = new NewsDetector({ level: 'copies' })
    for (const article of pool) detector.add(article)
    expect(detector.add({ id: '0 cut', text: texts[5] })).toMatchObject({ storyId: '5', replaced: true, of: '5' })
    expect(detector.story('0')?.articles).toEqual(['0'])
    expect(detector.story('5')?.articles).toEqual(['0 cut', '5', '5 cut'])
  })

  test('a bad new version leaves the earlier one in place', () => {
    const detector = new NewsDetector({ level: 'copies' })
    detector.add(pool[0])
    expect(() => detector.add({ id: '0', text: '…' })).toThrow()
    expect(detector.query({ id: 'x', text: texts[0] })).toHaveLength(1)
  })
})

test('a story keeps its id when its founder leaves, and ends with its last article', () => {
  const detector = new NewsDetector({ level: 'copies' })
  detector.add(pool[0])
  detector.add(pool[1])
  expect(detector.remove('0')).toBe(true)
  expect(detector.remove('0')).toBe(false)
  expect(detector.story('0')?.articles).toEqual(['0 cut'])
  // Its name is taken, so another story that the same article founds is called otherwise.
  expect(detector.add({ id: '0', text: texts[4] }).storyId).toBe('0~2')
  expect(detector.remove('0 cut')).toBe(true)
  expect(detector.story('0')).toBeUndefined()
  expect(detector.stories()).toHaveLength(1)
})

test('after any sequence of adds and removes the detector equals one that saw only what is left', () => {
  const step = fc.tuple(fc.boolean(), fc.nat(pool.length - 1))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const detector = new NewsDetector({ level: 'copies' })
      const held = new Set<number>()
      for (const [add, i] of steps) {
        if (add) {
          expect(detector.add(pool[i]).replaced).toBe(held.has(i))
          held.add(i)
        } else {
          expect(detector.remove(pool[i].id)).toBe(held.delete(i))
        }
        expect(detector.size).toBe(held.size)
      }
      const fresh = new NewsDetector({ level: 'copies' })
      for (const i of held) fresh.add(pool[i])
      const shown = (of: NewsDetector) =>
        of
          .stories()
          .map((story) => story.articles.join())
          .sort()
      expect(shown(detector)).toEqual(shown(fresh))
      for (const article of pool) {
        const matches = (of: NewsDetector) => of.query(article).map(({ storyId: _, ...match }) => match)
        expect(matches(detector)).toEqual(matches(fresh))
      }
    }),
    { numRuns: 60 },
  )
})

test.each([[5], [undefined], [null]])('remove and story refuse the id %j', (id) => {
  const detector = new NewsDetector()
  expect(() => detector.remove(id as unknown as string)).toThrow(TypeError)
  expect(() => detector.story(id as unknown as string)).toThrow(TypeError)
})

test('a text that comes again with another date is judged anew, as by a detector restored from its snapshot', () => {
  const DAY = 86_400_000
  const start = Date.UTC(2026, 0, 5)
  const a = {
    id: 'a',
    title: 'Kestrel dam bursts above Orvanne',
    text: 'The Kestrel dam above Orvanne gave way at dawn on Thursday and 4,300 people fled, Mayor Hilde Brandt said.',
  }
  const b = {
    id: 'b',
    title: 'Thousands flee after dam failure near Orvanne',
    text: 'Some 4,300 residents of Orvanne left their homes when water from the broken Kestrel dam reached the valley.',
  }
  const detector = new NewsDetector()
  detector.add({ ...a, publishedAt: start })
  detector.add({ ...b, publishedAt: start })
  const cohesion = () => detector.story('a')?.cohesion ?? 0
  const close = cohesion()
  detector.add({ ...b, publishedAt: start - 300 * DAY })
  expect(detector.compare('a', 'b')?.score).toBeLessThan(close)
  const restored = NewsDetector.restore(detector.snapshot())
  expect(restored.stories()).toEqual(detector.stories())
  expect(restored.query({ ...a, id: 'x' })).toEqual(detector.query({ ...a, id: 'x' }))
  detector.add({ ...b, publishedAt: start })
  expect(cohesion()).toBe(close)
})

test('has, storyOf and options answer', () => {
  const detector = new NewsDetector({ level: 'copies', window: '2h', nearDuplicate: 0.6, onEvent: () => {} })
  detector.add(pool[0])
  detector.add(pool[1])
  expect([detector.has('0 cut'), detector.has('1'), detector.storyOf('0 cut'), detector.storyOf('1')]).toEqual([
    true,
    false,
    '0',
    undefined,
  ])
  detector.remove('0 cut')
  expect([detector.has('0 cut'), detector.storyOf('0 cut')]).toEqual([false, undefined])
  const { options } = detector
  expect(options).toMatchObject({
    level: 'copies',
    window: 7_200_000,
    nearDuplicate: 0.6,
    shingleSize: 3,
    markup: 'detect',
  })
  expect(Object.keys(options)).not.toContain('onEvent')
  expect(new NewsDetector(options).options).toEqual(options)
  expect(new NewsDetector(new NewsDetector().options).options).toEqual(new NewsDetector().options)
  expect(NewsDetector.restore(detector.snapshot()).options).toEqual(options)
})

test('restore takes a new window, size, threshold and view of dates', () => {
  const HOUR = 3_600_000
  const start = Date.UTC(2024, 1, 1)
  const detector = new NewsDetector({ level: 'copies', window: '100h' })
  for (let t = 0; t < 8; t++) detector.add({ id: `${t}`, text: texts[t], publishedAt: start + t * HOUR })
  const bytes = detector.snapshot()
  const narrow = NewsDetector.restore(bytes, { window: '3h', sameStory: 0.9, dates: 'lenient' })
  expect(narrow.options).toMatchObject({ window: 3 * HOUR, sameStory: 0.9, dates: 'lenient' })
  expect([narrow.size, narrow.expire(), narrow.size]).toEqual([8, 4, 4])
  const fewer = NewsDetector.restore(bytes, { maxArticles: 3 })
  expect([fewer.size, fewer.expire(), fewer.size]).toEqual([8, 5, 3])
  expect(['5', '6', '7'].every((id) => fewer.has(id))).toBe(true)
  const again = (t: number): readonly [NewsDetector, unknown] => {
    const restored = NewsDetector.restore(bytes, { maxArticles: 3 })
    return [restored, restored.add({ id: `${t}`, text: texts[t], publishedAt: start + t * HOUR }).unchanged]
  }
  const [held, unchanged] = again(6)
  expect([held.size, unchanged, held.has('5')]).toEqual([3, true, true])
  // One of those that leave comes as if it was new.
  const [without, asNew] = again(1)
  expect([without.size, asNew, without.has('1'), without.has('5')]).toEqual([3, undefined, true, false])
  const small = NewsDetector.restore(bytes, { maxArticles: 3, window: undefined })
  small.add({ id: 'next', text: 'a text of its own', publishedAt: start + 8 * HOUR })
  expect([small.size, small.options.window]).toEqual([3, 100 * HOUR])
  expect(NewsDetector.restore(small.snapshot()).options).toEqual(small.options)
  expect(NewsDetector.restore(bytes, { window: null }).options.window).toBeNull()
})
