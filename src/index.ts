/**
 * Finds duplicate, near-duplicate and same-story news articles.
 *
 * @module samestory
 */

export { type Article, ArticleError, type ArticleErrorDetails, type ArticleField } from './article/article.ts'
export type {
  ArticleLeft,
  ArticleMoved,
  StoryCreated,
  StoryEvent,
  StoryExpired,
  StoryJoined,
  StoryMerged,
  StorySplit,
} from './article/events.ts'
export type {
  ClusterResult,
  CopyGroup,
  Excerpt,
  Match,
  Placement,
  Relation,
  SharedPassage,
  SharedTerm,
  Story,
  TextRange,
} from './article/types.ts'
export type { BackgroundTable } from './background/table.ts'
export { SnapshotError } from './binary/error.ts'
export type { Detector } from './detector.ts'
export type { EvidenceName } from './judge/evidence/index.ts'
export type { OwnEvidence, UnweighedEvidence } from './judge/evidence/own-evidence.ts'
export { clusterArticles, clusterArticlesAsync } from './main/batch.ts'
export { compareArticles } from './main/compare.ts'
export { NewsDetector } from './main/detector.ts'
export type {
  ClusterAsyncOptions,
  ClusterOptions,
  ClusterProgress,
  DetectorOptions,
  DetectorSettings,
  RestoreOptions,
  StreamOptions,
} from './options.ts'
export type {
  ByEvidence,
  Comparison,
  ExplainedPair,
  HeldComparison,
  NearMiss,
  OwnContribution,
  StoryExplanation,
  WeakestArticle,
} from './story/explanation.ts'
export type { AbortSignalLike, AddAllOptions, AddAllResult } from './stream/add-all.ts'
