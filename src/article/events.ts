/** A story was founded by articles that belonged to none of those held. */
export interface StoryCreated<Id = string> {
  readonly type: 'created'
  readonly storyId: string
  readonly articles: readonly Id[]
}

/** A new article joined a story. */
export interface StoryJoined<Id = string> {
  readonly type: 'joined'
  readonly storyId: string
  readonly articleId: Id
}

/** All articles of the story `from` now belong to `storyId`; `from` has ended. */
export interface StoryMerged {
  readonly type: 'merged'
  readonly storyId: string
  readonly from: string
}

/** Some articles of `from` now make up a story of their own; `from` lives on. */
export interface StorySplit<Id = string> {
  readonly type: 'split'
  readonly storyId: string
  readonly from: string
  readonly articles: readonly Id[]
}

/** An article went from one story to another; both live on. */
export interface ArticleMoved<Id = string> {
  readonly type: 'moved'
  readonly articleId: Id
  readonly from: string
  readonly storyId: string
}

/** An article left its story: it was removed or replaced, or its time was over. */
export interface ArticleLeft<Id = string> {
  readonly type: 'left'
  readonly storyId: string
  readonly articleId: Id
  readonly reason: 'removed' | 'expired'
}

/** A story's last article has left. */
export interface StoryExpired {
  readonly type: 'expired'
  readonly storyId: string
}

/**
 * A change to the stories. Whoever applies the events in their order, from the first, has the same stories with the same ids
 * as the detector, and never needs to read them again.
 *
 * @typeParam Id what an article is known by; the detector's own parts know it by its handle
 */
export type StoryEvent<Id = string> =
  | StoryCreated<Id>
  | StoryJoined<Id>
  | StoryMerged
  | StorySplit<Id>
  | ArticleMoved<Id>
  | ArticleLeft<Id>
  | StoryExpired
