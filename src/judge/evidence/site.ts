import { kind } from './kind.ts'
import { Measure } from './pair.ts'

/**
 * Whether both are of one site, less the share of the articles held that are.
 *
 * A site seldom tells one event twice within days, but makes many pages of one kind: columns, forecasts, reports of one
 * league. Where all that is held is of one site, that two are says nothing.
 */
export const sameSite = kind('sameSite', -1, ({ sameSite, measures, one, other }, out, at) => {
  out[at] = sameSite ? 1 - Math.max(measures[one + Measure.OnSite], measures[other + Measure.OnSite]) : 0
})
