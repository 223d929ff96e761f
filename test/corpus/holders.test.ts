import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Holders, LOST, MANY } from '../../src/corpus/holders.ts'

const SHINGLES = [0, 1 << 8, 2 ** 32 - 256]

test('tells who held a shingle beside the one that made its holders many, or many no more', () => {
  const step = fc.record({ shingle: fc.constantFrom(...SHINGLES), holder: fc.nat(6), isAdded: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const holders = new Holders()
      const model = new Map<number, number[]>(SHINGLES.map((shingle) => [shingle, []]))
      for (const { shingle, holder, isAdded } of steps) {
        const held = model.get(shingle) ?? []
        if (held.includes(holder) === isAdded) continue
        const left = held.filter((other) => other !== holder)
        const now = isAdded ? [...held, holder] : left
        model.set(shingle, now)
        expect(isAdded ? holders.add(shingle, holder) : holders.remove(shingle, holder)).toBe(now.length)
        for (const [any, list] of model) expect(holders.areMany(any)).toBe(list.length >= MANY)
        const isTold = isAdded ? now.length === MANY : now.length === MANY - 1
        if (isTold && holders.one !== LOST) expect(new Set([holders.one, holders.other])).toEqual(new Set(left))
      }
    }),
  )
})

test('loses nobody where the first to come goes first, else whoever is one of two beside the latest', () => {
  const holders = new Holders()
  for (let holder = 0; holder < 100; holder++) {
    holders.add(256, holder)
    if (holder < 3) continue
    holders.remove(256, holder - 3)
    holders.remove(256, holder - 2)
    expect([holders.one, holders.other]).toEqual([holder, holder - 1])
    holders.add(256, holder - 2, holder)
  }
  // Held by 97 to 99.
  holders.remove(256, 99)
  expect(holders.one).toBe(LOST)
  holders.add(256, 100)
  expect(holders.one).toBe(LOST)
  holders.remove(256, 97)
  expect([holders.one, holders.other]).toEqual([100, 98])
})

test('gives room that a shingle took to another', () => {
  const holders = new Holders()
  const fill = (from: number) => {
    for (let i = 0; i < 1000; i++) holders.add(256 * (from + i), i)
  }
  fill(0)
  const { bytes } = holders
  for (let i = 0; i < 1000; i++) holders.remove(256 * i, i)
  fill(1000)
  expect(holders.bytes).toBe(bytes)
})
