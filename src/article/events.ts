/** A story was founded by articles that belonged to none of those held. */
export interface StoryCreated<Id = string> {
  /** Tells this event from the others. */
  readonly type: 'created'
  /** The new story: the id of the article that founded it, numbered where that is taken. */
  readonly storyId: string
  /** Ids of all its articles, one or more, none of which was in a story before. */
  readonly articles: readonly Id[]
}

/** A new article joined a story. */
export interface StoryJoined<Id = string> {
  /** Tells this event from the others. */
  readonly type: 'joined'
  /** The story as it was named before; its id stays. */
  readonly storyId: string
  /** The article, which was in no story before. */
  readonly articleId: Id
}

/** All articles of the story `from` now belong to `storyId`; `from` has ended. */
export interface StoryMerged {
  /** Tells this event from the others. */
  readonly type: 'merged'
  /** The story that lives on. */
  readonly storyId: string
  /** The story that has ended. Its id may be given again to another later. */
  readonly from: string
}

/** Some articles of `from` now make up a story of their own; `from` lives on. */
export interface StorySplit<Id = string> {
  /** Tells this event from the others. */
  readonly type: 'split'
  /** The new story. */
  readonly storyId: string
  /** The story that they were in, which keeps its id and the other articles. */
  readonly from: string
  /** Ids of the articles that went, one or more. */
  readonly articles: readonly Id[]
}

/** An article went from one story to another; both live on. */
export interface ArticleMoved<Id = string> {
  /** Tells this event from the others. */
  readonly type: 'moved'
  /** The article that went. */
  readonly articleId: Id
  /** The story that it was in. */
  readonly from: string
  /** The story that it is in now. */
  readonly storyId: string
}

/** An article left its story: it was removed or replaced, or its time was over. */
export interface ArticleLeft<Id = string> {
  /** Tells this event from the others. */
  readonly type: 'left'
  /** The story that it was in. If it was the last one there, `expired` follows. */
  readonly storyId: string
  /** The article, which is no longer held. */
  readonly articleId: Id
  /** `removed` by `remove` or by a new version of the same id; `expired` by `window` or `maxArticles`. */
  readonly reason: 'removed' | 'expired'
}

/** A story's last article has left. */
export interface StoryExpired {
  /** Tells this event from the others. */
  readonly type: 'expired'
  /** The story, which is no more. Its id may be given again to another later. */
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
