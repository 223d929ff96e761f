import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PackedLists } from '../../src/base/packed-lists.ts'
import { randomWords } from '../sketch/helpers.ts'

describe('PackedLists', () => {
  it('hold what a Map of arrays holds after any changes', () => {
    const list = fc.uint32Array({ maxLength: 20 })
    const step = fc.tuple(fc.constantFrom('set', 'set', 'delete'), fc.nat(25), list)
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const lists = new PackedLists({ pageWords: 64 })
        const model = new Map<number, Uint32Array>()
        for (const [action, handle, values] of steps) {
          if (action === 'set') {
            lists.set(handle, values)
            model.set(handle, values)
          } else expect(lists.delete(handle)).toBe(model.delete(handle))
          expect(lists.size).toBe(model.size)
        }
        for (let handle = 0; handle < 27; handle++) {
          const expected = model.get(handle)
          expect(lists.has(handle)).toBe(expected !== undefined)
          if (expected === undefined) continue
          expect(lists.copy(handle)).toEqual(expected)
          const start = lists.offset(handle)
          expect(lists.page(handle).slice(start, start + lists.length(handle))).toEqual(expected)
        }
      }),
    )
  })

  it('store a part of a source', () => {
    const lists = new PackedLists()
    lists.set(4, Uint32Array.of(1, 2, 3, 4, 5), 1, 4)
    expect([...lists.copy(4)]).toEqual([2, 3, 4])
    lists.set(0, new Uint32Array(0))
    expect([lists.has(0), lists.length(0), lists.has(1)]).toEqual([true, 0, false])
  })

  it('take lists longer than a page', () => {
    const lists = new PackedLists({ pageWords: 16 })
    const long = Uint32Array.from({ length: 1000 }, (_, i) => i)
    lists.set(0, Uint32Array.of(1))
    const before = lists.bytes
    lists.set(1, long)
    expect(lists.copy(1)).toEqual(long)
    expect(lists.bytes).toBe(before + 4004)
    lists.delete(1)
    expect(lists.bytes).toBe(before)
  })

  it('waste little memory however lists come and go, in a window or at random', () => {
    for (const inOrder of [true, false]) {
      const next = randomWords(8)
      const lists = new PackedLists({ pageWords: 1024 })
      let words = 0
      const source = Uint32Array.from({ length: 120 }, next)
      for (let i = 0; i < 30_000; i++) {
        const handle = (inOrder ? i : next()) % 500
        const length = next() % 121
        words += length - (lists.has(handle) ? lists.length(handle) : 0)
        lists.set(handle, source, 0, length)
        if (i < 1000) continue
        // A third of a page dead, an eighth of its tail unused, and the open page.
        expect(lists.bytes - 12 * 760).toBeLessThan((4 * (words + 500)) / (2 / 3) / (7 / 8) + 2 * 4096)
      }
      for (let handle = 0; handle < 500; handle++) lists.delete(handle)
      expect(lists.size).toBe(0)
      expect(lists.bytes).toBeLessThan(12 * 760 + 4096 + 1)
    }
  })

  it('refuse wrong arguments by name and change nothing', () => {
    const lists = new PackedLists()
    expect(() => lists.set(-1, Uint32Array.of(1))).toThrow(/"handle"/)
    expect(() => lists.set(0, Uint32Array.of(1), 0, 2)).toThrow(/"to"/)
    expect(() => lists.set(0, Uint32Array.of(1), 2, 1)).toThrow(/"from"/)
    expect(() => lists.page(0)).toThrow(/"handle"/)
    expect(() => new PackedLists({ pageWords: 1 })).toThrow(/"pageWords"/)
    expect([lists.size, lists.delete(3)]).toEqual([0, false])
  })
})
