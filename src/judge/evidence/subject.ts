import { ln } from '../../base/ln-exp.ts'
import { kind } from './kind.ts'
import { Of, type Pair, Sum } from './pair.ts'
import { shareOfOne, shareOfOther } from './share.ts'

/** What two reports of one story lack of each other's topics, and what is taken for it where a text repeats no word of its title. By hand. */
const USUAL = 0.2

// Whom or what each is about, as its title has it, and the other lacks altogether.

/** ln(1 + idf² of the names in an article's title that the other lacks), the smaller of both. */
export const rivalSubjects = kind('rivalSubjects', -1, ({ sums, measures, one, other }, out, at) => {
  const lackedOne = measures[one + Sum.TitleNames] - sums[Sum.TitleNames]
  const lackedOther = measures[other + Sum.TitleNames] - sums[Sum.TitleNames + Of.Other]
  out[at] = ln(1 + Math.max(0, Math.min(lackedOne, lackedOther)))
})

/** Share of an article's title that the other lacks, the smaller of both. */
export const rivalTitles = kind('rivalTitles', -1, (pair, out, at) => {
  out[at] = 1 - Math.max(shareOfOne(pair, Sum.TitleAnywhere, 1), shareOfOther(pair, Sum.TitleAnywhere, 1))
})

/** Share of the names in an article's title that the other lacks, the smaller of both. */
export const rivalNames = kind('rivalNames', -1, (pair, out, at) => {
  out[at] = 1 - Math.max(shareOfOne(pair, Sum.TitleNames, 1), shareOfOther(pair, Sum.TitleNames, 1))
})

/** What is taken for lacked where an article uses no name twice. By hand, of .4 and .45. */
const NO_ACTORS = 0.4

/** Share of the names that an article uses more than once that the other lacks, the smaller of both. */
export const rivalActors = kind(
  'rivalActors',
  -1,
  (pair, out, at) => {
    out[at] = 1 - Math.max(shareOfOne(pair, Sum.Actors, 1 - NO_ACTORS), shareOfOther(pair, Sum.Actors, 1 - NO_ACTORS))
  },
  NO_ACTORS,
)

/** Share of the names in an article's title that the other lacks, mean of both. */
export const strayTitleNames = kind('strayTitleNames', -1, (pair, out, at) => {
  out[at] = 1 - (shareOfOne(pair, Sum.TitleNames, 1) + shareOfOther(pair, Sum.TitleNames, 1)) / 2
})

/**
 * Share of what an article's title says and its text repeats that the other lacks, the smaller of both. Where neither title has a name, as
 * in languages without capitals, nothing else tells their subjects apart: what is more or less than usual counts twice.
 */
export const rivalTopics = kind(
  'rivalTopics',
  -1,
  (pair, out, at) => {
    const { measures, one, other, sameLanguage } = pair
    const lacked = topicsLacked(pair)
    const hasNames = measures[one + Sum.TitleNames] + measures[other + Sum.TitleNames] > 0
    out[at] = sameLanguage && !hasNames ? 2 * lacked - USUAL : lacked
  },
  USUAL,
)

/** Share of what an article's title says and its text repeats that the other lacks, the smaller of both; {@link USUAL} where that is nothing. */
export function topicsLacked(pair: Pair): number {
  return 1 - Math.max(shareOfOne(pair, Sum.Topics, 1 - USUAL), shareOfOther(pair, Sum.Topics, 1 - USUAL))
}
