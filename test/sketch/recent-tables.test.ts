import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CandidateBuffer } from '../../src/sketch/candidate-buffer.ts'
import { RecentTables } from '../../src/sketch/recent-tables.ts'

const SLOTS = 4
const weights = Uint16Array.of(1, 10, 100, 1000)

function found(tables: RecentTables, values: readonly number[]): readonly string[] {
  const out = new CandidateBuffer()
  tables.query(Uint32Array.from(values), 0, weights, out)
  return Array.from({ length: out.count }, (_, i) => `${out.ids[i]}: ${out.hits[i]}`).sort()
}

test('answers as lists of ids would, newest first, after any inserts and removals', () => {
  const value = fc.nat(3)
  const values = fc.tuple(value, value, fc.nat(20), fc.nat(200))
  const step = fc.record({ id: fc.nat(40), values, probe: values })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), fc.constantFrom(3, 1000), (steps, bucketCap) => {
      const tables = new RecentTables({ slots: SLOTS, bucketCap })
      const model = new Map<number, readonly number[]>()
      for (const { id, values: given, probe } of steps) {
        expect(tables.has(id)).toBe(model.has(id))
        if (model.has(id)) {
          expect(tables.remove(id)).toBe(true)
          model.delete(id)
        } else {
          tables.insert(id, Uint32Array.from(given))
          model.set(id, given)
        }
        expect(tables.size).toBe(model.size)
        const expected = new Map<number, number>()
        for (let slot = 0; slot < SLOTS; slot++) {
          const bucket = [...model].reverse().filter(([, held]) => held[slot] === probe[slot])
          for (const [other] of bucket.slice(0, bucketCap)) {
            expected.set(other, (expected.get(other) ?? 0) + weights[slot])
          }
        }
        if (bucketCap === 1000) expect(found(tables, probe)).toEqual([...expected].map(([i, w]) => `${i}: ${w}`).sort())
        else for (const line of found(tables, probe)) expect(model.has(Number(line.split(':')[0]))).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

test('a bucket gives its newest ids, and the next ones when those have left', () => {
  const tables = new RecentTables({ slots: 1, bucketCap: 2 })
  for (let id = 0; id < 5; id++) tables.insert(id, Uint32Array.of(7))
  const ids = () => {
    const out = new CandidateBuffer()
    tables.query(Uint32Array.of(7), 0, Uint16Array.of(1), out)
    return [...out.ids.subarray(0, out.count)]
  }
  expect(ids()).toEqual([4, 3])
  expect(tables.capped).toBe(1)
  tables.remove(3)
  expect(ids()).toEqual([4, 2])
  expect(tables.remove(3)).toBe(false)
})

test('an id is inserted once', () => {
  const tables = new RecentTables({ slots: 1 })
  tables.insert(0, Uint32Array.of(1))
  expect(() => tables.insert(0, Uint32Array.of(2))).toThrow(RangeError)
  expect(() => new RecentTables({ slots: 0 })).toThrow(/"slots"/)
})
