import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nowhere } from '../../src/base/packed-lists.ts'
import { leadingAt, packedWords, ReadList, ShingleLists } from '../../src/corpus/shingle-lists.ts'

/** Hashes in ascending order, of which the lowest eight bits count for nothing. */
const sets = fc
  .uniqueArray(fc.nat(0xffffff), { maxLength: 70 })
  .map((values) => Uint32Array.from(values, (value) => value * 256).sort())
const read = (lists: ShingleLists, handle: number): Uint32Array => {
  const out = new ReadList()
  lists.read(handle, out)
  return out.values.slice(0, out.length)
}

test('a list lies as it is written down here', () => {
  const lists = new ShingleLists()
  lists.set(0, Uint32Array.of(0x00010203, 0x10203040, 0x89abcdef, 0xfffefdfc, 0xffffffff))
  const place = nowhere()
  lists.find(0, place)
  expect(place.length).toBe(5)
  expect(Array.from({ length: 5 }, (_, i) => leadingAt(place.page, place.offset, i))).toEqual([
    0x0001, 0x1020, 0x89ab, 0xfffe, 0xffff,
  ])
  expect(Array.from(place.page.slice(place.offset, place.offset + packedWords(5)))).toEqual([
    0x10200001, 0xfffe89ab, 0x0000ffff, 0xfdcd3002, 0x000000ff,
  ])
  expect(Array.from(read(lists, 0))).toEqual([0x00010200, 0x10203000, 0x89abcd00, 0xfffefd00, 0xffffff00])
})

describe('lists', () => {
  test('are read as they were set, whatever was set, deleted and read before', () => {
    const steps = fc.array(fc.tuple(fc.nat(5), fc.option(sets)), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(steps, (all) => {
        const lists = new ShingleLists()
        const kept = new ReadList()
        const expected = new Map<number, Uint32Array>()
        for (const [handle, set] of all) {
          if (set === null) {
            lists.delete(handle)
            expected.delete(handle)
          } else {
            // As a part of a longer list.
            lists.set(handle, Uint32Array.of(7, ...set, 9), 1, 1 + set.length)
            expected.set(handle, set)
          }
          for (const [held, values] of expected) {
            lists.read(held, kept)
            expect(kept.values.slice(0, kept.length)).toEqual(values)
            expect(lists.length(held)).toBe(values.length)
          }
          expect([0, 1, 2, 3, 4, 5].filter((one) => lists.length(one) > 0 || expected.get(one)?.length === 0)).toEqual(
            [...expected.keys()].sort(),
          )
        }
      }),
    )
  })

  test('can be set again as they lie', () => {
    fc.assert(
      fc.property(sets, (set) => {
        const lists = new ShingleLists()
        lists.set(0, set)
        const place = nowhere()
        lists.find(0, place)
        lists.setPacked(1, place.page.slice(), place.offset, place.length)
        expect(read(lists, 1)).toEqual(set)
      }),
    )
  })

  test('take three bytes a hash', () => {
    const lists = new ShingleLists()
    const set = Uint32Array.from({ length: 300 }, (_, i) => (i << 16) >>> 0)
    for (let i = 0; i < 10_000; i++) lists.set(i, set)
    expect(lists.bytes / 10_000).toBeLessThan(3.3 * 300)
  })

  test('have a hash that begins with some bits, or none', () => {
    const bits = fc.constantFrom(14, 16)
    fc.assert(
      fc.property(sets, fc.nat(0xffff), bits, (set, any, width) => {
        const lists = new ShingleLists()
        lists.set(0, set)
        const starts = [any >>> (16 - width), ...set.map((hash) => hash >>> (32 - width))]
        for (const start of starts) {
          const expected = start !== 0 && set.some((hash) => hash >>> (32 - width) === start)
          expect(lists.hasStart(0, start, width)).toBe(expected)
        }
      }),
    )
  })
})
