import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reversed } from '../../src/sketch/band-code.ts'
import { CandidateBuffer } from '../../src/sketch/candidate-buffer.ts'
import { type Crowd, Crowds } from '../../src/sketch/crowds.ts'

const BAND = 3
const KEY = 77
const CODE = reversed(KEY)

function crowdOf(cap: number, ids: readonly number[]) {
  const crowds = new Crowds(cap)
  crowds.open(BAND, CODE, ids)
  const crowd = crowds.find(BAND, CODE) as Crowd
  const read = (): readonly number[] => {
    const out = new CandidateBuffer()
    crowds.read(crowd, out)
    return [...out.ids.subarray(0, out.count)]
  }
  return { crowds, crowd, read }
}

test('what is taken of a crowd follows from the ids held and the order of their coming alone', () => {
  const step = fc.record({ count: fc.integer({ min: 1, max: 60 }), leaves: fc.nat(59), picks: fc.nat(9999) })
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 24 }), fc.array(step, { minLength: 2, maxLength: 12 }), (cap, steps) => {
      const held = Array.from({ length: cap + 1 }, (_, id) => id)
      const { crowds, crowd, read } = crowdOf(cap, held)
      let next = held.length
      for (const { count, leaves, picks } of steps) {
        for (let k = 0; k < count; k++) {
          held.push(next)
          crowds.add(crowd, next++)
        }
        for (let k = 0; k < leaves && held.length > cap + 1; k++) {
          const [id] = held.splice((picks + 31 * k) % held.length, 1)
          crowds.remove(crowd, id)
          crowds.remove(crowd, id)
        }
        const taken = read()
        expect(taken).toEqual(crowdOf(cap, held).read())
        // The newest are among them, and a half chosen by hash.
        expect(taken).toEqual(expect.arrayContaining(held.slice(held.length - (cap >> 1))))
        expect(taken.length).toBeLessThanOrEqual(cap)
        expect(taken.length).toBeGreaterThanOrEqual(cap - (cap >> 1))
        expect([crowd.size, new Set(taken).size]).toEqual([held.length, taken.length])
      }
      expect(crowds.dissolve(crowd)).toEqual(held)
      expect([crowds.size, crowds.find(BAND, CODE)]).toEqual([0, undefined])
    }),
    { numRuns: 60 },
  )
})

test('any id of a crowd is as likely to be taken, whenever it came', () => {
  const tenths = new Uint32Array(10)
  for (let first = 0; first < 400; first++) {
    const { read } = crowdOf(
      8,
      Array.from({ length: 1000 }, (_, i) => 1000 * first + i),
    )
    for (const id of read()) if (id % 1000 < 990) tenths[Math.floor((id % 1000) / 100)]++
  }
  // Some 160 each.
  expect(Math.min(...tenths)).toBeGreaterThan(100)
  expect(Math.max(...tenths)).toBeLessThan(230)
})

test('a crowd takes 16 bytes for each id of its sample, beside its blocks', () => {
  const ids = Array.from({ length: 9 }, (_, id) => id)
  const bytes = [8, 16].map((cap) => crowdOf(cap, ids).crowds.bytes)
  expect(bytes[1] - bytes[0]).toBe(16 * 4)
  const { crowds } = crowdOf(8, ids)
  const before = crowds.bytes
  crowds.open(BAND, CODE + 1, ids)
  expect(crowds.bytes).toBeGreaterThanOrEqual(before + 16 * 4)
})
