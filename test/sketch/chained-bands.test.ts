import { expect, test } from 'vitest'
import { chainUp } from '../../src/sketch/band-chains.ts'
import { BandHeads } from '../../src/sketch/band-heads.ts'
import { BandTables } from '../../src/sketch/band-tables.ts'
import { CandidateBuffer } from '../../src/sketch/candidate-buffer.ts'
import { ChainedBands } from '../../src/sketch/chained-bands.ts'
import { randomWords } from './helpers.ts'

test('steps of growth follow from how many ids there are: one for two, and not fewer than at first', () => {
  const first = BandHeads.stepsFor(0)
  expect(BandHeads.stepsFor(2 * first)).toBe(first)
  expect(BandHeads.stepsFor(2 * first + 1)).toBe(first + 1)
  expect(BandHeads.stepsFor(10_001)).toBe(5001)
})

test('bytes are 8 for an entry, by pages of 256 ids, and 8 for a head, by pages of slots, of which one is added every two steps', () => {
  const bands = 3
  const tables = new BandTables({ bands, rows: 1 })
  const first = BandHeads.stepsFor(0)
  expect(tables.bytes).toBe(4 * bands * first)
  tables.insert(5, Uint32Array.of(1, 2, 3))
  expect(tables.bytes).toBe(bands * (4 * first + 8 * 256))
  tables.insert(255, Uint32Array.of(1, 2, 3))
  tables.insert(700, Uint32Array.of(1, 2, 3))
  // The page between is not there.
  expect(tables.bytes).toBe(bands * (4 * first + 8 * 2 * 256))
})

test('a chain tells whether it may have a key, and is not read for one again that it was read for in vain', () => {
  const chains = new ChainedBands(1)
  const append = (key: number, id: number) => {
    const [page, place] = [chains.pageFor(id), chains.placeOf(id, 0)]
    page[place + 1] = key
    return chains.append(key, 0, id, page, place)
  }
  // All in one slot.
  const [one, other, third] = [1, 33, 65]
  expect([append(one, 0), append(other, 300), append(one, 301)]).toEqual([false, false, true])
  const newest = new Uint32Array(1)
  const found = (key: number) => {
    chains.find(Uint32Array.of(key), newest)
    return newest[0]
  }
  expect([found(one), found(other), found(third)]).toEqual([302, 302, 0])
  chains.unchain(other, 0, 300)
  expect(found(other)).toBe(302)
  expect(chains.count(301, 0, one, 9)).toBe(2)
  expect(chains.count(301, 0, one, 1)).toBe(1)
  expect(found(other)).toBe(302)
  expect(chains.count(301, 0, other, 9)).toBe(0)
  expect([found(one), found(other)]).toEqual([302, 0])
  chains.unchain(one, 0, 301)
  expect(found(one)).toBe(1)
  chains.unchain(one, 0, 0)
  expect(found(one)).toBe(0)
})

test('room made at once is what the ids would have taken one by one', () => {
  const next = randomWords(4)
  const values = Uint32Array.from({ length: 5000 }, next)
  const [grown, reserved] = [0, 5000].map((room) => {
    const tables = new BandTables({ bands: 2, rows: 1 })
    tables.reserve(room)
    for (let id = 0; id < 4998; id++) tables.insert(id, values, id)
    return tables
  })
  expect(reserved.bytes).toBe(grown.bytes)
  expect(Math.abs(reserved.steps - grown.steps)).toBeLessThanOrEqual(1)
  const found = new CandidateBuffer()
  for (let id = 0; id < 4998; id += 7) {
    reserved.query(values, id, found)
    expect(found.ids.subarray(0, found.count)).toContain(id)
  }
  // Fewer than there are take nothing back, and tables in use are left as they are.
  reserved.reserve(10)
  reserved.reserve(100_000)
  expect(reserved.bytes).toBe(grown.bytes)
  const large = new BandTables({ bands: 2, rows: 1 })
  large.reserve(5000)
  const { bytes, steps } = large
  large.reserve(10)
  expect([large.bytes, large.steps]).toEqual([bytes, steps])
})

test('a query that has looked at just as many entries as it may begins no further bucket, large or small', () => {
  const capped = (maxVisited: number, sizes: readonly number[]) => {
    const tables = new BandTables({ bands: sizes.length, rows: 1, bucketCap: 4, maxVisited })
    // In each band as many ids have the value 1 as is said.
    for (let id = 0; id < 20; id++)
      tables.insert(
        id,
        Uint32Array.from(sizes, (size) => (id < size ? 1 : 100 + id)),
      )
    const found = new CandidateBuffer()
    tables.query(
      Uint32Array.from(sizes, () => 1),
      0,
      found,
    )
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
    for (let id = 0; id < count; id++) tables.insert(id, values, 9 * id)
    const ids = Uint32Array.from({ length: count }, (_, id) => id)
    const keys = new Uint32Array(9 * count)
    for (const id of ids) tables.copyKeys(id, keys, 9 * id)
    const loaded = new BandTables(options)
    loaded.load(ids, keys, tables.steps, count, chainUp)
    expect([loaded.size, loaded.steps]).toEqual([count, tables.steps])
    const [found, other] = [new CandidateBuffer(), new CandidateBuffer()]
    const compare = () => {
      for (let id = 0; id < count; id += 3) {
        tables.query(values, 9 * id, found)
        loaded.query(values, 9 * id, other)
        expect(other.ids.slice(0, other.count)).toEqual(found.ids.slice(0, found.count))
        expect(other.hits.slice(0, other.count)).toEqual(found.hits.slice(0, found.count))
      }
    }
    compare()
    for (const one of [tables, loaded]) {
      for (let id = 0; id < count; id += 2) one.remove(id)
      for (let id = 0; id < count; id += 2) one.insert(count + id, values, 9 * id)
    }
    compare()
  }
})
