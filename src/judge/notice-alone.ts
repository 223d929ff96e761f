import type { Corpus } from '../corpus/corpus.ts'
import { titlesCovered } from './one-matter.ts'
import { titleLikeness } from './subject-likeness.ts'

/** Shingles up to which a text may be a notice and no more. By hand: a column of many words may have any headline. */
export const LONGEST_NOTICE = 300
/** Words that a title must have to tell what its article is about. By hand. */
const LEAST_WORDS = 2

/**
 * Whether what two articles share says nothing of either's title, nor have the titles a word in common: it is the notice of a
 * paywall or about cookies that came in the place of the texts, or is most of them, on sites of one publisher. Whatever sites call one
 * report, some word of some headline stands in it: of 851 pairs of real news that share so much, one has none, two
 * shootings under a notice.
 */
export function shareNoticeAlone(a: number, b: number, { subjects, shingles, terms }: Corpus): boolean {
  // Terms tell a word in another form, where they are kept.
  return titleLikeness(a, b, subjects, shingles, LEAST_WORDS) === 0 && !(titlesCovered(a, b, terms) > 0)
}
