import { combine } from '../base/hash.ts'
import { SCORE_STEPS } from '../base/score-steps.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { UNCOUNTED } from '../nominate/nominator.ts'
import { type CopyJudge, NONE } from './copies.ts'
import type { StoryJudge } from './judge.ts'
import { Judged } from './judged.ts'
import { ONE_IN_TEN } from './log-odds.ts'
import type { Overlap } from './shingle-sets.ts'
import { Verdict, VerdictMemory } from './verdict-memory.ts'

/** A near-duplicate's score is at least this: in the labelled sets, all near-copies of related articles are in one story. */
const COPY_SCORE = 0.9

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
    const keyA = this.#keyOf(a)
    const keyB = this.#keyOf(b)
    if (this.#memory.recall(keyA, keyB, versions.statistics, out)) return
    // Shingles do not hang on the statistics, only on what is boilerplate: where nothing is, they are counted once.
    const known = counted === UNCOUNTED && !this.#corpus.boilerplate.isEitherMarked(a, b) ? out.common : counted
    this.#make(a, b, known, out)
    if (this.#judged.isKept) this.#memory.remember(keyA, keyB, versions.statistics, out)
  }

  /**
   * {@link take} for a pair that nobody has asked for. One whose score is below `least` is not remembered, and what could only
   * lower it further is left out.
   */
  takeFirst(a: number, b: number, out: Verdict, counted: number, least: number): void {
    this.#make(a, b, counted, out, least)
    if (out.score < least || !this.#judged.isKept) return
    this.#memory.remember(this.#keyOf(a), this.#keyOf(b), this.#corpus.versions.statistics, out)
  }

  /** Log-odds that two articles cover the same story, without own evidence; undefined for copies, whose score is .9 at least. */
  logOdds(a: number, b: number): number | undefined {
    this.#make(a, b, UNCOUNTED, this.#scratch)
    return this.#scratch.common === NONE ? this.#judged.logOdds : undefined
  }

  /** Common shingles of two articles; -1 where they are no copies. Costs less than a verdict. */
  common(a: number, b: number): number {
    const { versions } = this.#corpus
    const known = this.#memory.recall(this.#keyOf(a), this.#keyOf(b), versions.statistics, this.#scratch)
    const { common } = this.#scratch
    return common === UNCOUNTED || (!known && this.#corpus.boilerplate.isEitherMarked(a, b))
      ? this.#copies.common(a, b)
      : common
  }

  /** Tells an article of others, and of itself with other boilerplate. An article's marks go with it alone. */
  #keyOf(article: number): number {
    const { boilerplate, versions } = this.#corpus
    const state = boilerplate.state(article)
    return state === 0 ? versions.serial(article) : combine(versions.serial(article), state)
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
      if (this.#judge?.shareSiteWords(a, b, judged, this.#copies)) {
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
}

function rounded(score: number): number {
  return Math.round(score * SCORE_STEPS) / SCORE_STEPS
}

function copyScore({ jaccard, containment }: Overlap): number {
  return COPY_SCORE + (1 - COPY_SCORE) * Math.max(jaccard, containment)
}
