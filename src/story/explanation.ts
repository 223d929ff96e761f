import type { Relation, SharedPassage, SharedTerm } from '../article/types.ts'
import type { EvidenceName } from '../judge/evidence/index.ts'

/** Numbers by kind of evidence; none at level `copies`. */
export type ByEvidence = Readonly<Partial<Record<EvidenceName, number>>>

/** What one kind of own evidence says of two articles. */
export interface OwnContribution {
  /** What its `between` gave. */
  readonly value: number
  /** What it adds to the log-odds: `weight` times that. */
  readonly contribution: number
}

/** How two articles relate, and why. */
export interface ExplainedPair {
  /** The verdict, by the thresholds of the options. */
  readonly relation: Relation
  /** Probability that the two cover the same story, by the fitted model, 0 to 1. */
  readonly score: number
  /** Jaccard similarity of the two shingle sets, 0 to 1. */
  readonly jaccard: number
  /** Share of the smaller shingle set found in the larger, 0 to 1. */
  readonly containment: number
  /** The value of each kind of evidence, by name. `EvidenceName` says what each means. */
  readonly evidence: ByEvidence
  /**
   * What each kind of evidence adds to the log-odds of one story. With `prior`, and what own evidence adds, they add up to
   * ln(p / (1 - p)) of the score p, but for copies, whose score is .9 at least, and for two articles that share nothing but
   * numbers and a few names, or two headlines but a word, or a passage and nothing of each other's titles, whose score is .1 at most before own evidence is added.
   */
  readonly contributions: ByEvidence
  /** Own evidence by name, in its order; absent where the option `evidence` is empty. */
  readonly own?: Readonly<Record<string, OwnContribution>>
  /** Log-odds of one story where nothing is known; 0 at level `copies`. */
  readonly prior: number
  /** Weightiest first, at most twelve. */
  readonly sharedTerms: readonly SharedTerm[]
  /** One sentence for a person, in English. */
  readonly sentence: string
}

/** What {@link compareArticles} finds. */
export interface Comparison extends ExplainedPair {
  /** Longest first, at most five, each of five words or more. */
  readonly sharedPassages: readonly SharedPassage[]
}

/**
 * What {@link NewsDetector.compare} finds. Relation and score are what the detector went by: where it placed one of the two by
 * its link to the other, they are those of then, or of when the link was judged last.
 */
export interface HeldComparison extends ExplainedPair {
  /** The two articles, in the order of a story: the earlier first. */
  readonly ids: readonly [string, string]
  /**
   * By what is held now, which `evidence` and `contributions` add up to. What is common among the articles held has
   * changed since the two were compared, if this is not the `score` that they have above.
   */
  readonly present: {
    /** What it would be now. */
    readonly relation: Relation
    /** What it would be now, 0 to 1. */
    readonly score: number
  }
  /**
   * As far as they can be named: a detector keeps no texts, but the six words that mark each article, so named are those
   * among the words that mark the two or others of their stories. The weights of all shared terms would add up to 1.
   */
  readonly sharedTerms: readonly SharedTerm[]
}

/** The article that fits its story least. */
export interface WeakestArticle {
  /** Id of the article. */
  readonly id: string
  /** Its mean score to the others, by what is held now. */
  readonly mean: number
  /** It and the one of the others that it is closest to. */
  readonly closest: HeldComparison
}

/** A story that another might have become one with. */
export interface NearMiss {
  /** Id of the other story. */
  readonly storyId: string
  /** The closest pair of the two stories; where they have more than 64 pairs, that of the strongest link. */
  readonly closest: HeldComparison
  /**
   * Mean score over the pairs of the two stories, or 64 of them, by what is held now; where that would do, over those without
   * articles put together from both.
   */
  readonly mean: number
  /**
   * Why they are two: `pair`, no pair reaches `sameStory`; `mean`, one does, but the mean does not; `later`, both do by what is
   * held now, and will be looked at again.
   */
  readonly why: 'pair' | 'mean' | 'later'
  /** The same, for a person. */
  readonly sentence: string
}

/** What {@link NewsDetector.explain} finds. */
export interface StoryExplanation {
  /** Id of the story explained. */
  readonly storyId: string
  /**
   * Links that hold the story together, strongest first: without any of them it would fall into two, as far as its other links
   * are no stronger (a maximum spanning tree). One less than articles, at most 64; in a story of more than 64, articles whose
   * links led to others that have left are in none.
   */
  readonly links: readonly HeldComparison[]
  /** Absent in a story of one article. Of a story of more than 64 it is one among 64 that are spread over it. */
  readonly weakest?: WeakestArticle
  /** What nearly joined, the closest first, at most five. */
  readonly nearMisses: readonly NearMiss[]
  /** One sentence for a person, in English. */
  readonly sentence: string
}
