import { NEXT_DAY } from '../next-day.ts'
import type { Pair } from './pair.ts'

/** Words of the longer of two articles up to which both are titles; from and to which a snippet; and from which a report. By hand. */
const TITLE = 14
const SNIPPET = 24
const LONG_SNIPPET = 90
const REPORT = 150
/** The same up to which an article is short, and from which it is not. By hand. */
const SHORT = 60
const LONG = 100

/**
 * Parts of the evidence that are left in a snippet, of what is lacked and of what is shared by chance. By hand, of 0 to .75 and .3 to .7:
 * with less of the former, and with a bias for snippets, more of their stories are found (`npm run bench:feeds -- --only snippets`),
 * and reports of two companies of a wire are joined.
 */
const OF_LACKED = 0.6
const OF_CHANCE = 0.7

/**
 * How much the longer of two articles is a snippet, the lead of a report that was cut, 0 to 1: no mere title, which is all that its
 * author said in it, and no report either.
 */
export function brevityOf(words: number): number {
  const rise = (words - TITLE) / (SNIPPET - TITLE)
  const fall = (REPORT - words) / (REPORT - LONG_SNIPPET)
  return Math.max(0, Math.min(1, rise, fall))
}

/**
 * How much even the longer of two articles is short, a title or what a feed shows below one, 0 to 1. By hand: with as many words as
 * {@link brevityOf} has, more moulds are joined.
 */
export function shortnessOf(words: number): number {
  return Math.max(0, Math.min(1, (LONG - words) / (LONG - SHORT)))
}

/**
 * What an article that was cut lacks may stand in the rest of it: the part that counts. Of two days all does, for a column has
 * other figures each day.
 */
export function partOfLacked({ brevity, timeOne, timeOther }: Pair): number {
  return Math.abs(timeOne - timeOther) >= NEXT_DAY ? 1 : 1 - (1 - OF_LACKED) * brevity
}

/** Of few numbers, or few names of several words, some are equal by chance: the part that counts. */
export function partOfChance({ brevity }: Pair): number {
  return 1 - (1 - OF_CHANCE) * brevity
}
