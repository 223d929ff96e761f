/**
 * Places articles on their way through a stream. Its types name web streams: TypeScript knows these by `lib: ["DOM"]`, or by
 * the types of Node, Bun or Deno.
 *
 * @module samestory/stream
 */
import { type Article, ArticleError } from '../article/article.ts'
import type { Placement } from '../article/types.ts'
import { describe } from '../base/describe.ts'
import { callback, resolve } from '../base/option-table.ts'
import { ARTICLES_A_TURN, nextTurn } from '../base/pause.ts'
import type { AbortSignalLike } from './add-all.ts'
import { checkSource } from './source.ts'

/** What is used of a `NewsDetector`. */
export interface ArticlePlacer {
  /** Places an article, as `NewsDetector.add` does. */
  add(article: Article): Placement
}

const OPTIONS = { onInvalid: callback<(error: ArticleError, article: Article) => unknown>() }

/** An article with where it was placed. */
export interface PlacedArticle<A extends Article = Article> extends Placement {
  /** The article as it came in: the same object. */
  readonly article: A
}

/** What Node's `pipeline()` gives a step beside its source. */
export interface StepOptions {
  /** Once aborted, the step ends at the next article, and closes its source. */
  readonly signal?: Pick<AbortSignalLike, 'aborted' | 'reason'> | undefined
}

/** Options of {@link placeArticles} and {@link placeEach}. */
export interface PlaceArticlesOptions<A extends Article = Article> {
  /**
   * Called with each bad article, which is then left out; awaited if it returns a promise. Without it the stream fails. Called
   * as well for each that is placed without its date, which `error.kept` tells.
   */
  readonly onInvalid?: ((error: ArticleError, article: A) => unknown) | undefined
}

/**
 * A web-standard transform: articles in, their placements out, each with its article, in the same order. It takes an article only when the one
 * before has been read, and lets the event loop go round after every 32.
 *
 * It works with `pipeThrough` wherever there are web streams. `pipeline()` of Node 20 and later takes it too; where the
 * installed types of Node do not say so, and for Node streams in general, see {@link placeEach}.
 *
 * @param detector a `NewsDetector`
 * @throws {TypeError} naming a wrong argument; the stream fails with an {@link ArticleError} for a bad article, unless `onInvalid` is given,
 *   and with what a callback threw
 *
 * @example
 * await feed.pipeThrough(placeArticles(detector)).pipeTo(new WritableStream({ write: ({ id, storyId }) => save(id, storyId) }))
 */
export function placeArticles<A extends Article = Article>(
  detector: ArticlePlacer,
  options: PlaceArticlesOptions<A> = {},
): TransformStream<A, PlacedArticle<A>> {
  const place = placer(detector, options)
  return new TransformStream<A, PlacedArticle<A>>({
    async transform(article, controller) {
      const placement = await place(article)
      if (placement !== undefined) controller.enqueue(placement)
    },
  })
}

/**
 * The same as a step of Node's `pipeline()`: a function from a source of articles to their placements with the articles. It asks for an article
 * only when the placement before has been taken. Errors are as there; where the `signal` of `pipeline()` is aborted, it ends at the next
 * article.
 *
 * The types of `pipeline()` carry none from step to step: for articles with fields of your own say `placeEach<Row>(detector)`, and
 * `dropCopies<Row>()` behind it.
 *
 * @example
 * await pipeline(createReadStream('articles.jsonl'), parseLines, placeEach(detector), async (placements) => {
 *   for await (const { id, storyId } of placements) await save(id, storyId)
 * })
 */
export function placeEach<A extends Article = Article>(
  detector: ArticlePlacer,
  options: PlaceArticlesOptions<A> = {},
): <Given extends A>(
  source: AsyncIterable<Given> | Iterable<Given>,
  step?: StepOptions,
) => AsyncGenerator<PlacedArticle<Given>, void, undefined> {
  const place = placer(detector, options)
  return async function* (source, step) {
    checkSource(source)
    for await (const article of source) {
      endIfAborted(step)
      const placement = await place(article)
      if (placement !== undefined) yield placement
    }
  }
}

/** A step that works in both kinds of streams. */
export interface CopyFilter<Placed> {
  /** What goes on, as a web stream. Reading it or `writable` begins the web stream that the two are ends of. */
  readonly readable: ReadableStream<Placed>
  /** Where placed articles go in, as a web stream. */
  readonly writable: WritableStream<Placed>
  <Given extends Placed>(
    source: AsyncIterable<Given> | Iterable<Given>,
    step?: StepOptions,
  ): AsyncGenerator<Given, void, undefined>
}

/**
 * A step after {@link placeEach} or {@link placeArticles} that lets go of duplicates and near-duplicates of what was placed
 * before, and of an item that comes again as it was, so that each text goes on once. A new version of an article goes on,
 * `replaced`, unless it is a copy of another that is held: whoever must hear of every correction reads the placements
 * themselves. It is a function for `pipeline()`, and takes part in `pipeThrough` of a web stream
 * as well; every stream needs one of its own. What comes first counts, be it an excerpt of what comes later.
 *
 * @example
 * await pipeline(articles, placeEach(detector), dropCopies(), async (placed) => {
 *   for await (const { article, storyId } of placed) await publish(article, storyId)
 * })
 */
export function dropCopies<
  Placed extends Pick<Placement, 'relation' | 'unchanged'> = PlacedArticle,
>(): CopyFilter<Placed>
/** The same, by the type of the articles that were placed. */
export function dropCopies<A extends Article>(): CopyFilter<PlacedArticle<A>>
export function dropCopies<Placed extends Pick<Placement, 'relation' | 'unchanged'>>(): CopyFilter<Placed> {
  let stream: TransformStream<Placed, Placed> | undefined
  const transform = (): TransformStream<Placed, Placed> => {
    stream ??= new TransformStream({
      transform(placed, controller) {
        if (isNew(placed)) controller.enqueue(placed)
      },
    })
    return stream
  }
  async function* filter(
    source: AsyncIterable<Placed> | Iterable<Placed>,
    step?: StepOptions,
  ): AsyncGenerator<Placed, void, undefined> {
    checkSource(source)
    for await (const placed of source) {
      endIfAborted(step)
      if (isNew(placed)) yield placed
    }
  }
  return Object.defineProperties(filter, {
    readable: { get: () => transform().readable },
    writable: { get: () => transform().writable },
  }) as unknown as CopyFilter<Placed>
}

/** `pipeline()` itself waits for the end of the source, which a feed may never come to. */
function endIfAborted(step: StepOptions | undefined): void {
  if (step?.signal?.aborted === true) throw step.signal.reason
}

function isNew({ relation, unchanged }: Pick<Placement, 'relation' | 'unchanged'>): boolean {
  return unchanged !== true && relation !== 'duplicate' && relation !== 'near-duplicate'
}

/** Places an article; undefined for a bad one that `onInvalid` was told of. */
function placer(
  detector: ArticlePlacer,
  options: PlaceArticlesOptions<never>,
): <A extends Article>(article: A) => Promise<PlacedArticle<A> | undefined> {
  if (typeof (detector as Partial<ArticlePlacer> | null | undefined)?.add !== 'function') {
    throw new TypeError(`"detector" must be a NewsDetector, got ${describe(detector)}`)
  }
  const { onInvalid } = resolve(OPTIONS, options)
  let handled = 0
  return async (article) => {
    const position = handled
    if (++handled % ARTICLES_A_TURN === 0) await nextTurn()
    let placement: Placement
    try {
      placement = detector.add(article)
    } catch (error) {
      if (!(error instanceof ArticleError && error.isAbout(article))) throw error
      if (onInvalid === undefined) throw error.at(position)
      await onInvalid(error.at(position), article)
      return undefined
    }
    if (placement.warning !== undefined) await onInvalid?.(placement.warning.at(position), article)
    return { ...placement, article }
  }
}
