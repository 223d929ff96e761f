import type { StoryEvent as HandleEvent } from '../cluster/stream/events.ts'

/** A story was founded by articles that belonged to none of those held. */
export interface StoryCreated {
  readonly type: 'created'
  readonly storyId: string
  readonly articles: readonly string[]
}

/** A new article joined a story. */
export interface StoryJoined {
  readonly type: 'joined'
  readonly storyId: string
  readonly articleId: string
}

/** All articles of the story `from` now belong to `storyId`; `from` has ended. */
export interface StoryMerged {
  readonly type: 'merged'
  readonly storyId: string
  readonly from: string
}

/** Some articles of `from` now make up a story of their own; `from` lives on. */
export interface StorySplit {
  readonly type: 'split'
  readonly storyId: string
  readonly from: string
  readonly articles: readonly string[]
}

/** An article went from one story to another; both live on. */
export interface ArticleMoved {
  readonly type: 'moved'
  readonly articleId: string
  readonly from: string
  readonly storyId: string
}

/** An article left its story: it was removed or replaced, or its time was over. */
export interface ArticleLeft {
  readonly type: 'left'
  readonly storyId: string
  readonly articleId: string
  readonly reason: 'removed' | 'expired'
}

/** A story's last article has left. */
export interface StoryExpired {
  readonly type: 'expired'
  readonly storyId: string
}

/**
 * A change to the stories. Whoever applies the events in their order, from the first, has the same stories with the same ids
 * as the detector at every moment, and never needs to read them again.
 */
export type StoryEvent =
  | StoryCreated
  | StoryJoined
  | StoryMerged
  | StorySplit
  | ArticleMoved
  | ArticleLeft
  | StoryExpired

/** Names the articles of an event, which the clusterer knows by their handles. */
export function nameEvent(
  event: HandleEvent,
  idOf: (handle: number) => string,
  reason: ArticleLeft['reason'],
): StoryEvent {
  switch (event.type) {
    case 'created':
      return { type: 'created', storyId: event.story, articles: event.articles.map(idOf) }
    case 'joined':
      return { type: 'joined', storyId: event.story, articleId: idOf(event.article) }
    case 'merged':
      return { type: 'merged', storyId: event.story, from: event.from }
    case 'split':
      return { type: 'split', storyId: event.story, from: event.from, articles: event.articles.map(idOf) }
    case 'moved':
      return { type: 'moved', articleId: idOf(event.article), from: event.from, storyId: event.to }
    case 'left':
      return { type: 'left', storyId: event.story, articleId: idOf(event.article), reason }
    case 'ended':
      return { type: 'expired', storyId: event.story }
  }
}
