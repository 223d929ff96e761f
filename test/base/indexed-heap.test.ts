import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IndexedHeap } from '../../src/base/indexed-heap.ts'

test('after any puts, changes of rank and removals the first is the one of the lowest rank', () => {
  const step = fc.record({ item: fc.nat(200), rank: fc.nat(50), remove: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      const ranks = new Map<number, number>()
      const rankOf = (item: number): number => ranks.get(item) ?? Number.NaN
      const heap = new IndexedHeap((a, b) => rankOf(a) < rankOf(b) || (rankOf(a) === rankOf(b) && a < b))
      for (const { item, rank, remove } of steps) {
        if (remove) {
          heap.remove(item)
          ranks.delete(item)
        } else {
          ranks.set(item, rank)
          heap.put(item)
        }
        const expected = [...ranks].sort(([a, x], [b, y]) => x - y || a - b)[0]?.[0] ?? -1
        expect(heap.first).toBe(expected)
        expect(heap.size).toBe(ranks.size)
      }
    }),
  )
})

test('is empty after clear, whatever was in it', () => {
  const heap = new IndexedHeap((a, b) => a < b)
  for (const item of [700, 3, 9]) heap.put(item)
  heap.clear()
  expect(heap.first).toBe(-1)
  heap.put(9)
  expect(heap.first).toBe(9)
})
