import type { Article } from '../article/article.ts'
import type { ClusterResult } from '../article/types.ts'
import { clusterAsync, judgeBatch, storiesOf } from '../batch.ts'
import type { ClusterAsyncOptions, ClusterOptions } from '../options.ts'
import { resolveClusterAsyncOptions, resolveClusterOptions } from './options.ts'

/**
 * Groups a batch of articles into stories. The result does not depend on their order. Of several articles with one id, the
 * last counts.
 *
 * @param articles any iterable; each is read once
 * @throws {ArticleError} for a bad article, unless `onInvalid` is given
 * @throws {TypeError | RangeError} naming a wrong option
 *
 * @example
 * const { stories } = clusterArticles([
 *   { id: 'a', text: 'The harbour bridge was closed on Monday after cracks were found.' },
 *   { id: 'b', text: 'THE HARBOUR BRIDGE was closed on Monday after cracks were found.' },
 * ])
 * stories[0].articles // ['a', 'b']
 */
export function clusterArticles(articles: Iterable<Article>, options: ClusterOptions = {}): ClusterResult {
  return storiesOf(judgeBatch(articles, resolveClusterOptions(options)))
}

/**
 * What {@link clusterArticles} gives, to the bit, by all cores: worker threads read the articles, and the event loop goes round
 * between steps of some milliseconds, but for the last one, which groups the pairs.
 *
 * It pays for large batches (`npm run bench:workers`); for fewer than 4,000 articles no worker is started. Reading is a
 * quarter to three fifths of the work, most at level `copies`; all that follows has one thread. Own evidence and callbacks
 * are called in the thread of the caller.
 *
 * @param articles any iterable or async iterable; each article is read once, in order, and must not be changed meanwhile
 * @throws {ArticleError} (rejects) for a bad article, unless `onInvalid` is given
 * @throws {TypeError | RangeError} (rejects) naming a wrong option
 * @throws {Error} (rejects) if a worker fails. With `workers: 'auto'`, one that can't be started is no error: the articles are
 *   read in this thread
 * @throws what the source or a callback throws, or the signal's reason; no worker is left running
 *
 * @example
 * const { stories } = await clusterArticlesAsync(articles, {
 *   onProgress: ({ stage, done, total }) => console.log(stage, done, total),
 *   signal: AbortSignal.timeout(600_000),
 * })
 */
export async function clusterArticlesAsync(
  articles: AsyncIterable<Article> | Iterable<Article>,
  options: ClusterAsyncOptions = {},
): Promise<ClusterResult> {
  return clusterAsync(articles, resolveClusterAsyncOptions(options), () => import('./pool.ts'))
}
