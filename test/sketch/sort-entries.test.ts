import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sortEntries } from '../../src/sketch/sort-entries.ts'

const sort = (entries: Uint32Array): Uint32Array => sortEntries(entries, new Uint32Array(entries.length))

it('sorts entries by key, unsigned, and leaves equal ones in their order', () => {
  expect(sort(Uint32Array.of(0xffffffff, 1, 7, 2, 0x80000000, 3, 7, 4, 0, 5))).toEqual(
    Uint32Array.of(0, 5, 7, 2, 7, 4, 0x80000000, 3, 0xffffffff, 1),
  )
  expect(sort(new Uint32Array(0))).toEqual(new Uint32Array(0))
})

it('sorts as a stable sort by comparison does', () => {
  const keys = fc.array(fc.oneof(fc.nat(5), fc.integer({ min: 0, max: 0xffffffff })), { maxLength: 200 })
  fc.assert(
    fc.property(keys, (list) => {
      const expected = list.map((key, i) => [key, i] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1])
      expect(sort(Uint32Array.from(list.flatMap((key, i) => [key, i])))).toEqual(Uint32Array.from(expected.flat()))
    }),
  )
})
