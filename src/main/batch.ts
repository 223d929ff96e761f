import type { Article } from '../article/article.ts'
import type { ClusterResult } from '../article/types.ts'
import { judgeBatch, storiesOf } from '../batch.ts'
import type { ClusterOptions } from '../options.ts'
import { resolveClusterOptions } from './options.ts'

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
