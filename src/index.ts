/**
 * Finds duplicate, near-duplicate and same-story news articles.
 *
 * @module samestory
 */

export type { BackgroundTable } from './background/table.ts'
export * from './entry/shared.ts'
export { clusterArticles, clusterArticlesAsync } from './main/batch.ts'
export { compareArticles } from './main/compare.ts'
export { NewsDetector } from './main/detector.ts'
