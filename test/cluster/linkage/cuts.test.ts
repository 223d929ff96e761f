import fc from 'fast-check'
import { expect, test } from 'vitest'
import { averageLinkage } from '../../../src/cluster/linkage/batch.ts'
import { LinkageCuts } from '../../../src/cluster/linkage/cuts.ts'
import { plainRule } from '../../../src/cluster/linkage/join-rule.ts'
import { ScoredPairs } from '../../../src/cluster/linkage/scored-pairs.ts'
import { counted, WORK } from '../../slopes/counts.ts'
import { allPairs, graphs, newsWorld, newsWorlds, randomNumbers, scoreOf, type World } from '../worlds.ts'

/** Articles of two events, which differ in how little they are alike, and some put together from both. */
const digests: fc.Arbitrary<World> = fc.integer().map((seed) => {
  const random = randomNumbers(seed)
  const size = 9
  const scores = Array.from({ length: size }, () => new Array<number>(size).fill(1))
  for (const { a, b } of allPairs({ size, scores })) {
    const apart = a % 3 !== b % 3 && a % 3 !== 2 && b % 3 !== 2
    // In steps, so that some pairs just have a link.
    scores[a][b] = scores[b][a] = Math.round(20 * (apart ? 0.6 * random() : 0.5 + 0.5 * random())) / 20
  }
  return { size, scores }
})

/** A share of the pairs, as nomination leaves it, and pairs of which each article shares a part with the other. */
function sparse(world: World, seed: number, share: number) {
  const random = randomNumbers(seed)
  const pairs = ScoredPairs.of(allPairs(world).filter(() => random() < share))
  const parts = new Set(allPairs(world).flatMap(({ a, b, score }) => (random() < score ? [a * world.size + b] : [])))
  const sharePart = (a: number, b: number) => parts.has(Math.min(a, b) * world.size + Math.max(a, b))
  return { pairs, sharePart }
}

test.each([
  ['few distinct scores, so many ties', graphs(24, 4), 80],
  ['scores of one decimal', graphs(24, 10), 80],
  ['many distinct scores', graphs(24, 1_000_000), 80],
  ['articles of a few events', newsWorlds(40), 80],
  ['composites of two events', digests, 80],
  ['groups of which a sample is looked at', fc.integer().map((seed) => newsWorld(100, seed, 2)), 4],
])('equal average linkage at every threshold, in any order: %s', (_, worlds, numRuns) => {
  const thresholds = fc.array(
    fc.nat(100).map((percent) => percent / 100),
    { minLength: 12, maxLength: 30 },
  )
  fc.assert(
    fc.property(
      worlds,
      fc.integer(),
      fc.constantFrom(0.2, 0.5, 1),
      fc.boolean(),
      thresholds,
      (world, seed, share, hasComposites, drawn) => {
        const { pairs, sharePart } = sparse(world, seed, share)
        const given = [scoreOf(world), hasComposites ? sharePart : undefined] as const
        const cuts = new LinkageCuts(world.size, pairs, ...given)
        for (const threshold of [...[...drawn].sort((x, y) => x - y), ...drawn]) {
          expect(cuts.at(threshold)).toEqual(averageLinkage(world.size, pairs, plainRule(threshold), ...given))
        }
      },
    ),
    { numRuns },
  )
})

test('what a higher threshold leaves as it is is not clustered again', () => {
  // Twenty copies, and four reports that part one after the other; nothing links the two.
  const size = 24
  const reports = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7]
  const scores = Array.from({ length: size }, (_, a) =>
    Array.from({ length: size }, (_, b): number => (a < 20 && b < 20 ? 0.99 : a < 20 || b < 20 ? 0 : 1)),
  )
  const pairs = new ScoredPairs()
  for (const { a, b } of allPairs({ size, scores })) {
    if (a >= 20) scores[a][b] = scores[b][a] = reports.shift() ?? 0
    if (scores[a][b] > 0) pairs.add(a, b, scores[a][b])
  }
  const cuts = new LinkageCuts(size, pairs, scoreOf({ size, scores }))
  const thresholds = Array.from({ length: 19 }, (_, i) => (i + 1) / 20)
  let last = 0
  const work = counted(WORK, () => {
    for (const threshold of thresholds) last = cuts.at(threshold).length
  })
  expect(last).toBe(5)
  const links = work.get('links clustered') ?? 0
  expect(links).toBeGreaterThan(190 + 6)
  // Reports hang together up to twice the best of their scores, and are one by one before that.
  expect(links).toBeLessThan(190 + 6 * 10)
})
