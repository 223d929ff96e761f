import { nowhere } from '../base/packed-lists.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { TermFlag } from '../terms/flags.ts'
import { type CopyJudge, leastPart, NONE, PASSAGE } from './copies.ts'
import { exchangeWords } from './exchanged-words.ts'
import type { Judged } from './judged.ts'
import { areOfOneMould, haveOneHeadline } from './mould.ts'
import { NEXT_DAY } from './next-day.ts'
import { mayBeOneMatter } from './one-matter.ts'
import { areOfTwoSites } from './own-words.ts'
import { haveInCommon } from './shingle-sets.ts'
import { subjectsShared } from './subject-likeness.ts'

/**
 * Share of the names of either title that the other article lacks from which what both have much of is a mould. By hand: from .65
 * down to .35 ever fewer reports of a wire stand in a story of another company, and GVC loses up to .002.
 */
const OTHER_NAMES = 0.4
/** Jaccard similarity from which they may be. By hand, of .15 and .2; reports of one event that are days apart seldom have .1. */
const MOULD = 0.15
/** Jaccard similarity, and common shingles, from which a mould is looked for whatever names the titles have. By hand, of .06 to .12 and 1 to 8. */
const MOULD_OF_ANY = 0.1
const LEAST_OF_A_MOULD = 3
/** `rivalNumbers` from which their figures differ, and things that they count for the same. By hand, among .3 and .5, 1 and 2. */
const OTHER_NUMBERS = 0.3
const OTHER_AMOUNTS = 2
/**
 * Names in both that few articles have, from which two with titles of their own are of one event, however much of a mould they share,
 * and any two of two sites: of the pairs of such that everything else joins, 17 of 21 are. By hand.
 */
const OF_AN_EVENT = 3
/** Share of the words of the shorter of two titles from which they are one, but for figures and names of months. By hand. */
const ONE_TITLE = 0.8

/** Tells of two articles that are no copies whether the words that they share say nothing of an event. */
export class SiteWords {
  readonly #corpus: Corpus
  readonly #one = nowhere()
  readonly #other = nowhere()

  constructor(corpus: Corpus) {
    this.#corpus = corpus
  }

  /** Whether nothing speaks for one event but a passage of a site's own words, a mould or a column. */
  areAllThat(a: number, b: number, judged: Judged, copies: CopyJudge): boolean {
    const corpus = this.#corpus
    if (haveOneHeadline(a, b, corpus)) return true
    if (judged.mostCommon < LEAST_OF_A_MOULD) return false
    // Two papers print much of one agency's report, and neither has the other's moulds.
    if (judged.rareNames >= OF_AN_EVENT && areOfTwoSites(a, b, corpus) && mayBeOneMatter(a, b, corpus.terms))
      return false
    return this.#share(a, b, judged, copies) || this.#areInstalments(a, b, judged, copies)
  }

  /**
   * Whether two articles share a passage that says nothing of either's matter: their site's own words, which have to do with
   * neither's title, or much of a mould that each title fills in with names or rare words of its own.
   */
  #share(a: number, b: number, { rivalNames, mostCommon }: Judged, copies: CopyJudge): boolean {
    const corpus = this.#corpus
    const { shingles } = corpus
    if (!mayBeOneMatter(a, b, corpus.terms)) return copies.shared(a, b) >= PASSAGE
    const part = leastPart(shingles.length(a), shingles.length(b))
    const least = Math.max(LEAST_OF_A_MOULD, this.#leastAt(MOULD_OF_ANY, a, b))
    if (mostCommon < Math.min(part, least) || !this.#shareInSample(a, b)) return false
    if (!exchangeWords(a, b, corpus, TermFlag.Title)) return false
    if (rivalNames >= OTHER_NAMES && mostCommon >= part && copies.sharePart(a, b)) return true
    const common = mostCommon < least ? NONE : copies.shared(a, b, least)
    return common !== NONE && areOfOneMould(a, b, corpus, common / (this.#lengths(a, b) - common))
  }

  /**
   * Whether two articles are instalments of one column, such as the prices, the weather or the cases of two days: much of a
   * mould, with other figures. Its words come back each time, so all other evidence takes them for one report, while one event
   * that is told again days later is told in other words; or under another title, where an agency keeps the paragraphs that say
   * where and whom it befell.
   */
  #areInstalments(a: number, b: number, judged: Judged, copies: CopyJudge): boolean {
    const { rivalNumbers, rivalAmounts, mostCommon, rareNames } = judged
    if (rivalNumbers < OTHER_NUMBERS && rivalAmounts < OTHER_AMOUNTS) return false
    const corpus = this.#corpus
    if (!(Math.abs(corpus.time(a) - corpus.time(b)) >= NEXT_DAY)) return false
    if (rareNames >= OF_AN_EVENT && subjectsShared(a, b, corpus.subjects) < ONE_TITLE) return false
    const least = this.#leastAt(MOULD, a, b)
    return mostCommon >= least && copies.shared(a, b, least) !== NONE
  }

  /** Whether a sample of their shingles has as many in common as a mould: most pairs share less than a tenth, of which eleven would be there. */
  #shareInSample(a: number, b: number): boolean {
    this.#corpus.shingles.find(a, this.#one)
    this.#corpus.shingles.find(b, this.#other)
    return haveInCommon(this.#one, this.#other, LEAST_OF_A_MOULD)
  }

  /** Common shingles of two articles of a Jaccard similarity. */
  #leastAt(jaccard: number, a: number, b: number): number {
    return (jaccard / (1 + jaccard)) * this.#lengths(a, b)
  }

  /** Shingles of two articles, common ones twice. */
  #lengths(a: number, b: number): number {
    return this.#corpus.shingles.length(a) + this.#corpus.shingles.length(b)
  }
}
