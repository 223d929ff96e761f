// What the entries `samestory`, `samestory/copies` and `samestory/english` have in common: errors, and types of what goes in and
// comes out.
export { type Article, ArticleError, type ArticleErrorDetails, type ArticleField } from '../article/article.ts'
export type {
  ArticleLeft,
  ArticleMoved,
  StoryCreated,
  StoryEvent,
  StoryExpired,
  StoryJoined,
  StoryMerged,
  StorySplit,
} from '../article/events.ts'
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
} from '../article/types.ts'
export { SnapshotError } from '../binary/error.ts'
export type { Detector } from '../detector.ts'
export type { EvidenceName } from '../judge/evidence/index.ts'
export type { OwnEvidence, UnweighedEvidence } from '../judge/evidence/own-evidence.ts'
export type {
  ClusterAsyncOptions,
  ClusterOptions,
  ClusterProgress,
  DetectorOptions,
  DetectorSettings,
  RestoreOptions,
  StreamOptions,
} from '../options.ts'
export type {
  ByEvidence,
  Comparison,
  ExplainedPair,
  HeldComparison,
  NearMiss,
  OwnContribution,
  StoryExplanation,
  WeakestArticle,
} from '../story/explanation.ts'
export type { AbortSignalLike, AddAllOptions, AddAllResult } from '../stream/add-all.ts'
