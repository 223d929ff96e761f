import { partOfChance } from './brevity.ts'
import { kind } from './kind.ts'
import { Measure, type Pair, Sum } from './pair.ts'
import { shareOfOne, shareOfOther } from './share.ts'

/** The root of the cosine of two vectors, which spreads the small ones. */
export function rootCosine(pair: Pair, slot: number): number {
  return Math.sqrt(cosine(pair, slot))
}

export function cosine({ sums, measures, one, other }: Pair, slot: number): number {
  const norms = measures[one + slot] * measures[other + slot]
  return norms > 0 ? Math.min(1, sums[slot] / norms) : 0
}

/** Cosine of (1 + ln tf) · idf^1.5 over all terms, square root. */
export const terms = kind('terms', 1, (pair, out, at) => {
  out[at] = rootCosine(pair, Sum.Terms)
})

/** Cosine of idf^1.5 over words that both capitalise, square root. */
export const names = kind('names', 1, (pair, out, at) => {
  out[at] = rootCosine(pair, Sum.Names)
})

/** {@link rareName} where an article has no names, as in a script without capitals: neither for nor against. */
const NO_NAMES = 1

/**
 * Articles held from and up to which any name has few users, so that how many rare ones are in both tells more. By hand: up to 500 the
 * statistics tell none of a name used once, and of fewer than 40 most may be about one topic.
 */
const FEW_FROM = 40
const FEW_TO = 500

/**
 * How few others use the rarest name of both: 3 up to 1, 2 up to 12, 1 up to 100; 1 where either has none. Where few are held: 1 for one
 * rare name in both, and 3 for several.
 */
export const rareName = kind(
  'rareName',
  1,
  ({ measures, one, other, rareName, rareNames }, out, at) => {
    const areNamed = measures[one + Sum.Names] > 0 && measures[other + Sum.Names] > 0
    const least = Math.min(measures[one + Measure.Held], measures[other + Measure.Held])
    const most = Math.max(measures[one + Measure.Held], measures[other + Measure.Held])
    const areFew = least >= FEW_FROM && most < FEW_TO
    if (areNamed && areFew) out[at] = rareNames > 1 ? 3 : rareNames
    else out[at] = areNamed ? rareName : NO_NAMES
  },
  NO_NAMES,
)

/** Cosine of idf over names of several words, square root; less in snippets. */
export const phrases = kind('phrases', 1, (pair, out, at) => {
  out[at] = rootCosine(pair, Sum.Phrases) * partOfChance(pair)
})

/**
 * Idf² by which shared numbers prove half of what their cosine may say: the day of the month, in a feed of that day, may be the only
 * number of two articles. By hand, of 2, 4 and 10: by 4 FNC-1 loses .004.
 */
const FEW_NUMBERS = 2

/** Cosine of idf over numbers, square root; less where all that they share is common, and in snippets. */
export const numbers = kind('numbers', 1, (pair, out, at) => {
  const shared = pair.sums[Sum.Numbers]
  out[at] = Math.min(rootCosine(pair, Sum.Numbers), Math.sqrt(shared / (shared + FEW_NUMBERS))) * partOfChance(pair)
})

/** 1 where both have names of several words. */
export const hasPhrases = kind('hasPhrases', 0, ({ measures, one, other }, out, at) => {
  out[at] = measures[one + Sum.Phrases] > 0 && measures[other + Sum.Phrases] > 0 ? 1 : 0
})

/** Shared terms as a share of all terms of the article with less, by idf. */
export const contained = kind('contained', 1, ({ sums, measures, one, other }, out, at) => {
  const less = Math.min(measures[one + Sum.Idf], measures[other + Sum.Idf])
  out[at] = less > 0 ? Math.min(1, sums[Sum.Idf] / less) : 0
})

/** 1 where both are in one language. */
export const sameLanguage = kind('sameLanguage', 0, ({ sameLanguage }, out, at) => {
  out[at] = sameLanguage ? 1 : 0
})

/** Share of an article's eight weightiest terms that is anywhere in the other, mean of both. */
export const focus = kind('focus', 1, (pair, out, at) => {
  out[at] = (shareOfOne(pair, Sum.Focus, 0) + shareOfOther(pair, Sum.Focus, 0)) / 2
})
