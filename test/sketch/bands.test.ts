import { describe, expect, it } from 'vitest'
import { BandTables } from '../../src/sketch/band-tables.ts'
import { CandidateBuffer } from '../../src/sketch/candidate-buffer.ts'
import { chooseBands, collisionProbability, FastSimilaritySketcher, sCurve } from '../../src/sketch/index.ts'
import { pairWithJaccard, randomWords } from './helpers.ts'

describe('collisionProbability', () => {
  it('is 1 - (1 - s^r)^b', () => {
    for (const s of [0, 0.2, 0.5, 0.77, 1]) {
      for (const [bands, rows] of [
        [25, 5],
        [1, 1],
        [64, 2],
        [3, 341],
      ]) {
        expect(collisionProbability(s, { bands, rows })).toBeCloseTo(1 - (1 - s ** rows) ** bands, 12)
      }
    }
  })

  it('refuses bands and rows out of range by name', () => {
    for (const wrong of [0, 1025, 1.5]) {
      expect(() => collisionProbability(0.5, { bands: wrong, rows: 1 })).toThrow(
        /^"bands" must be an integer from 1 to 1024/,
      )
      expect(() => collisionProbability(0.5, { bands: 1, rows: wrong })).toThrow(
        /^"rows" must be an integer from 1 to 1024/,
      )
    }
    expect(collisionProbability(1, { bands: 1024, rows: 1024 })).toBe(1)
  })

  it('is drawn by sCurve from 0 to 1, rising', () => {
    const curve = sCurve({ bands: 25, rows: 5 }, 10)
    expect(curve.length).toBe(11)
    expect(curve[0]).toEqual({ similarity: 0, probability: 0 })
    expect(curve[10]).toEqual({ similarity: 1, probability: 1 })
    for (let i = 1; i < curve.length; i++) expect(curve[i].probability).toBeGreaterThan(curve[i - 1].probability)
  })
})

describe('chooseBands', () => {
  it('agrees with a plain search over all divisions that leave no room for a band', () => {
    for (const threshold of [0.2, 0.5, 0.8]) {
      for (const size of [64, 128, 192]) {
        const cost = (bands: number, rows: number) => {
          let sum = 0
          for (let s = 0.0005; s < 1; s += 0.001) {
            const p = 1 - (1 - s ** rows) ** bands
            sum += (s < threshold ? p : 1 - p) * 0.001
          }
          return sum
        }
        const chosen = chooseBands({ threshold, size })
        let least = Number.POSITIVE_INFINITY
        for (let rows = 2; rows <= size; rows++) least = Math.min(least, cost(Math.floor(size / rows), rows))
        expect(cost(chosen.bands, chosen.rows)).toBeCloseTo(least, 3)
        expect(chosen.bands * chosen.rows).toBeGreaterThan(size - chosen.rows)
        expect(chosen.falsePositiveArea + chosen.falseNegativeArea).toBeCloseTo(least, 3)
      }
    }
  })

  it('gives the division that is usual for 128 values and .5', () => {
    expect(chooseBands({ threshold: 0.5, size: 128 })).toMatchObject({ bands: 25, rows: 5 })
  })

  it('finds more where missing costs more, and never uses fewer rows than allowed', () => {
    const even = chooseBands({ threshold: 0.6 })
    const recall = chooseBands({ threshold: 0.6, falsePositiveWeight: 0.1, falseNegativeWeight: 0.9 })
    expect(collisionProbability(0.6, recall)).toBeGreaterThan(collisionProbability(0.6, even))
    expect(chooseBands({ threshold: 0.01 }).rows).toBe(2)
    expect(chooseBands({ threshold: 0.01, minRows: 1 }).rows).toBe(1)
  })

  it('may be asked for rows that fill the signature', () => {
    expect(chooseBands({ threshold: 0.5, size: 16, minRows: 16 })).toMatchObject({ bands: 1, rows: 16 })
  })

  it('refuses wrong options by name', () => {
    expect(() => chooseBands({ threshold: 0 })).toThrow(/"threshold"/)
    expect(() => chooseBands({ threshold: Number.NaN })).toThrow(RangeError)
    expect(() => chooseBands({ threshold: 0.5, size: 8 })).toThrow(/"size"/)
    expect(() => chooseBands({ threshold: 0.5, minRows: 0 })).toThrow(/"minRows"/)
    expect(() => chooseBands({ threshold: 0.5, falsePositiveWeight: -1 })).toThrow(/"falsePositiveWeight"/)
    expect(() => chooseBands({ threshold: 0.5, falsePositiveWeight: 0, falseNegativeWeight: 0 })).toThrow(/both be 0/)
  })
})

describe('the S-curve of the real tables', () => {
  for (const n of [30, 100, 300]) {
    it(`is 1 - (1 - s^r)^b at n=${n}`, () => {
      const next = randomWords(n)
      const division = { bands: 25, rows: 5 }
      const sketcher = new FastSimilaritySketcher({ size: 128, seed: 3 })
      const found = new CandidateBuffer()
      const trials = 300
      for (const target of [0.3, 0.5, 0.6, 0.75]) {
        const tables = new BandTables(division)
        let hits = 0
        let exact = 0
        for (let t = 0; t < trials; t++) {
          const pair = pairWithJaccard(n, target, next)
          exact = pair.exact
          const codes = tables.encode(sketcher.sign(pair.a).values)
          tables.insert(0, codes)
          tables.query(tables.encode(sketcher.sign(pair.b).values), found)
          hits += found.count
          tables.remove(0, codes)
        }
        const expected = collisionProbability(exact, division)
        // Slots of small sets are negatively correlated, which moves the curve by a hundredth or two.
        const tolerance = 4 * Math.sqrt((expected * (1 - expected)) / trials) + 0.02
        expect(Math.abs(hits / trials - expected)).toBeLessThan(tolerance)
      }
    })
  }
})
