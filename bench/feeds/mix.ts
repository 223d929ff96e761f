import { type DataArticle, readArticles } from '../lib/data.ts'
import { createRandom, pickDistinct } from '../lib/random.ts'
import { type LabelledArticle, readSet, SETS } from '../lib/sets.ts'
import { DAY, EPOCH, redate, timeOf } from './views.ts'

/** An article of the mixed feed; one of the wire has a story of its own, for want of a label. */
export interface FeedArticle extends LabelledArticle {
  /** Key of its labelled set, or `wire`. */
  readonly set: string
}

export const WIRE = 'wire'
/** Wire articles among which the labelled ones stand. */
const WIRE_ARTICLES = 20_000

/** All labelled sets together, re-dated to begin within `days`, among the wire spread over the same days; by time. */
export function feedOf(days: number, seed: number, wireArticles = WIRE_ARTICLES): FeedArticle[] {
  const labelled = SETS.flatMap((set, k) =>
    redate(readSet(set), days, seed + k).map((article) => ({
      ...article,
      id: `${set.key}:${article.id}`,
      story: `${set.key}:${article.story}`,
      set: set.key,
    })),
  )
  return [...labelled, ...wireOf(days, seed, wireArticles)].sort(
    (a, b) => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1),
  )
}

/** Wire articles in their own order, which keeps what belongs together close, at an even rate. */
function wireOf(days: number, seed: number, articles: number): FeedArticle[] {
  const all = readArticles('corpora/reuters21578.jsonl').filter((article) => !Number.isNaN(timeOf(article)))
  const random = createRandom(seed)
  const drawn: DataArticle[] = pickDistinct(random, all, articles).sort(
    (a, b) => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1),
  )
  return drawn.map((article, i) => ({
    ...article,
    id: `${WIRE}:${article.id}`,
    publishedAt: Math.round(EPOCH + ((i + random()) / drawn.length) * days * DAY),
    story: `${WIRE}:${article.id}`,
    set: WIRE,
  }))
}
