import { kind } from './kind.ts'
import { Measure, Sum } from './pair.ts'
import { cosine } from './vectors.ts'

/** Cosine above what both have with others from which a pair stands out, and from which it does so altogether. By hand. */
const FROM = 0.1
const ALTOGETHER = 0.27
/** The same of the idf that they share: two headlines are soon alike. By hand. */
const LEAST_IDF = 20
const ENOUGH_IDF = 40

/**
 * How far two articles of a small batch are more alike than its articles are, who else would have been of their topic; less the
 * more are held, where that needs no showing, and 0 where there are no others.
 */
export const standsOut = kind('standsOut', 1, (pair, out, at) => {
  const { measures, one, other, sums } = pair
  const doubt = Math.min(measures[one + Measure.Doubt], measures[other + Measure.Doubt])
  if (doubt === 0) {
    out[at] = 0
    return
  }
  const usual = (measures[one + Measure.Likeness] + measures[other + Measure.Likeness]) / 2
  const beyond = between(cosine(pair, Sum.Terms) - usual, FROM, ALTOGETHER)
  out[at] = doubt * beyond * between(sums[Sum.Idf], LEAST_IDF, ENOUGH_IDF)
})

/** Where a value lies from one bound, 0, to the other, 1. */
function between(value: number, from: number, to: number): number {
  return Math.max(0, Math.min(1, (value - from) / (to - from)))
}
