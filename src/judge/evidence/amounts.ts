import type { PackedLists } from '../../base/packed-lists.ts'
import { VALUE_BITS } from '../../terms/amounts.ts'
import { kind } from './kind.ts'
import type { Pair } from './pair.ts'

/** Things that count: more are a table or a list, and say no more. By hand. */
const MOST = 4

// What both articles count: where it comes out equal they are likely of one event, and where it differs hardly.

/** Things of which both articles give one number, four at most. */
export const sharedAmounts = kind('sharedAmounts', 1, ({ sharedAmounts }, out, at) => {
  out[at] = Math.min(MOST, sharedAmounts)
})

/** Things of which both articles give numbers, none the same, four at most. */
export const rivalAmounts = kind('rivalAmounts', -1, ({ rivalAmounts }, out, at) => {
  out[at] = Math.min(MOST, rivalAmounts)
})

/** Counts what both articles count, for a pair. */
export function countAmounts(a: number, b: number, amounts: PackedLists, pair: Pair): void {
  const page = amounts.page(a)
  const pageB = amounts.page(b)
  const end = amounts.offset(a) + amounts.length(a)
  const endB = amounts.offset(b) + amounts.length(b)
  let shared = 0
  let rival = 0
  for (let i = amounts.offset(a), j = amounts.offset(b); i < end && j < endB; ) {
    const thing = page[i] >>> VALUE_BITS
    const other = pageB[j] >>> VALUE_BITS
    if (thing < other) i++
    else if (other < thing) j++
    else {
      let same = false
      while (i < end && j < endB && page[i] >>> VALUE_BITS === thing && pageB[j] >>> VALUE_BITS === thing) {
        const x = page[i]
        const y = pageB[j]
        if (x === y) same = true
        if (x <= y) i++
        if (y <= x) j++
      }
      while (i < end && page[i] >>> VALUE_BITS === thing) i++
      while (j < endB && pageB[j] >>> VALUE_BITS === thing) j++
      if (same) shared++
      else rival++
    }
  }
  pair.sharedAmounts = shared
  pair.rivalAmounts = rival
}
