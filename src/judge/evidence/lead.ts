import { kind } from './kind.ts'
import { Of, type Pair, Sum } from './pair.ts'

// Shares of idf² of what stands in title and lead.

/** Idf² that {@link rivalNumbers} adds to the whole, about that of one number: by itself, one more number is little of a conflict. */
const NUMBER_DOUBT = 10

/** Share of a sum of `one` that the other has; `none` where there is nothing to have. */
function shareOfOne({ sums, measures, one }: Pair, slot: number, none: number): number {
  const whole = measures[one + slot]
  return whole > 0 ? Math.min(1, sums[slot] / whole) : none
}

function shareOfOther({ sums, measures, other }: Pair, slot: number, none: number): number {
  const whole = measures[other + slot]
  return whole > 0 ? Math.min(1, sums[slot + Of.Other] / whole) : none
}

export const lead = kind(
  'lead',
  1,
  "share of an article's title and lead that is anywhere in the other, mean of both",
  (pair, out, at) => {
    out[at] = (shareOfOne(pair, Sum.Lead, 0) + shareOfOther(pair, Sum.Lead, 0)) / 2
  },
)

export const title = kind(
  'title',
  1,
  "share of an article's title that is in the other's title and lead, mean of both",
  (pair, out, at) => {
    out[at] = (shareOfOne(pair, Sum.Title, 0) + shareOfOther(pair, Sum.Title, 0)) / 2
  },
)

export const strayNames = kind(
  'strayNames',
  -1,
  "share of the names in an article's title and lead that the other lacks, mean of both",
  (pair, out, at) => {
    out[at] = 1 - (shareOfOne(pair, Sum.LeadNames, 1) + shareOfOther(pair, Sum.LeadNames, 1)) / 2
  },
)

export const strayNumbers = kind(
  'strayNumbers',
  -1,
  "share of the numbers in an article's title and lead that the other lacks, mean of both",
  (pair, out, at) => {
    out[at] = 1 - (shareOfOne(pair, Sum.LeadNumbers, 1) + shareOfOther(pair, Sum.LeadNumbers, 1)) / 2
  },
)

export const rivalNames = kind(
  'rivalNames',
  -1,
  "share of the names in an article's title that the other lacks, the smaller of both: 0 unless each title has its own",
  (pair, out, at) => {
    out[at] = 1 - Math.max(shareOfOne(pair, Sum.TitleNames, 1), shareOfOther(pair, Sum.TitleNames, 1))
  },
)

export const rivalNumbers = kind(
  'rivalNumbers',
  -1,
  "what the other lacks of the numbers in an article's title and lead, the smaller of both: 0 unless each has its own",
  ({ sums, measures, one, other }, out, at) => {
    const slot = Sum.LeadNumbers
    const wholeOne = measures[one + slot]
    const wholeOther = measures[other + slot]
    // Little is missing where there is little that could be.
    const lackedOne = Math.max(0, wholeOne - sums[slot]) / (wholeOne + NUMBER_DOUBT)
    const lackedOther = Math.max(0, wholeOther - sums[slot + Of.Other]) / (wholeOther + NUMBER_DOUBT)
    out[at] = Math.min(lackedOne, lackedOther)
  },
)
