/**
 * Places articles on their way through a stream.
 *
 * @packageDocumentation
 */
import { type Article, ArticleError } from '../article.ts'
import { ARTICLES_A_TURN, nextTurn } from '../pause.ts'
import type { Placement } from '../types.ts'

/** What is used of a `NewsDetector`. */
export interface ArticlePlacer {
  add(article: Article): Placement
}

/** Options of {@link placeArticles}. */
export interface PlaceArticlesOptions {
  /** Called with each bad article, which is then left out; awaited if it returns a promise. Without it the stream fails. */
  readonly onInvalid?: (error: ArticleError, article: Article) => unknown
}

/**
 * A web-standard transform: articles in, their placements out, in the same order. It takes an article only when the one
 * before has been read, and lets the event loop go round after every 32.
 *
 * It works with `pipeThrough` wherever there are web streams, and stands in a `pipeline()` of Node as it is.
 *
 * @param detector a `NewsDetector`
 *
 * @example
 * await pipeline(createReadStream('articles.jsonl'), parseLines, placeArticles(detector), async (placements) => {
 *   for await (const { id, storyId } of placements) await save(id, storyId)
 * })
 */
export function placeArticles(
  detector: ArticlePlacer,
  options: PlaceArticlesOptions = {},
): TransformStream<Article, Placement> {
  const { onInvalid } = options
  if (typeof (detector as Partial<ArticlePlacer> | null | undefined)?.add !== 'function') {
    throw new TypeError('"detector" must be a NewsDetector')
  }
  if (onInvalid !== undefined && typeof onInvalid !== 'function') {
    throw new TypeError('option "onInvalid" must be a function')
  }
  let handled = 0
  return new TransformStream<Article, Placement>({
    async transform(article, controller) {
      try {
        controller.enqueue(detector.add(article))
      } catch (error) {
        if (onInvalid === undefined || !(error instanceof ArticleError)) throw error
        await onInvalid(error, article)
      }
      if (++handled % ARTICLES_A_TURN === 0) await nextTurn()
    },
  })
}
