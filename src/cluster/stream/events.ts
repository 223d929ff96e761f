/** A story was founded by an article that belonged to none of those held. */
export interface StoryCreated {
  readonly type: 'created'
  readonly story: string
  readonly articles: readonly number[]
}

/** A new article joined a story. */
export interface StoryJoined {
  readonly type: 'joined'
  readonly story: string
  readonly article: number
}

/** All articles of `from` now belong to `story`; `from` has ended. */
export interface StoriesMerged {
  readonly type: 'merged'
  readonly story: string
  readonly from: string
}

/** Some articles of `from` now make up a story of their own, `story`; `from` lives on. */
export interface StorySplit {
  readonly type: 'split'
  readonly story: string
  readonly from: string
  readonly articles: readonly number[]
}

/** An article went from one story to another; both live on. */
export interface ArticleMoved {
  readonly type: 'moved'
  readonly article: number
  readonly from: string
  readonly to: string
}

/** An article was removed from its story. */
export interface ArticleLeft {
  readonly type: 'left'
  readonly story: string
  readonly article: number
}

/** A story's last article has left. */
export interface StoryEnded {
  readonly type: 'ended'
  readonly story: string
}

/**
 * A change to the stories; articles are given by their handles. Whoever applies the events in their order, from the first,
 * has the same stories with the same ids at every moment and never needs to read them again.
 */
export type StoryEvent =
  | StoryCreated
  | StoryJoined
  | StoriesMerged
  | StorySplit
  | ArticleMoved
  | ArticleLeft
  | StoryEnded
