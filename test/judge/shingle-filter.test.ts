import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fmix32 } from '../../src/base/hash.ts'
import { nowhere } from '../../src/base/packed-lists.ts'
import { ShingleLists } from '../../src/corpus/shingle-lists.ts'
import { FEW, ShingleFilter } from '../../src/judge/shingle-filter.ts'
import { countCommon } from '../../src/judge/shingle-sets.ts'

/** Sorted hashes of the numbers from one to another. */
const hashes = (from: number, to: number): Uint32Array =>
  Uint32Array.from({ length: to - from }, (_, i) => fmix32(from + i)).sort()
const place = (hashes: Uint32Array) => {
  const lists = new ShingleLists()
  const found = nowhere()
  lists.set(0, hashes)
  lists.find(0, found)
  return found
}

test('never gives up sets that have as much in common as it takes, whatever their sizes', () => {
  const sizes = fc.record({ start: fc.nat(), a: fc.integer({ min: 1, max: 600 }), b: fc.integer({ min: 1, max: 600 }) })
  fc.assert(
    fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), ({ start, a, b }, overlap) => {
      const common = Math.round(overlap * Math.min(a, b))
      const one = hashes(start, start + a)
      const other = hashes(start + a - common, start + a - common + b)
      expect(countCommon(one, 0, a, other, 0, b)).toBe(common)
      const filter = new ShingleFilter()
      expect(filter.hasFew(place(one), place(other), common)).toBe(false)
      expect(filter.hasFew(place(other), place(one), common)).toBe(false)
    }),
    { numRuns: 500 },
  )
})

test('gives up nearly all sets of the same size that have nothing in common', () => {
  const filter = new ShingleFilter()
  let given = 0
  for (let i = 0; i < 500; i++) {
    const one = hashes(1000 * i, 1000 * i + 120)
    const other = hashes(1000 * i + 500, 1000 * i + 640)
    if (filter.hasFew(place(one), place(other), 87)) given++
  }
  expect(given).toBeGreaterThan(450)
})

test('takes as few hits for too few as Chernoff bounds them at odds of a billion', () => {
  const few = Array.from({ length: 65 }, (_, step) => {
    const share = Math.min(step / 64, 1 - 1e-9)
    let most = -1
    for (let k = 0; k < share * 32; k++) {
      const q = k / 32
      const divergence = (q === 0 ? 0 : q * Math.log(q / share)) + (1 - q) * Math.log((1 - q) / (1 - share))
      if (Math.exp(-32 * divergence) < 1e-9) most = k
    }
    return most
  })
  expect([...FEW]).toEqual(few)
})
