/**
 * Copies and stories in English, in a smaller bundle.
 *
 * The functions are those of `samestory`, but that an article is taken for English unless it names another language, of
 * which no stop words or stems are known, and that texts are compared as they stand: no markup is read, and no page furniture set
 * aside. Clean them first where they need it, with `readMarkup` and `separateFurniture` of `samestory/text`, or with what your
 * pipeline has. A text that is markup is refused, unless the option `markup` is `'plain'`.
 *
 * @module samestory/english
 */
import type { Article } from '../article/article.ts'
import type { ClusterResult } from '../article/types.ts'
import { clusterAsync, judgeBatch, storiesOf } from '../batch.ts'
import { compareWith } from '../compare.ts'
import { Detector } from '../detector.ts'
import { ENGLISH } from '../kit/english.ts'
import {
  type ClusterAsyncOptions,
  type ClusterOptions,
  type DetectorOptions,
  type RestoreOptions,
  resolveClusterAsyncWith,
  resolveClusterWith,
  resolveStreamWith,
  resolveWith,
  type StreamOptions,
} from '../options.ts'
import type { Comparison } from '../story/explanation.ts'

export type { BackgroundTable } from '../background/table.ts'
export * from '../entry/shared.ts'

/**
 * Compares two articles on their own: `compareArticles` of `samestory`, for English.
 *
 * @throws {ArticleError} if either is bad, or is markup
 * @throws {TypeError | RangeError} naming a wrong option
 */
export function compareArticles(a: Article, b: Article, options: DetectorOptions = {}): Comparison {
  return compareWith(resolveWith(ENGLISH, options), a, b)
}

/**
 * Groups a batch of articles into stories: `clusterArticles` of `samestory`, for English.
 *
 * @throws {ArticleError} for a bad article or one that is markup, unless `onInvalid` is given
 * @throws {TypeError | RangeError} naming a wrong option
 */
export function clusterArticles(articles: Iterable<Article>, options: ClusterOptions = {}): ClusterResult {
  return storiesOf(judgeBatch(articles, resolveClusterWith(ENGLISH, options)))
}

/**
 * The same by all cores: `clusterArticlesAsync` of `samestory` for English.
 *
 * @throws {ArticleError} (rejects) for a bad article or one that is markup, unless `onInvalid` is given
 * @throws {TypeError | RangeError} (rejects) naming a wrong option
 * @throws {Error} (rejects) if a worker fails; and with what the source or a callback throws, or the signal's reason
 */
export async function clusterArticlesAsync(
  articles: AsyncIterable<Article> | Iterable<Article>,
  options: ClusterAsyncOptions = {},
): Promise<ClusterResult> {
  return clusterAsync(articles, resolveClusterAsyncWith(ENGLISH, options), () => import('./pool.ts'))
}

/** Groups a stream of articles as they come: the `NewsDetector` of `samestory`, for English. */
export class NewsDetector extends Detector {
  /** @throws {TypeError | RangeError} naming a wrong option */
  constructor(options: StreamOptions = {}) {
    super(resolveStreamWith(ENGLISH, options), () => import('./pool.ts'))
  }

  /**
   * A detector that answers as the one that made the snapshot, from then on.
   *
   * @throws {TypeError | RangeError} naming a wrong option, or one that can't be changed without reading the articles again
   * @throws {SnapshotError} if the bytes are cut, changed, foreign or newer, or of another entry of the package
   */
  static restore(bytes: Uint8Array, options: RestoreOptions = {}): NewsDetector {
    return Detector.restored(
      ENGLISH.name,
      (saved) => resolveStreamWith(ENGLISH, saved),
      (saved) => new NewsDetector(saved),
      bytes,
      options,
    )
  }
}
