import type { Article } from '../../src/index.ts'
import { share } from '../lib/table.ts'
import type { Context } from './context.ts'
import { pairsOf, readHour, scoresOf, unlabelledHour } from './hour.ts'
import { showPairs } from './hour-pairs.ts'
import { showStories } from './read.ts'
import { bare, barest, batchStories, largest, storyNumbers, streamStories } from './runs.ts'
import { looseArticles } from './wire.ts'

/** One real hour of a world feed. */
export function reportHour({ library, figures, read }: Context): void {
  figures.heading('The real hour: pairs of one language against the labels that are known')
  const rows = readHour()
  const articles = rows.map((row) => barest(unlabelledHour(row)))
  const stories = batchStories(library, articles)
  const batch = pairsOf(rows, storyNumbers(stories))
  const { precision: p, recall: r, f1 } = scoresOf(batch)
  figures.add({
    key: 'hour.f1',
    name: 'hour, F1 of pairs',
    value: f1,
    unit: 'share',
    goal: 0.92,
    note: `${batch.hit} right, ${batch.wrong} wrong, ${batch.missed} missed`,
  })
  figures.add({ key: 'hour.precision', name: 'hour, precision', value: p, unit: 'share', goal: 0.93 })
  figures.add({
    key: 'hour.recall',
    name: 'hour, recall',
    value: r,
    unit: 'share',
    note: `largest stories ${largest(stories)}`,
  })
  figures.add({
    key: 'hour.across',
    name: 'hour, right pairs of two languages',
    value: batch.across,
    unit: 'count',
    note: `${batch.acrossMissed} missed`,
  })
  figures.add({
    key: 'hour.acrossWrong',
    name: 'hour, wrong pairs of two languages',
    value: batch.acrossWrong,
    unit: 'count',
  })
  figures.add({
    key: 'hour.loose',
    name: 'hour, articles in stories of cohesion < .5',
    value: looseArticles(stories) / rows.length,
    unit: 'percent',
  })
  if (read) {
    showStories(stories, articles)
    showPairs(rows, storyNumbers(stories), library)
  }
  const others: readonly [string, string, readonly Article[]][] = [
    ['stream', 'stream', articles],
    ['sourced', 'with language and source', rows.map((row) => bare(unlabelledHour(row)))],
    ['undated', 'without dates', articles.map(({ publishedAt: _, ...article }) => article)],
  ]
  for (const [key, name, shown] of others) {
    const found = key === 'stream' ? streamStories(library, inOrder(shown)) : batchStories(library, shown)
    const { precision, recall, f1 } = scoresOf(pairsOf(rows, storyNumbers(found)))
    const note = `P ${share(precision)} R ${share(recall)}; largest stories ${largest(found)}`
    figures.add({ key: `hour.${key}.f1`, name: `hour, F1, ${name}`, value: f1, unit: 'share', note })
  }
}

function inOrder(articles: readonly Article[]): Article[] {
  return [...articles].sort((a, b) => (String(a.publishedAt) < String(b.publishedAt) ? -1 : 1))
}
