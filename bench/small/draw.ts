import { pickDistinct, type Random, randomInt } from '../lib/random.ts'
import type { Pool, SmallArticle } from './pool.ts'

/**
 * Draws a feed: stories of two reports and more until so many articles stand in them as the pool says, on average, then articles
 * of other stories. Of every set alike, however large it is.
 */
export function drawFeed({ stories, grouped, largest }: Pool, articles: number, random: Random): SmallArticle[] {
  const rest = inTurns(stories, random)
  const feed: SmallArticle[] = []
  const wanted = grouped * articles
  const singles: SmallArticle[] = []
  for (const story of rest) {
    const size = Math.min(story.length, articles - feed.length, 2 + randomInt(random, largest - 1))
    const isGroup = size >= 2 && random() * size < wanted - feed.length
    if (isGroup) feed.push(...pickDistinct(random, story, size))
    else singles.push(story[randomInt(random, story.length)])
    if (feed.length >= articles || (feed.length >= wanted && feed.length + singles.length >= articles)) break
  }
  return [...feed, ...singles.slice(0, Math.max(0, articles - feed.length))]
}

/** The stories in random order, those of every set in turns. */
function inTurns(stories: Pool['stories'], random: Random): Pool['stories'] {
  const bySet = new Map<string, (readonly SmallArticle[])[]>()
  for (const story of pickDistinct(random, stories, stories.length)) {
    const [{ set }] = story
    const own = bySet.get(set)
    if (own === undefined) bySet.set(set, [story])
    else own.push(story)
  }
  const queues = pickDistinct(random, [...bySet.values()], bySet.size)
  const turns: (readonly SmallArticle[])[] = []
  const longest = Math.max(...queues.map((queue) => queue.length))
  for (let i = 0; i < longest; i++) for (const queue of queues) if (i < queue.length) turns.push(queue[i])
  return turns
}
