import { ln } from '../../base/ln-exp.ts'
import { NEXT_DAY } from '../next-day.ts'
import { partOfLacked } from './brevity.ts'
import { kind } from './kind.ts'
import { Of, type Pair, Sum } from './pair.ts'
import { shareOfOne, shareOfOther } from './share.ts'
import { topicsLacked } from './subject.ts'

// Shares of idf² of what stands in title and lead.

/** Idf² that {@link rivalNumbers} adds to the whole, about that of one number: by itself, one more number is little of a conflict. */
const NUMBER_DOUBT = 10

/** Share of an article's title and lead that is anywhere in the other, mean of both. */
export const lead = kind('lead', 1, (pair, out, at) => {
  out[at] = (shareOfOne(pair, Sum.Lead, 0) + shareOfOther(pair, Sum.Lead, 0)) / 2
})

/** Share of an article's title and lead that is anywhere in the other, the larger of both. */
export const leadBetter = kind('leadBetter', 1, (pair, out, at) => {
  out[at] = Math.max(shareOfOne(pair, Sum.Lead, 0), shareOfOther(pair, Sum.Lead, 0))
})

/** ln(1 + idf² of what stands in the title or lead of both). */
export const leadMass = kind('leadMass', 1, ({ sums }, out, at) => {
  out[at] = ln(1 + sums[Sum.Leads])
})

/** Share of an article's title that is in the other's title and lead, mean of both. */
export const title = kind('title', 1, (pair, out, at) => {
  out[at] = (shareOfOne(pair, Sum.Title, 0) + shareOfOther(pair, Sum.Title, 0)) / 2
})

/** Evidence `title` that two of a day's headlines may have by chance. By hand, of .3 to .55: of .3 more of their stories are found, of .4 fewer others. */
const TITLE_BY_CHANCE = 1 / 3
/** What either article repeats of its title and the other lacks, from and at which a title in both says ever less and nothing. By hand. */
const OWN_TOPIC = 0.2
const OTHER_TOPIC = 0.6

/**
 * How much more than by chance two short articles have of each other's titles, what a headline says being half of a snippet; 0 of reports,
 * in which all else tells more, and from the next day on, when a column has its headline again. For one story only as far as both are
 * about the same: 'London fire: five dead' has two thirds of 'Paris fire: five dead'.
 */
export const briefTitle = kind('briefTitle', 1, (pair, out, at) => {
  const { measures, one, other, shortness, timeOne, timeOther } = pair
  const areTitled = measures[one + Sum.Title] > 0 && measures[other + Sum.Title] > 0
  const shared = (shareOfOne(pair, Sum.Title, 0) + shareOfOther(pair, Sum.Title, 0)) / 2
  const isNextDay = Math.abs(timeOne - timeOther) >= NEXT_DAY
  const beyond = areTitled && !isNextDay ? shared - TITLE_BY_CHANCE : 0
  const fade = Math.max(0, Math.min(1, (OTHER_TOPIC - topicsLacked(pair)) / (OTHER_TOPIC - OWN_TOPIC)))
  out[at] = shortness * (beyond > 0 ? beyond * fade : beyond)
})

/** Share of the numbers in an article's title and lead that the other lacks, mean of both; less in snippets. */
export const strayNumbers = kind('strayNumbers', -1, (pair, out, at) => {
  const lacked = 1 - (shareOfOne(pair, Sum.LeadNumbers, 1) + shareOfOther(pair, Sum.LeadNumbers, 1)) / 2
  out[at] = lacked * partOfLacked(pair)
})

/** Share of the numbers in an article's title and lead that the other lacks, the smaller of both; less in snippets. */
export const rivalNumbers = kind('rivalNumbers', -1, (pair, out, at) => {
  out[at] = numbersLacked(pair) * partOfLacked(pair)
})

/** {@link rivalNumbers}, whatever the length. */
export function numbersLacked({ sums, measures, one, other }: Pair): number {
  const slot = Sum.LeadNumbers
  const wholeOne = measures[one + slot]
  const wholeOther = measures[other + slot]
  // Little is missing where there is little that could be.
  const lackedOne = Math.max(0, wholeOne - sums[slot]) / (wholeOne + NUMBER_DOUBT)
  const lackedOther = Math.max(0, wholeOther - sums[slot + Of.Other]) / (wholeOther + NUMBER_DOUBT)
  return Math.min(lackedOne, lackedOther)
}

/** Share of an article's title that is anywhere in the other, mean of both. */
export const titleAnywhere = kind('titleAnywhere', 1, (pair, out, at) => {
  out[at] = (shareOfOne(pair, Sum.TitleAnywhere, 0) + shareOfOther(pair, Sum.TitleAnywhere, 0)) / 2
})

/** Share of the names in an article's title and lead that the other lacks, mean of both; less in snippets. */
export const strayNames = kind('strayNames', -1, (pair, out, at) => {
  const lacked = 1 - (shareOfOne(pair, Sum.LeadNames, 1) + shareOfOther(pair, Sum.LeadNames, 1)) / 2
  out[at] = lacked * partOfLacked(pair)
})
