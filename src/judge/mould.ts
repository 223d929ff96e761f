import type { Corpus } from '../corpus/corpus.ts'
import { TermFlag } from '../terms/flags.ts'
import { exchangeWords } from './exchanged-words.ts'
import { IN_TEXT, termsCovered } from './one-matter.ts'
import { leadsCovered } from './own-words.ts'

/**
 * How much more alike, by the share of their heads that each has of the other, two articles of one mould may be beside it than they
 * are by the Jaccard similarity of all. By hand, of .15 to .4: of the moulds of `bench/routine/` more part the larger it is, and from .3
 * on reports of one event that quote one source do.
 */
const MOST_BESIDE = 0.25
/** How much less alike, where a word of each title need not be in its text again: columns of one author. By hand, 0 and -.15. */
const LITTLE_BESIDE = -0.1
/**
 * Difference of the shares that two articles have of each other's terms, from which one prints much of the other and adds to it, or
 * leaves some out. Pages of one mould fill it in alike: of 3,975 pairs 40 differ so much, of reports of one agency that
 * two papers print most. By hand, of .08 to .2.
 */
const LOPSIDED = 0.15

/**
 * Whether two articles that are no copies are filled into one mould: the weather of two districts, two candidates, the alerts of a
 * law firm to the owners of two companies. Each title has a name or a rare word that its text has again and the other article lacks (a
 * figure may be the toll that rises), and beside the passages that they share they are hardly more alike than these passages are
 * large. Two reports of one event are, whatever both quote.
 *
 * @param jaccard similarity of their shingle sets
 */
export function areOfOneMould(a: number, b: number, corpus: Corpus, jaccard: number): boolean {
  const beside = leadsCovered(a, b, corpus) - jaccard
  if (!(beside < MOST_BESIDE)) return false
  if (!exchangeWords(a, b, corpus, TermFlag.Title, beside < LITTLE_BESIDE ? 1 : IN_TEXT, TermFlag.Name)) return false
  return Math.abs(termsCovered(a, b, corpus.terms, 1, 0) - termsCovered(b, a, corpus.terms, 1, 0)) < LOPSIDED
}
