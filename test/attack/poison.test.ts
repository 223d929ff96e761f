import { expect, test } from 'vitest'
import { toldWorld } from '../../bench/feeds/hybrids.ts'
import { KINDS, scoresOf } from '../../bench/feeds/poison.ts'
import { createRandom } from '../../bench/lib/random.ts'
import * as library from '../../src/index.ts'

const articles = toldWorld(600, 4)
const clean = scoresOf({ ...library, origin: 'sources' }, articles, [])

// `npm run bench:feeds -- --only poison` has the same of the labelled sets.
test.each(Object.entries(KINDS))('one in a hundred articles made of %s hardly costs the others', (_, make) => {
  expect(Math.min(clean.batch, clean.stream)).toBeGreaterThan(0.9)
  const random = createRandom(1)
  const poison = Array.from({ length: articles.length / 100 }, (_, i) => make(articles, i, random))
  const poisoned = scoresOf({ ...library, origin: 'sources' }, articles, poison)
  expect(clean.batch - poisoned.batch).toBeLessThan(0.01)
  expect(clean.stream - poisoned.stream).toBeLessThan(0.01)
})
