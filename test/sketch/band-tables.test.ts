import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyKeys, loadBands } from '../../src/sketch/band-snapshot.ts'
import { BandTables } from '../../src/sketch/band-tables.ts'
import { CandidateBuffer } from '../../src/sketch/candidate-buffer.ts'
import { cpuTime } from '../cpu-time.ts'
import { randomWords } from './helpers.ts'

const ROWS = 2
const BANDS = 3

/** The same thing made of Maps and Sets: key of band and values -> ids. */
class Model {
  readonly buckets = new Map<string, Set<number>>()
  readonly values = new Map<number, Uint32Array>()
  keys(values: Uint32Array): string[] {
    return Array.from({ length: BANDS }, (_, b) => `${b}:${values.slice(b * ROWS, b * ROWS + ROWS)}`)
  }
  insert(id: number, values: Uint32Array): void {
    this.values.set(id, values)
    for (const key of this.keys(values)) this.buckets.set(key, (this.buckets.get(key) ?? new Set()).add(id))
  }
  remove(id: number): boolean {
    const values = this.values.get(id)
    if (values === undefined) return false
    for (const key of this.keys(values)) this.buckets.get(key)?.delete(id)
    return this.values.delete(id)
  }
  query(values: Uint32Array): Map<number, number> {
    const hits = new Map<number, number>()
    for (const key of this.keys(values)) {
      for (const id of this.buckets.get(key) ?? []) hits.set(id, (hits.get(id) ?? 0) + 1)
    }
    return hits
  }
}

function answer(tables: BandTables, values: Uint32Array, buffer = new CandidateBuffer()): Map<number, number> {
  tables.query(tables.encode(values), buffer)
  return new Map(Array.from({ length: buffer.count }, (_, i) => [buffer.ids[i], buffer.hits[i]]))
}

const sorted = (hits: Map<number, number>) => [...hits].sort((a, b) => a[0] - b[0])
// Few distinct values, so that buckets are shared; ids on both sides of a page.
const someValues = fc
  .array(fc.nat(2), { minLength: BANDS * ROWS, maxLength: BANDS * ROWS })
  .map((v) => Uint32Array.from(v))
const someId = fc.oneof(fc.nat(12), fc.integer({ min: 250, max: 262 }), fc.constant(100_000))

describe('BandTables', () => {
  it('answer like a Map of Sets after any insertions and removals', () => {
    const step = fc.record({
      action: fc.constantFrom('insert', 'insert', 'remove', 'query'),
      id: someId,
      values: someValues,
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const tables = new BandTables({ bands: BANDS, rows: ROWS, bucketCap: 1e6, maxVisited: 1e6 })
        const model = new Model()
        const buffer = new CandidateBuffer(1)
        for (const { action, id, values } of steps) {
          if (action === 'query') {
            expect(sorted(answer(tables, values, buffer))).toEqual(sorted(model.query(values)))
          } else if (action === 'remove') {
            const under = tables.encode(model.values.get(id) ?? values)
            expect(tables.remove(id, under)).toBe(model.remove(id))
          } else if (!model.values.has(id)) {
            tables.insert(id, tables.encode(values))
            model.insert(id, values)
          } else {
            expect(() => tables.insert(id, tables.encode(values))).toThrow(/indexed already/)
          }
          expect(tables.size).toBe(model.values.size)
          expect(tables.has(id)).toBe(model.values.has(id))
        }
        expect(tables.capped + tables.truncated).toBe(0)
      }),
    )
  })

  it('answer like a Map of Sets through growth by thousands', () => {
    const next = randomWords(5)
    const tables = new BandTables({ bands: BANDS, rows: ROWS, bucketCap: 1e6, maxVisited: 1e6 })
    const model = new Model()
    const signatures = Array.from({ length: 6000 }, () => Uint32Array.from({ length: BANDS * ROWS }, () => next() % 40))
    signatures.forEach((values, id) => {
      tables.insert(id, tables.encode(values))
      model.insert(id, values)
      if (id % 3 === 2) expect(tables.remove(id - 2, tables.encode(signatures[id - 2]))).toBe(model.remove(id - 2))
    })
    for (const values of signatures.slice(0, 500)) {
      expect(sorted(answer(tables, values))).toEqual(sorted(model.query(values)))
    }
  })

  it('find id 0, and nothing in an empty table', () => {
    const tables = new BandTables({ bands: 1, rows: 1 })
    expect(answer(tables, Uint32Array.of(0)).size).toBe(0)
    tables.insert(0, tables.encode(Uint32Array.of(0)))
    expect(sorted(answer(tables, Uint32Array.of(0)))).toEqual([[0, 1]])
    tables.remove(0, tables.encode(Uint32Array.of(0)))
    expect(answer(tables, Uint32Array.of(0)).size).toBe(0)
  })

  it('tell equal values in different bands apart', () => {
    const tables = new BandTables({ bands: 2, rows: 1 })
    tables.insert(1, tables.encode(Uint32Array.of(7, 8)))
    expect(answer(tables, Uint32Array.of(8, 7)).size).toBe(0)
    expect(sorted(answer(tables, Uint32Array.of(7, 9)))).toEqual([[1, 1]])
  })

  it('read values from an offset', () => {
    const tables = new BandTables({ bands: 2, rows: 2 })
    const flat = Uint32Array.of(9, 9, 1, 2, 3, 4, 9)
    tables.insert(3, tables.encode(flat, 2))
    const found = new CandidateBuffer()
    tables.query(tables.encode(flat, 2), found)
    expect([found.count, found.ids[0], found.hits[0]]).toEqual([1, 3, 2])
    expect(() => tables.encode(flat, 4)).toThrow(/"offset"/)
  })

  it('take a sample of a crowded bucket, half of the newest and half of all, always the same', () => {
    const tables = new BandTables({ bands: 1, rows: 1, bucketCap: 4 })
    for (let id = 0; id < 4; id++) tables.insert(id, tables.encode(Uint32Array.of(1)))
    expect(answer(tables, Uint32Array.of(1)).size).toBe(4)
    expect(tables.capped).toBe(0)
    for (let id = 4; id < 100; id++) tables.insert(id, tables.encode(Uint32Array.of(1)))
    const first = [...answer(tables, Uint32Array.of(1)).keys()]
    expect(first.length).toBeGreaterThanOrEqual(2)
    expect(first.length).toBeLessThanOrEqual(4)
    expect(first).toEqual(expect.arrayContaining([98, 99]))
    expect(tables.capped).toBe(1)
    expect([...answer(tables, Uint32Array.of(1)).keys()]).toEqual(first)
    expect(tables.capped).toBe(2)
    for (let id = 0; id < 97; id++) expect(tables.remove(id, tables.encode(Uint32Array.of(1)))).toBe(true)
    expect(sorted(answer(tables, Uint32Array.of(1))).map(([id]) => id)).toEqual([97, 98, 99])
    expect(tables.capped).toBe(2)
  })

  it('answer by what is held and when it came alone, crowded or not, and so when loaded', () => {
    const step = fc.record({
      action: fc.constantFrom('insert', 'insert', 'insert', 'remove'),
      id: someId,
      values: someValues,
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 150 }), fc.integer({ min: 1, max: 5 }), (steps, bucketCap) => {
        const options = { bands: BANDS, rows: ROWS, bucketCap }
        const tables = new BandTables(options)
        const held = new Map<number, Uint32Array>()
        for (const { action, id, values } of steps) {
          if (action === 'remove' || held.has(id)) {
            expect(tables.remove(id, tables.encode(held.get(id) ?? values))).toBe(held.delete(id))
          } else {
            tables.insert(id, tables.encode(values))
            held.set(id, values)
          }
        }
        const fresh = new BandTables(options)
        for (const [id, values] of held) fresh.insert(id, fresh.encode(values))
        const keys = new Uint32Array(BANDS * held.size)
        const ids = Uint32Array.from(held.keys())
        copyKeys(tables, ids, keys)
        const loaded = new BandTables(options)
        loadBands(loaded, ids, keys, tables.steps, 1000)
        for (const { values } of steps) {
          const expected = sorted(answer(fresh, values))
          expect(sorted(answer(tables, values))).toEqual(expected)
          expect(sorted(answer(loaded, values))).toEqual(expected)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('let nobody be driven out of every bucket by those who came before and after', () => {
    const bands = 40
    const tables = new BandTables({ bands, rows: 1, bucketCap: 64 })
    const values = Uint32Array.from({ length: bands }, (_, band) => band)
    for (let id = 0; id < 1000; id++) tables.insert(id, tables.encode(values))
    // Everyone is taken in about 40 × 32 / 1,000 bands.
    const hits = answer(tables, values)
    const older = Array.from({ length: 900 }, (_, id) => hits.get(id) ?? 0)
    const mean = older.reduce((sum, count) => sum + count, 0) / older.length
    expect(mean).toBeGreaterThan(1.15)
    expect(mean).toBeLessThan(1.4)
    expect(older.filter((count) => count === 0).length / older.length).toBeLessThan(0.33)
    for (let id = 990; id < 1000; id++) expect(hits.get(id)).toBe(bands)
  })

  it('read the rarest buckets first, and begin no further one when they have looked at enough', () => {
    const tables = new BandTables({ bands: 3, rows: 1, bucketCap: 8, maxVisited: 12 })
    for (let id = 0; id < 100; id++)
      tables.insert(id, tables.encode(Uint32Array.of(1, id < 40 ? 2 : 3, id < 5 ? 4 : 5)))
    // Five ids stand in the third bucket, all of which are read; of the first two, the one with forty comes first.
    const hits = answer(tables, Uint32Array.of(1, 2, 4))
    for (let id = 0; id < 5; id++) expect(hits.get(id)).toBeGreaterThanOrEqual(1)
    expect(Math.max(...hits.keys())).toBeLessThan(40)
    expect(tables.truncated).toBe(1)
  })

  it('remove from a crowd in time that does not grow with it', () => {
    const bands = 8
    const values = Uint32Array.from({ length: bands }, (_, band) => band)
    const timeOf = (ids: number): number => {
      const tables = new BandTables({ bands, rows: 1, bucketCap: 64 })
      const codes = tables.encode(values)
      for (let id = 0; id < ids; id++) tables.insert(id, codes)
      // Neither the oldest nor the newest, in an order that is neither.
      return cpuTime(() => {
        for (let i = 0; i < ids; i++) tables.remove((i * 7919 + 4001) % ids, codes)
      })
    }
    timeOf(4096)
    const few = timeOf(4096)
    const many = timeOf(65_536)
    // Linear in all is 16 times as long, quadratic 256.
    expect(many).toBeLessThan(60 * Math.max(few, 5))
  })

  it('take at most 11 bytes for each id and band, heads included', () => {
    const next = randomWords(1)
    const tables = new BandTables({ bands: 25, rows: 5 })
    const values = Uint32Array.from({ length: 20_125 }, next)
    for (let id = 0; id < 20_000; id++) tables.insert(id, tables.encode(values, id))
    expect(tables.bytes / (20_000 * 25)).toBeLessThan(11)
  })

  it('do not grow as a window of reused ids slides', () => {
    const next = randomWords(2)
    const tables = new BandTables({ bands: 5, rows: 2 })
    const values = Uint32Array.from({ length: 10_000 }, next)
    for (let id = 0; id < 1000; id++) tables.insert(id, tables.encode(values, id))
    const { bytes } = tables
    for (let turn = 1; turn < 9; turn++) {
      for (let id = 0; id < 1000; id++) {
        tables.remove(id, tables.encode(values, id + (turn - 1) * 1000))
        tables.insert(id, tables.encode(values, id + turn * 1000))
      }
    }
    // Now one page, now another has a few more than the mean.
    expect(tables.bytes).toBeLessThan(1.25 * bytes)
    expect(tables.size).toBe(1000)
  })

  it('refuse wrong arguments by name', () => {
    expect(() => new BandTables({ bands: 0, rows: 1 })).toThrow(/"bands"/)
    expect(() => new BandTables({ bands: 1, rows: 1, bucketCap: 0 })).toThrow(/"bucketCap"/)
    const tables = new BandTables({ bands: 2, rows: 2 })
    expect(() => tables.insert(-1, new Uint32Array(2))).toThrow(/"id"/)
    expect(() => tables.insert(2 ** 31, new Uint32Array(2))).toThrow(/"id"/)
    expect(() => tables.encode(new Uint32Array(3))).toThrow(/"offset"/)
    expect([
      tables.size,
      tables.has(0),
      tables.has(-1),
      tables.has(2 ** 32),
      tables.remove(77, new Uint32Array(2)),
    ]).toEqual([0, false, false, false, false])
  })
})

describe('CandidateBuffer', () => {
  it('counts like a Map, in order of first meeting, also after it has grown and been cleared', () => {
    const buffer = new CandidateBuffer(1)
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(30), fc.nat(0x7fffffff)), { maxLength: 200 }), (ids) => {
        buffer.clear()
        const model = new Map<number, number>()
        for (const id of ids) {
          buffer.add(id)
          model.set(id, (model.get(id) ?? 0) + 1)
        }
        expect(Array.from({ length: buffer.count }, (_, i) => [buffer.ids[i], buffer.hits[i]])).toEqual([...model])
      }),
    )
  })
})
