import { type ListPlace, nowhere } from '../base/packed-lists.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { ReadList } from '../corpus/shingle-lists.ts'
import { TermFlag } from '../terms/flags.ts'
import {
  areCopiesBesideBoilerplate,
  areOfOneSubject,
  areOfTwoSubjects,
  countRest,
  LEAST_REST,
  type Rest,
} from './beside-boilerplate.ts'
import {
  ANY_WORD,
  exchangeFacts,
  exchangeSubjects,
  exchangeSubjectsInText,
  exchangeWords,
  MOST_IN_COMMON,
  SHORT,
  TELLING,
} from './exchanged-words.ts'
import { LONGEST_NOTICE, shareNoticeAlone } from './notice-alone.ts'
import { IN_TEXT, mayBeCopies, mayBeOneMatter } from './one-matter.ts'
import { areOfOneSite } from './own-words.ts'
import { ShingleFilter } from './shingle-filter.ts'
import { type CopyLimits, commonUnlessFew, leastCommon, MIN_EXCERPT_SHINGLES, type Overlap } from './shingle-sets.ts'
import { subjectsShared } from './subject-likeness.ts'

/** Jaccard similarity from which two articles have hardly a word that they do not share: copies, whatever they are called. By hand. */
const NEARLY_ALL = 0.7
/**
 * Share of the words of the shorter of two headlines that the other has too, from which they are one but for a name. By hand: from .75
 * down less than 98 % of the pairs of a wire from a similarity of .5 on are found, of which the others are two events as well.
 */
const ONE_HEADLINE = 0.85
/** Jaccard similarity from which other names and figures are those of the page: a price or a number of readers beside the text. By hand. */
const ALMOST_EQUAL = 0.9
/** Share of the shorter article in the longer from which it is an excerpt, whatever it is called: no page is but its site's own words. By hand. */
const WHOLE = 0.95
/** Shingles below which a text need not repeat what its title is about. By hand: hog prices of two towns on a wire are shorter. */
const BRIEF = 40

/**
 * Shingles from which words of a title that stand where texts differ tell two pages of one mould, where no word is known to tell more
 * than another. By hand: of shorter reports of a wire that share half their words every seventh exchanges some, and from 60
 * down fewer than 98 % of those are found.
 */
const FILLED_IN = 80

/** Common shingles from which two articles share a passage: a run of ten words at the default size. By hand. */
export const PASSAGE = 8
/** Share of the shingles of the shorter of two articles from which the other has a part of it. By hand: of a half, half as much. */
const PART = 0.25

/** Stands for the common shingles of two articles that are no copies. */
export const NONE = -1

/** Compares articles by their exact words and shingle sets. */
export class CopyJudge {
  readonly #corpus: Corpus
  readonly #limits: CopyLimits
  readonly #filter = new ShingleFilter()
  // Scratch space of one pair.
  readonly #one = nowhere()
  readonly #other = nowhere()
  readonly #readOne = new ReadList()
  readonly #readOther = new ReadList()
  readonly #rest: Rest = { a: 0, b: 0, common: 0 }

  constructor(corpus: Corpus, { nearDuplicate, containment }: CopyLimits) {
    this.#corpus = corpus
    this.#limits = { nearDuplicate, containment }
  }

  /**
   * Exact overlap of two articles' shingle sets; of copies by what is no boilerplate in either, that of these shingles.
   *
   * @param known their common shingles, where they were counted
   */
  overlap(a: number, b: number, known = NONE): Overlap {
    const { shingles } = this.#corpus
    const aLength = shingles.length(a)
    const bLength = shingles.length(b)
    const common = known !== NONE ? known : this.shared(a, b)
    if (
      known === NONE ||
      !this.#corpus.boilerplate.isEitherMarked(a, b) ||
      common >= leastCommon(aLength, bLength, this.#limits)
    ) {
      return overlapOf(common, aLength, bLength)
    }
    const rest = this.#rest
    countRest(a, b, this.#corpus, rest)
    return overlapOf(rest.common, rest.a, rest.b)
  }

  /** Common shingles of two articles, whether they are copies or not, or {@link NONE} if they are fewer than `least`. */
  shared(a: number, b: number, least = 0): number {
    const one = this.#readOne
    const other = this.#readOther
    this.#corpus.shingles.read(a, one)
    this.#corpus.shingles.read(b, other)
    return commonUnlessFew(one.values, 0, one.length, other.values, 0, other.length, least)
  }

  /** Whether two articles share so many words that one of them may be put together from the other. */
  readonly sharePart = (a: number, b: number): boolean => {
    const { shingles } = this.#corpus
    return this.shared(a, b, leastPart(shingles.length(a), shingles.length(b))) !== NONE
  }

  /**
   * Common shingles of two articles if they are copies, by their exact words or shingle sets, else {@link NONE}. A site's own
   * words, which stand on its every page, make no copies, nor do those of a mould that short texts or titles fill in differently.
   *
   * @param most more than these they can't have in common
   */
  common(a: number, b: number, most = Number.POSITIVE_INFINITY): number {
    const { shingles } = this.#corpus
    const one = this.#one
    const other = this.#other
    shingles.find(a, one)
    shingles.find(b, other)
    const least = leastCommon(one.length, other.length, this.#limits)
    const isMarked = this.#corpus.boilerplate.isEitherMarked(a, b)
    const tooFew = least > most || least > Math.min(one.length, other.length)
    if (tooFew && !isMarked) return NONE
    if (one.length === other.length && this.#corpus.sameContent(a, b)) return one.length
    const common = tooFew || this.#filter.hasFew(one, other, least) ? NONE : this.shared(a, b, least)
    const found = isMarked ? this.#besideBoilerplate(a, b, one, other, common) : common
    if (found === NONE) return NONE
    const { terms, subjects } = this.#corpus
    const smaller = Math.min(one.length, other.length)
    const hasTerms = terms.length(a) > 0 && terms.length(b) > 0
    if (smaller < SHORT) {
      // Nothing is exchanged where one has every word of the other, though by its few words it be told to be in no language.
      if (found === smaller) return found
      // Where only the first shingle differs, or the last, so does one word, and no capital tells there whether it is a name.
      const isEdge = one.length === other.length && found === smaller - 1
      const telling = isEdge ? ANY_WORD : TELLING
      const areTwo = hasTerms
        ? exchangeWords(a, b, this.#corpus, undefined, 1, telling)
        : exchangeSubjects(a, b, subjects)
      if (areTwo) return NONE
      // A town that everyone knows is no rare word, nor has it a capital that says something where a sentence begins.
      if (exchangeSubjectsInText(a, b, this.#corpus, 0, 1)) return NONE
    }
    const united = one.length + other.length - found
    if (found < ALMOST_EQUAL * united && exchangeFacts(a, b, this.#corpus, found)) return NONE
    const isKnown = isMarked && this.#hasBoilerplate(a, b)
    // Pages that say little beside a notice are headlines or briefs.
    if (isKnown && hasTerms && this.#haveLittleLeft(a, b) && exchangeWords(a, b, this.#corpus, TermFlag.Title))
      return NONE
    if (smaller <= LONGEST_NOTICE && this.#shareNoticeAlone(a, b, isKnown)) return NONE
    // Two sites may call one report what they like, and each has its notices: where these are known, what is left was compared.
    const isExchanged = !isKnown && exchangeWords(a, b, this.#corpus, TermFlag.Title, IN_TEXT)
    if (!isKnown && this.#areRenamed(a, b, hasTerms, isExchanged)) return NONE
    if (found >= NEARLY_ALL * united) return found
    if (found >= WHOLE * smaller && smaller >= MIN_EXCERPT_SHINGLES && !isMarked && !areOfOneSite(a, b, this.#corpus))
      return found
    // Few words leave no room to say again what a title says.
    if (isExchanged || (!isKnown && smaller < BRIEF && exchangeWords(a, b, this.#corpus, TermFlag.Title))) return NONE
    const mayBeMould = smaller >= FILLED_IN && found < this.#limits.containment * smaller && !hasTerms
    if (!isKnown && mayBeMould && exchangeSubjectsInText(a, b, this.#corpus, 0)) return NONE
    return this.#mayBeOneMatter(a, b, found, isKnown) ? found : NONE
  }

  /** Whether two articles have one headline but for a name, which each text has again: the filings of two companies. */
  #areRenamed(a: number, b: number, hasTerms: boolean, isExchanged: boolean): boolean {
    const { subjects } = this.#corpus
    const words = Math.min(subjects.length(a), subjects.length(b))
    // Of short headlines, all but one word.
    const least = hasTerms && words > 2 ? Math.min(ONE_HEADLINE, (words - 1) / words) : ONE_HEADLINE
    if (!(subjectsShared(a, b, subjects) >= least)) return false
    return hasTerms ? isExchanged : exchangeSubjectsInText(a, b, this.#corpus, MOST_IN_COMMON, 1)
  }

  /** Whether two articles share a notice alone; where notices are known, passages that are none make copies under any titles. */
  #shareNoticeAlone(a: number, b: number, isKnown: boolean): boolean {
    if (!shareNoticeAlone(a, b, this.#corpus)) return false
    if (isKnown) countRest(a, b, this.#corpus, this.#rest)
    return !isKnown || this.#rest.common < LEAST_REST
  }

  #haveLittleLeft(a: number, b: number): boolean {
    countRest(a, b, this.#corpus, this.#rest)
    return Math.min(this.#rest.a, this.#rest.b) < SHORT
  }

  /** Whether anything is boilerplate in either of two articles: what is marked in two pages may become it or not. */
  #hasBoilerplate(a: number, b: number): boolean {
    const { boilerplate } = this.#corpus
    return boilerplate.count(a) > 0 || boilerplate.count(b) > 0
  }

  /** @param common shingles, by which the two are copies */
  #mayBeOneMatter(a: number, b: number, common: number, isKnown: boolean): boolean {
    const { terms, shingles } = this.#corpus
    if (areOfOneSubject(a, b, this.#corpus)) return true
    // The title of the whole may speak of what an excerpt leaves out.
    const isExcerpt = common >= this.#limits.containment * Math.min(shingles.length(a), shingles.length(b))
    return isExcerpt ? mayBeOneMatter(a, b, terms) : mayBeCopies(a, b, terms, isKnown || undefined)
  }

  /** @param common shingles, by which the two are copies, or {@link NONE} */
  #besideBoilerplate(a: number, b: number, one: ListPlace, other: ListPlace, common: number): number {
    const areCopies = common !== NONE
    // Most pages of one site have other titles, which costs less to see than how many words they have in common.
    if (!areCopies && areOfTwoSubjects(a, b, this.#corpus)) return NONE
    if (!areCopies && this.#haveFewBesideBoilerplate(a, b, one, other)) return NONE
    if (!areCopiesBesideBoilerplate(a, b, areCopies ? common : 0, this.#corpus, this.#limits, this.#rest)) return NONE
    return areCopies ? common : this.shared(a, b)
  }

  /** Whether two articles surely have too few common shingles to be copies by those that are no boilerplate. */
  #haveFewBesideBoilerplate(a: number, b: number, one: ListPlace, other: ListPlace): boolean {
    const { boilerplate } = this.#corpus
    const restA = one.length - boilerplate.marked(a)
    const restB = other.length - boilerplate.marked(b)
    // What is common and boilerplate in one of the two counts for no rest: those of n common shingles may be n fewer.
    const { nearDuplicate, containment } = this.#limits
    const byJaccard = (nearDuplicate * (restA + restB)) / (1 + 3 * nearDuplicate)
    const byContainment = (containment * Math.min(restA, restB)) / (1 + containment)
    const least = Math.ceil(Math.min(byJaccard, byContainment) - 1e-9)
    if (least < 1) return false
    return this.shared(a, b, least) === NONE
  }
}

/** Common shingles from which one of two articles of so many may be put together from the other. */
export function leastPart(aLength: number, bLength: number): number {
  return Math.max(PASSAGE, PART * Math.min(aLength, bLength))
}

function overlapOf(common: number, aLength: number, bLength: number): Overlap {
  return { jaccard: common / (aLength + bLength - common), containment: common / Math.min(aLength, bLength) }
}
