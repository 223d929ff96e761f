import type { ArticleError } from './article.ts'

/** How two articles relate, closest first. */
export type Relation = 'duplicate' | 'near-duplicate' | 'same-story' | 'unrelated'

/** An article already held that a new one relates to. */
export interface Match {
  /** Id of the article held. */
  readonly id: string
  /** Id of the story that it is in, now that the new article is placed. */
  readonly storyId: string
  /** How the two relate; never `unrelated`. */
  readonly relation: Relation
  /** Probability that the two cover the same story, by the fitted model, 0 to 1. */
  readonly score: number
  /** Jaccard similarity of the two shingle sets, 0 to 1. */
  readonly jaccard: number
  /** Share of the smaller shingle set found in the larger, 0 to 1. */
  readonly containment: number
}

/** Where an article was placed. */
export interface Placement {
  /** Id of the article placed. */
  readonly id: string
  /** Id of the story that it is in now. Later articles may merge or split that: `onEvent` and `storyOf` say so. */
  readonly storyId: string
  /** Relation to {@link of}; `new` where the article is no copy of any held, and none that it relates to is in its story. */
  readonly relation: 'new' | Exclude<Relation, 'unrelated'>
  /**
   * Id of the closest of those {@link matches} that it is a copy of, wherever they stand, or that are in its story; absent when
   * `relation` is `new`. A copy stands in another story where one of them is put together from several, as a digest is.
   */
  readonly of?: string
  /** Score of {@link of}; where there is none that of the closest article found, which may be of another story; 0 where nothing was close. */
  readonly score: number
  /** Every article found that is not `unrelated`, closest first. */
  readonly matches: readonly Match[]
  /** Ids of stories that were joined into `storyId` as this article came, by it or by what it tells of others, and have ended. */
  readonly merged: readonly string[]
  /** Whether an earlier version with the same id was replaced. */
  readonly replaced: boolean
  /**
   * True where that version had the same words, as an item of a feed has that comes at every poll; absent otherwise. Where its time moved by
   * half a day or more, its site changed, or what is its title, it was placed anew all the same.
   */
  readonly unchanged?: true
  /** What was wrong with the article and was passed over: a bad date, with the option `dates: 'lenient'`. */
  readonly warning?: ArticleError
}

/** An article that stands, nearly or as a whole, within a longer one. */
export interface Excerpt {
  /** Id of the shorter article, the excerpt. */
  readonly id: string
  /** Id of the article that holds most of it; of several the longest. */
  readonly of: string
}

/** Articles that are copies of each other. */
export interface CopyGroup {
  /** Ids, in the order of the story's `articles`. */
  readonly articles: readonly string[]
  /** Id of the earliest; of several, and where none has a time, of the longest; of several the first by id. */
  readonly original: string
  /**
   * Those with the share `containment` of their shingles in another, and at most 80 % of its length, in the order of
   * `articles`. In a group of more than 32 only the eight longest are looked at for what may hold the others.
   */
  readonly excerpts: readonly Excerpt[]
}

/** Articles that cover one event. */
export interface Story {
  /** Stable for as long as the story lives: the id of the article that founded it, numbered where that is taken. */
  readonly id: string
  /** Ids, earliest first; articles without a time come last. */
  readonly articles: readonly string[]
  /** Id of the medoid, the article closest to all the others. */
  readonly representative: string
  /** Groups of duplicates and near-duplicates inside the story, each of two or more ids. */
  readonly copies: readonly (readonly string[])[]
  /** Of each of {@link copies}, in the same order: which came first, and what is part of what. */
  readonly copyGroups: readonly CopyGroup[]
  /** Mean pairwise score, 0 to 1; 1 for a story of one article. */
  readonly cohesion: number
  /** Lowest mean score of an article to the rest of its story, so that chaining shows; 1 for a story of one. */
  readonly weakest: number
  /** Earliest publication time, epoch milliseconds; absent where no article has one. */
  readonly firstSeen?: number
  /** Latest publication time, likewise. */
  readonly lastSeen?: number
  /** Words that mark the story, as they stand in its articles, each in one form, weightiest first: 8 at most, none at level `copies`. */
  readonly keywords: readonly string[]
}

/** The result of {@link clusterArticles}: every accepted article is in exactly one story. */
export interface ClusterResult {
  /** Largest first, then by id. */
  readonly stories: readonly Story[]
}

/** A part of an article as it was given, in UTF-16 units as JavaScript counts them. */
export interface TextRange {
  /** The field of the article. */
  readonly field: 'title' | 'text'
  /** Offset of the first unit, from 0. */
  readonly start: number
  /** One past the last. */
  readonly end: number
}

/** A run of words that stands in both of two articles. */
export interface SharedPassage {
  /** The passage as it is read in the first article, without markup. */
  readonly text: string
  /** Its length in words. */
  readonly words: number
  /**
   * Where it stands in the first article as it was given, markup and all: `article[field].slice(start, end)`. Two ranges where
   * it runs from the title into the text. A range takes in the furniture and the tags between its words, and of a character
   * that was read in another form all that it was made of.
   */
  readonly rangesA: readonly TextRange[]
  /** Where it stands in the second, likewise. */
  readonly rangesB: readonly TextRange[]
}

/** A term that both of two articles use. */
export interface SharedTerm {
  /** A word or a number as an article writes it; of forms with one stem, one of them. */
  readonly term: string
  /** Its share of the similarity of the two term vectors, 0 to 1. */
  readonly weight: number
}
