import fc from 'fast-check'
import { expect, test } from 'vitest'
import { averageLinkage } from '../../../src/cluster/linkage/batch.ts'
import { meanWithoutComposites } from '../../../src/cluster/linkage/composites.ts'
import { plainRule } from '../../../src/cluster/linkage/join-rule.ts'
import type { PairScore, PairTest } from '../../../src/cluster/linkage/mean-score.ts'
import { ScoredPairs } from '../../../src/cluster/linkage/scored-pairs.ts'
import { StreamClusterer } from '../../../src/cluster/stream/clusterer.ts'
import { partition } from '../worlds.ts'

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)

/** Articles by what is in them: `a` and `b` are two reports, `ab` is put together from both, `-` shares no words with any. */
function worldOf(articles: readonly string[], apart = 0.02, near = 0.9) {
  const score: PairScore = (x, y) => {
    const [one, other] = [articles[x], articles[y]]
    return [...one].some((part) => part === '-' || other.includes(part) || other === '-') ? near : apart
  }
  const sharePart: PairTest = (x, y) => [...articles[x]].some((part) => part !== '-' && articles[y].includes(part))
  return { score, sharePart, size: articles.length }
}

function batchOf({ score, sharePart, size }: ReturnType<typeof worldOf>, isTold = true) {
  const pairs = new ScoredPairs()
  for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) pairs.add(a, b, score(a, b))
  return averageLinkage(size, pairs, plainRule(0.5), score, isTold ? sharePart : undefined)
}

function streamOf({ score, sharePart, size }: ReturnType<typeof worldOf>) {
  const clusterer = new StreamClusterer(plainRule(0.5), score, (a, b) => a - b, String, {}, sharePart)
  for (let a = 0; a < size; a++) {
    clusterer.place(
      a,
      Array.from({ length: a }, (_, handle) => ({ handle, score: score(a, handle) })),
    )
  }
  return partition(clusterer)
}

test.each([
  ['first', ['ab', 'ab', 'ab', 'ab', 'a', 'a', 'b', 'b']],
  ['last', ['a', 'a', 'b', 'b', 'ab', 'ab', 'ab', 'ab', 'ab', 'ab']],
  ['between', ['a', 'ab', 'ab', 'ab', 'a', 'ab', 'ab', 'b', 'ab', 'b']],
])('articles put together from two stories belong to one of them each, and join them not: %s', (_, articles) => {
  const world = worldOf(articles)
  const separates = (groups: readonly (readonly number[])[]) =>
    groups.every((group) => !(group.some((i) => articles[i] === 'a') && group.some((i) => articles[i] === 'b')))
  expect(batchOf(world, false)).toHaveLength(1)
  expect(separates(batchOf(world))).toBe(true)
  expect(separates(streamOf(world))).toBe(true)
  // Each of them belongs to one of the two.
  expect(batchOf(world)).toHaveLength(2)
  expect(streamOf(world)).toHaveLength(2)
})

test('an article does not join a story for what is put together from it and others of that story', () => {
  const articles = ['b', ...Array.from({ length: 12 }, () => 'ab'), 'a']
  const groups = streamOf(worldOf(articles))
  expect(groups.find((group) => group.includes(0))).not.toContain(13)
})

test('two stories that are alike are joined with what is put together from both', () => {
  const world = worldOf(['a', 'b', 'ab', 'ab'], 0.5)
  expect(batchOf(world)).toHaveLength(1)
  expect(streamOf(world)).toHaveLength(1)
})

test('articles that are like two others and share no words with them count as any', () => {
  const world = worldOf(['a', 'b', '-', '-', '-', '-'])
  expect(batchOf(world)).toHaveLength(1)
  expect(streamOf(world)).toHaveLength(1)
})

test('the mean leaves out what is put together from both sides', () => {
  const { score, sharePart } = worldOf(['a', 'ab', 'b', 'ab', 'b'])
  expect(meanWithoutComposites([0, 1], [2, 3, 4], score, sharePart, 0.25)).toBeCloseTo(0.02, 12)
  expect(meanWithoutComposites([0], [2, 4], score, sharePart, 0.25)).toBeUndefined()
  // Of two that share words, what has these is no proof.
  expect(meanWithoutComposites([0, 1], [2, 3, 4], score, () => true, 0.25)).toBeUndefined()
})

test('a composite shares a part with one of each side, which have nothing to do with each other and share none', () => {
  const grid: fc.Arbitrary<number> = fc.constantFrom(0, 0.24, 0.25, 0.26, 1)
  const worlds = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([left, right]) => {
    const cells = (left + right) ** 2
    return fc.record({
      groups: fc.constant([range(0, left), range(left, left + right)] as const),
      scores: fc.array(grid, { minLength: cells, maxLength: cells }),
      parts: fc.array(fc.boolean(), { minLength: cells, maxLength: cells }),
    })
  })
  let found = 0
  fc.assert(
    fc.property(worlds, ({ groups: [left, right], scores, parts }) => {
      const size = left.length + right.length
      const pair = (x: number, y: number) => Math.min(x, y) * size + Math.max(x, y)
      const score: PairScore = (x, y) => {
        if (x === y) throw new Error('an article is not compared with itself')
        return scores[pair(x, y)]
      }
      const asked = new Set<number>()
      const sharePart: PairTest = (x, y) => {
        if (asked.has(pair(x, y))) throw new Error('two are asked for once')
        asked.add(pair(x, y))
        return parts[pair(x, y)]
      }
      const isComposite = (x: number) =>
        left.some((y) =>
          right.some((z) => {
            if (x === y || x === z || scores[pair(y, z)] >= 0.05 || parts[pair(y, z)]) return false
            return [y, z].every((other) => scores[pair(x, other)] >= 0.25 && parts[pair(x, other)])
          }),
        )
      const rest = [left, right].map((group) => group.filter((x) => !isComposite(x)))
      const all = rest[0].flatMap((y) => rest[1].map((z) => scores[pair(y, z)]))
      const mean = meanWithoutComposites(left, right, score, sharePart, 0.25)
      if (all.length === 0 || all.length === left.length * right.length) {
        expect(mean).toBeUndefined()
      } else {
        found++
        expect(mean).toBeCloseTo(all.reduce((sum, one) => sum + one, 0) / all.length, 12)
      }
    }),
    { numRuns: 2000 },
  )
  expect(found).toBeGreaterThan(50)
})

test('of groups of more than sixteen as many members are looked at, evenly spread', () => {
  const looked = (left: readonly number[], right: readonly number[]) => {
    const seen = new Set<number>()
    const score: PairScore = (x, y) => {
      seen.add(x).add(y)
      return 0.1
    }
    meanWithoutComposites(left, right, score, () => false, 0.25)
    return [...seen].sort((x, y) => x - y)
  }
  expect(looked(range(0, 16), range(100, 148))).toEqual([
    ...range(0, 16),
    ...Array.from({ length: 16 }, (_, i) => 101 + 3 * i),
  ])
  expect(looked(range(0, 17), [99])).toEqual([...range(0, 8), ...range(9, 17), 99])
})

test('of large groups few pairs are looked at', () => {
  let asked = 0
  const group = (from: number) => Array.from({ length: 5000 }, (_, i) => from + i)
  const score: PairScore = () => {
    asked++
    return 0.1
  }
  expect(meanWithoutComposites(group(0), group(5000), score, () => false, 0.25)).toBeUndefined()
  expect(asked).toBeLessThan(10_000)
})
