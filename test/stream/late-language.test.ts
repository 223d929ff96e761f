import { expect, test } from 'vitest'
import { readWritten } from '../../bench/feeds/languages.ts'
import { type Article, NewsDetector } from '../../src/index.ts'

const written = [...readWritten()].map(([, articles]) => articles.map(({ language: _, ...article }) => article))

/** Log-odds of two articles of which nothing is known, the first in the language that comes last. */
function priorAfter(articles: readonly Article[]): number | undefined {
  const detector = new NewsDetector()
  for (const article of articles) detector.add(article)
  const [first, second] = written[written.length - 1]
  return detector.compare(first.id, second.id)?.prior
}

test('a language that joins a feed late is judged as if it had been there all along', () => {
  // The first of its articles were judged, until they left, as the only ones of their language: by three in log-odds more strictly.
  const late = written.flat()
  const mixed = written[0].flatMap((_, k) => written.flatMap((articles) => articles.slice(k, k + 1)))
  expect(mixed.length).toBe(late.length)
  expect(priorAfter(late)).toBeGreaterThan((priorAfter(mixed) ?? 0) - 0.3)
})
