import fc from 'fast-check'
import { expect, it } from 'vitest'
import { turnOf } from '../../src/base/turn.ts'

it('gives turns in a known order', () => {
  expect(Array.from({ length: 8 }, (_, n) => turnOf(n, 8))).toMatchInlineSnapshot(`
    [
      0,
      7,
      3,
      0,
      7,
      4,
      1,
      6,
    ]
  `)
  expect(turnOf(5, 0)).toBe(0)
  expect(turnOf(2 ** 40 + 1, 1000)).toBe(turnOf(1, 1000))
})

it('gives everybody a turn in any stretch of turns of five times their number', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 500 }), (from, count) => {
      const had = new Set(Array.from({ length: 5 * count + 4 }, (_, n) => turnOf(from + n, count)))
      expect(had.size).toBe(count)
    }),
  )
})

it('passes over few of the first while ever more take turns, and draws nobody out', () => {
  const size = 4000
  const turns = new Uint32Array(size)
  for (let n = 1; n < size; n++) turns[turnOf(n, n)]++
  // Drawn by chance, one in twenty of the first tenth would have none: before, it was nearly half of them, and others had twenty.
  const first = turns.subarray(0, size / 10)
  expect(first.filter((count) => count === 0).length).toBeLessThan(first.length / 10)
  expect(Math.max(...turns)).toBeLessThan(15)
})
