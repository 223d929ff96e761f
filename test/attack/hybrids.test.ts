import { expect, test } from 'vitest'
import { mergedPairs, toldWorld } from '../../bench/feeds/hybrids.ts'
import * as library from '../../src/index.ts'

const articles = toldWorld(500, 8)

// `npm run bench:feeds -- --only hybrids` has the same of the labelled sets.
test('articles of halves of two reports do not weld their stories, in batch or stream, first or last', {
  timeout: 300_000,
}, () => {
  const [one, three, ten] = mergedPairs({ ...library, origin: 'sources' }, articles, 1, [1, 3, 10])
  expect([one.batch, one.stream, one.early]).toEqual([0, 0, 0])
  expect(Math.max(three.batch, three.stream, three.early)).toBeLessThanOrEqual(0.1)
  expect(Math.max(ten.batch, ten.stream, ten.early)).toBeLessThanOrEqual(0.1)
})
