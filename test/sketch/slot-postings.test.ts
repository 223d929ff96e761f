import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CandidateBuffer } from '../../src/sketch/candidate-buffer.ts'
import { SlotPostings } from '../../src/sketch/slot-postings.ts'

const SLOTS = 58

function found(index: SlotPostings, values: readonly number[], weights: Uint16Array): readonly string[] {
  const out = new CandidateBuffer()
  index.query(Uint32Array.from(values), 0, weights, out)
  return Array.from({ length: out.count }, (_, i) => `${out.ids[i]}: ${out.hits[i]}`).sort()
}

test('finds the very collisions of a table for each slot, after any inserts and removals', () => {
  const values = fc.array(fc.nat(6), { minLength: SLOTS, maxLength: SLOTS })
  const step = fc.record({ id: fc.nat(600), values, probe: values })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const index = new SlotPostings({ slots: SLOTS, distinct: 7, cap: 1000 })
      const model = new Map<number, readonly number[]>()
      for (const { id, values: given, probe } of steps) {
        expect(index.has(id)).toBe(model.has(id))
        if (model.has(id)) {
          expect(index.remove(id)).toBe(true)
          model.delete(id)
        } else {
          index.insert(id, Uint32Array.from(given))
          model.set(id, given)
          const copied = new Uint32Array(SLOTS)
          index.copyValues(id, copied, 0)
          expect([...copied]).toEqual(given)
        }
        expect(index.size).toBe(model.size)
        // A value's weight is ten times the value; 0 is not read.
        const weights = Uint16Array.from(probe, (value) => 10 * value)
        const expected = [...model]
          .map(([other, held]) => [other, held.reduce((sum, v, slot) => sum + (v === probe[slot] ? 10 * v : 0), 0)])
          .filter(([, weight]) => weight > 0)
        expect(found(index, probe, weights)).toEqual(expected.map(([other, weight]) => `${other}: ${weight}`).sort())
      }
    }),
    { numRuns: 60 },
  )
})

test('long lists of several values are read to their end, value by value, newest first', () => {
  const index = new SlotPostings({ slots: 2, cap: 1000 })
  for (let id = 0; id < 100; id++) index.insert(id, Uint32Array.of(7, id < 90 ? 9 : 8))
  const out = new CandidateBuffer()
  index.query(Uint32Array.of(7, 9), 0, Uint16Array.of(1, 2), out)
  expect([...out.ids.subarray(0, out.count)]).toEqual(Array.from({ length: 100 }, (_, i) => 99 - i))
  expect([...out.hits.subarray(0, out.count)]).toEqual(Array.from({ length: 100 }, (_, i) => (i < 10 ? 1 : 3)))
  index.query(Uint32Array.of(3, 9), 0, Uint16Array.of(1, 2), out)
  expect([...out.ids.subarray(0, out.count)]).toEqual(Array.from({ length: 90 }, (_, i) => 89 - i))
  expect(index.capped).toBe(0)
})

test('of a list no more are read than the cap, few or many', () => {
  for (const cap of [1, 31, 32, 33, 64, 99, 100]) {
    const index = new SlotPostings({ slots: 2, cap })
    for (let id = 0; id < 100; id++) index.insert(id, Uint32Array.of(7, id))
    const out = new CandidateBuffer()
    index.query(Uint32Array.of(7, 5), 0, Uint16Array.of(1, 0), out)
    expect([...out.ids.subarray(0, out.count)]).toEqual(Array.from({ length: cap }, (_, i) => 99 - i))
    expect(index.capped).toBe(cap < 100 ? 1 : 0)
  }
})

test('a value gives its newest ids, and the next ones when those have left', () => {
  const index = new SlotPostings({ slots: 1, cap: 2 })
  for (let id = 0; id < 5; id++) index.insert(id, Uint32Array.of(7))
  const ids = () => {
    const out = new CandidateBuffer()
    index.query(Uint32Array.of(7), 0, Uint16Array.of(1), out)
    return [...out.ids.subarray(0, out.count)]
  }
  expect(ids()).toEqual([4, 3])
  expect(index.capped).toBe(1)
  index.remove(3)
  expect(ids()).toEqual([4, 2])
  expect(index.remove(3)).toBe(false)
})

test('id 0 is found as any other, also when newer ones have left', () => {
  for (const gone of [[1], [2, 1], [1, 2], [2]]) {
    const index = new SlotPostings({ slots: 1 })
    for (let id = 0; id < 3; id++) index.insert(id, Uint32Array.of(7))
    for (const id of gone) index.remove(id)
    const left = [0, 1, 2].filter((id) => !gone.includes(id))
    expect(found(index, [7], Uint16Array.of(1))).toEqual(left.map((id) => `${id}: 1`))
    index.remove(0)
    expect(found(index, [7], Uint16Array.of(1))).toEqual(left.slice(1).map((id) => `${id}: 1`))
  }
})

test('values that no id has any more are forgotten', () => {
  const index = new SlotPostings({ slots: 2 })
  const empty = index.bytes
  for (let id = 0; id < 20_000; id++) {
    index.insert(id & 255, Uint32Array.of(id, id + 1))
    index.remove(id & 255)
  }
  expect(index.size).toBe(0)
  // What stands by id; the pages of postings are given back, and the table has not grown.
  expect(index.bytes - empty).toBeLessThan(4 * 256 * 2)
})

test('an id is inserted once, and wrong options and values are named', () => {
  const index = new SlotPostings({ slots: 3, distinct: 2 })
  index.insert(0, Uint32Array.of(1, 1, 2))
  expect(() => index.insert(0, Uint32Array.of(1, 2, 2))).toThrow(/"id" 0/)
  expect(() => index.insert(1, Uint32Array.of(1, 2, 3))).toThrow(/"values" must hold at most 2/)
  expect(index.has(1)).toBe(false)
  expect(() => index.insert(2, Uint32Array.of(1, 2))).toThrow(/"offset"/)
  expect(() => index.insert(-1, Uint32Array.of(1, 2, 2))).toThrow(/"id"/)
  expect(() => new SlotPostings({ slots: 59 })).toThrow(/"slots"/)
  expect(() => new SlotPostings({ slots: 4, cap: 0 })).toThrow(/"cap"/)
  expect(() => new SlotPostings({ slots: 4, distinct: 5 })).toThrow(/"distinct"/)
})
