import { describe, expect, test } from 'vitest'
import { type AddAllOptions, type Article, ArticleError, NewsDetector, type Placement } from '../../src/index.ts'

const articles: readonly Article[] = Array.from({ length: 100 }, (_, i) => ({
  id: `a${i}`,
  text: Array.from({ length: 12 }, (_, w) => `word${Math.floor(i / 4)}x${w}`).join(' '),
}))
const BAD: Article = { id: 'bad', text: '…' }

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/** A source that notes how many articles were asked for and whether it was closed. */
class Source implements AsyncIterable<Article> {
  asked = 0
  closed = false
  readonly #articles: readonly Article[]

  constructor(given: readonly Article[]) {
    this.#articles = given
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Article> {
    try {
      for (const article of this.#articles) {
        this.asked++
        yield article
      }
    } finally {
      this.closed = true
    }
  }
}

function addedOneByOne(): NewsDetector {
  const detector = new NewsDetector({ level: 'copies' })
  for (const article of articles) detector.add(article)
  return detector
}

test.each([
  ['an array', () => articles],
  ['a generator', () => articles.values()],
  ['an async generator', () => new Source(articles)],
  ['a web stream', () => ReadableStream.from(articles) as unknown as AsyncIterable<Article>],
])('places all of %s as add would', async (_, source) => {
  const detector = new NewsDetector({ level: 'copies' })
  const placements: Placement[] = []
  const onPlaced = (placement: Placement, article: Article) => {
    expect(article.id).toBe(placement.id)
    placements.push(placement)
  }
  expect(await detector.addAll(source(), { onPlaced })).toEqual({ placed: 100, invalid: 0 })
  expect(detector.stories()).toEqual(addedOneByOne().stories())
  expect(placements.map(({ id }) => id)).toEqual(articles.map(({ id }) => id))
})

test('asks for an article only when the one before is done with', async () => {
  const source = new Source(articles)
  let handled = 0
  await new NewsDetector({ level: 'copies' }).addAll(source, {
    onPlaced: async () => {
      expect(source.asked).toBe(handled + 1)
      await later()
      expect(source.asked).toBe(handled + 1)
      handled++
    },
  })
  expect(handled).toBe(100)
  expect(source.closed).toBe(true)
})

test.each([
  ['a plain iterable', () => articles],
  ['an async one that never waits', () => new Source(articles)],
])('timers run while it works through %s', async (_, source) => {
  let turns = 0
  let running = true
  const tick = () => {
    turns++
    if (running) setTimeout(tick, 0)
  }
  setTimeout(tick, 0)
  // 3 turns in 100 articles; a busy timer may miss one that comes within its millisecond.
  await new NewsDetector().addAll(source(), {
    onPlaced: () => {
      const until = performance.now() + 0.2
      while (performance.now() < until);
    },
  })
  running = false
  expect(turns).toBeGreaterThanOrEqual(2)
})

test('tells its progress after every 32 articles and at the end', async () => {
  const seen: unknown[] = []
  const source = [...articles.slice(0, 40), BAD, ...articles.slice(40, 65)]
  const result = await new NewsDetector({ level: 'copies' }).addAll(source, {
    onProgress: (progress) => seen.push(progress),
    onInvalid: () => undefined,
  })
  expect(result).toEqual({ placed: 65, invalid: 1 })
  expect(seen).toEqual([{ placed: 32, invalid: 0 }, { placed: 63, invalid: 1 }, result])
})

describe('bad articles', () => {
  test('are handed to onInvalid, which is awaited', async () => {
    const told: [string, Article][] = []
    const detector = new NewsDetector({ level: 'copies' })
    const source = new Source([articles[0], BAD, articles[1]])
    const result = await detector.addAll(source, {
      onInvalid: async (error, article) => {
        await later()
        expect(source.asked).toBe(2)
        told.push([error.field, article])
      },
    })
    expect(result).toEqual({ placed: 2, invalid: 1 })
    expect(told).toEqual([['text', BAD]])
  })

  test('reject without it; what was placed before stays and the source is closed', async () => {
    const detector = new NewsDetector({ level: 'copies' })
    const source = new Source([articles[0], BAD, articles[1]])
    await expect(detector.addAll(source)).rejects.toThrow(ArticleError)
    expect(detector.size).toBe(1)
    expect(source).toMatchObject({ asked: 2, closed: true })
  })
})

describe('errors', () => {
  const failing: readonly (readonly [keyof AddAllOptions, () => unknown])[] = [
    ['onPlaced', () => fail('thrown')],
    ['onPlaced', () => Promise.reject(new Error('thrown'))],
    ['onInvalid', () => fail('thrown')],
    ['onProgress', () => fail('thrown')],
  ]
  function fail(message: string): never {
    throw new Error(message)
  }

  test.each(failing)('of %s reject, and the source is closed', async (name, callback) => {
    const source = new Source(name === 'onInvalid' ? [articles[0], BAD, articles[1]] : articles)
    const detector = new NewsDetector({ level: 'copies' })
    await expect(detector.addAll(source, { [name]: callback })).rejects.toThrow('thrown')
    expect(source.closed).toBe(true)
    expect(detector.size).toBe(name === 'onProgress' ? 32 : 1)
  })

  test('an ArticleError of onPlaced is not a bad article', async () => {
    const error = new ArticleError('x', 'id', 'mine')
    const options = { onPlaced: () => Promise.reject(error), onInvalid: () => fail('not this') }
    await expect(new NewsDetector().addAll(articles, options)).rejects.toBe(error)
    const thrown = { ...options, onPlaced: () => fail2(error) }
    await expect(new NewsDetector().addAll(articles, thrown)).rejects.toBe(error)
  })
  function fail2(error: Error): never {
    throw error
  }

  test('of the source reject', async () => {
    async function* broken() {
      yield articles[0]
      throw new Error('connection lost')
    }
    const detector = new NewsDetector({ level: 'copies' })
    await expect(detector.addAll(broken())).rejects.toThrow('connection lost')
    expect(detector.size).toBe(1)
  })

  test.each([[undefined], [null], [5], [{}]])('%o is no source', async (source) => {
    await expect(new NewsDetector().addAll(source as unknown as Article[])).rejects.toThrow('"source" must be')
  })

  test.each([
    ['onPlaced', 5],
    ['onProgress', 'x'],
    ['onInvalid', {}],
    ['signal', {}],
    ['signal', null],
  ])('option %s must not be %o', async (name, value) => {
    const source = new Source(articles)
    await expect(new NewsDetector().addAll(source, { [name]: value })).rejects.toThrow(`option "${name}"`)
    expect(source.asked).toBe(0)
  })
})

describe('a signal', () => {
  test.each([
    ['and never answers', true, () => new Promise<never>(() => {})],
    ['and answers', true, () => Promise.resolve({ done: false as const, value: { id: 'b', text: 'Hail fell.' } })],
    ['and answers at once', false, () => ({ done: false as const, value: { id: 'b', text: 'Hail fell.' } })],
  ])(
    'that comes while the source is asked stops it, and nothing more is placed: the source aborts %s',
    async (_, isAsync, answer) => {
      const controller = new AbortController()
      const reason = new Error('enough')
      let asked = 0
      const iterator = {
        next: () => {
          if (asked++ === 0) {
            const first = { done: false as const, value: { id: 'a', text: 'Rain fell.' } }
            return isAsync ? Promise.resolve(first) : first
          }
          controller.abort(reason)
          return answer()
        },
      }
      const source = { [isAsync ? Symbol.asyncIterator : Symbol.iterator]: () => iterator }
      const detector = new NewsDetector()
      const adding = detector.addAll(source as unknown as AsyncIterable<Article>, { signal: controller.signal })
      await expect(adding).rejects.toBe(reason)
      expect(detector.size).toBe(1)
    },
  )
  test('stops before the next article and keeps those placed', async () => {
    const controller = new AbortController()
    const source = new Source(articles)
    const detector = new NewsDetector({ level: 'copies' })
    const reason = new Error('enough')
    const onPlaced = ({ id }: Placement) => {
      if (id === 'a9') controller.abort(reason)
    }
    await expect(detector.addAll(source, { signal: controller.signal, onPlaced })).rejects.toBe(reason)
    expect(detector.size).toBe(10)
    expect(source).toMatchObject({ asked: 10, closed: true })
  })

  test('that is aborted already asks for nothing', async () => {
    const source = new Source(articles)
    const signal = AbortSignal.abort()
    await expect(new NewsDetector().addAll(source, { signal })).rejects.toBe(signal.reason)
    expect(source.asked).toBe(0)
  })

  test('does not wait for a source that has gone silent', async () => {
    let closed = false
    const silent: AsyncIterable<Article> = {
      [Symbol.asyncIterator]: () => ({
        next: () => new Promise(() => undefined),
        return: async () => {
          closed = true
          return { done: true, value: undefined }
        },
      }),
    }
    const controller = new AbortController()
    const adding = new NewsDetector().addAll(silent, { signal: controller.signal })
    await later()
    controller.abort(new Error('waited long enough'))
    await expect(adding).rejects.toThrow('waited long enough')
    expect(closed).toBe(true)
  })

  test('is let go of in the end', async () => {
    const { signal } = new AbortController()
    let listening = 0
    const counted = {
      aborted: false,
      addEventListener: (type: 'abort', listener: () => void) => {
        listening++
        signal.addEventListener(type, listener)
      },
      removeEventListener: (type: 'abort', listener: () => void) => {
        listening--
        signal.removeEventListener(type, listener)
      },
    }
    await new NewsDetector({ level: 'copies' }).addAll(new Source(articles), { signal: counted })
    expect(listening).toBe(0)
  })
})

describe('an array', () => {
  const onInvalid = (): void => {}
  const BAD_DATE = { ...articles[0], id: 'undated', publishedAt: 'some day' }

  test('is read ahead to the bytes of the snapshot, bad articles in their turn', async () => {
    const many = [...articles, BAD, ...articles.map((article) => ({ ...article, id: `b${article.id}` })), BAD_DATE]
    const options = { now: () => 1e12, dates: 'lenient' } as const
    const [alone, ahead] = [new NewsDetector(options), new NewsDetector(options)]
    const told: string[] = []
    for (const article of many) if (article !== BAD) alone.add(article)
    await ahead.addAll(many, {
      onPlaced: ({ id }) => told.push(id),
      onInvalid: (error) => told.push(`${error.field} of ${error.position}`),
    })
    expect(ahead.snapshot()).toEqual(alone.snapshot())
    expect(told[100]).toBe('text of 100')
    expect(told.slice(-2)).toEqual(['publishedAt of 201', 'undated'])
  })

  test('may change while its articles are placed: what stands there in its turn counts', async () => {
    const many = articles.slice(0, 10)
    const detector = new NewsDetector({ level: 'copies' })
    const onPlaced = ({ id }: Placement): void => {
      if (id === 'a3') many[5] = { id: 'another', text: 'Harbour pilots at Skell voted to end their strike on Sunday.' }
      if (id === 'a9') many.push({ id: 'more', text: 'Snow closed the pass above Halden to lorries for a third day.' })
    }
    expect(await detector.addAll(many, { onPlaced, onInvalid })).toEqual({ placed: 11, invalid: 0 })
    expect(detector.has('a5')).toBe(false)
    expect(detector.has('another')).toBe(true)
    expect(detector.has('more')).toBe(true)
  })

  test('may go through its articles in an order of its own', async () => {
    class Backwards extends Array<Article> {
      override [Symbol.iterator](): ArrayIterator<Article> {
        return [...Array.from({ length: this.length }, (_, i) => this[this.length - 1 - i])].values()
      }
    }
    const placed: string[] = []
    await new NewsDetector({ level: 'copies' }).addAll(Backwards.from(articles.slice(0, 3)), {
      onPlaced: ({ id }) => placed.push(id),
    })
    expect(placed).toEqual(['a2', 'a1', 'a0'])
  })

  test('with something else in it has a bad article there', async () => {
    const mixed = [articles[0], undefined as unknown as Article, articles[1]]
    const errors: ArticleError[] = []
    const result = await new NewsDetector({ level: 'copies' }).addAll(mixed, {
      onInvalid: (error) => errors.push(error),
    })
    expect(result).toEqual({ placed: 2, invalid: 1 })
    expect(errors[0].position).toBe(1)
  })
})
