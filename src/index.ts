/**
 * Finds duplicate, near-duplicate and same-story news articles.
 *
 * @packageDocumentation
 */

export { type Article, ArticleError, type ArticleField } from './article/article.ts'
export type {
  ClusterResult,
  Comparison,
  Match,
  Placement,
  Relation,
  SharedPassage,
  SharedTerm,
  Story,
} from './article/types.ts'
export type { BackgroundTable } from './background/table.ts'
export { type ClusterOptions, clusterArticles } from './batch.ts'
export { SnapshotError } from './binary/error.ts'
export { compareArticles } from './compare.ts'
export { NewsDetector, type RestoreOptions, type StreamOptions } from './detector.ts'
export type { DetectorOptions } from './options.ts'
export type {
  ArticleLeft,
  ArticleMoved,
  StoryCreated,
  StoryEvent,
  StoryExpired,
  StoryJoined,
  StoryMerged,
  StorySplit,
} from './story/events.ts'
export type { AbortSignalLike, AddAllOptions, AddAllResult } from './stream/add-all.ts'
