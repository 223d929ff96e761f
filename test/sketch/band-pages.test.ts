import { expect, test } from 'vitest'
import { reversed, stepBits } from '../../src/sketch/band-code.ts'
import { bandKey } from '../../src/sketch/band-key.ts'
import { BandPages } from '../../src/sketch/band-pages.ts'
import { copyKeys, loadBands } from '../../src/sketch/band-snapshot.ts'
import { BandTables } from '../../src/sketch/band-tables.ts'
import { CandidateBuffer } from '../../src/sketch/candidate-buffer.ts'
import { randomWords } from './helpers.ts'

test('the bits of a key in reverse give it again', () => {
  expect([1, 2, 0x80000000, 0xffffffff, 0].map(reversed)).toEqual([0x80000000, 0x40000000, 1, 0xffffffff, 0])
  const next = randomWords(2)
  for (let i = 0; i < 100; i++) {
    const key = next()
    expect(reversed(reversed(key))).toBe(key)
    expect(reversed(key).toString(2).padStart(32, '0')).toBe([...key.toString(2).padStart(32, '0')].reverse().join(''))
  }
})

/** The step of growth of a key by linear hashing: its end, one bit shorter where that is beyond the last step. */
function stepOf(key: number, steps: number): number {
  const mask = 2 ** Math.ceil(Math.log2(steps)) - 1
  const step = (key & mask) >>> 0
  return step < steps ? step : step & (mask >>> 1)
}

test('keys are of one step of growth if their ends agree in as many bits as are told', () => {
  const next = randomWords(3)
  const keys = Array.from({ length: 60 }, next)
  for (const steps of [64, 65, 95, 100, 127, 128, 129, 1000]) {
    for (const key of keys) {
      const bits = stepBits(reversed(key), steps)
      for (const other of [...keys, key ^ (1 << bits), key ^ (1 << (bits - 1))]) {
        const agree = ((key ^ other) & (2 ** bits - 1)) === 0
        expect(agree).toBe(stepOf(key, steps) === stepOf(other, steps))
      }
    }
  }
})

test('pages answer like a Map of lists as they fill up, are parted and emptied', () => {
  const next = randomWords(5)
  const pages = new BandPages(2)
  const model = [new Map<number, number[]>(), new Map<number, number[]>()]
  const order = Uint32Array.from({ length: 40_000 }, (_, id) => id + 1)
  const held: [code: number, id: number][] = []
  const out = new CandidateBuffer()
  // Some codes are those of many, and some begin alike.
  const draw = () => [next(), next(), next() >>> 20, next() % 200, 0xffffffff - (next() % 3)][next() % 5]
  const check = (code: number) => {
    const found = pages.find(Uint32Array.of(code, code))
    for (const band of [0, 1]) {
      const ids = model[band].get(code) ?? []
      expect(found[band] > 0).toBe(ids.length > 0)
      if (ids.length === 0) continue
      out.clear()
      expect(pages.read(band, code, 64, order, out)).toBe(ids.length)
      expect([...out.ids.subarray(0, out.count)].sort((a, b) => a - b)).toEqual(ids)
    }
  }
  for (let id = 0; id < 40_000; id++) {
    const code = draw()
    const band = id & 1
    const ids = model[band].get(code) ?? []
    ids.push(id)
    model[band].set(code, ids)
    expect(pages.insert(band, code | 0, id)).toBe(ids.length)
    held.push([code, id])
    if (id % 4 === 3) {
      const [[gone, itsId]] = held.splice(next() % held.length, 1)
      const its = model[itsId & 1].get(gone) ?? []
      its.splice(its.indexOf(itsId), 1)
      expect(pages.remove(itsId & 1, gone | 0, itsId)).toBe(true)
      expect(pages.remove(itsId & 1, gone | 0, itsId)).toBe(false)
    }
    if (id % 16 === 0) check(code)
    if (id % 16 === 1) check(next())
  }
  expect([...new Set(pages.directory)].reduce((sum, { count }) => sum + count, 0)).toBe(held.length)
  for (const code of model[1].keys()) {
    expect(pages.removeAll(1, code | 0)).toEqual(model[1].get(code))
    model[1].delete(code)
  }
  for (let i = 0; i < 500; i++) check(draw())
})

test('codes that begin alike in more bits than pages are told by are found all the same', () => {
  const next = randomWords(6)
  const pages = new BandPages(1)
  const codes = Uint32Array.from({ length: 20_000 }, () => 0xabc00000 + (next() % 64))
  codes.forEach((code, id) => {
    pages.insert(0, code | 0, id)
  })
  const order = Uint32Array.from(codes.keys())
  const out = new CandidateBuffer()
  for (let code = 0xabc00000; code < 0xabc00040; code++) {
    out.clear()
    expect(pages.find(Uint32Array.of(code))[0]).toBeGreaterThan(0)
    expect(pages.read(0, code | 0, 64, order, out)).toBe(codes.filter((one) => one === code).length)
  }
  expect(pages.find(Uint32Array.of(0xabc00040))[0]).toBe(0)
})

test('steps of growth follow from how many ids there are: one for two, and not fewer than at first', () => {
  expect([0, 128, 129, 10_001].map((ids) => BandTables.stepsFor(ids))).toEqual([64, 64, 65, 5001])
  const tables = new BandTables({ bands: 1, rows: 1 })
  for (let id = 0; id < 1000; id++) {
    expect(tables.steps).toBe(BandTables.stepsFor(id))
    tables.insert(id, Uint32Array.of(id))
  }
})

test('room made at once is no more than the ids would have taken one by one, nor is it made again', () => {
  const next = randomWords(4)
  const codes = Array.from({ length: 20_000 }, () => Uint32Array.of(next(), next()))
  const [grown, reserved] = [0, 20_000].map((room) => {
    const tables = new BandTables({ bands: 2, rows: 1 })
    tables.reserve(room)
    codes.forEach((code, id) => {
      tables.insert(id, code)
    })
    return tables
  })
  expect(reserved.bytes).toBeLessThan(1.1 * grown.bytes)
  expect(reserved.bytes).toBeLessThan(12 * 2 * 20_000)
  expect(reserved.steps).toBe(grown.steps)
  const found = new CandidateBuffer()
  for (let id = 0; id < 20_000; id += 7) {
    reserved.query(codes[id], found)
    expect(found.ids.subarray(0, found.count)).toContain(id)
  }
  // Fewer than there are take nothing back, and tables in use are left as they are.
  const { bytes } = reserved
  reserved.reserve(10)
  reserved.reserve(100_000)
  expect(reserved.bytes).toBe(bytes)
  const large = new BandTables({ bands: 2, rows: 1 })
  large.reserve(5000)
  const before = [large.bytes, large.steps]
  large.reserve(10)
  expect([large.bytes, large.steps]).toEqual(before)
})

test('a query that has looked at just as many entries as it may begins no further bucket, large or small', () => {
  const capped = (maxVisited: number, sizes: readonly number[]) => {
    const tables = new BandTables({ bands: sizes.length, rows: 1, bucketCap: 4, maxVisited })
    // In each band as many ids have the value 1 as is said.
    for (let id = 0; id < 20; id++) {
      const values = Uint32Array.from(sizes, (size) => (id < size ? 1 : 100 + id))
      tables.insert(id, tables.encode(values))
    }
    const ones = Uint32Array.from(sizes, () => 1)
    tables.query(tables.encode(ones), new CandidateBuffer())
    return [tables.capped, tables.truncated]
  }
  expect(capped(3, [3, 2])).toEqual([0, 1])
  expect(capped(4, [3, 2])).toEqual([0, 0])
  expect(capped(4, [10, 10])).toEqual([1, 1])
  expect(capped(5, [10, 10])).toEqual([2, 0])
  expect(capped(3, [3, 10])).toEqual([0, 1])
})

test('tables of hundreds of ids answer when loaded as before, and go on the same', () => {
  const next = randomWords(8)
  for (const count of [129, 200, 300, 1000]) {
    // Some keys are shared by many.
    const values = Uint32Array.from({ length: 9 * count }, () => (next() % 4 === 0 ? next() % 5 : next() % count))
    const options = { bands: 9, rows: 1, bucketCap: 8 }
    const tables = new BandTables(options)
    const codes = Array.from({ length: count }, (_, id) => tables.encode(values, 9 * id))
    for (let id = 0; id < count; id++) tables.insert(id, codes[id])
    const ids = Uint32Array.from({ length: count }, (_, id) => id)
    const keys = new Uint32Array(9 * count)
    copyKeys(tables, ids, keys)
    const loaded = new BandTables(options)
    loadBands(loaded, ids, keys, tables.steps, count)
    expect([loaded.size, loaded.steps]).toEqual([count, tables.steps])
    const [found, other] = [new CandidateBuffer(), new CandidateBuffer()]
    const compare = () => {
      for (let id = 0; id < count; id += 3) {
        tables.query(codes[id], found)
        loaded.query(codes[id], other)
        expect(other.ids.slice(0, other.count)).toEqual(found.ids.slice(0, found.count))
        expect(other.hits.slice(0, other.count)).toEqual(found.hits.slice(0, found.count))
      }
    }
    compare()
    for (const one of [tables, loaded]) {
      for (let id = 0; id < count; id += 2) one.remove(id, codes[id])
      for (let id = 0; id < count; id += 2) one.insert(count + id, codes[id])
    }
    compare()
  }
})

test('ids are met oldest first, but before all the newest of their step', () => {
  const next = randomWords(8)
  const tables = new BandTables({ bands: 1, rows: 1 })
  const found = new CandidateBuffer()
  const held: { readonly id: number; readonly value: number }[] = []
  const codeOf = (value: number) => tables.encode(Uint32Array.of(value))
  const keyOf = (value: number) => bandKey(Uint32Array.of(value), 0, 1, 0)
  let newestFirst = 0
  for (let id = 0; id < 1200; id++) {
    const value = next() % 300
    tables.insert(id, codeOf(value))
    held.push({ id, value })
    if (id > 700) {
      const [first] = held.splice(next() % held.length, 1)
      tables.remove(first.id, codeOf(first.value))
    }
    if (id % 50 > 0) continue
    const step = (value: number) => stepOf(keyOf(value), tables.steps)
    for (let of = 0; of < 300; of++) {
      const ids = held.filter((one) => one.value === of).map((one) => one.id)
      const newest = held.findLast((one) => step(one.value) === step(of))
      if (newest?.value === of && ids.length > 1) {
        ids.unshift(...ids.splice(-1))
        newestFirst++
      }
      tables.query(codeOf(of), found)
      expect([...found.ids.subarray(0, found.count)]).toEqual(ids)
    }
  }
  expect(newestFirst).toBeGreaterThan(100)
})

test('ids that a snapshot has under other keys than theirs can be removed all the same', () => {
  const next = randomWords(9)
  const options = { bands: 3, rows: 1, bucketCap: 4 }
  const ids = Uint32Array.from({ length: 60 }, (_, id) => id)
  // In the first band all have one key, in the second few, in the third none that another has.
  const keys = Uint32Array.from({ length: 180 }, (_, i) => [7, i % 9, next()][i % 3])
  const tables = new BandTables(options)
  loadBands(tables, ids, keys, tables.steps, 60)
  const codes = tables.encode(Uint32Array.of(1, 2, 3))
  for (const id of ids) expect(tables.remove(id, codes)).toBe(true)
  expect(tables.size).toBe(0)
  expect(tables.crowds.size).toBe(0)
  expect(tables.pages.directory.reduce((sum, { count }) => sum + count, 0)).toBe(0)
})
