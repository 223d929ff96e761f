import type { Article, Story } from '../../src/index.ts'
import { clip, dim } from '../lib/table.ts'
import { type FeedArticle, WIRE } from './mix.ts'

const STORIES = 10
const TITLES = 6

/** Prints titles of the largest stories, to be read as a person would. */
export function showStories(stories: readonly Story[], articles: readonly Article[]): void {
  const title = new Map(articles.map((article) => [article.id, article.title ?? article.text ?? '']))
  const bySize = [...stories].sort((a, b) => b.articles.length - a.articles.length)
  for (const { articles: ids, cohesion, weakest } of bySize.slice(0, STORIES)) {
    console.log(dim(`    ${ids.length} articles, cohesion ${cohesion.toFixed(2)}, weakest ${weakest.toFixed(2)}`))
    const shown = Math.min(TITLES, ids.length)
    for (let i = 0; i < shown; i++) {
      const text = title.get(ids[Math.floor((i * ids.length) / shown)]) ?? ''
      console.log(`      ${clip(text.replace(/\s+/g, ' '), 92)}`)
    }
  }
}

const INTRUDERS = 15

/** Prints stories of several sets: a labelled article, and one of another set. */
export function showIntruders(stories: readonly Story[], articles: readonly FeedArticle[]): void {
  const byId = new Map(articles.map((article) => [article.id, article]))
  let shown = 0
  for (const { articles: ids, cohesion } of [...stories].sort((a, b) => a.articles.length - b.articles.length)) {
    const members = ids.flatMap((id) => byId.get(id) ?? [])
    const labelled = members.find(({ set }) => set !== WIRE)
    const other = labelled && members.find(({ set }) => set !== labelled.set)
    if (labelled === undefined || other === undefined || shown++ >= INTRUDERS) continue
    console.log(dim(`    ${ids.length} articles, cohesion ${cohesion.toFixed(2)}`))
    for (const article of [labelled, other]) {
      const text = (article.title ?? article.text ?? '').replace(/\s+/g, ' ')
      console.log(`      ${article.set.padEnd(5)}${clip(text, 87)}`)
    }
  }
}
