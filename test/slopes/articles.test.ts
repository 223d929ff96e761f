import { describe, expect, test } from 'vitest'
import { type Article, clusterArticles, NewsDetector, type StreamOptions } from '../../src/index.ts'
import { different, equal, HOUR, type Make, oneStory, START, world } from './corpora.ts'
import { expectLinear } from './slope.ts'

const copies: StreamOptions = { level: 'copies' }
const CORPORA: readonly [name: string, make: Make, options: StreamOptions, few: number, times: number][] = [
  ['different articles', different, copies, 800, 8],
  ['articles of one story', oneStory, copies, 300, 6],
  ['articles of a world, with stories', world, {}, 300, 6],
  ['copies', equal, copies, 200, 6],
  ['copies, with stories', equal, {}, 120, 5],
  // Enough that in the smaller, too, more are alike than are looked at.
  ['articles of one story, with stories', oneStory, {}, 400, 3],
]

const CALLS = 100

/** What is done to one article at a time, and hangs on no other. */
const single: readonly [name: string, call: (detector: NewsDetector, articles: readonly Article[]) => void][] = [
  ['has, storyOf', each((detector, { id }) => [detector.has(id), detector.storyOf(id)])],
  ['query', each((detector, article) => detector.query({ ...article, id: 'x' }))],
  ['compare', each((detector, { id }) => detector.compare(id, 'a0'))],
  ['adding again', each((detector, article) => detector.add({ ...article, publishedAt: START }))],
  ['replacing', each((detector, article, other) => detector.add({ ...other, id: article.id, publishedAt: START }))],
  ['adding', each((detector, article, _, i) => detector.add({ ...article, id: `new ${i}` }))],
  ['removing', each((detector, article) => detector.remove(article.id))],
  ['expiring', (detector) => Array.from({ length: CALLS }, (_, i) => detector.expire(START + i))],
]

/** What goes through all that is held, or through a story. */
const whole: readonly [name: string, call: (detector: NewsDetector) => unknown][] = [
  ['stories', (detector) => detector.stories()],
  ['story', (detector) => detector.story(detector.storyOf('a0') ?? '')],
  ['explain', (detector) => detector.explain(detector.storyOf('a0') ?? '')],
  ['snapshot', (detector) => detector.snapshot()],
  ['restore', (detector) => NewsDetector.restore(detector.snapshot())],
]

function each(call: (detector: NewsDetector, article: Article, other: Article, i: number) => unknown) {
  return (detector: NewsDetector, articles: readonly Article[]): void => {
    for (let i = 0; i < CALLS; i++)
      call(detector, articles[(i * 13) % articles.length], articles[(i * 29) % articles.length], i)
  }
}

describe.each(CORPORA)('with the number of %s', (_name, make, options, few, times) => {
  const articles = make(few * times)
  const of = (count: number): NewsDetector => {
    const detector = new NewsDetector({ window: 1000 * HOUR, now: () => START + 240 * HOUR, ...options })
    for (const article of articles.slice(0, count)) detector.add(article)
    return detector
  }
  let small: NewsDetector
  let large: NewsDetector

  test('adding all grows in proportion', () => {
    expectLinear(
      'addAll',
      times,
      () => {
        small = of(few)
      },
      () => {
        large = of(few * times)
      },
    )
    expect([small.size, large.size]).toEqual([few, few * times])
  })

  test('a batch grows in proportion', () => {
    const { window: _, ...rest } = options
    const cluster = (count: number) => () => void clusterArticles(articles.slice(0, count), rest as object)
    expectLinear('clusterArticles', times, cluster(few), cluster(few * times))
  })

  test.each(whole)('%s grows at most in proportion', (name, call) => {
    expectLinear(
      name,
      times,
      () => call(small),
      () => call(large),
    )
  })

  test.each(single)('%s does not grow', (name, call) => {
    // The same articles of both: others may stand in larger stories.
    const asked = articles.slice(0, few)
    expectLinear(
      name,
      1.5,
      () => call(small, asked),
      () => call(large, asked),
    )
  })

  test('letting go of all grows in proportion', () => {
    const expire = (detector: NewsDetector) => {
      const snapshot = detector.snapshot()
      return () => expect(NewsDetector.restore(snapshot).expire(START + 2000 * HOUR)).toBe(detector.size)
    }
    expectLinear('restore and expire', times, expire(small), expire(large))
  })
})
