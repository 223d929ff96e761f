import { ln } from '../../base/ln-exp.ts'
import { kind } from './kind.ts'
import { Sum } from './pair.ts'

/**
 * What two short articles, which have few words to share, have in advance. By hand: without it, of an hour's titles .670 of the pairs are
 * told, not .791.
 */
const OF_SHORT = 0.26
/** Where it proves nothing either way: several words. */
const SEVERAL = 1

/**
 * Ln of the effective number of words in both, by what each adds to `terms` (inverse Simpson index: Hill, Diversity and evenness,
 * Ecology 54, 1973, order 2). Whatever else speaks of words speaks of shares: a rare name that a report of a few lines has in
 * common with a long one, as a town and a company of its name are, is much of it all, and still a single word.
 */
export const breadth = kind(
  'breadth',
  1,
  ({ sums, squares, shortness }, out, at) => {
    const effective = squares > 0 ? (sums[Sum.Terms] * sums[Sum.Terms]) / squares : 1
    // One word may come to less by rounding.
    out[at] = ln(Math.max(1, effective)) + OF_SHORT * shortness
  },
  SEVERAL,
)
