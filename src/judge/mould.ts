import type { PackedLists } from '../base/packed-lists.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { TermFlag } from '../terms/flags.ts'
import { TERM_WORDS } from '../terms/list.ts'
import { termFlags, termLevel } from '../terms/packed.ts'
import { exchangeWords, RARE } from './exchanged-words.ts'
import { IN_TEXT, termsCovered } from './one-matter.ts'
import { areOfOneSite, leadsCovered } from './own-words.ts'

/**
 * How much more alike, by the share of their heads that each has of the other, two articles of one mould may be beside it than they
 * are by the Jaccard similarity of all. By hand, of .15 to .4: of the moulds of `bench/routine/` more part the larger it is, and from .3
 * on reports of one event that quote one source do.
 */
const MOST_BESIDE = 0.25
/** What of its flags tells that a term is a word of the title. */
const WORD_OF_TITLE = TermFlag.Title | TermFlag.Number | TermFlag.Phrase
/** How much less alike, where a word of each title need not be in its text again: columns of one author. By hand, 0 and -.15. */
const LITTLE_BESIDE = -0.1
/**
 * Difference of the shares that two articles have of each other's terms, from which one prints much of the other and adds to it, or
 * leaves some out. Pages of one mould fill it in alike: of 3,975 pairs 40 differ so much, of reports of one agency that
 * two papers print most. By hand, of .08 to .2.
 */
const LOPSIDED = 0.15

/**
 * Share of the words of the longer of two headlines of one site that the other has too, from which they are one but for what it is
 * filled in with. By hand: of such pairs that are no copies two of three of a feed are two events, all of a wire and of made-up days.
 */
const ONE_HEADLINE = 0.66

/**
 * Whether two articles that are no copies have one headline of one site, each filled in with another word: the horoscope of two
 * signs, petrol prices of two towns. Whatever the texts say, a site seldom tells an event twice under one headline; when it does, a
 * figure has changed, which is no word, or the headline has a rare name: "suspect", then "victim of Skelland shooting named". Where they
 * are not known to be of one site, such a headline must be filled in with rare names.
 */
export function haveOneHeadline(a: number, b: number, corpus: Corpus): boolean {
  if (!areOfOneSite(a, b, corpus) && !exchangeNames(a, b, corpus)) return false
  const { terms } = corpus
  const shared = countTitleWords(a, b, terms, RARE)
  const [one, other] = [countTitleWords(a, a, terms), countTitleWords(b, b, terms)]
  return shared < Math.min(one, other) && shared >= ONE_HEADLINE * Math.max(one, other)
}

/**
 * Whether all words of either title that the other article lacks are rare names. Well-known ones may stand for one another:
 * a supreme court is of "Russia" or of "the RF".
 */
function exchangeNames(a: number, b: number, corpus: Corpus): boolean {
  if (corpus.language(a) !== corpus.language(b)) return false
  return lacksRareNames(b, a, corpus.terms) && lacksRareNames(a, b, corpus.terms)
}

/** Whether all words of a title that another article lacks, at least one, are rare names. */
function lacksRareNames(other: number, article: number, terms: PackedLists): boolean {
  const page = terms.page(article)
  const from = terms.offset(article)
  const size = terms.length(article) / TERM_WORDS
  const otherPage = terms.page(other)
  const otherTo = terms.offset(other) + terms.length(other) / TERM_WORDS
  let lacked = 0
  for (let i = from, j = terms.offset(other); i < from + size; i++) {
    const word = page[size + i]
    const flags = termFlags(word)
    if (!(flags & TermFlag.Title) || flags & TermFlag.Phrase) continue
    while (j < otherTo && otherPage[j] < page[i]) j++
    if (j < otherTo && otherPage[j] === page[i]) continue
    if (!(flags & TermFlag.Name) || termLevel(word) < RARE) return false
    lacked++
  }
  return lacked > 0
}

/** Words, numbers being none, that stand in the titles of both; 0 where one is a rare name. @param rare decibels from which it is */
function countTitleWords(a: number, b: number, terms: PackedLists, rare = Number.POSITIVE_INFINITY): number {
  const page = terms.page(a)
  const from = terms.offset(a)
  const size = terms.length(a) / TERM_WORDS
  const otherPage = terms.page(b)
  const otherSize = terms.length(b) / TERM_WORDS
  const otherTo = terms.offset(b) + otherSize
  let count = 0
  for (let i = from, j = terms.offset(b); i < from + size; i++) {
    const word = page[size + i]
    const flags = termFlags(word)
    if ((flags & WORD_OF_TITLE) !== TermFlag.Title) continue
    while (j < otherTo && otherPage[j] < page[i]) j++
    if (j === otherTo || otherPage[j] !== page[i]) continue
    const flagsThere = termFlags(otherPage[otherSize + j])
    if (!(flagsThere & TermFlag.Title)) continue
    // A name in either: what holds of two articles holds in whichever order they are asked for.
    if ((flags | flagsThere) & TermFlag.Name && termLevel(word) >= rare) return 0
    count++
  }
  return count
}

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
