import { exp, ln } from '../../base/ln-exp.ts'
import { countWithin, LEAST_RADIUS } from '../../corpus/times.ts'
import { daysApart } from './days-apart.ts'
import { kind } from './kind.ts'
import { Measure, type Pair } from './pair.ts'

/** Articles that are taken to be held besides those that are, so that a few do not pass for a crowd. By hand. */
const PRIOR = 20
/** Half of them lie within so many days around any time. By hand. */
const SPREAD = 14
/** Largest evidence either way. */
const MOST = 6
/**
 * Where the same day would say more than the articles held can show, closeness is worth less by this share of the difference,
 * so that pairs days apart still fall behind. By hand, among 0, a half and 1, on pairs of financial news.
 */
const UNSHOWN = 0.5

/**
 * Share of a story's reports that lie within so many days of one of them: 1 - (1 + days / half a day)^-.6, as measured on
 * the sets of stories that have times.
 */
function sameWithin(days: number): number {
  return 1 - exp(-0.6 * ln(1 + 2 * days))
}

/** {@link sameWithin} of what counts as the same time. */
const CLOSEST = /* @__PURE__ */ sameWithin(LEAST_RADIUS)

function priorWithin(days: number): number {
  return (PRIOR * days) / (days + SPREAD)
}

/**
 * ln(p / q): p, how many reports of one story lie as far apart as these two, half a day more or less, or half of how far they
 * are apart; q, how many of the articles held do. The same day is strong evidence in an archive of years and none in a feed
 * where everything is of the same day.
 */
export const time = kind('time', 1, (pair, out, at) => {
  const { measures, one, other } = pair
  const days = daysApart(pair)
  if (Number.isNaN(days)) {
    out[at] = 0
    return
  }
  const margin = Math.max(LEAST_RADIUS, days / 2)
  const inner = Math.max(0, days - margin)
  const outer = days + margin
  // Two articles that are compared alone may be of one day's feed: that they are close says no more than others can show.
  const others = Math.min(measures[one + Measure.TimesHeld], measures[other + Measure.TimesHeld])
  const most = Math.min(MOST, ln(1 + others / PRIOR))
  const closest = ln(CLOSEST / heldAround(pair, 0, LEAST_RADIUS))
  const same = sameWithin(outer) - (inner > 0 ? sameWithin(inner) : 0)
  const ratio = ln(same / heldAround(pair, inner, outer)) - UNSHOWN * Math.max(0, closest - most)
  out[at] = Math.max(-MOST, Math.min(most, ratio))
})

/** {@link heldBetween}, the mean of both. */
function heldAround({ measures, one, other }: Pair, inner: number, outer: number): number {
  return (heldBetween(measures, one, inner, outer) + heldBetween(measures, other, inner, outer)) / 2
}

/** Share of the articles held that are so many days from one, which itself and the other of the pair are left out of. */
function heldBetween(measures: Float32Array, article: number, inner: number, outer: number): number {
  const size = measures[article + Measure.TimesHeld]
  const counts = article + Measure.Times
  const pair = inner > 0 ? 1 : 2
  const count = countWithin(measures, counts, outer, size) - countWithin(measures, counts, inner, size) - pair
  return (Math.max(0, count) + priorWithin(outer) - priorWithin(inner)) / (Math.max(0, size - 2) + PRIOR)
}
