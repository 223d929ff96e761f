import { combine } from '../base/hash.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { UNCOUNTED } from '../nominate/nominator.ts'
import { TermFlag } from '../terms/flags.ts'
import { type CopyJudge, NONE } from './copies.ts'
import { exchangeWords } from './exchanged-words.ts'
import { Judged, type StoryJudge } from './judge.ts'
import { ONE_IN_TEN } from './log-odds.ts'
import { areOfOneMould } from './mould.ts'
import { NEXT_DAY } from './next-day.ts'
import { mayBeOneMatter } from './one-matter.ts'
import type { Overlap } from './shingle-sets.ts'
import { subjectsShared } from './subject-likeness.ts'
import { SCORE_STEPS, Verdict, VerdictMemory } from './verdict-memory.ts'

/** A near-duplicate's score is at least this: in the labelled sets, all near-copies of related articles are in one story. */
const COPY_SCORE = 0.9

/** Common shingles from which two articles share a passage: a run of ten words at the default size. By hand. */
const PASSAGE = 8
/** Share of the shingles of the shorter of two articles from which the other has a part of it. By hand: of a half, half as much. */
const PART = 0.25
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
/** Names in both that few articles have, from which two with titles of their own are of one event, however much of a mould they share. By hand. */
const OF_AN_EVENT = 3
/** Share of the words of the shorter of two titles from which they are one, but for figures and names of months. By hand. */
const ONE_TITLE = 0.8
/** Most that the log-odds of two articles can be that share a passage which says nothing of their matter. By hand. */
const MOST_OF_A_SITE = ONE_IN_TEN

/**
 * The one place where two articles are judged: by the exact overlap of their shingles, then by the judge's evidence. A pair is
 * judged once, and whoever asks again is told the same.
 */
export class Verdicts {
  readonly #corpus: Corpus
  readonly #copies: CopyJudge
  readonly #judge: StoryJudge | undefined
  readonly #sameStory: number
  readonly #memory: VerdictMemory
  readonly #scratch = new Verdict()
  readonly #judged = new Judged()

  /**
   * @param judge absent where nothing but copies counts
   * @param sameStory score at or above which two articles are one story
   * @param remembered most pairs whose verdicts are remembered, a power of two that may become larger
   */
  constructor(
    corpus: Corpus,
    copies: CopyJudge,
    judge: StoryJudge | undefined,
    sameStory: number,
    remembered: () => number,
  ) {
    this.#corpus = corpus
    this.#copies = copies
    this.#judge = judge
    this.#sameStory = sameStory
    this.#memory = new VerdictMemory(remembered)
  }

  get bytes(): number {
    return this.#memory.bytes
  }

  /** Probability that two articles cover the same story. Symmetric. */
  readonly score = (a: number, b: number): number => {
    this.take(a, b, this.#scratch)
    return this.#scratch.score
  }

  /**
   * Fills `out` with the verdict on two different articles.
   *
   * @param counted their common shingles, as by `CopyJudge.common`, where they were counted
   */
  take(a: number, b: number, out: Verdict, counted = UNCOUNTED): void {
    const { versions } = this.#corpus
    const serialA = versions.serial(a)
    const serialB = versions.serial(b)
    const version = this.#versionOf(a, b)
    if (this.#memory.recall(serialA, serialB, version, out)) return
    // Shingles do not hang on the statistics, only on what is boilerplate: where nothing is, they are counted once.
    const known = counted === UNCOUNTED && !this.#corpus.boilerplate.isEitherMarked(a, b) ? out.common : counted
    this.#make(a, b, known, out)
    if (this.#judged.isKept) this.#memory.remember(serialA, serialB, version, out)
  }

  /**
   * {@link take} for a pair that nobody has asked for. One whose score is below `least` is not remembered, and what could only
   * lower it further is left out.
   */
  takeFirst(a: number, b: number, out: Verdict, counted: number, least: number): void {
    const { versions } = this.#corpus
    this.#make(a, b, counted, out, least)
    if (out.score < least || !this.#judged.isKept) return
    this.#memory.remember(versions.serial(a), versions.serial(b), this.#versionOf(a, b), out)
  }

  /** Log-odds that two articles cover the same story, without own evidence; undefined for copies, whose score is .9 at least. */
  logOdds(a: number, b: number): number | undefined {
    this.#make(a, b, UNCOUNTED, this.#scratch)
    return this.#scratch.common === NONE ? this.#judged.logOdds : undefined
  }

  /** Whether two articles share so many words that one of them may be put together from the other. */
  readonly sharePart = (a: number, b: number): boolean => this.#copies.shared(a, b, this.#leastPart(a, b)) !== NONE

  /** Common shingles of two articles; -1 where they are no copies. Costs less than a verdict. */
  common(a: number, b: number): number {
    const { versions } = this.#corpus
    const known = this.#memory.recall(versions.serial(a), versions.serial(b), this.#versionOf(a, b), this.#scratch)
    const { common } = this.#scratch
    return common === UNCOUNTED || (!known && this.#corpus.boilerplate.isEitherMarked(a, b))
      ? this.#copies.common(a, b)
      : common
  }

  /** The version of all that a verdict on two articles hangs on. An article's marks go with it alone. */
  #versionOf(a: number, b: number): number {
    const { boilerplate, versions } = this.#corpus
    return this.#corpus.boilerplate.isEitherMarked(a, b)
      ? combine(versions.statistics, boilerplate.version)
      : versions.statistics
  }

  #make(a: number, b: number, counted: number, out: Verdict, least = 0): void {
    if (this.#corpus.sameContent(a, b) && this.#makeDuplicate(a, b, counted, out)) return
    const judged = this.#judged
    this.#judge?.judge(a, b, judged)
    const common = counted === UNCOUNTED ? this.#copies.common(a, b, judged.mostCommon) : counted
    out.common = common
    const score = this.#judge?.probability(judged) ?? 0
    out.score = rounded(common === NONE ? score : Math.max(score, copyScore(this.#copies.overlap(a, b, common))))
    if (common === NONE && judged.logOdds > MOST_OF_A_SITE && out.score >= least) {
      if (judged.mostCommon >= LEAST_OF_A_MOULD && (this.#shareSiteWords(a, b) || this.#areInstalments(a, b))) {
        judged.logOdds = MOST_OF_A_SITE
        out.score = rounded(this.#judge?.probability(judged) ?? 0)
      }
    }
    const related = this.#judge !== undefined && out.score >= this.#sameStory
    out.relation = common !== NONE ? 'near-duplicate' : related ? 'same-story' : 'unrelated'
  }

  /** The same words make a duplicate whatever else there is to say, which is not asked. */
  #makeDuplicate(a: number, b: number, counted: number, out: Verdict): boolean {
    out.common = counted === UNCOUNTED ? this.#copies.common(a, b) : counted
    if (out.common === NONE) return false
    out.relation = 'duplicate'
    out.score = 1
    this.#judged.isKept = true
    return true
  }

  /**
   * Whether two articles that are no copies share a passage that says nothing of either's matter: their site's own words, which
   * have to do with neither's title, or much of a mould that each title fills in with names or rare words of its own.
   */
  #shareSiteWords(a: number, b: number): boolean {
    const corpus = this.#corpus
    if (!mayBeOneMatter(a, b, corpus.terms)) return this.#copies.shared(a, b) >= PASSAGE
    const { rivalNames, mostCommon } = this.#judged
    const part = this.#leastPart(a, b)
    const least = Math.max(LEAST_OF_A_MOULD, this.#leastAt(MOULD_OF_ANY, a, b))
    if (mostCommon < Math.min(part, least) || !this.#copies.shareInSample(a, b, LEAST_OF_A_MOULD)) return false
    if (!exchangeWords(a, b, corpus, TermFlag.Title)) return false
    if (rivalNames >= OTHER_NAMES && mostCommon >= part && this.sharePart(a, b)) return true
    const common = mostCommon < least ? NONE : this.#copies.shared(a, b, least)
    return common !== NONE && areOfOneMould(a, b, corpus, common / (this.#lengths(a, b) - common))
  }

  /**
   * Whether two articles that are no copies are instalments of one column, such as the prices, the weather or the cases of two
   * days: much of a mould, with other figures. Its words come back each time, so all other evidence takes them for one report,
   * while one event that is told again days later is told in other words; or under another title, where an agency keeps the
   * paragraphs that say where and whom it befell.
   */
  #areInstalments(a: number, b: number): boolean {
    const { rivalNumbers, rivalAmounts, mostCommon, rareNames } = this.#judged
    if (rivalNumbers < OTHER_NUMBERS && rivalAmounts < OTHER_AMOUNTS) return false
    const { subjects } = this.#corpus
    if (!(Math.abs(this.#corpus.time(a) - this.#corpus.time(b)) >= NEXT_DAY)) return false
    if (rareNames >= OF_AN_EVENT && subjectsShared(a, b, subjects) < ONE_TITLE) return false
    const least = this.#leastAt(MOULD, a, b)
    return mostCommon >= least && this.#copies.shared(a, b, least) !== NONE
  }

  /** Common shingles of two articles of a Jaccard similarity. */
  #leastAt(jaccard: number, a: number, b: number): number {
    return (jaccard / (1 + jaccard)) * this.#lengths(a, b)
  }

  /** Shingles of two articles, common ones twice. */
  #lengths(a: number, b: number): number {
    return this.#corpus.shingles.length(a) + this.#corpus.shingles.length(b)
  }

  /** Common shingles from which one of two articles may be put together from the other. */
  #leastPart(a: number, b: number): number {
    const { shingles } = this.#corpus
    return Math.max(PASSAGE, PART * Math.min(shingles.length(a), shingles.length(b)))
  }
}

function rounded(score: number): number {
  return Math.round(score * SCORE_STEPS) / SCORE_STEPS
}

function copyScore({ jaccard, containment }: Overlap): number {
  return COPY_SCORE + (1 - COPY_SCORE) * Math.max(jaccard, containment)
}
