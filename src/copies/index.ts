/**
 * Finds copies alone, in a much smaller bundle: duplicates, near-duplicates and excerpts, in any language.
 *
 * The functions are those of `samestory` at level `copies`, but that texts are compared as they stand: no markup is read, and
 * no page furniture set aside. Clean them first where they need it, with `readMarkup` and `separateFurniture` of
 * `samestory/text`, or with what your pipeline has. A text that is markup is refused, unless the option `markup` is `'plain'`.
 *
 * @module samestory/copies
 */
import type { Article } from '../article/article.ts'
import type { ClusterResult } from '../article/types.ts'
import { clusterAsync, judgeBatch, storiesOf } from '../batch.ts'
import { compareWith } from '../compare.ts'
import { Detector } from '../detector.ts'
import { COPIES } from '../kit/copies.ts'
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

export * from '../entry/shared.ts'

/** Options of `samestory` without those that are for stories. */
export type CopiesOnly<Options> = Omit<Options, 'level' | 'background' | 'evidence'> & {
  /** May be given, and can be nothing else. @default 'copies' */
  readonly level?: 'copies' | undefined
}

/**
 * Compares two articles on their own: `compareArticles` of `samestory` at level `copies`.
 *
 * @throws {ArticleError} if either is bad, or is markup
 * @throws {TypeError | RangeError} naming a wrong option
 */
export function compareArticles(a: Article, b: Article, options: CopiesOnly<DetectorOptions> = {}): Comparison {
  return compareWith(resolveWith(COPIES, options), a, b)
}

/**
 * Groups a batch of articles by copies: `clusterArticles` of `samestory` at level `copies`.
 *
 * @throws {ArticleError} for a bad article or one that is markup, unless `onInvalid` is given
 * @throws {TypeError | RangeError} naming a wrong option
 */
export function clusterArticles(articles: Iterable<Article>, options: CopiesOnly<ClusterOptions> = {}): ClusterResult {
  return storiesOf(judgeBatch(articles, resolveClusterWith(COPIES, options)))
}

/**
 * The same by all cores: `clusterArticlesAsync` of `samestory` at level `copies`.
 *
 * @throws {ArticleError} (rejects) for a bad article or one that is markup, unless `onInvalid` is given
 * @throws {TypeError | RangeError} (rejects) naming a wrong option
 * @throws {Error} (rejects) if a worker fails; and with what the source or a callback throws, or the signal's reason
 */
export async function clusterArticlesAsync(
  articles: AsyncIterable<Article> | Iterable<Article>,
  options: CopiesOnly<ClusterAsyncOptions> = {},
): Promise<ClusterResult> {
  return clusterAsync(articles, resolveClusterAsyncWith(COPIES, options), () => import('./pool.ts'))
}

/** Groups a stream of articles by copies: the `NewsDetector` of `samestory` at level `copies`. */
export class NewsDetector extends Detector {
  /** @throws {TypeError | RangeError} naming a wrong option */
  constructor(options: CopiesOnly<StreamOptions> = {}) {
    super(resolveStreamWith(COPIES, options), () => import('./pool.ts'))
  }

  /**
   * A detector that answers as the one that made the snapshot, from then on.
   *
   * @throws {TypeError | RangeError} naming a wrong option, or one that can't be changed without reading the articles again
   * @throws {SnapshotError} if the bytes are cut, changed, foreign or newer, or of another entry of the package
   */
  static restore(bytes: Uint8Array, options: Omit<RestoreOptions, 'background' | 'evidence'> = {}): NewsDetector {
    return Detector.restored(
      COPIES.name,
      (saved) => resolveStreamWith(COPIES, saved),
      ({ level, background, ...saved }) => new NewsDetector(saved),
      bytes,
      options,
    )
  }
}
