import { describe, expect, test } from 'vitest'
import { type Article, clusterArticles, compareArticles, NewsDetector, type StreamOptions } from '../../src/index.ts'
import { Mirror, shown } from '../mirror.ts'
import { before, START, STEPS, type Step } from './script.ts'
import { Fault, isFault, UserCode } from './user-code.ts'

const HOUR = 3_600_000

/** A detector that calls user code, and who listens to it. */
class Trial {
  readonly detector: NewsDetector
  readonly mirror = new Mirror()
  user = new UserCode(-1)

  constructor(options: StreamOptions) {
    const call = (place: string): void => this.user.call(place)
    this.detector = new NewsDetector({
      window: 40 * HOUR,
      ...options,
      onEvent: (event) => {
        this.mirror.apply(event)
        call('onEvent')
      },
      onExpire: () => call('onExpire'),
      now: () => {
        call('now')
        return START + 30 * HOUR
      },
    })
    for (const article of before) this.detector.add(article)
  }

  get state(): string {
    return Buffer.from(this.detector.snapshot()).toString('latin1')
  }

  /** All that it says agrees, and it can be restored. */
  check(): void {
    const { detector, mirror } = this
    expect(mirror.shown).toEqual(shown(detector))
    const stories = detector.stories()
    expect(stories.flatMap(({ articles }) => articles)).toHaveLength(detector.size)
    const bytes = detector.snapshot()
    const restored = NewsDetector.restore(bytes, { now: () => START + 30 * HOUR })
    expect(Buffer.compare(restored.snapshot(), bytes)).toBe(0)
    expect(restored.stories()).toEqual(stories)
  }
}

/** Runs a step in which no call fails. */
async function withoutFault(options: StreamOptions, step: Step) {
  const trial = new Trial(options)
  const states = new Set([trial.state])
  const user = new UserCode(-1, () => states.add(trial.state))
  trial.user = user
  await step(trial.detector, user)
  states.add(trial.state)
  return { states, places: user.places, stories: trial.detector.stories() }
}

const LEVELS: readonly StreamOptions[] = [
  { level: 'stories', dates: 'lenient' },
  { level: 'copies', dates: 'strict', signatureSize: 32 },
]

describe.each(LEVELS)('user code that throws, %o', (options) => {
  // A bad date is refused where dates are taken strictly: then nothing comes of the step.
  const steps = Object.entries(STEPS).filter(([name]) => options.dates === 'lenient' || !name.includes('bad date'))

  test.each(steps)('%s', async (_name, step) => {
    const whole = await withoutFault(options, step)
    for (let failing = 0; failing < whole.places.length; failing++) {
      const trial = new Trial(options)
      trial.user = new UserCode(failing)
      let thrown: unknown
      try {
        await step(trial.detector, trial.user)
      } catch (error) {
        thrown = error
      }
      const place = trial.user.places[failing]
      // What closing a source says is passed over, for there is an error already.
      if (place !== 'return') expect(isFault(thrown), `${place}: ${thrown}`).toBe(true)
      expect(whole.states.has(trial.state), `${place}: it is in no state between before and after`).toBe(true)
      trial.check()
      trial.user = new UserCode(-1)
      await step(trial.detector, trial.user)
      expect(trial.detector.stories(), `${place}, and again`).toEqual(whole.stories)
      trial.check()
    }
  })
})

describe('where nothing is held', () => {
  const articles = before.slice(0, 5)
  const calls: Readonly<Record<string, (user: UserCode) => unknown>> = {
    clusterArticles: (user) =>
      clusterArticles(user.iterable([...articles.map((one) => user.article(one)), { id: 'bad', text: '…' }]), {
        onInvalid: () => user.call('onInvalid'),
      }),
    compareArticles: (user) => compareArticles(user.article(articles[0]), user.article(articles[3])),
  }
  test.each(Object.entries(calls))('%s throws what user code throws, and does the same again', (_name, call) => {
    const user = new UserCode(-1)
    const expected = call(user)
    for (let failing = 0; failing < user.calls; failing++) {
      expect(() => call(new UserCode(failing))).toThrow(Fault)
      expect(call(new UserCode(-1))).toEqual(expected)
    }
  })
})

describe('user code that calls back in before an article is taken', () => {
  const other: Article = { ...before[7], id: 'other' }
  const alone = (): NewsDetector => new NewsDetector({ now: () => START })

  test.each(['id', 'title', 'text', 'publishedAt', 'language', 'url', 'source'] as const)('a getter of %s', (name) => {
    const detector = alone()
    const article = { ...before[2], language: 'en', url: 'https://a.example/1', source: 'a' }
    const value = article[name]
    const nested = Object.defineProperty({ ...article }, name, {
      get: () => {
        if (!detector.has('other')) detector.add(other)
        return value
      },
    })
    expect(detector.add(nested).id).toBe(article.id)
    const plain = alone()
    plain.add(other)
    plain.add(article)
    expect(detector.stories()).toEqual(plain.stories())
    expect(Buffer.compare(detector.snapshot(), plain.snapshot())).toBe(0)
  })

  test('the clock', () => {
    const detector: NewsDetector = new NewsDetector({
      now: () => {
        if (asked++ === 0) detector.add(other)
        return START
      },
    })
    let asked = 0
    detector.add(before[2])
    const plain = alone()
    plain.add(other)
    plain.add(before[2])
    expect(Buffer.compare(detector.snapshot(), plain.snapshot())).toBe(0)
  })
})

test('an article that is another each time that it is read is read once', () => {
  const detector = new NewsDetector({ level: 'copies' })
  const reads: Record<string, number> = {}
  const values = { ...before[2], language: 'en', url: 'https://a.example/1', source: 'a' }
  const article = {}
  for (const [name, value] of Object.entries(values)) {
    const get = (): unknown => {
      reads[name] = (reads[name] ?? 0) + 1
      return reads[name] === 1 ? value : 5
    }
    Object.defineProperty(article, name, { get })
  }
  expect(detector.add(article as Article).id).toBe(values.id)
  expect(detector.has(values.id)).toBe(true)
  expect(Math.max(...Object.values(reads))).toBe(1)
})

test('a source that cannot be closed does not hide why it is', async () => {
  const detector = new NewsDetector({ level: 'copies' })
  const source = {
    [Symbol.iterator]: () => ({
      next: () => ({ done: false as const, value: before[0] }),
      return: () => {
        throw new RangeError('cannot be closed')
      },
    }),
  }
  const onPlaced = () => {
    throw new Fault('why')
  }
  await expect(detector.addAll(source, { onPlaced })).rejects.toThrow(Fault)
})
