import { describe, expect, test } from 'vitest'
import * as english from '../../src/english/index.ts'
import { type Article, ArticleError, clusterArticles, clusterArticlesAsync, NewsDetector } from '../../src/index.ts'
import { POOL } from '../../src/stream/workers.ts'
import { later, madeUp, Source, until, useWorkers, watchWorkers, workers } from './watch.ts'

watchWorkers()

const articles = madeUp(300)

describe('bad articles', () => {
  const mixed: readonly Article[] = articles.flatMap((article, i) => {
    if (i % 40 === 3) return [article, { id: `no words ${i}`, text: '… 。' }]
    if (i % 40 === 9) return [article, { id: '', text: 'words' }, null as unknown as Article]
    if (i % 40 === 17) return [article, { id: `dated ${i}`, text: `words of ${i}`, publishedAt: 'yesterday' }]
    if (i % 40 === 30) return [{ ...article, language: 'en_US' }]
    return [article]
  })

  type Told = readonly [ArticleError, Article]
  const facts = ([{ message, articleId, field, position, kept }, article]: Told) =>
    [message, articleId, field, position, kept, article] as const

  test.each(['strict', 'lenient'] as const)('are told alike and in order, with %s dates', async (dates) => {
    const expected: Told[] = []
    const stories = clusterArticles(mixed, { dates, onInvalid: (...told) => expected.push(told) })
    const batch: Told[] = []
    const options = { dates, workers: 2, onInvalid: (...told: Told) => void batch.push(told) }
    expect(await clusterArticlesAsync(new Source(mixed, 2), options)).toEqual(stories)
    expect(batch.map(facts)).toEqual(expected.map(facts))
    expect(batch.length).toBeGreaterThan(30)
    expect(workers.answered).toBeGreaterThan(3)
    const alone: Told[] = []
    const helped: Told[] = []
    const first = new NewsDetector({ dates })
    const second = new NewsDetector({ dates })
    const result = await first.addAll(mixed, { onInvalid: (...told) => alone.push(told) })
    const onInvalid = (...told: Told) => helped.push(told)
    expect(await second.addAll(new Source(mixed, 1), { workers: 1, onInvalid })).toEqual(result)
    expect(helped.map(facts)).toEqual(alone.map(facts))
    expect(second.stories()).toEqual(first.stories())
  })

  test('reject without onInvalid; what was placed before stays', async () => {
    const position = mixed.findIndex(({ id }) => id.startsWith('no words'))
    const detector = new NewsDetector()
    const source = new Source(mixed, 1)
    const error: unknown = await detector.addAll(source, { workers: 1 }).catch((reason) => reason)
    expect(error).toBeInstanceOf(ArticleError)
    expect(error).toMatchObject({ articleId: mixed[position].id, field: 'text', position })
    expect(detector.size).toBe(position)
    expect(source.closed).toBe(true)
    await expect(clusterArticlesAsync(new Source(mixed, 1), { workers: 1 })).rejects.toMatchObject({ position })
    await until(() => workers.live === 0)
  })

  test('of another entry are refused as it refuses them', async () => {
    const told: ArticleError[] = []
    const expected: ArticleError[] = []
    english.clusterArticles(articles, { onInvalid: (error) => expected.push(error) })
    const source = new Source(articles, 1)
    await english.clusterArticlesAsync(source, { workers: 1, onInvalid: (error) => told.push(error) })
    expect(told.map(({ message }) => message)).toEqual(expected.map(({ message }) => message))
    expect(told.length).toBeGreaterThan(10)
  })

  test('an article is read once, in this thread', async () => {
    let reads = 0
    const watched = articles.map((article) => ({
      ...article,
      get text() {
        reads++
        return article.text
      },
    }))
    expect(await clusterArticlesAsync(new Source(watched, 1), { workers: 1 })).toEqual(clusterArticles(articles))
    expect(reads).toBe(articles.length)
  })

  test('what a field throws rejects', async () => {
    const error = new Error('a field of mine')
    const broken = {
      id: 'broken',
      get text(): string {
        throw error
      },
    }
    const detector = new NewsDetector()
    const source = new Source([...articles.slice(0, 70), broken, ...articles.slice(70)], 1)
    await expect(detector.addAll(source, { workers: 1, onInvalid: () => {} })).rejects.toBe(error)
    expect(detector.size).toBe(70)
  })
})

describe('a signal', () => {
  test('that has come already starts no worker', async () => {
    const reason = new Error('not today')
    const signal = AbortSignal.abort(reason)
    await expect(clusterArticlesAsync(articles, { workers: 2, signal })).rejects.toBe(reason)
    await expect(new NewsDetector().addAll(articles, { workers: 2, signal })).rejects.toBe(reason)
    expect(workers.started).toBe(0)
  })

  test('stops while workers read, and ends them', async () => {
    useWorkers('mute')
    const controller = new AbortController()
    const source = new Source(articles, 2)
    const running = clusterArticlesAsync(source, { workers: 2, signal: controller.signal })
    await until(() => source.asked > 0)
    await later(20)
    const reason = new Error('enough')
    controller.abort(reason)
    await expect(running).rejects.toBe(reason)
    await until(() => workers.live === 0)
    expect(workers.started).toBe(2)
  })

  test('stops while the source keeps it waiting', async () => {
    const controller = new AbortController()
    async function* stuck() {
      yield* new Source(articles.slice(0, 50), 1)
      await new Promise(() => {})
    }
    const detector = new NewsDetector()
    const running = detector.addAll(stuck(), { workers: 1, signal: controller.signal })
    await until(() => detector.size === 50)
    controller.abort(new Error('enough'))
    await expect(running).rejects.toThrow('enough')
    await until(() => workers.live === 0)
    expect(detector.size).toBe(50)
  })

  test.each(['nominating', 'judging'])('stops a batch that is %s', async (wanted) => {
    const controller = new AbortController()
    const onProgress = ({ stage }: { stage: string }) => {
      if (stage === wanted) controller.abort()
    }
    const running = clusterArticlesAsync(madeUp(600), { workers: 0, onProgress, signal: controller.signal })
    await expect(running).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('a worker that fails', () => {
  test('at work: the batch fails with its error, all workers end, what was placed stays', async () => {
    useWorkers('exits')
    const detector = new NewsDetector()
    for (const article of articles.slice(0, 5)) detector.add(article)
    const source = new Source(articles, 2)
    await expect(detector.addAll(source, { workers: 2 })).rejects.toThrow(
      'a worker that reads articles failed: it ended with exit code 3',
    )
    expect(detector.size).toBe(5)
    await until(() => workers.live === 0)
    expect(source.closed).toBe(true)
    await expect(clusterArticlesAsync(new Source(articles, 1), { workers: 1 })).rejects.toThrow('exit code 3')
    await until(() => workers.live === 0)
  })

  test('at its start: an error where a number was asked for', async () => {
    useWorkers('throws')
    async function* slow() {
      for (const article of articles) {
        await later(2)
        yield article
      }
    }
    await expect(clusterArticlesAsync(slow(), { workers: 1 })).rejects.toThrow('no kit to be had')
    POOL.folder = 'https://example.org/'
    await expect(clusterArticlesAsync(slow(), { workers: 1 })).rejects.toThrow('a worker that reads articles failed')
    await until(() => workers.live === 0)
  })

  test('at its start: read without, where it was left to the library', async () => {
    useWorkers('throws')
    async function* slow() {
      for (const article of articles) {
        if (workers.live > 0 || workers.started === 0) await later(1)
        yield article
      }
    }
    const result = await clusterArticlesAsync(slow(), { workers: 'auto' })
    expect(result).toEqual(clusterArticles(articles))
  })
})

describe('a source', () => {
  test('is not asked for more than may be ahead', async () => {
    useWorkers('mute')
    const controller = new AbortController()
    const source = new Source(madeUp(1000), 2)
    const running = new NewsDetector().addAll(source, { workers: 2, signal: controller.signal })
    await until(() => source.asked > 0)
    await later(50)
    expect(source.asked).toBeGreaterThan(100)
    expect(source.asked).toBeLessThanOrEqual(96 + 2 * 64)
    controller.abort()
    await expect(running).rejects.toThrow()
  })

  test('nor while an article is being handled', async () => {
    const source = new Source(madeUp(1000), 1)
    let most = 0
    let placed = 0
    await new NewsDetector().addAll(source, {
      workers: 1,
      onPlaced: async () => {
        if (placed++ % 50 === 0) await later(5)
        most = Math.max(most, source.asked - placed)
      },
    })
    expect(most).toBeGreaterThan(32)
    expect(most).toBeLessThanOrEqual(96 + 64)
  })

  test('that waits for each article to be placed is not kept waiting', async () => {
    const detector = new NewsDetector()
    async function* patient() {
      yield* new Source([], 1)
      for (const [i, article] of articles.slice(0, 40).entries()) {
        yield article
        await until(() => detector.size === i + 1)
      }
    }
    await detector.addAll(patient(), { workers: 1 })
    expect(workers.answered).toBeGreaterThan(30)
  })

  test('its error comes after the articles before it, and ends the workers', async () => {
    async function* broken() {
      yield* new Source(articles.slice(0, 100), 1)
      throw new Error('connection lost')
    }
    const detector = new NewsDetector()
    await expect(detector.addAll(broken(), { workers: 1 })).rejects.toThrow('connection lost')
    expect(detector.size).toBe(100)
    await until(() => workers.live === 0)
  })
})

test('few articles start no worker', async () => {
  POOL.least = 400
  await clusterArticlesAsync(articles, { workers: 2 })
  await clusterArticlesAsync(articles.values(), { workers: 2 })
  expect(workers.started).toBe(0)
})

test.each([[-1], [1.5], [257], ['many'], [null], [true]])('%o is no number of workers', async (count) => {
  const wrong = { workers: count as never }
  await expect(clusterArticlesAsync([], wrong)).rejects.toThrow('option "workers" must be')
  await expect(new NewsDetector().addAll([], wrong)).rejects.toThrow('option "workers" must be')
})

test('other functions say where workers belong', () => {
  expect(() => clusterArticles([], { workers: 2 } as never)).toThrow(
    '"workers" is one of addAll and clusterArticlesAsync',
  )
  expect(() => new NewsDetector({ workers: 2 } as never)).toThrow('"workers" is one of')
})
