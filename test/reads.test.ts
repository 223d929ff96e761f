import { expect, test } from 'vitest'
import { newsWorld } from '../bench/world/index.ts'
import { type Article, NewsDetector, type Placement, type Story, type StreamOptions } from '../src/index.ts'

/** Milliseconds: some ten thousand placements, on a machine that has other work. */
const LONG = 300_000

const now = () => Date.UTC(2026, 3, 1)
const articles: readonly Article[] = [...newsWorld({ articles: 1700, seed: 3 })].map(({ article }) => article)

/** Reads that have to do with much of what is held. */
function readSome(detector: NewsDetector, i: number): void {
  detector.query({ ...articles[(i * 7) % articles.length], id: 'nobody' })
  if (i % 5 === 0) detector.compare(articles[i].id, articles[i >> 1].id)
  if (i % 13 === 0) for (const id of [articles[i].id, articles[i >> 1].id]) detector.explain(detector.storyOf(id) ?? '')
  if (i % 13 === 1) detector.story(articles[i >> 1].id)
  if (i % 401 === 0) detector.stories()
}

function run(
  options: StreamOptions,
  reading: boolean,
): { placed: Placement[]; bytes: Uint8Array; stories: readonly Story[] } {
  const detector = new NewsDetector({ now, ...options })
  const placed: Placement[] = []
  for (let i = 0; i < articles.length; i++) {
    placed.push(detector.add(articles[i]))
    if (i % 17 === 0) detector.remove(articles[i >> 2].id)
    if (i % 11 === 0) placed.push(detector.add({ ...articles[i >> 1], publishedAt: Date.UTC(2026, 0, 1 + (i % 60)) }))
    if (reading) readSome(detector, i)
  }
  return { placed, bytes: detector.snapshot(), stories: detector.stories() }
}

// Statistics are exact below 1,024 articles; above it, they stand still for a while.
const GROWING: StreamOptions = {}
const STEADY: StreamOptions = { maxArticles: 1400 }

test.each([
  ['growing', GROWING],
  ['at a steady size', STEADY],
])(
  '%s beyond a thousand articles, all is the same with and without reads between',
  { timeout: LONG },
  (_name, options) => {
    const plain = run(options, false)
    const read = run(options, true)
    expect(read.placed).toEqual(plain.placed)
    expect(read.stories).toEqual(plain.stories)
    expect(Buffer.compare(read.bytes, plain.bytes)).toBe(0)
  },
)

test('so it is where stories that end are described', { timeout: LONG }, () => {
  const ended: Story[] = []
  const plain = run(STEADY, false)
  const told = run({ ...STEADY, onExpire: (story) => ended.push(story) }, false)
  expect(told.placed).toEqual(plain.placed)
  expect(Buffer.compare(told.bytes, plain.bytes)).toBe(0)
  expect(ended.length).toBeGreaterThan(50)
})

test('reads leave the bytes as they are, and say the same again', { timeout: LONG }, () => {
  const detector = new NewsDetector({ now })
  for (let i = 0; i < articles.length; i++) {
    detector.add(articles[i])
    if (i % 800 !== 799) continue
    const bytes = detector.snapshot()
    const stories = detector.stories()
    const asked = articles.slice(i - 60, i).map((article) => ({ ...article, id: 'nobody' }))
    const matches = asked.map((article) => detector.query(article))
    expect(Buffer.compare(detector.snapshot(), bytes)).toBe(0)
    const restored = NewsDetector.restore(bytes, { now })
    expect(restored.stories()).toEqual(stories)
    expect(asked.map((article) => restored.query(article))).toEqual(matches)
    expect(detector.stories()).toEqual(stories)
  }
})

test('a query leaves no trace in a small detector', () => {
  const detector = new NewsDetector({ now })
  for (const article of articles.slice(0, 20)) detector.add(article)
  const bytes = detector.snapshot()
  detector.query({ ...articles[3], id: 'nobody' })
  expect(Buffer.compare(detector.snapshot(), bytes)).toBe(0)
})
