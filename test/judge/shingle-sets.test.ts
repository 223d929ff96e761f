import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../../bench/lib/random.ts'
import { fmix32 } from '../../src/base/hash.ts'
import { commonUnlessFew, countCommon, leastCommon } from '../../src/judge/shingle-sets.ts'

const sets = fc.uniqueArray(fc.nat(60), { minLength: 12, maxLength: 40 }).map((list) => Uint32Array.from(list).sort())
const commonOf = (a: Uint32Array, b: Uint32Array) => a.filter((value) => b.includes(value)).length
/** Sorted hashes of the numbers from one to another. */
const hashes = (from: number, to: number) => Uint32Array.from({ length: to - from }, (_, i) => fmix32(from + i)).sort()

test('common values are counted inside ranges alone', () => {
  const ranged = fc.tuple(sets, fc.nat(10), fc.integer({ min: 1, max: 40 }))
  fc.assert(
    fc.property(ranged, ranged, ([a, fromA, sizeA], [b, fromB, sizeB]) => {
      const [oneA, oneB] = [a.subarray(fromA, fromA + sizeA), b.subarray(fromB, fromB + sizeB)]
      const expected = commonOf(oneA, oneB)
      expect(countCommon(a, fromA, oneA.length, b, fromB, oneB.length)).toBe(expected)
      for (const least of [1, Math.max(1, expected), expected + 1]) {
        const found = commonUnlessFew(a, fromA, oneA.length, b, fromB, oneB.length, least)
        // Sets as small as these are never given up on a sample.
        expect(found).toBe(expected < least ? -1 : expected)
      }
    }),
    { numRuns: 300 },
  )
})

describe('the fewest common shingles of copies', () => {
  const limits = fc.record({
    nearDuplicate: fc.double({ min: 0.05, max: 1, noNaN: true }),
    containment: fc.double({ min: 0.05, max: 1, noNaN: true }),
  })

  test('are those at which Jaccard, or containment of thirty at least, reach their limits', () => {
    const size = fc.integer({ min: 1, max: 100 })
    fc.assert(
      fc.property(size, size, limits, (a, b, { nearDuplicate, containment }) => {
        const least = leastCommon(a, b, { nearDuplicate, containment })
        const smaller = Math.min(a, b)
        const areCopies = (common: number, slack: number) =>
          common / (a + b - common) >= nearDuplicate - slack ||
          (smaller >= 30 && common / smaller >= containment - slack)
        if (least <= smaller) expect(areCopies(least, 1e-7)).toBe(true)
        expect(areCopies(Math.min(least - 1, smaller), -1e-7)).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  test('are not one more for a sum that is not quite exact', () => {
    // .7 · 34 / 1.7 is 14, and .55 · 100 is 55, but for their last digits.
    expect(leastCommon(17, 17, { nearDuplicate: 0.7, containment: 1 })).toBe(14)
    expect(leastCommon(100, 900, { nearDuplicate: 1, containment: 0.55 })).toBe(55)
    expect(leastCommon(29, 900, { nearDuplicate: 1, containment: 0.5 })).toBe(465)
    expect(leastCommon(30, 900, { nearDuplicate: 1, containment: 0.5 })).toBe(15)
  })
})

describe('large sets', () => {
  test('that have as much in common as it takes are counted whole', () => {
    for (let i = 0; i < 200; i++) {
      const a = hashes(10_000 * i, 10_000 * i + 800)
      const b = hashes(10_000 * i + 400, 10_000 * i + 1200)
      expect(commonUnlessFew(a, 0, 800, b, 0, 800, 400)).toBe(400)
    }
  })

  /** A list that counts how often it is read. */
  function watched(list: Uint32Array): { readonly list: Uint32Array; readonly reads: () => number } {
    let reads = 0
    const get = (target: Uint32Array, key: string | symbol) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) reads++
      return Reflect.get(target, key) as unknown
    }
    return { list: new Proxy(list, { get }), reads: () => reads }
  }

  test('that have next to nothing in common are given up after a hundred values', () => {
    const a = watched(hashes(0, 2000))
    const none = hashes(5000, 7000)
    expect(commonUnlessFew(a.list, 0, 2000, none, 0, 2000, 1400)).toBe(-1)
    expect(a.reads()).toBeLessThan(60)
    const little = watched(hashes(0, 2000))
    const some = hashes(1800, 3800)
    expect(commonUnlessFew(little.list, 0, 2000, some, 0, 2000, 1400)).toBe(-1)
    expect(little.reads()).toBeLessThan(120)
    // Of these too many are common to tell.
    const much = watched(hashes(0, 2000))
    expect(commonUnlessFew(much.list, 0, 2000, hashes(700, 2700), 0, 2000, 1400)).toBe(-1)
    expect(much.reads()).toBeGreaterThan(1000)
  })
})

/** Two sorted sets of random values, of which so many are common. */
function randomSets(a: number, b: number, common: number, random: () => number): readonly [Uint32Array, Uint32Array] {
  const values = new Set<number>()
  while (values.size < a + b - common) values.add(Math.floor(random() * 2 ** 32))
  const all = [...values]
  return [Uint32Array.from(all.slice(0, a)).sort(), Uint32Array.from(all.slice(a - common)).sort()]
}

function unlessFew(a: Uint32Array, b: Uint32Array, least: number): number {
  return commonUnlessFew(a, 0, a.length, b, 0, b.length, least)
}

test('sets that have enough in common are counted, others are given up', () => {
  const random = createRandom(1)
  for (const [a, b, least] of [
    [300, 300, 100],
    [300, 40, 32],
    [20, 25, 15],
    [400, 400, 200],
  ] as const) {
    for (let common = 0; common <= Math.min(a, b); common++) {
      const [one, other] = randomSets(a, b, common, random)
      expect(countCommon(one, 0, a, other, 0, b)).toBe(common)
      expect(unlessFew(one, other, least)).toBe(common < least ? -1 : common)
    }
  }
})

test('sets with few values in common are given up after a part of them', () => {
  const random = createRandom(2)
  let read = 0
  const watched = (values: Uint32Array): Uint32Array =>
    new Proxy(values, {
      get: (target, key) => {
        read++
        return Reflect.get(target, key)
      },
    })
  for (let round = 0; round < 20; round++) {
    const [one, other] = randomSets(600, 600, 6, random)
    expect(commonUnlessFew(watched(one), 0, 600, other, 0, 600, 240)).toBe(-1)
  }
  expect(read / 20).toBeLessThan(200)
})
