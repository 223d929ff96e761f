import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Agglomeration } from '../../../src/cluster/linkage/agglomeration.ts'
import { averageLinkage } from '../../../src/cluster/linkage/batch.ts'
import { plainRule } from '../../../src/cluster/linkage/join-rule.ts'
import { ScoredPairs } from '../../../src/cluster/linkage/scored-pairs.ts'
import { allPairs, graphs, naiveLinkage, newsWorld, newsWorlds, randomNumbers, scoreOf } from '../worlds.ts'

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)
const refuse = () => {
  throw new Error('every pair was given')
}

describe('with all pairs given', () => {
  test.each([
    ['few distinct scores, so many ties', graphs(20, 4)],
    ['scores of one decimal', graphs(20, 10)],
    ['many distinct scores', graphs(24, 1_000_000)],
    ['articles of a few events', newsWorlds(30)],
  ])('equals the textbook: %s', (_, worlds) => {
    fc.assert(
      fc.property(worlds, fc.constantFrom(0.1, 0.4, 0.5, 0.75, 1), (world, threshold) => {
        const groups = averageLinkage(world.size, ScoredPairs.of(allPairs(world)), plainRule(threshold), scoreOf(world))
        expect(groups).toEqual(naiveLinkage(world, plainRule(threshold)))
      }),
      { numRuns: 200 },
    )
  })
})

test('two articles alone, and groups, are each joined by a limit of their own', () => {
  const limit = fc.constantFrom(0.2, 0.3, 0.4, 0.5, 0.6, 0.7)
  const worlds = fc.oneof(graphs(20, 10), newsWorlds(30))
  fc.assert(
    fc.property(worlds, fc.record({ alone: limit, group: limit, link: limit }), (world, rule) => {
      // Pairs of less than half of what two articles need are links in neither.
      const scores = world.scores.map((row) => row.map((score) => Math.max(score, rule.alone / 2)))
      const close = { ...world, scores }
      const groups = averageLinkage(close.size, ScoredPairs.of(allPairs(close)), rule, scoreOf(close))
      expect(groups).toEqual(naiveLinkage(close, rule))
    }),
    { numRuns: 300 },
  )
})

describe('two groups that come up', () => {
  const RULE = { alone: 0.5, group: 0.4, link: 0.7 }
  /** Groups of 0 and 1, and of 2 and 3, linked by some pairs; the others have scores of their own. */
  function joined(links: readonly (readonly [number, number, number])[], others: number, exhaustive: number) {
    const agglomeration = new Agglomeration(RULE, exhaustive, 4)
    const asked: string[] = []
    agglomeration.reset(4)
    for (const [a, b, score] of [[0, 1, 0.9], [2, 3, 0.9], ...links]) agglomeration.link(a, b, score)
    const labels = agglomeration.cluster((a, b) => {
      asked.push(`${a}${b}`)
      return links.find(([x, y]) => x === a && y === b)?.[2] ?? others
    })
    return [[...labels.subarray(0, 4)].join(''), asked.join(' ')]
  }

  test('have all their pairs scored where these are few, the lower article first', () => {
    const half = [
      [1, 3, 0.7],
      [0, 2, 0.8],
    ] as const
    expect(joined(half, 0.1, 4)).toEqual(['0000', '02 03 12 13'])
    expect(joined(half, 0, 4)).toEqual(['0022', '02 03 12 13'])
    // Half are enough where there are more than that.
    expect(joined(half, 0, 3)).toEqual(['0000', ''])
  })

  test('have as many scored as are sampled where few of more are known', () => {
    expect(joined([[0, 2, 0.8]], 0.1, 3)).toEqual(['0000', '02 13 02 13'])
    expect(joined([[0, 2, 0.7]], 0, 3)).toEqual(['0022', '02 13 02 13'])
    expect(joined([[1, 3, 0.7]], 0.2, 3)).toEqual(['0000', '02 13 02 13'])
  })

  test('are not looked at as long as no pair that is known makes a link', () => {
    expect(joined([[0, 2, 0.69]], 0.9, 4)).toEqual(['0022', ''])
    expect(joined([[0, 2, 0.7]], 0.9, 4)).toEqual(['0000', '02 03 12 13'])
  })
})

test('of two groups that are larger than the sample, each pair of the sample has one of the smaller in turn', () => {
  const asked = (first: number) => {
    const agglomeration = new Agglomeration(plainRule(0.5), 4, 5)
    agglomeration.reset(5)
    const groups = [range(0, first), range(first, 5)]
    for (const group of groups) for (const a of group) for (const b of group) if (a < b) agglomeration.link(a, b, 0.9)
    agglomeration.link(0, 4, 0.8)
    const pairs: string[] = []
    agglomeration.cluster((a, b) => {
      pairs.push(`${a}${b}`)
      return 0
    })
    return pairs.join(' ')
  }
  // By turns of the golden section: the first, second, first, third and second of three.
  expect(asked(2)).toBe('02 13 02 14 03')
  expect(asked(3)).toBe('03 14 03 24 13')
})

test('a pair with half of what two articles need is a link, and no other is', () => {
  const rule = { alone: 0.75, group: 0.375, link: 0.375 }
  const groups = (score: number) => {
    const pairs = [
      { a: 0, b: 1, score: 0.9 },
      { a: 2, b: 3, score: 0.9 },
      { a: 0, b: 2, score },
    ]
    return averageLinkage(4, ScoredPairs.of(pairs), rule, () => 0.9).length
  }
  expect([0.375, 0.37].map(groups)).toEqual([1, 2])
})

test('the order of the pairs and of their ends does not count', () => {
  const shuffled = newsWorlds(40).chain((world) => {
    const pairs = allPairs(world).filter(({ score }) => score > 0.3)
    const turned = pairs.map((pair, i) => (i % 2 === 0 ? pair : { ...pair, a: pair.b, b: pair.a }))
    return fc.tuple(fc.constant(world), fc.constant(pairs), fc.shuffledSubarray(turned, { minLength: pairs.length }))
  })
  fc.assert(
    fc.property(shuffled, ([world, pairs, otherwise]) => {
      const groups = averageLinkage(world.size, ScoredPairs.of(pairs), plainRule(0.5), scoreOf(world))
      expect(averageLinkage(world.size, ScoredPairs.of(otherwise), plainRule(0.5), scoreOf(world))).toEqual(groups)
    }),
    { numRuns: 100 },
  )
})

test('pairs that were not nominated are scored before groups are joined by the others', () => {
  // 0-1-2-3 is a chain of close pairs whose ends are far apart.
  const score = (a: number, b: number) => (Math.abs(a - b) === 1 ? 0.9 : 0)
  const chain = [0, 1, 2].map((a) => ({ a, b: a + 1, score: 0.9 }))
  expect(averageLinkage(4, ScoredPairs.of(chain), plainRule(0.5), score)).toEqual([
    [0, 1],
    [2, 3],
  ])
  expect(averageLinkage(4, ScoredPairs.of(chain), plainRule(0.5), () => 0.9)).toEqual([[0, 1, 2, 3]])
})

test('a group with hundreds of neighbours is joined as any other, whatever its number', () => {
  const size = 1200
  // Of each story one article is linked to all, and the others to a few; the numbers run through the stories in turn.
  const score = (a: number, b: number) => (a % 3 === b % 3 ? 0.9 - ((a * b) % 97) / 1000 : 0.1)
  for (const hubs of [
    [0, 1, 2],
    [size - 3, size - 2, size - 1],
    [600, 1, size - 1],
  ]) {
    const pairs = new Map<number, { a: number; b: number; score: number }>()
    const link = (x: number, y: number): void => {
      const [a, b] = x < y ? [x, y] : [y, x]
      if (a !== b) pairs.set(a * size + b, { a, b, score: score(a, b) })
    }
    for (let i = 0; i < size; i++) {
      link(i, hubs[i % 3])
      for (const step of [3, 33, 4]) link(i, (i + step) % size)
    }
    const groups = averageLinkage(size, ScoredPairs.of(pairs.values()), plainRule(0.5), score)
    const stories = [0, 1, 2].map((story) => Array.from({ length: size / 3 }, (_, i) => 3 * i + story))
    expect(groups).toEqual(stories)
    expect(averageLinkage(size, ScoredPairs.of([...pairs.values()].reverse()), plainRule(0.5), score)).toEqual(groups)
  }
})

test('nothing, one article, no pair', () => {
  expect(averageLinkage(0, ScoredPairs.of([]), plainRule(0.5), refuse)).toEqual([])
  expect(averageLinkage(1, ScoredPairs.of([]), plainRule(0.5), refuse)).toEqual([[0]])
  expect(averageLinkage(3, ScoredPairs.of([{ a: 2, b: 0, score: 0.49 }]), plainRule(0.5), refuse)).toEqual([
    [0],
    [1],
    [2],
  ])
})

test('components of some hundred articles: stories are found from a few pairs an article', () => {
  const size = 600
  // Consecutive runs of 150 are a story, and a pair in a hundred misleads.
  const random = randomNumbers(3)
  const score = (a: number, b: number) => (Math.floor(a / 150) === Math.floor(b / 150) ? 0.8 : 0.1)
  const pairs = []
  for (let b = 1; b < size; b++) {
    const first = 150 * Math.floor(b / 150)
    const own = Array.from({ length: 3 }, () => first + Math.floor(random() * (b - first)))
    const any = Array.from({ length: 3 }, () => Math.floor(random() * b))
    for (const a of new Set([...own, ...any].filter((a) => a < b))) {
      pairs.push({ a, b, score: random() < 0.01 ? 0.6 : score(a, b) })
    }
  }
  const groups = averageLinkage(size, ScoredPairs.of(pairs), plainRule(0.5), score)
  expect(groups).toEqual([0, 1, 2, 3].map((story) => Array.from({ length: 150 }, (_, i) => 150 * story + i)))
})

test('a hot story: most of a story of 3,000 is kept together, at bounded cost', () => {
  const size = 3000
  let calls = 0
  const score = (a: number, b: number) => {
    calls++
    return a % 10 === 0 && b % 10 === 0 ? 0.3 : 0.8
  }
  const pairs = []
  for (let b = 1; b < size; b++) for (let a = Math.max(0, b - 12); a < b; a++) pairs.push({ a, b, score: score(a, b) })
  calls = 0
  const groups = averageLinkage(size, ScoredPairs.of(pairs), plainRule(0.5), score)
  expect(groups.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, i) => i))
  expect(Math.max(...groups.map((group) => group.length))).toBeGreaterThan(2900)
  expect(calls).toBeLessThan(100 * size)
})

test('a small world by hand', () => {
  const world = newsWorld(12, 5)
  const groups = averageLinkage(world.size, ScoredPairs.of(allPairs(world)), plainRule(0.5), scoreOf(world))
  expect(groups).toEqual(naiveLinkage(world, plainRule(0.5)))
  expect(groups.length).toBeGreaterThan(1)
  expect(groups.length).toBeLessThan(12)
})
