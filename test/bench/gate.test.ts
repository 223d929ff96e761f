import { describe, expect, it } from 'vitest'
import { growthOf, isLost, middle, type Pair, settled } from '../../bench/gate/verdict.ts'

const pairs = (...costs: readonly (readonly [before: number, now: number])[]): readonly Pair[] =>
  costs.map(([before, now]) => ({ before, now }))

describe('bench:gate', () => {
  it('takes the middle, of an even number the mean of both in the middle', () => {
    expect(middle([9, 1, 3])).toBe(3)
    expect(middle([9, 1, 3, 4])).toBe(3.5)
    expect(middle([2])).toBe(2)
  })

  it('compares what was measured together', () => {
    // The computer was four times as slow in the second round, and in the third something hit one of the two.
    expect(growthOf(pairs([10, 11], [40, 44], [10, 30]))).toBeCloseTo(0.1, 10)
    expect(growthOf(pairs([10, 8], [40, 32]))).toBeCloseTo(-0.2, 10)
  })

  it('calls a loss what costs more than 5 % more', () => {
    expect(isLost(pairs([100, 104.9]))).toBe(false)
    expect(isLost(pairs([100, 105.1]))).toBe(true)
    expect(isLost(pairs([100, 50]))).toBe(false)
    expect(isLost(pairs([100, 120], [100, 101], [100, 102]))).toBe(false)
  })

  it('lets a second measurement decide, by itself, where the first found a loss', () => {
    const lost = pairs([10, 12])
    const kept = pairs([10, 10.1])
    expect(settled(lost, kept)).toBe(kept)
    expect(settled(lost, lost)).toBe(lost)
    expect(settled(lost, [])).toBe(lost)
    expect(settled(kept, lost)).toBe(kept)
  })

  it('refuses costs that are none', () => {
    expect(() => growthOf([])).toThrow(RangeError)
    expect(() => growthOf(pairs([0, 1]))).toThrow('costs must be above 0, got 0 and 1')
    expect(() => growthOf(pairs([1, Number.NaN]))).toThrow(RangeError)
  })
})
