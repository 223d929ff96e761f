import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateJaccard, WeightedSketcher } from '../../src/sketch/index.ts'
import { unitExponential } from '../../src/sketch/unit-exponential.ts'
import { randomWords } from './helpers.ts'

/** J_P of Moulton and Jiang, arXiv:1809.04052, equation 1, by its definition. */
function probabilityJaccard(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  const keys = new Set([...a.keys(), ...b.keys()])
  let similarity = 0
  for (const x of keys) {
    const ax = a.get(x) ?? 0
    const bx = b.get(x) ?? 0
    if (ax === 0 || bx === 0) continue
    let sum = 0
    for (const y of keys) sum += Math.max((a.get(y) ?? 0) / ax, (b.get(y) ?? 0) / bx)
    similarity += 1 / sum
  }
  return similarity
}

const split = (map: ReadonlyMap<number, number>) =>
  [Uint32Array.from(map.keys()), Float64Array.from(map.values())] as const

const weightedSet = fc
  .uniqueArray(fc.tuple(fc.nat(1000), fc.double({ min: 0.001, max: 50, noNaN: true })), {
    minLength: 1,
    maxLength: 25,
    selector: ([hash]) => hash,
  })
  .map((entries) => new Map(entries))

describe('WeightedSketcher', () => {
  it('collides with the exact probability Jaccard', () => {
    const next = randomWords(31)
    for (const [n, shared] of [
      [3, 2],
      [20, 5],
      [20, 15],
      [100, 60],
      [300, 250],
    ]) {
      const size = 128
      const trials = 100
      let error = 0
      let squares = 0
      let theory = 0
      const sketcher = new WeightedSketcher({ size, seed: n })
      for (let t = 0; t < trials; t++) {
        const a = new Map<number, number>()
        const b = new Map<number, number>()
        for (let i = 0; i < n; i++) {
          const hash = next()
          // Skewed weights, from .1 to some 100.
          a.set(hash, 0.1 + (next() / 2 ** 32) ** -0.7)
          b.set(i < shared ? hash : next(), 0.1 + (next() / 2 ** 32) ** -0.7)
        }
        const exact = probabilityJaccard(a, b)
        const found = estimateJaccard(sketcher.sign(...split(a)), sketcher.sign(...split(b))).jaccard
        error += found - exact
        squares += (found - exact) ** 2
        theory += (exact * (1 - exact)) / size
      }
      expect(Math.abs(error / trials)).toBeLessThan((4 * Math.sqrt(theory)) / trials)
      expect(squares).toBeLessThan(theory * (1 + 4 * Math.sqrt(3 / trials)))
    }
  })

  it('draws elements in proportion to their weights', () => {
    const sketcher = new WeightedSketcher({ size: 1024 })
    const counts = [0, 0, 0]
    for (let t = 0; t < 20; t++) {
      const hashes = Uint32Array.of(3 * t, 3 * t + 1, 3 * t + 2)
      for (const value of sketcher.sign(hashes, Float64Array.of(1, 3, 6)).values) counts[value - 3 * t]++
    }
    const total = 20 * 1024
    expect(Math.abs(counts[0] / total - 0.1)).toBeLessThan(0.01)
    expect(Math.abs(counts[1] / total - 0.3)).toBeLessThan(0.015)
    expect(Math.abs(counts[2] / total - 0.6)).toBeLessThan(0.015)
  })

  it('does not depend on order, on scale or on elements of no weight', () => {
    fc.assert(
      fc.property(weightedSet, fc.constantFrom(2 ** -40, 0.25, 8, 2 ** 100), (set, scale) => {
        const sketcher = new WeightedSketcher({ size: 32 })
        const signature = sketcher.sign(...split(set))
        const reversed = new Map([...set].reverse())
        expect(sketcher.sign(...split(reversed))).toEqual(signature)
        const scaled = new Map([...set].map(([hash, weight]) => [hash, weight * scale]))
        expect(sketcher.sign(...split(scaled))).toEqual(signature)
        expect(sketcher.sign(...split(new Map([...set, [5000, 0]])))).toEqual(signature)
      }),
    )
  })

  it('counts a repeated element once, with its largest weight', () => {
    const sketcher = new WeightedSketcher({ size: 64 })
    const once = sketcher.sign(Uint32Array.of(1, 2, 3), Float64Array.of(4, 1, 2))
    expect(sketcher.sign(Uint32Array.of(1, 2, 1, 3), Float64Array.of(0.5, 1, 4, 2))).toEqual(once)
  })

  it('survives extreme weights', () => {
    const sketcher = new WeightedSketcher({ size: 16 })
    const extreme = Float64Array.of(1e308, 1e308, 5e-324)
    expect([...sketcher.sign(Uint32Array.of(1, 2, 3), extreme).values].every((v) => v === 1 || v === 2)).toBe(true)
    expect([...sketcher.sign(Uint32Array.of(0xffffffff), Float64Array.of(5e-324)).values]).toEqual(
      Array.from({ length: 16 }, () => 0xfffffffe),
    )
  })

  it('of nothing is the empty set', () => {
    const sketcher = new WeightedSketcher({ size: 16 })
    const empty = Array.from({ length: 16 }, () => 0xffffffff)
    expect([...sketcher.sign(new Uint32Array(0), new Float64Array(0)).values]).toEqual(empty)
    expect([...sketcher.sign(Uint32Array.of(1), Float64Array.of(0)).values]).toEqual(empty)
  })

  it('refuses weights that are none', () => {
    const sketcher = new WeightedSketcher({ size: 16 })
    const hashes = Uint32Array.of(1, 2)
    for (const bad of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => sketcher.sign(hashes, Float64Array.of(1, bad))).toThrow(/"weights\[1\]"/)
    }
    expect(() => sketcher.sign(hashes, Float64Array.of(1))).toThrow(/"weights"/)
  })

  it('is what it was in every version so far', () => {
    const hashes = Uint32Array.of(11, 22, 33, 44, 55)
    const weights = Float64Array.of(0.5, 1, 2, 4, 1.25)
    expect([...new WeightedSketcher({ size: 16, seed: 1 }).sign(hashes, weights).values]).toEqual(GOLDEN_WEIGHTED)
    expect([...new WeightedSketcher({ size: 16, seed: 2 }).sign(hashes, weights).values]).not.toEqual(GOLDEN_WEIGHTED)
  })
})

describe('unitExponential', () => {
  it('is -log of the middle of an interval of 2^-32, to 2e-9', () => {
    const next = randomWords(4)
    const inputs = [0, 1, 2, 3, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff, ...Array.from({ length: 5000 }, next)]
    for (const bits of inputs) {
      expect(Math.abs(unitExponential(bits) + Math.log((bits + 0.5) / 2 ** 32))).toBeLessThan(2e-9)
      expect(unitExponential(bits)).toBeGreaterThan(0)
    }
  })

  it('has mean 1 and variance 1, and never grows with its input', () => {
    let sum = 0
    let squares = 0
    let last = Number.POSITIVE_INFINITY
    const count = 1 << 16
    for (let i = 0; i < count; i++) {
      const x = unitExponential(i * 0x10000 + 0x8000)
      expect(x <= last).toBe(true)
      last = x
      sum += x
      squares += x * x
    }
    expect(sum / count).toBeCloseTo(1, 3)
    expect(squares / count - (sum / count) ** 2).toBeCloseTo(1, 2)
  })
})

const GOLDEN_WEIGHTED = [22, 44, 44, 44, 44, 44, 55, 11, 44, 33, 44, 55, 55, 55, 44, 33]
