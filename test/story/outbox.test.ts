import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Article, ArticleError, NewsDetector, type Story, type StoryEvent } from '../../src/index.ts'
import { placeEach } from '../../src/stream/index.ts'
import { Mirror, shown } from '../mirror.ts'

const HOUR = 3_600_000
const START = Date.UTC(2024, 0, 1)
const text = (topic: number, from = 0, to = 60) =>
  Array.from({ length: to - from }, (_, w) => `w${topic}x${from + w}`).join(' ')
const article = (id: string, topic: number, hours = 0): Article => ({
  id,
  text: text(topic),
  publishedAt: START + hours * HOUR,
})
const boom = () => {
  throw new RangeError('boom')
}

/** A detector whose callback throws when told to, after the mirror has seen the event. */
function fragile(options: ConstructorParameters<typeof NewsDetector>[0] = {}) {
  const mirror = new Mirror()
  const events: StoryEvent[] = []
  const state = { throws: false }
  const detector = new NewsDetector({
    level: 'copies',
    ...options,
    onEvent: (event) => {
      events.push(event)
      mirror.apply(event)
      if (state.throws) boom()
    },
  })
  return { detector, mirror, events, state }
}

describe('a callback that throws', () => {
  test('on a replacement: the new version is held, and all events are told', () => {
    const { detector, mirror, state } = fragile()
    for (let i = 0; i < 50; i++) detector.add(article(`${i}`, i))
    state.throws = true
    expect(() => detector.add(article('7', 99))).toThrow(/^boom$/)
    expect(detector.size).toBe(50)
    expect(detector.query({ id: 'x', text: text(99) })).toMatchObject([{ id: '7', relation: 'duplicate' }])
    expect(mirror.shown).toEqual(shown(detector))
    state.throws = false
    expect(detector.add(article('7', 99))).toMatchObject({ replaced: true })
    expect(mirror.shown).toEqual(shown(detector))
  })

  test('on expiry: the arriving article is placed all the same', () => {
    const { detector, mirror, state } = fragile({ window: '24h' })
    for (let i = 0; i < 5; i++) detector.add(article(`${i}`, i % 3))
    state.throws = true
    expect(() => detector.add(article('late', 9, 48))).toThrow(/^boom$/)
    expect(detector.stories().flatMap((story) => story.articles)).toEqual(['late'])
    expect(mirror.shown).toEqual(['late: late'])
  })

  test('on expire and remove: they are done', () => {
    const { detector, mirror, state } = fragile({ window: '24h' })
    for (let i = 0; i < 5; i++) detector.add(article(`${i}`, i % 3))
    state.throws = true
    expect(() => detector.remove('0')).toThrow(/^boom$/)
    expect(detector.size).toBe(4)
    expect(mirror.shown).toEqual(shown(detector))
    expect(() => detector.expire(START + 100 * HOUR)).toThrow(/^boom$/)
    expect(detector.size).toBe(0)
    expect(mirror.shown).toEqual([])
  })

  test('the first error is thrown when all are told, whichever callback it is of', () => {
    const told: string[] = []
    const detector = new NewsDetector({
      window: '24h',
      level: 'copies',
      onEvent: ({ type, storyId }) => {
        told.push(`${type} ${storyId}`)
        if (type === 'left') throw new Error(`no ${storyId}`)
      },
      onExpire: ({ id }) => {
        told.push(`expire ${id}`)
        boom()
      },
    })
    detector.add(article('a', 0))
    detector.add(article('b', 1, 1))
    told.length = 0
    expect(() => detector.expire(START + 100 * HOUR)).toThrow(/^no a$/)
    expect(told).toEqual(['left a', 'expired a', 'expire a', 'left b', 'expired b', 'expire b'])
    expect(detector.expire(START + 100 * HOUR)).toBe(0)
    expect(told).toHaveLength(6)
  })

  test('undefined can be thrown too', () => {
    const detector = new NewsDetector({
      level: 'copies',
      onEvent: () => {
        throw undefined
      },
    })
    let thrown: unknown = 'nothing'
    try {
      detector.add(article('a', 0))
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeUndefined()
    expect(detector.size).toBe(1)
  })

  test('of an asynchronous one the rejection is unhandled, and reported as such', async () => {
    const listeners = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection')
    try {
      const reported = new Promise((resolve) => process.once('unhandledRejection', resolve))
      const onEvent = async () => boom()
      const detector = new NewsDetector({ level: 'copies', onEvent })
      expect(detector.add(article('a', 0)).storyId).toBe('a')
      expect(await reported).toBeInstanceOf(RangeError)
    } finally {
      for (const listener of listeners) process.on('unhandledRejection', listener)
    }
  })
})

describe('a callback that calls back in', () => {
  test('finds the change complete', () => {
    const seen: unknown[] = []
    const detector = new NewsDetector({
      level: 'copies',
      maxArticles: 2,
      onEvent: (event) => {
        seen.push([event.type, detector.size, detector.stories().map((story: Story) => story.id)])
        expect(detector.query({ id: 'x', text: text(2) })[0]?.id).toBe(
          detector.size === 2 && seen.length > 2 ? 'c' : undefined,
        )
        expect(NewsDetector.restore(detector.snapshot()).stories()).toEqual(detector.stories())
      },
    })
    detector.add(article('a', 0))
    detector.add(article('b', 1, 1))
    detector.add(article('c', 2, 2))
    expect(seen).toEqual([
      ['created', 1, ['a']],
      ['created', 2, ['a', 'b']],
      ['left', 2, ['b', 'c']],
      ['expired', 2, ['b', 'c']],
      ['created', 2, ['b', 'c']],
    ])
  })

  test('its events queue behind those that wait', () => {
    const told: string[] = []
    const mirror = new Mirror()
    let depth = 0
    const detector = new NewsDetector({
      level: 'copies',
      onEvent: (event) => {
        told.push(`${event.type} ${'articleId' in event ? event.articleId : event.storyId}`)
        mirror.apply(event)
        // Placed at once, told later.
        if (depth++ < 3) {
          const before = told.length
          expect(detector.add(article(`extra ${depth}`, 0)).storyId).toBe('a')
          expect(told).toHaveLength(before)
        }
      },
    })
    detector.add(article('a', 0))
    expect(told).toEqual(['created a', 'joined extra 1', 'joined extra 2', 'joined extra 3'])
    expect(mirror.shown).toEqual(shown(detector))
  })

  test('to remove or replace the article of the event', () => {
    for (const act of ['remove', 'replace', 'add again'] as const) {
      const mirror = new Mirror()
      let acted = false
      const detector = new NewsDetector({
        level: 'copies',
        onEvent: (event) => {
          mirror.apply(event)
          if (acted || event.type !== 'joined') return
          acted = true
          if (act === 'remove') expect(detector.remove(event.articleId)).toBe(true)
          else expect(detector.add(article(event.articleId, act === 'replace' ? 5 : 0)).replaced).toBe(true)
        },
      })
      detector.add(article('a', 0))
      detector.add(article('b', 0))
      expect(acted).toBe(true)
      expect(detector.size).toBe(act === 'remove' ? 1 : 2)
      expect(mirror.shown).toEqual(shown(detector))
      const [restored] = [NewsDetector.restore(detector.snapshot())]
      expect(restored.stories()).toEqual(detector.stories())
    }
  })

  test('an error of what it calls is its own, and comes out like any other', () => {
    const { detector, mirror } = fragile()
    const outer = new NewsDetector({
      level: 'copies',
      onEvent: (event) => {
        if (event.type === 'created') detector.add({ id: event.storyId, text: '' })
      },
    })
    expect(() => outer.add(article('a', 0))).toThrow(ArticleError)
    expect(outer.size).toBe(1)
    expect(mirror.shown).toEqual([])
  })
})

test('an ArticleError out of a callback does not pass for one of the article that was placed', async () => {
  const invalid: string[] = []
  const onInvalid = (error: ArticleError) => invalid.push(`${error.articleId}`)
  const make = () => {
    const detector: NewsDetector = new NewsDetector({
      level: 'copies',
      onEvent: (event) => {
        if (event.storyId === 'b') detector.add({ id: 'b', text: '' })
      },
    })
    return detector
  }
  const articles = [article('a', 0), { id: 'bad', text: '' }, article('b', 1)]
  const [one, other] = [make(), make()]
  await expect(one.addAll(articles, { onInvalid })).rejects.toThrow(ArticleError)
  await expect(async () => {
    for await (const _ of placeEach(other, { onInvalid })(articles));
  }).rejects.toThrow(ArticleError)
  expect(invalid).toEqual(['bad', 'bad'])
  expect([one.size, other.size]).toEqual([2, 2])
})

describe('now', () => {
  test.each([
    ['throws', boom, TypeError, /option "now" must return epoch milliseconds, but it threw: boom/],
    ['returns nothing', () => {}, TypeError, /"now" must return epoch milliseconds, got undefined/],
    ['returns NaN', () => Number.NaN, RangeError, /"now" must return .* got NaN/],
    ['returns Infinity', () => Number.POSITIVE_INFINITY, RangeError, /"now" .* got Infinity/],
    ['is out of range', () => 9e15, RangeError, /"now" .* got 9000000000000000/],
    ['returns a string', () => '5', TypeError, /"now" .* got "5"/],
    ['returns a Date', () => new Date(START), TypeError, /"now" .* got 2024-01-01T00:00:00.000Z/],
    ['is asynchronous', async () => START, TypeError, /"now" .* got a Promise/],
    ['returns null', () => null, TypeError, /"now" .* got null/],
  ])('that %s is refused, and the detector is as it was', (_name, bad, kind, message) => {
    let now: () => unknown = () => START
    const mirror = new Mirror()
    const detector = new NewsDetector({
      window: '24h',
      level: 'copies',
      now: () => now() as number,
      onEvent: mirror.apply,
    })
    detector.add(article('a', 0))
    const before = [detector.snapshot(), detector.stories(), detector.size]
    now = bad
    for (const act of [
      () => detector.add(article('a', 1)),
      () => detector.add(article('b', 1)),
      () => detector.add(article('a', 0)),
      () => detector.expire(),
      () => detector.expire('2999-01-01'),
    ]) {
      expect(act).toThrow(kind)
      expect(act).toThrow(message)
      expect([detector.snapshot(), detector.stories(), detector.size]).toEqual(before)
    }
    now = () => START
    detector.add(article('b', 1))
    expect(mirror.shown).toEqual(shown(detector))
    expect(NewsDetector.restore(detector.snapshot()).stories()).toEqual(detector.stories())
  })

  test('is called once for an article, and not for what only reads', () => {
    let calls = 0
    const detector = new NewsDetector({ window: '24h', level: 'copies', now: () => START + calls++ })
    detector.add(article('a', 0))
    expect(calls).toBe(1)
    detector.add(article('a', 1))
    detector.expire()
    expect(calls).toBe(3)
    detector.query(article('x', 0))
    detector.stories()
    detector.remove('a')
    NewsDetector.restore(detector.snapshot(), { now: () => calls++ })
    expect(calls).toBe(3)
  })

  test('may call back in', () => {
    const mirror = new Mirror()
    let inside = false
    const detector = new NewsDetector({
      level: 'copies',
      onEvent: mirror.apply,
      now: () => {
        if (!inside) {
          inside = true
          detector.add(article('a', 1))
          inside = false
        }
        return START
      },
    })
    expect(detector.add(article('a', 0)).replaced).toBe(true)
    detector.add(article('b', 0))
    expect(mirror.shown).toEqual(shown(detector))
  })
})

test('a mirror built from events alone equals the stories, whatever callbacks do', () => {
  const step = fc.record({
    call: fc.constantFrom('add' as const, 'remove' as const, 'expire' as const, 'read' as const),
    id: fc.nat(9),
    topic: fc.nat(2),
    from: fc.nat(4),
    hours: fc.nat(60),
  })
  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 30 }),
      fc.array(fc.option(step), { maxLength: 40 }),
      fc.array(fc.boolean(), { maxLength: 60 }),
      fc.constantFrom('copies' as const, 'stories' as const),
      (steps, nested, throws, level) => {
        const mirror = new Mirror()
        let told = 0
        let thrown: Error | undefined
        const callback = () => {
          const next = nested.pop()
          if (next) act(next)
          if (throws[told++ % (throws.length + 1)]) {
            const error = new Error(`number ${told}`)
            thrown ??= error
            throw error
          }
        }
        const detector = new NewsDetector({
          window: '48h',
          maxArticles: 6,
          level,
          onEvent: (event) => {
            mirror.apply(event)
            callback()
          },
          onExpire: callback,
        })
        const act = ({ call, id, topic, from, hours }: Step) => {
          if (call === 'remove') detector.remove(`${id}`)
          else if (call === 'expire') detector.expire(START + hours * HOUR)
          else if (call === 'read') detector.query({ id: `${id}`, text: text(topic, from * 8, from * 8 + 50) })
          else {
            const publishedAt = START + hours * HOUR
            detector.add({ id: `${id}`, text: text(topic, from * 8, from * 8 + 50), publishedAt })
          }
        }
        for (const next of steps) {
          thrown = undefined
          let caught: unknown
          try {
            act(next)
          } catch (error) {
            caught = error
          }
          expect(caught).toBe(thrown)
          expect(mirror.shown).toEqual(shown(detector))
          expect(detector.size).toBeLessThanOrEqual(6)
        }
        expect(NewsDetector.restore(detector.snapshot()).stories()).toEqual(detector.stories())
      },
    ),
    { numRuns: 100 },
  )
}, 60_000)
