import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fmix32 } from '../../src/base/hash.ts'
import {
  EMPTY_SLOT,
  estimateJaccard,
  FastSimilaritySketcher,
  isEmptySignature,
  unionSignatures,
} from '../../src/sketch/index.ts'
import { pairWithJaccard, randomWords } from './helpers.ts'

const sets = fc.uint32Array({ maxLength: 60 })

describe('estimates', () => {
  // 400 pairs at 64 slots: the mean's standard error is at most .5 / sqrt(64 * 400) = .003.
  const trials = 400
  const size = 64
  for (const n of [2, 5, 20, 100, 1000]) {
    for (const target of [0.1, 0.3, 0.5, 0.8, 0.95]) {
      it(`are unbiased and no noisier than MinHash at n=${n}, J=${target}`, () => {
        const next = randomWords(n * 1000 + target * 100)
        const sketcher = new FastSimilaritySketcher({ size, seed: 7 })
        let sum = 0
        let squares = 0
        let exact = 0
        const count = n === 1000 ? 100 : trials
        for (let t = 0; t < count; t++) {
          const pair = pairWithJaccard(n, target, next)
          exact = pair.exact
          const error = estimateJaccard(sketcher.sign(pair.a), sketcher.sign(pair.b)).jaccard - exact
          sum += error
          squares += error * error
        }
        const theory = (exact * (1 - exact)) / size
        expect(Math.abs(sum / count)).toBeLessThanOrEqual(4 * Math.sqrt(theory / count) + 1e-12)
        // The relative spread of a variance over `count` trials is about sqrt(2 / count).
        expect(squares / count).toBeLessThanOrEqual(theory * (1 + 4 * Math.sqrt(2 / count)) + 1e-12)
      })
    }
  }

  it('beat MinHash on small sets, as the paper says', () => {
    const next = randomWords(99)
    const sketcher = new FastSimilaritySketcher({ size: 128 })
    let squares = 0
    let exact = 0
    for (let t = 0; t < 300; t++) {
      const pair = pairWithJaccard(20, 0.5, next)
      exact = pair.exact
      squares += (estimateJaccard(sketcher.sign(pair.a), sketcher.sign(pair.b)).jaccard - exact) ** 2
    }
    expect(Math.sqrt(squares / 300)).toBeLessThan(0.85 * Math.sqrt((exact * (1 - exact)) / 128))
  })

  it('hold on consecutive integers, which no one has hashed', () => {
    const errors = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
      const sketcher = new FastSimilaritySketcher({ size: 1024, seed })
      const a = Uint32Array.from({ length: 300 }, (_, i) => i)
      const b = Uint32Array.from({ length: 300 }, (_, i) => i + 100)
      return estimateJaccard(sketcher.sign(a), sketcher.sign(b)).jaccard - 0.5
    })
    for (const error of errors) expect(Math.abs(error)).toBeLessThan(0.06)
    expect(Math.abs(errors.reduce((x, y) => x + y) / errors.length)).toBeLessThan(0.02)
  })

  it('differ between seeds, which are independent', () => {
    const set = Uint32Array.from({ length: 50 }, (_, i) => fmix32(i))
    const one = new FastSimilaritySketcher({ seed: 1 }).sign(set).values
    const two = new FastSimilaritySketcher({ seed: 2 }).sign(set).values
    expect(one.filter((value, i) => value === two[i]).length).toBe(0)
  })
})

describe('signatures', () => {
  it('do not depend on order or repetition', () => {
    fc.assert(
      fc.property(sets, fc.integer({ min: 16, max: 80 }), (set, size) => {
        const sketcher = new FastSimilaritySketcher({ size })
        const again = Uint32Array.from([...set, ...set].reverse())
        expect(sketcher.sign(again)).toEqual(sketcher.sign(set))
      }),
      { numRuns: 60 },
    )
  })

  it('of unions are unions of signatures', () => {
    fc.assert(
      fc.property(sets, sets, sets, fc.constantFrom(16, 33, 128), (a, b, c, size) => {
        const sketcher = new FastSimilaritySketcher({ size })
        const union = unionSignatures(sketcher.sign(a), sketcher.sign(b), sketcher.sign(c))
        expect(union).toEqual(sketcher.sign(Uint32Array.from([...a, ...b, ...c])))
      }),
      { numRuns: 60 },
    )
  })

  it('of unions are unions where the size is odd, too', () => {
    const sketcher = new FastSimilaritySketcher({ size: 33 })
    for (let i = 0; i < 200; i++) {
      const union = unionSignatures(sketcher.sign(Uint32Array.of(i * 7919)), sketcher.sign(Uint32Array.of(i)))
      expect(union).toEqual(sketcher.sign(Uint32Array.of(i * 7919, i)))
    }
  })

  it('fill every slot of a non-empty set, be it one element', () => {
    for (const size of [16, 100, 128, 1000, 1024]) {
      const { values } = new FastSimilaritySketcher({ size }).sign(Uint32Array.of(12345))
      expect(values.includes(EMPTY_SLOT)).toBe(false)
      expect(values.length).toBe(size)
    }
  })

  it('of the empty set are all 0xffffffff and similar to nothing', () => {
    const sketcher = new FastSimilaritySketcher()
    const empty = sketcher.sign(new Uint32Array(0))
    expect([...new Set(empty.values)]).toEqual([0xffffffff])
    expect(isEmptySignature(empty)).toBe(true)
    expect(estimateJaccard(empty, empty)).toEqual({ jaccard: 0, standardError: 0 })
    expect(estimateJaccard(empty, sketcher.sign(Uint32Array.of(0))).jaccard).toBe(0)
  })

  it('go into the middle of a flat array and touch nothing else', () => {
    const sketcher = new FastSimilaritySketcher({ size: 16 })
    const hashes = Uint32Array.of(9, 8, 7, 6)
    const out = new Uint32Array(48).fill(5)
    sketcher.signInto(hashes, 1, 3, out, 16)
    expect([...out.subarray(16, 32)]).toEqual([...sketcher.sign(Uint32Array.of(8, 7)).values])
    expect([...out.subarray(0, 16), ...out.subarray(32)].every((word) => word === 5)).toBe(true)
    expect(() => sketcher.signInto(hashes, 0, 4, out, 33)).toThrow(/outOffset/)
  })

  it('are what they were in every version so far', () => {
    const hashes = Uint32Array.from({ length: 20 }, (_, i) => fmix32(i + 1))
    expect([...new FastSimilaritySketcher({ size: 16, seed: 1 }).sign(hashes).values]).toEqual(GOLDEN_16)
    expect([...new FastSimilaritySketcher({ size: 21, seed: 42 }).sign(Uint32Array.of(7)).values]).toEqual(GOLDEN_21)
  })
})

it('refuses wrong options by name', () => {
  expect(() => new FastSimilaritySketcher({ size: 15 })).toThrow(
    new RangeError('"size" must be an integer from 16 to 1024, got 15'),
  )
  expect(() => new FastSimilaritySketcher({ size: 1025 })).toThrow(RangeError)
  expect(() => new FastSimilaritySketcher({ seed: -1 })).toThrow(/"seed"/)
  expect(() => new FastSimilaritySketcher().sign(Uint32Array.of(1), 2)).toThrow(/"count"/)
})

const GOLDEN_16 = [
  76035153, 10105008, 211001678, 72747010, 156302403, 50755716, 104768241, 142891782, 12275908, 282810509, 21898387,
  95686520, 11519341, 43744197, 21839255, 71516496,
]
const GOLDEN_21 = [
  572171170, 201476708, 1666474221, 1687334710, 1230999347, 1087856184, 75876373, 1178093783, 2038084840, 2147255982,
  286781760, 814987367, 799917428, 664928794, 1459281053, 879200403, 1395845, 2649098677, 436371226, 356548887,
  2835129983,
]
