import fc from 'fast-check'
import { expect, it } from 'vitest'
import { turnOf } from '../../src/base/turn.ts'

it('gives turns in a known order', () => {
  expect(Array.from({ length: 8 }, (_, n) => turnOf(n, 8))).toEqual([0, 4, 1, 6, 3, 0, 5, 2])
  expect(turnOf(5, 0)).toBe(0)
  expect(turnOf(2 ** 40 + 1, 1000)).toBe(turnOf(1, 1000))
})

it('gives everybody a turn in any stretch of turns of twice their number and a half', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 500 }), (from, count) => {
      const had = new Set(Array.from({ length: Math.ceil(2.5 * count) + 2 }, (_, n) => turnOf(from + n, count)))
      expect(had.size).toBe(count)
    }),
  )
})
