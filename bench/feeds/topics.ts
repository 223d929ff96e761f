import { readArticles } from '../lib/data.ts'
import type { LabelledArticle } from '../lib/sets.ts'
import type { Context } from './context.ts'
import { showFalsePairs } from './false-pairs.ts'
import { showStories } from './read.ts'
import { bare, batchStories, largest } from './runs.ts'
import { bCubedAmong } from './scores.ts'

/** Three days of headlines alone: the labels are broad, so precision counts and recall is for information. */
export function reportHeadlines({ library, figures, read }: Context): void {
  figures.heading('Headlines of three days, against broad clusters')
  const articles = readLabelled('feeds/headlines-2014.jsonl')
  const stories = batchStories(library, articles.map(bare))
  const { precision, recall } = score(stories, articles)
  figures.add({
    key: 'headlines.precision',
    name: 'headlines, B-cubed precision',
    value: precision,
    unit: 'share',
    goal: 0.93,
    note: `largest stories ${largest(stories)}`,
  })
  figures.add({
    key: 'headlines.recall',
    name: 'headlines, recall',
    value: recall,
    unit: 'share',
    note: `${stories.length} stories`,
  })
  if (!read) return
  showStories(stories, articles)
  showFalsePairs(stories, articles, (a, b) => a.story !== b.story)
}

/** Round-ups of three outlets a story. */
export function reportRoundups({ library, figures, read }: Context): void {
  figures.heading('Round-ups: title and lead of three outlets a story')
  const articles = readLabelled('feeds/roundups.jsonl')
  const stories = batchStories(library, articles.map(bare))
  const { precision, recall, f1 } = score(stories, articles)
  figures.add({
    key: 'roundups.f1',
    name: 'roundups, B-cubed F1',
    value: f1,
    unit: 'share',
    goal: 0.76,
    note: `largest stories ${largest(stories)}`,
  })
  figures.add({ key: 'roundups.precision', name: 'roundups, precision', value: precision, unit: 'share' })
  figures.add({ key: 'roundups.recall', name: 'roundups, recall', value: recall, unit: 'share' })
  if (!read) return
  showStories(stories, articles)
  showFalsePairs(stories, articles, (a, b) => a.story !== b.story)
}

/** Articles of a file that have a label. */
export function readLabelled(file: string): LabelledArticle[] {
  return readArticles(file).flatMap((article) =>
    article.story === undefined ? [] : [{ ...article, story: article.story }],
  )
}

function score(stories: ReturnType<typeof batchStories>, articles: readonly LabelledArticle[]) {
  return bCubedAmong(
    stories.map((story) => story.articles),
    articles,
  )
}
