import { type DataArticle, readArticles } from './data.ts'
import { createRandom, pickDistinct } from './random.ts'

/** An article with a gold label. */
export interface LabelledArticle extends DataArticle {
  readonly story: string
}

export interface LabelledSet {
  readonly key: string
  readonly name: string
  readonly files: readonly string[]
  /** Least B-cubed F1 of a batch with dates, default options. */
  readonly goal: number
}

export const SETS: readonly LabelledSet[] = [
  { key: 'ecb', name: 'ECB+', files: ['stories/ecbplus-train.jsonl', 'stories/ecbplus-dev.jsonl'], goal: 0.885 },
  { key: 'gvc', name: 'GVC', files: ['stories/gvc-train.jsonl', 'stories/gvc-dev.jsonl'], goal: 0.98 },
  { key: 'fnc', name: 'FNC-1', files: ['stories/fnc1-train.jsonl'], goal: 0.93 },
  { key: 'gva', name: 'GVA', files: ['stories/gva-clean.jsonl'], goal: 0.88 },
]

/** Reads a set; `limit` keeps whole stories, drawn by a fixed seed, until there are that many articles. */
export function readSet(set: LabelledSet, limit = Number.POSITIVE_INFINITY): LabelledArticle[] {
  const all: LabelledArticle[] = []
  for (const article of set.files.flatMap((file) => readArticles(file))) {
    if (article.story === undefined) throw new Error(`${set.name}: article ${article.id} has no story`)
    all.push({ ...article, story: article.story })
  }
  if (all.length <= limit) return all
  const labels = [...new Set(all.map(({ story }) => story))]
  const kept = new Set<string>()
  let count = 0
  for (const label of pickDistinct(createRandom(1), labels, labels.length)) {
    if (count >= limit) break
    kept.add(label)
    count += all.filter(({ story }) => story === label).length
  }
  return all.filter(({ story }) => kept.has(story))
}

/** The same articles without their publication times. */
export function withoutDates(articles: readonly LabelledArticle[]): LabelledArticle[] {
  return articles.map(({ publishedAt: _, ...article }) => article)
}

/** In order of time where every article has one, else as they stand in the file. */
export function streamOrder(articles: readonly LabelledArticle[]): LabelledArticle[] {
  const time = ({ publishedAt }: DataArticle): number => new Date(publishedAt ?? Number.NaN).getTime()
  if (articles.some((article) => Number.isNaN(time(article)))) return [...articles]
  return [...articles].sort((a, b) => time(a) - time(b))
}

export function isDated(articles: readonly LabelledArticle[]): boolean {
  return articles.some(({ publishedAt }) => publishedAt !== undefined)
}
