import { expect, test } from 'vitest'
import { newsWorld } from '../../bench/world/index.ts'
import { NewsDetector } from '../../src/index.ts'

const pair = [
  {
    id: 'one',
    title: 'Quarry at Tolvik closes',
    text: 'The slate quarry at Tolvik closes in June, its owner Bergsten said, and ninety people lose their work.',
  },
  {
    id: 'other',
    title: 'Ninety jobs lost at Tolvik',
    text: 'Bergsten gives up the quarry at Tolvik, where slate has been cut since 1880. Unions spoke of betrayal.',
  },
] as const

/** Log-odds of the pair before any evidence, where so many others are held. */
function priorAmong(articles: number): number {
  const detector = new NewsDetector()
  for (const { article } of newsWorld({ articles, seed: 5 })) detector.add(article)
  for (const article of pair) detector.add(article)
  return detector.compare('one', 'other')?.prior ?? Number.NaN
}

test('the more articles are held, the more two must have in common', () => {
  expect(priorAmong(700)).toBeLessThan(priorAmong(300))
  expect(priorAmong(1100)).toBeLessThan(priorAmong(700))
})
