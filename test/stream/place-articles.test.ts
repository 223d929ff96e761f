import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { describe, expect, test } from 'vitest'
import { type Article, ArticleError, NewsDetector, type Placement } from '../../src/index.ts'
import { dropCopies, type PlacedArticle, placeArticles, placeEach } from '../../src/stream/index.ts'

const articles: readonly Article[] = Array.from({ length: 80 }, (_, i) => ({
  id: `a${i}`,
  text: Array.from({ length: 12 }, (_, w) => `word${Math.floor(i / 4)}x${w}`).join(' '),
}))
const BAD: Article = { id: 'bad', text: '…' }

function expected(): readonly PlacedArticle[] {
  const detector = new NewsDetector({ level: 'copies' })
  return articles.map((article) => ({ ...detector.add(article), article }))
}

test('stands between web streams', async () => {
  const placements: Placement[] = []
  await ReadableStream.from(articles)
    .pipeThrough(placeArticles(new NewsDetector({ level: 'copies' })))
    .pipeTo(new WritableStream({ write: (placement) => void placements.push(placement) }))
  expect(placements).toEqual(expected())
})

test.each(['placeEach', 'dropCopies'])("%s ends where the signal of Node's pipeline is aborted", async (name) => {
  const abort = new AbortController()
  let closed = false
  async function* endless(): AsyncGenerator<Article & { readonly relation: 'new' }> {
    try {
      for (let i = 0; ; i++) {
        if (i === 20) abort.abort(new Error('enough'))
        await new Promise((resolve) => setImmediate(resolve))
        yield { id: `a${i}`, text: `Report number ${i} of the day.`, relation: 'new' }
      }
    } finally {
      closed = true
    }
  }
  let taken = 0
  const sink = async (placed: AsyncIterable<unknown>): Promise<void> => {
    for await (const _ of placed) taken++
  }
  const { signal } = abort
  const done =
    name === 'placeEach'
      ? pipeline(endless, placeEach(new NewsDetector({ level: 'copies' })), sink, { signal })
      : pipeline(endless, dropCopies<{ readonly relation: 'new' }>(), sink, { signal })
  await expect(done).rejects.toThrow()
  expect(closed).toBe(true)
  expect(taken).toBeLessThanOrEqual(20)
})

describe("in Node's pipeline", () => {
  test('as a web stream', async () => {
    const placements: Placement[] = []
    const web = placeArticles(new NewsDetector({ level: 'copies' })) as unknown as NodeJS.ReadWriteStream
    await pipeline(Readable.from(articles), web, async (placed: AsyncIterable<unknown>) => {
      for await (const placement of placed) placements.push(placement as Placement)
    })
    expect(placements).toEqual(expected())
  })

  test('as a function, before another', async () => {
    const placements: Placement[] = []
    const transform = placeEach(new NewsDetector({ level: 'copies' }))
    await pipeline(Readable.from(articles), transform, async (placed: AsyncIterable<Placement>) => {
      for await (const placement of placed) placements.push(placement)
    })
    expect(placements).toEqual(expected())
  })

  test('as a function, before a Writable', async () => {
    const placements: Placement[] = []
    const sink = new Writable({
      objectMode: true,
      write(placement: Placement, _encoding, done) {
        placements.push(placement)
        done()
      },
    })
    await pipeline(Readable.from(articles), placeEach(new NewsDetector({ level: 'copies' })), sink)
    expect(placements).toEqual(expected())
  })
})

test('takes an article only when the placement before has been read', async () => {
  const detector = new NewsDetector({ level: 'copies' })
  let asked = 0
  async function* source() {
    for (const article of articles) {
      asked++
      yield article
    }
  }
  const reader = ReadableStream.from(source()).pipeThrough(placeArticles(detector)).getReader()
  for (let read = 1; read <= 10; read++) {
    await reader.read()
    await new Promise((resolve) => setTimeout(resolve, 2))
    expect(detector.size).toBeLessThanOrEqual(read + 1)
    // One waits at the transform, one in the source.
    expect(asked).toBeLessThanOrEqual(read + 2)
  }
  await reader.cancel()
})

test('hands bad articles to onInvalid', async () => {
  const told: string[] = []
  const placements: Placement[] = []
  await pipeline(
    Readable.from([articles[0], BAD, articles[1]]),
    placeEach(new NewsDetector({ level: 'copies' }), { onInvalid: (error) => told.push(error.field) }),
    async (placed: AsyncIterable<Placement>) => {
      for await (const placement of placed) placements.push(placement)
    },
  )
  expect(told).toEqual(['text'])
  expect(placements.map(({ id }) => id)).toEqual(['a0', 'a1'])
})

test.each([
  ['a function', placeEach],
  ['a web stream', placeArticles as unknown as typeof placeEach],
])('fails on a bad article without it: %s', async (_, step) => {
  const detector = new NewsDetector({ level: 'copies' })
  const through = pipeline(
    Readable.from([articles[0], BAD, articles[1]]),
    step(detector),
    async (placed: AsyncIterable<Placement>) => {
      for await (const _placement of placed);
    },
  )
  await expect(through).rejects.toBeInstanceOf(ArticleError)
  expect(detector.size).toBe(1)
})

test('is told a wrong detector or option at once', () => {
  expect(() => placeArticles({} as NewsDetector)).toThrow('"detector" must be')
  expect(() => placeArticles(new NewsDetector(), { onInvalid: 5 } as object)).toThrow('"onInvalid" must be')
  expect(() => placeEach({} as NewsDetector)).toThrow('"detector" must be')
})

describe('dropCopies', () => {
  const firsts = articles.filter((_, i) => i % 4 === 0)

  test("lets each text through once, with its article, in Node's pipeline", async () => {
    const kept: Article[] = []
    const place = placeEach(new NewsDetector({ level: 'copies' }))
    await pipeline(Readable.from(articles), place, dropCopies(), async (placed: AsyncIterable<PlacedArticle>) => {
      for await (const { article } of placed) kept.push(article)
    })
    expect(kept).toEqual(firsts)
  })

  test('and between web streams', async () => {
    const kept: Article[] = []
    await ReadableStream.from(articles)
      .pipeThrough(placeArticles(new NewsDetector({ level: 'copies' })))
      .pipeThrough(dropCopies())
      .pipeTo(new WritableStream({ write: ({ article }) => void kept.push(article) }))
    expect(kept).toEqual(firsts)
  })

  test('lets an item through once that comes at every poll, and a new version of it', async () => {
    const item = {
      id: 'guid-1',
      title: 'Kestrel dam bursts',
      text: 'The Kestrel dam above Orvanne gave way at dawn on Thursday and 4,300 people fled, Mayor Hilde Brandt said.',
    }
    const later = { ...item, text: `${item.text} Two are missing.` }
    const kept: unknown[] = []
    const placed = placeEach(new NewsDetector())([item, item, { ...item, publishedAt: '2025-03-06' }, later, later])
    for await (const { article, unchanged } of dropCopies()(placed)) {
      expect(unchanged).toBeUndefined()
      kept.push(article.text)
    }
    expect(kept).toEqual([item.text, later.text])
  })

  test('keeps other reports of a story', async () => {
    const relations = ['new', 'same-story', 'near-duplicate', 'duplicate'] as const
    const kept: string[] = []
    for await (const { relation } of dropCopies()(relations.map((relation) => ({ relation }) as PlacedArticle))) {
      kept.push(relation)
    }
    expect(kept).toEqual(['new', 'same-story'])
  })
})
