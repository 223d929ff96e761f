import type { Corpus } from '../corpus/corpus.ts'
import { TermFlag } from '../terms/flags.ts'
import { TERM_WORDS } from '../terms/list.ts'
import { termFlags, termLevel } from '../terms/packed.ts'
import { exchangeWords } from './exchanged-words.ts'
import { IN_TEXT } from './one-matter.ts'
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
 * law firm to the owners of two companies. Each title has a word that its text has again and the other article lacks, and beside the
 * passages that they share they are hardly more alike than these passages are large. Two reports of one event are, whatever both quote.
 *
 * @param jaccard similarity of their shingle sets
 */
export function areOfOneMould(a: number, b: number, corpus: Corpus, jaccard: number): boolean {
  const beside = leadsCovered(a, b, corpus) - jaccard
  if (!(beside < MOST_BESIDE)) return false
  if (!exchangeWords(a, b, corpus, TermFlag.Title, beside < LITTLE_BESIDE ? 1 : IN_TEXT, TermFlag.Name)) return false
  return Math.abs(covered(a, b, corpus) - covered(b, a, corpus)) < LOPSIDED
}

/** Share of an article's terms that another has, rare ones counting more. */
function covered(article: number, other: number, { terms }: Corpus): number {
  const page = terms.page(article)
  const from = terms.offset(article)
  const size = terms.length(article) / TERM_WORDS
  const otherPage = terms.page(other)
  const otherTo = terms.offset(other) + terms.length(other) / TERM_WORDS
  let all = 0
  let shared = 0
  for (let i = from, j = terms.offset(other); i < from + size; i++) {
    const word = page[size + i]
    if (termFlags(word) & TermFlag.Phrase) continue
    // A term's level says in decibels how rare it is.
    const weight = 1 + termLevel(word)
    all += weight
    while (j < otherTo && otherPage[j] < page[i]) j++
    if (j < otherTo && otherPage[j] === page[i]) shared += weight
  }
  return shared / all
}
