import type { Pair } from './pair.ts'

const DAY = 86_400_000

/** Days between two articles; NaN where the time of one is not known. */
export function daysApart({ timeOne, timeOther }: Pair): number {
  return Math.abs(timeOne - timeOther) / DAY
}
