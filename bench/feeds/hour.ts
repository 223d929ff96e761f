import type { Article } from '../../src/index.ts'
import { share } from '../lib/table.ts'
import type { Context } from './context.ts'
import { type HourArticle, readHour, sameInHour, unlabelledHour } from './hour-data.ts'
import { showPairs } from './hour-pairs.ts'
import { showStories } from './read.ts'
import { bare, barest, batchStories, largest, storyNumbers, streamStories } from './runs.ts'
import { f1Of } from './scores.ts'
import { inOrder } from './views.ts'
import { looseArticles } from './wire.ts'

export interface HourPairs {
  readonly hit: number
  readonly wrong: number
  readonly missed: number
  readonly across: number
  readonly acrossWrong: number
  readonly acrossMissed: number
}

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
  const inTime = inOrder(rows)
  const byLanguage = [...inTime].sort((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : 0))
  const streams: readonly [string, string, readonly HourArticle[]][] = [
    ['stream', 'stream', inTime],
    ['joining', 'stream, a language at a time', byLanguage],
    ['joiningBack', 'stream, the last language first', [...byLanguage].reverse()],
  ]
  const batches: readonly [string, string, readonly Article[]][] = [
    ['sourced', 'with language and source', rows.map((row) => bare(unlabelledHour(row)))],
    ['titles', 'titles alone', articles.map(({ text: _, ...article }) => article)],
    ['untitled', 'texts alone', articles.map(({ title: _, ...article }) => article)],
    ['undated', 'without dates', articles.map(({ publishedAt: _, ...article }) => article)],
  ]
  const found = [
    ...streams.map(([key, name, given]) => {
      const shown = given.map((row) => barest(unlabelledHour(row)))
      return { key, name, stories: streamStories(library, shown) }
    }),
    ...batches.map(([key, name, shown]) => ({ key, name, stories: batchStories(library, shown) })),
  ]
  for (const { key, name, stories } of found) {
    const { precision, recall, f1 } = scoresOf(pairsOf(rows, storyNumbers(stories)))
    const note = `P ${share(precision)} R ${share(recall)}; largest stories ${largest(stories)}`
    figures.add({ key: `hour.${key}.f1`, name: `hour, F1, ${name}`, value: f1, unit: 'share', note })
  }
}

/** Pairs by what the labels and a grouping say of them. */
export function pairsOf(rows: readonly HourArticle[], storyOf: ReadonlyMap<string, number>): HourPairs {
  const n = { hit: 0, wrong: 0, missed: 0, across: 0, acrossWrong: 0, acrossMissed: 0 }
  for (const [i, a] of rows.entries()) {
    for (let j = 0; j < i; j++) {
      const b = rows[j]
      const same = sameInHour(a, b)
      if (same === undefined) continue
      const joined = storyOf.has(a.id) && storyOf.get(a.id) === storyOf.get(b.id)
      if (!joined && !same) continue
      const one = a.language === b.language
      if (joined && same) n[one ? 'hit' : 'across']++
      else if (joined) n[one ? 'wrong' : 'acrossWrong']++
      else n[one ? 'missed' : 'acrossMissed']++
    }
  }
  return n
}

/** Of pairs of one language. */
export function scoresOf({ hit, wrong, missed }: HourPairs): { precision: number; recall: number; f1: number } {
  const [precision, recall] = [hit / (hit + wrong), hit / (hit + missed)]
  return { precision, recall, f1: f1Of(precision, recall) }
}
