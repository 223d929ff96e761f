import { ln } from '../../base/ln-exp.ts'
import { daysApart } from './days-apart.ts'
import { kind } from './kind.ts'
import { type Pair, Sum } from './pair.ts'

/** Days from which on it counts. By hand, of 7, 14 and 30. */
const WEEK = 7
/** Names in both that few articles have, from which on any time may pass. By hand, of 4 and 6. */
const OF_ONE_MATTER = 4

/**
 * ln(weeks apart), from a week on, less the more rare names both have.
 *
 * What is rare in a feed tells one event from the others of its days. Over months it does not: a company has its dividend every
 * quarter. Who was killed, and who is tried for it, are several names.
 */
export const weeksApart = kind('weeksApart', -1, (pair, out, at) => {
  const days = daysApart(pair)
  out[at] = days > WEEK ? ln(days / WEEK) * partUnnamed(pair) : 0
})

/** What names leave of it. In a script without capitals none are known, which is neither many nor few. */
function partUnnamed({ measures, one, other, rareNames }: Pair): number {
  if (measures[one + Sum.Names] === 0 || measures[other + Sum.Names] === 0) return 0.5
  return Math.max(0, 1 - rareNames / OF_ONE_MATTER)
}
