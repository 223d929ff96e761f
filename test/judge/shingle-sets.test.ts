import { expect, test } from 'vitest'
import { createRandom } from '../../bench/lib/random.ts'
import { commonUnlessFew, countCommon } from '../../src/judge/shingle-sets.ts'

/** Two sorted sets of random values, of which so many are common. */
function sets(a: number, b: number, common: number, random: () => number): readonly [Uint32Array, Uint32Array] {
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
      const [one, other] = sets(a, b, common, random)
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
    const [one, other] = sets(600, 600, 6, random)
    expect(commonUnlessFew(watched(one), 0, 600, other, 0, 600, 240)).toBe(-1)
  }
  expect(read / 20).toBeLessThan(200)
})
