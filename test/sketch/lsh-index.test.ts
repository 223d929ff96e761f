import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assertComparable,
  estimateJaccard,
  FastSimilaritySketcher,
  LshIndex,
  type Signature,
  unionSignatures,
  WeightedSketcher,
} from '../../src/sketch/index.ts'

const sketcher = new FastSimilaritySketcher({ size: 64 })
const range = (from: number, to: number) => sketcher.sign(Uint32Array.from({ length: to - from }, (_, i) => from + i))

describe('LshIndex', () => {
  it('finds the similar, most similar first, and leaves out the rest', () => {
    const index = new LshIndex({ threshold: 0.5, size: 64 })
    index.insert('same', range(0, 100))
    index.insert('close', range(10, 110))
    index.insert('far', range(1000, 1100))
    const matches = index.query(range(0, 100))
    expect(matches.map((match) => match.id)).toEqual(['same', 'close'])
    expect(matches[0].jaccard).toBe(1)
    expect(matches[1].jaccard).toBe(estimateJaccard(range(0, 100), range(10, 110)).jaccard)
    expect(index.query(range(0, 100), { minJaccard: 1 })).toEqual([{ id: 'same', jaccard: 1 }])
    expect(index.query(range(5000, 5100))).toEqual([])
  })

  it('names those that are as similar by id, whenever they came', () => {
    const index = new LshIndex<string>({ size: 64 })
    for (const id of ['m', 'z', 'a', 'q', 'b']) index.insert(id, range(0, 100))
    index.insert('close', range(2, 102))
    expect(index.query(range(0, 100)).map(({ id }) => id)).toEqual(['a', 'b', 'm', 'q', 'z', 'close'])
    const numbers = new LshIndex<number>({ size: 64 })
    for (const id of [10, 9, -1]) numbers.insert(id, range(0, 100))
    expect(numbers.query(range(0, 100)).map(({ id }) => id)).toEqual([-1, 9, 10])
  })

  it('answers after removals as an index that never held what was removed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(30)), { maxLength: 40 }), (steps) => {
        const index = new LshIndex<number>({ threshold: 0.5, size: 64 })
        const model = new Map<number, Signature>()
        for (const [id, start] of steps) {
          if (model.delete(id)) expect(index.remove(id)).toBe(true)
          else {
            model.set(id, range(start, start + 50))
            index.insert(id, range(start, start + 50))
          }
        }
        const fresh = new LshIndex<number>({ threshold: 0.5, size: 64 })
        for (const [id, signature] of model) fresh.insert(id, signature)
        for (const start of [0, 10, 30]) {
          const query = range(start, start + 50)
          expect(index.query(query)).toEqual(fresh.query(query))
        }
        expect(index.size).toBe(model.size)
      }),
      { numRuns: 40 },
    )
  })

  it('copies values, so later changes to the signature do not matter', () => {
    const index = new LshIndex({ size: 64 })
    const signature = range(0, 10)
    index.insert('a', signature)
    signature.values.fill(3)
    expect(index.query(range(0, 10))).toEqual([{ id: 'a', jaccard: 1 }])
  })

  it('refuses an id twice, and the empty set always', () => {
    const index = new LshIndex({ size: 64 })
    index.insert('a', range(0, 9))
    expect(() => index.insert('a', range(0, 9))).toThrow(/"a" is in the index already/)
    expect(() => index.insert('b', range(0, 0))).toThrow(/empty set/)
    expect(index.query(range(0, 0))).toEqual([])
    expect([index.size, index.has('b'), index.remove('b')]).toEqual([1, false, false])
  })

  it('refuses signatures of another kind and says how they differ', () => {
    const index = new LshIndex({ size: 64 })
    index.insert('a', range(0, 9))
    const set = Uint32Array.of(1, 2, 3)
    const seeded = new FastSimilaritySketcher({ size: 64, seed: 2 }).sign(set)
    expect(() => index.query(seeded)).toThrow(/differ in seed 2 and 1/)
    expect(() => index.insert('b', new FastSimilaritySketcher({ size: 32 }).sign(set))).toThrow(/size 32 and 64/)
    const weighted = new WeightedSketcher({ size: 64, seed: 5 }).sign(set, Float64Array.of(1, 2, 3))
    expect(() => index.insert('b', weighted)).toThrow(/scheme prob-minhash and fast-similarity, seed 5 and 1/)
    expect(() => index.query({ ...range(0, 9), version: 0 })).toThrow(/version 0 and 1/)
    expect(index.size).toBe(1)
  })

  it('says when answers were cut short', () => {
    const index = new LshIndex<number>({ size: 64, bucketCap: 8 })
    for (let id = 0; id < 50; id++) index.insert(id, range(0, 20))
    const { length } = index.query(range(0, 20))
    expect(length).toBeGreaterThanOrEqual(8)
    expect(length).toBeLessThan(50)
    expect(index.capped).toBeGreaterThan(0)
  })

  it('takes a division of one’s own, whole', () => {
    expect(new LshIndex({ size: 64, bands: 32, rows: 2 })).toMatchObject({ bands: 32, rows: 2, signatureSize: 64 })
    expect(() => new LshIndex({ size: 64, bands: 32 })).toThrow(/"bands" and "rows"/)
    expect(() => new LshIndex({ size: 64, bands: 32, rows: 3 })).toThrow(/"rows"/)
    expect(() => new LshIndex({ threshold: 2 })).toThrow(/"threshold"/)
  })
})

describe('signatures', () => {
  it('of unlike kinds are not compared and not united', () => {
    const other = new FastSimilaritySketcher({ size: 128, seed: 9 }).sign(Uint32Array.of(1))
    expect(() => estimateJaccard(range(0, 5), other)).toThrow(/differ in seed 1 and 9, size 64 and 128/)
    expect(() => unionSignatures(range(0, 5), other)).toThrow(RangeError)
    const weighted = new WeightedSketcher().sign(Uint32Array.of(1), Float64Array.of(1))
    expect(() => unionSignatures(weighted, weighted)).toThrow(/no union/)
  })

  it('are checked for form', () => {
    const good = range(0, 5)
    expect(() => assertComparable(good, { ...good, size: 65 })).toThrow(/must hold 65 values/)
    // @ts-expect-error
    expect(() => assertComparable(good, { ...good, values: [1] })).toThrow(TypeError)
  })

  it('come with the standard error of as many samples', () => {
    const { jaccard, standardError } = estimateJaccard(range(0, 100), range(50, 150))
    expect(standardError).toBe(Math.sqrt((jaccard * (1 - jaccard)) / 64))
    expect(standardError).toBeGreaterThan(0.04)
  })
})
