import { expect, test } from 'vitest'
import { newsWorld } from '../../bench/world/index.ts'
import { NewsDetector } from '../../src/index.ts'
import { one, other } from './quarry.ts'

/** Log-odds of the pair before any evidence, where so many others are held. */
function priorAmong(articles: number): number {
  const detector = new NewsDetector()
  for (const { article } of newsWorld({ articles, seed: 5 })) detector.add(article)
  for (const article of [one, other]) detector.add(article)
  return detector.compare('one', 'other')?.prior ?? Number.NaN
}

test('the more articles are held, the more two must have in common', () => {
  expect(priorAmong(700)).toBeLessThan(priorAmong(300))
  expect(priorAmong(1100)).toBeLessThan(priorAmong(700))
})
