/**
 * Finds duplicate, near-duplicate and same-story news articles.
 *
 * @packageDocumentation
 */
export type { AbortSignalLike, AddAllOptions, AddAllResult } from './add-all.ts'
export { type Article, ArticleError, type ArticleField } from './article.ts'
export { type ClusterOptions, clusterArticles } from './batch.ts'
export { compareArticles } from './compare.ts'
export { NewsDetector, type RestoreOptions, type StreamOptions } from './detector.ts'
export type {
  ArticleLeft,
  ArticleMoved,
  StoryCreated,
  StoryEvent,
  StoryExpired,
  StoryJoined,
  StoryMerged,
  StorySplit,
} from './events.ts'
export type { DetectorOptions } from './options.ts'
export { SnapshotError } from './snapshot/error.ts'
export type {
  ClusterResult,
  Comparison,
  Match,
  Placement,
  Relation,
  SharedPassage,
  SharedTerm,
  Story,
} from './types.ts'
