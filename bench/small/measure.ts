import type { Library } from '../feeds/library.ts'
import { bare, batchStories } from '../feeds/runs.ts'
import { EPOCH, redate } from '../feeds/views.ts'
import { createRandom } from '../lib/random.ts'
import { drawFeed } from './draw.ts'
import type { Kind } from './kinds.ts'
import type { SmallArticle } from './pool.ts'
import { PairCounts } from './score.ts'

/** Articles of a feed. */
export const SIZES = [2, 5, 10, 20, 50, 100, 200]
/** Articles of all feeds of one kind and size; at least so many feeds. */
const ARTICLES = 1200
const LEAST_FEEDS = 9
/** Most feeds: of two articles or five. */
const MOST_FEEDS = 180
const DAYS = 3

/** Feeds in three days, of no date and all of one moment, in turns. */
const TIMES: readonly ((feed: readonly SmallArticle[], seed: number) => SmallArticle[])[] = [
  (feed, seed) => redateEach(feed, seed),
  (feed) => feed.map(({ publishedAt: _, ...article }) => article),
  (feed) => feed.map((article) => ({ ...article, publishedAt: EPOCH })),
]

/** What comes out of feeds of one kind and size; undefined where there are none so large. */
export function measure(kind: Kind, size: number, library: Library, seed: number): PairCounts | undefined {
  const counts = new PairCounts()
  for (const feed of feedsOf(kind, size, seed)) counts.add(feed, batchStories(library, feed.map(bare)))
  return counts.right + counts.missed === 0 ? undefined : counts
}

/** Feeds of one kind and size, the same for a seed. */
function* feedsOf(kind: Kind, size: number, seed: number): Generator<SmallArticle[]> {
  const random = createRandom(seed * 1000 + size)
  const feeds = Math.max(LEAST_FEEDS, Math.min(MOST_FEEDS, Math.round(ARTICLES / size)))
  for (let i = 0; i < feeds; i++) {
    const pool = kind.poolFor(size, random)
    if (pool === undefined || pool.most < size) return
    yield TIMES[i % TIMES.length](drawFeed(pool, size, random), seed + i)
  }
}

/** {@link redate}, for which articles of two sets may not go by one story. */
function redateEach(feed: readonly SmallArticle[], seed: number): SmallArticle[] {
  const times = redate(
    feed.map((article) => ({ ...article, story: `${article.set} ${article.story}` })),
    DAYS,
    seed,
  )
  return feed.map((article, i) => ({ ...article, publishedAt: times[i].publishedAt ?? EPOCH }))
}
