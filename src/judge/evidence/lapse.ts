import { exp, ln } from '../../base/ln-exp.ts'
import { daysApart } from './days-apart.ts'
import { kind } from './kind.ts'
import { Measure } from './pair.ts'

/** It fades by a factor of e with every so many articles held that have a time. By hand. */
const CROWD = 40
/** From so many held on it is less than a ten-thousandth, and counts for nothing. */
const MANY = 10 * CROWD

/**
 * ln(1 + days apart), less the more articles are held.
 *
 * Figures, dividends and columns come back in the words of last time. Where many are held, these show what is common and the
 * `time` of the others shows that it is; of two articles compared alone, nothing but the days between them tells one more of a
 * kind from the same.
 */
export const lapse = kind('lapse', -1, (pair, out, at) => {
  const { measures, one, other } = pair
  const held = Math.min(measures[one + Measure.TimesHeld], measures[other + Measure.TimesHeld])
  const days = daysApart(pair)
  out[at] = held >= MANY || Number.isNaN(days) ? 0 : ln(1 + days) * exp(-Math.max(0, held - 2) / CROWD)
})
