/**
 * A page to look at: stories, copies and the reasons for them, as one HTML file that needs no network.
 *
 * @module samestory/report
 */
import { judgeArticles } from '../evaluate/index.ts'
import type { Article, ClusterResult } from '../index.ts'
import type { DetectorOptions } from '../options.ts'
import { MOST_ARTICLES } from './bounds.ts'
import { collect } from './collect.ts'
import { pageOf } from './html.ts'

/** Options of {@link renderReport}: those that the result was made with, and what the page is called and holds. */
export interface ReportOptions extends DetectorOptions {
  /** Heading of the page. @default 'Stories' */
  readonly title?: string | undefined
  /**
   * Articles up to which stories are shown, a whole number from 1; the largest story always is. Of the others the page says how
   * many there are, and from where. @default 2000
   */
  readonly mostArticles?: number | undefined
}

/**
 * Makes a page of stories: one HTML file, to be opened in any browser or sent on. It has a card for each story with its
 * sources, times and keywords; a time line; copies folded under their original, with the passages that they share side by side;
 * what each kind of evidence adds to the log-odds of the weakest links; what is worth a second look, the closest calls first; a
 * search; and a slider that shows which stories would merge or split at another threshold.
 *
 * The articles are read and judged anew, with the options given. At each step the slider is at, the stories are those that
 * `clusterArticles` makes with that `sameStory`: from .1 to .95 by .01, by .05 where there are more than 2,500 articles or, as of
 * very many copies, 200,000 pairs worth judging. The stories of a stream may differ from those even at its own threshold, which
 * the page then shows.
 *
 * The file loads nothing, and lets no script run but its own: a Content-Security-Policy names that by its hash. What articles
 * say is never read as markup, whatever it holds; only addresses of `http` and `https` become links. The same input makes the
 * same file, to the byte.
 *
 * Bounds: 2,000 articles by default (see `mostArticles`), of each 320 UTF-16 units of text, and 6,000 of those that are laid
 * beside a copy, which are 12 copies a group and 240 in all, with the five longest passages of each. Of each story the weakest
 * link is explained, and of the largest up to 12, 600 more in all, and 60 near misses. The time is that of `clusterArticles`, and
 * of a clustering for each step of the slider, but for stories that stay as they are.
 *
 * @param result of `clusterArticles`; of a detector, `{ stories: detector.stories() }`
 * @param articles those that the result was made of, in any order; others are passed over. Of several with one id, the last counts
 * @throws {TypeError} if the result names an article that is not among them, or for a wrong option
 * @throws {RangeError} for an option out of range
 * @throws {ArticleError} for an article of the result that is bad by these options
 *
 * @example
 * const articles = [
 *   { id: 'a', title: 'Bridge shut', text: 'The harbour bridge was closed on Monday after cracks were found in two cables.' },
 *   { id: 'b', title: 'Cracks', text: 'Officials said the harbour bridge was closed on Monday after cracks were found.' },
 * ]
 * const html = renderReport(clusterArticles(articles), articles, { title: 'Monday' })
 * html.slice(0, 15) // '<!doctype html>'
 * html.match(/<script/g).length // 2
 */
export function renderReport(result: ClusterResult, articles: Iterable<Article>, options: ReportOptions = {}): string {
  checkPlain(options)
  const { title = 'Stories', mostArticles = MOST_ARTICLES, ...judging } = options
  if (typeof title !== 'string') throw new TypeError(`option "title" must be a string, got ${typeof title}`)
  if (typeof mostArticles !== 'number') {
    throw new TypeError(`option "mostArticles" must be a number, got ${typeof mostArticles}`)
  }
  if (!Number.isInteger(mostArticles) || mostArticles < 1) {
    throw new RangeError(`option "mostArticles" must be a whole number from 1, got ${mostArticles}`)
  }
  const stories = result?.stories
  if (!Array.isArray(stories)) {
    const expected = 'what clusterArticles returns, or { stories: detector.stories() }'
    throw new TypeError(`"result" must be ${expected}, got ${typeof result} with stories of type ${typeof stories}`)
  }
  if (typeof articles !== 'object' || typeof articles?.[Symbol.iterator] !== 'function') {
    throw new TypeError(`"articles" must be an iterable of articles, got ${typeof articles}`)
  }
  const byId = new Map(Array.from(articles, (article) => [article?.id, article]))
  const held = stories.flatMap((story) => story.articles).map((id) => heldArticle(byId, id))
  const judged = judgeArticles(held, judging)
  return pageOf(collect({ title, stories, articles: byId, judged, options: judging, mostArticles }))
}

function checkPlain(options: unknown): void {
  const isObject = typeof options === 'object' && options !== null
  const kind = isObject ? Object.getPrototypeOf(options) : undefined
  if (kind === Object.prototype || kind === null) return
  const got = Array.isArray(options) ? 'an array' : isObject ? 'an object of a class' : String(options)
  throw new TypeError(`options must be a plain object, got ${got}`)
}

function heldArticle(articles: ReadonlyMap<string, Article>, id: string): Article {
  const article = articles.get(id)
  if (article === undefined) {
    throw new TypeError(`"articles" must hold those of the result, got none with the id ${JSON.stringify(id)}`)
  }
  return article
}
