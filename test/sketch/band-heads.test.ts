import { expect, test } from 'vitest'
import { BandHeads, listHits } from '../../src/sketch/band-heads.ts'
import { bandKey } from '../../src/sketch/band-key.ts'
import { filterBits } from '../../src/sketch/band-layout.ts'
import { BandTables } from '../../src/sketch/band-tables.ts'
import { CandidateBuffer } from '../../src/sketch/candidate-buffer.ts'
import { randomWords } from './helpers.ts'

test('keys of one step of growth are in one slot, whatever the size', () => {
  const next = randomWords(3)
  const keys = Array.from({ length: 2000 }, next)
  const heads = new BandHeads(1)
  for (let ids = 0; ids < 3000; ids++) {
    heads.grow(ids)
    if (ids % 100 > 0) continue
    const slots = new Map(keys.map((key) => [heads.stepOf(key), heads.slotOf(key)]))
    expect(keys.filter((key) => slots.get(heads.stepOf(key)) !== heads.slotOf(key))).toEqual([])
    expect(Math.max(...slots.keys())).toBeLessThan(heads.steps)
    expect(Math.max(...slots.values())).toBeLessThan(heads.slots)
  }
  expect(heads.steps).toBe(BandHeads.stepsFor(2999))
})

/** The least 2^k - 1 that is a number or more. */
const ones = (least: number) => 2 ** Math.ceil(Math.log2(least + 1)) - 1

test('slots and steps grow one by one, and every one of them is used', () => {
  const heads = new BandHeads(1)
  const keys = Array.from({ length: 1024 }, (_, key) => key)
  let added = 0
  for (let ids = 0; ids < 1100; ids++) {
    const slot = heads.grow(ids)
    if (slot !== undefined) expect([slot, ++added]).toEqual([heads.slots - 1, heads.slots - 32])
    expect(heads.steps).toBe(BandHeads.stepsFor(ids))
    expect([heads.slots, heads.mask]).toEqual([Math.ceil(heads.steps / 2), ones(heads.slots - 1)])
    expect(heads.pages.length).toBe(Math.ceil(heads.slots / 32))
    expect(heads.bytes).toBe(heads.pages.reduce((sum, { byteLength }) => sum + byteLength, 0))
    const reserved = new BandHeads(1)
    reserved.reserve(heads.steps)
    for (const field of ['steps', 'slots', 'mask', 'bytes'] as const) expect(reserved[field]).toBe(heads[field])
    // Beside the powers of two the last bit begins or ends to count.
    if (ids % 50 > 0 && ((heads.steps + 1) & heads.steps) > 0) continue
    expect(new Set(keys.map((key) => heads.stepOf(key))).size).toBe(heads.steps)
    expect(new Set(keys.map((key) => heads.slotOf(key))).size).toBe(heads.slots)
    expect(
      Math.max(...keys.map((key) => Math.max(heads.stepOf(key) - heads.steps, heads.slotOf(key) - heads.slots))),
    ).toBe(-1)
  }
})

test('of the chains of many bands those are listed whose filters have the key, and the others are nothing', () => {
  const keys = Uint32Array.of(7, 8, 9, 7)
  const filters = Uint32Array.of(filterBits(7), filterBits(7), filterBits(9) | filterBits(7), 0)
  const newest = Uint32Array.of(1, 2, 3, 4)
  const out = new Uint16Array(4)
  expect(listHits(keys, filters, newest, out)).toBe(2)
  expect([...out]).toEqual([0, 2, 0, 0])
  expect([...newest]).toEqual([1, 0, 3, 0])
})

test('a filter is set where it is found', () => {
  const heads = new BandHeads(3)
  heads.reserve(300)
  const keys = Uint32Array.of(140, 141, 149)
  keys.forEach((key, band) => {
    heads.setFilter(key, band, 100 + band)
    heads.page(heads.slotOf(key))[heads.placeOf(heads.slotOf(key), band)] = 10 + band
  })
  const newest = new Uint32Array(3)
  const filters = new Uint32Array(3)
  heads.find(keys, newest, filters)
  expect([...newest, ...filters]).toEqual([10, 11, 12, 100, 101, 102])
})

test('ids are met oldest first, but before all the newest of their step', () => {
  const next = randomWords(8)
  const tables = new BandTables({ bands: 1, rows: 1 })
  const heads = new BandHeads(1)
  const found = new CandidateBuffer()
  const held: { readonly id: number; readonly value: number }[] = []
  let newestFirst = 0
  for (let id = 0; id < 1200; id++) {
    const value = next() % 300
    tables.insert(id, Uint32Array.of(value))
    held.push({ id, value })
    if (id > 700) {
      const [first] = held.splice(next() % held.length, 1)
      tables.remove(first.id)
    }
    heads.grow(held.length)
    if (id % 50 > 0) continue
    const stepOf = (of: number) => heads.stepOf(bandKey(Uint32Array.of(of), 0, 1, 0))
    for (let of = 0; of < 300; of++) {
      const ids = held.filter((one) => one.value === of).map((one) => one.id)
      const newest = held.findLast((one) => stepOf(one.value) === stepOf(of))
      if (newest?.value === of && ids.length > 1) {
        ids.unshift(...ids.splice(-1))
        newestFirst++
      }
      tables.query(Uint32Array.of(of), 0, found)
      expect([...found.ids.subarray(0, found.count)]).toEqual(ids)
    }
  }
  expect(newestFirst).toBeGreaterThan(100)
})
