import { type HourArticle, readHour, sameInHour } from '../feeds/hour-data.ts'
import { feedOf, WIRE } from '../feeds/mix.ts'
import { asDated, redated, undated, type View } from '../feeds/views.ts'
import type { DataArticle } from '../lib/data.ts'
import { readArticles } from '../lib/data.ts'
import { readSet, SETS } from '../lib/sets.ts'
import { shorten } from './shorten.ts'
import type { FitArticle, World } from './world.ts'
import { writtenWorlds } from './written.ts'

const SEED = 1
/** Sets that are no stories by hand weigh half: clusters made by machine, and tables. */
const HALF = 0.5

/** Everything that the judge is fitted on: every set as dense in time as it may come, alone and in one feed. */
export function* worldsOf(): Generator<World> {
  for (const set of SETS) {
    const articles = readSet(set).map((article) => ({ ...article, set: set.key }))
    const views = [asDated, undated, redated(30), redated(3), redated(1)]
    for (const view of views) yield shown(set.key, view, articles, view.of(articles, SEED), 1 / views.length)
    const short = articles.map((article) => shorten(article))
    for (const view of [undated, redated(3)]) yield shown(set.key, view, short, view.of(short, SEED), HALF / 2, 'short')
    yield { ...shown(set.key, undated, articles, undated.of(articles, SEED), HALF, 'alone'), alone: true }
    // Most languages come without a table, and labelled sets of such are small.
    for (const view of [undated, redated(3)]) {
      const dated = view.of(articles, SEED)
      yield { ...shown(set.key, view, articles, dated, HALF / 2, 'no table'), tableless: true }
    }
  }
  for (const days of [30, 3]) {
    const articles = feedOf(days, SEED).map((article) => ({ ...article }))
    yield { name: `feed ${days} d`, set: 'feed', weight: 1, articles, same: sameInFeed, alone: false }
  }
  yield* hour()
  yield* writtenWorlds()
  const headlines = readArticles('feeds/headlines-2014.jsonl').map((article) => ({ ...article, set: 'headlines' }))
  yield { name: 'headlines', set: 'headlines', weight: HALF, articles: headlines, same: sameStory, alone: false }
  const roundups = readArticles('feeds/roundups.jsonl').map((article) => ({ ...article, set: 'roundups' }))
  const dense = redated(30).of(roundups.flatMap(labelled), SEED)
  yield { ...shown('roundups', undated, roundups, roundups, HALF), articles: roundups }
  yield shown('roundups', redated(30), roundups, dense, HALF)
  yield shown(
    'roundups',
    undated,
    roundups,
    roundups.map((article) => shorten(article)),
    HALF,
    'short',
  )
  const wire = readArticles('corpora/reuters21578.jsonl').map((article): FitArticle => ({ ...article, set: WIRE }))
  // Look-alikes that are surely two stories are rare anywhere else. By hand: more costs other sets, less joins companies.
  yield { name: 'wire', set: WIRE, weight: 2, articles: wire, same: sameReport, alone: false }
  yield {
    name: 'wire, short',
    set: WIRE,
    weight: HALF,
    articles: wire.map((article) => shorten(article)),
    same: sameReport,
    alone: false,
  }
}

function* hour(): Generator<World> {
  const rows = new Map(readHour().map((row) => [row.id, row]))
  const row = ({ id }: FitArticle): HourArticle => rows.get(id) as HourArticle
  const same = (a: FitArticle, b: FitArticle): boolean | undefined => sameInHour(row(a), row(b))
  const articles = [...rows.values()].map(({ id, title, text, publishedAt, source }) => ({
    id,
    title,
    text,
    publishedAt,
    source,
    set: 'hour',
  }))
  const world = { set: 'hour', same, alone: false }
  yield { ...world, name: 'hour', weight: 1, articles }
  yield { ...world, name: 'hour, short', weight: HALF, articles: articles.map((article) => shorten(article)) }
  yield { ...world, name: 'hour, alone', weight: HALF, articles, alone: true }
}

function shown(
  set: string,
  view: View,
  articles: readonly FitArticle[],
  dated: readonly DataArticle[],
  weight: number,
  how = '',
): World {
  const times = new Map(dated.map(({ id, publishedAt }) => [id, publishedAt]))
  const timed = articles.map(({ publishedAt: _, ...article }) => {
    const publishedAt = times.get(article.id)
    return publishedAt === undefined || Number.isNaN(publishedAt) ? article : { ...article, publishedAt }
  })
  const name = [set, view.name, how].filter(Boolean).join(', ')
  return { name, set, weight, articles: timed, same: sameStory, alone: false }
}

function labelled(article: FitArticle): (FitArticle & { readonly story: string })[] {
  return article.story === undefined ? [] : [{ ...article, story: article.story }]
}

function sameStory(a: FitArticle, b: FitArticle): boolean | undefined {
  return a.story === undefined || b.story === undefined ? undefined : a.story === b.story
}

function sameInFeed(a: FitArticle, b: FitArticle): boolean | undefined {
  return a.set === WIRE && b.set === WIRE ? sameReport(a, b) : a.story === b.story
}

const TICKER = /<([A-Z]{1,5}(?:\.[A-Z]{1,2})?)>/

/** Reports of two companies, neither of which the other article mentions, are two stories; of others nothing is known. */
function sameReport(a: FitArticle, b: FitArticle): boolean | undefined {
  const one = TICKER.exec(a.title ?? '')?.[1]
  const other = TICKER.exec(b.title ?? '')?.[1]
  if (one === undefined || other === undefined || one === other) return undefined
  return mentions(a, other) || mentions(b, one) ? undefined : false
}

function mentions({ title, text }: FitArticle, ticker: string): boolean {
  return `${title} ${text}`.includes(`<${ticker}`)
}
