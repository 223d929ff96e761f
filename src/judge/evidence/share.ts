import { Of, type Pair } from './pair.ts'

/** Share of a sum of `one` that the other has; `none` where there is nothing to have. */
export function shareOfOne({ sums, measures, one }: Pair, slot: number, none: number): number {
  const whole = measures[one + slot]
  return whole > 0 ? Math.min(1, sums[slot] / whole) : none
}

export function shareOfOther({ sums, measures, other }: Pair, slot: number, none: number): number {
  const whole = measures[other + slot]
  return whole > 0 ? Math.min(1, sums[slot + Of.Other] / whole) : none
}
