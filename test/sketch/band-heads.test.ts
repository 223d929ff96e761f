import { expect, test } from 'vitest'
import { BandHeads } from '../../src/sketch/band-heads.ts'
import { bandKey } from '../../src/sketch/band-key.ts'
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
