import type { Story } from '../../src/index.ts'
import type { DataArticle } from '../lib/data.ts'
import { clip, dim } from '../lib/table.ts'

const SHOWN = 30

/** Prints pairs that stories join and labels say are two, evenly drawn, to be sorted by kind as a person would. */
export function showFalsePairs(
  stories: readonly Story[],
  articles: readonly DataArticle[],
  areTwo: (a: DataArticle, b: DataArticle) => boolean,
): void {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const pairs = stories.flatMap(({ articles: ids }) => {
    const members = ids.flatMap((id) => byId.get(id) ?? [])
    return members.flatMap((a, i) => members.slice(0, i).flatMap((b) => (areTwo(a, b) ? [[b, a] as const] : [])))
  })
  console.log(dim(`    ${pairs.length} pairs joined wrongly`))
  const shown = Math.min(SHOWN, pairs.length)
  for (let i = 0; i < shown; i++) {
    const pair = pairs[Math.floor((i * pairs.length) / shown)]
    for (const { title, text } of pair) console.log(`      ${clip((title ?? text ?? '').replace(/\s+/g, ' '), 92)}`)
    console.log('')
  }
}
