import { createRandom, pickDistinct } from '../lib/random.ts'
import { isDated, type LabelledArticle, readSet, SETS } from '../lib/sets.ts'
import { printTable, share } from '../lib/table.ts'
import type { Context } from './context.ts'
import { bare, batchStories, streamStories } from './runs.ts'
import { type BCubed, bCubedAmong } from './scores.ts'
import { asDated, sameAs, timeOf, undated, VIEWS, type View } from './views.ts'

/** Least B-cubed F1 of a batch, by view and set. */
const GOALS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  dated: { ecb: 0.92, fnc: 0.945, gvc: 0.98, gva: 0.94 },
  undated: { ecb: 0.91, fnc: 0.94, gvc: 0.965, gva: 0.915 },
  '3d': { ecb: 0.92, fnc: 0.945, gvc: 0.965, gva: 0.92 },
}
/** Most that a stream may lose against the batch. */
const MAX_LOSS = 0.005

interface Row {
  readonly set: string
  readonly name: string
  readonly view: View
  readonly batch: BCubed
  readonly stream: BCubed
}

/** Scores every labelled set in the views given, batch and stream. */
export function reportLabelled(views: readonly View[], { library, figures, seed }: Context): void {
  figures.heading('Labelled sets, B-cubed F1: one default configuration')
  const rows: Row[] = []
  for (const [k, set] of SETS.entries()) {
    const articles = readSet(set)
    const run = (view: View): Row => {
      const shown = view.of(articles, seed + k)
      const score = (stories: ReturnType<typeof batchStories>): BCubed =>
        bCubedAmong(
          stories.map((story) => story.articles),
          shown,
        )
      const batch = score(batchStories(library, shown.map(bare)))
      const stream = score(streamStories(library, arrivals(shown, articles, seed).map(bare)))
      return { set: set.key, name: set.name, view, batch, stream }
    }
    for (const view of views) {
      const like = sameAs(articles, view)
      const known = rows.find((row) => row.set === set.key && row.view.key === like)
      rows.push(known === undefined ? run(view) : { ...known, view })
    }
  }
  printTable(
    ['', ...SETS.flatMap(({ name }) => [name, 'P', 'R', 'stream'])],
    views.map((view) => [view.name, ...rows.filter((row) => row.view === view).flatMap(cells)]),
    (line) => console.log(line),
  )
  for (const row of rows) addFigures(row, figures)
}

/** Views named on the command line. */
export const LABELLED_PARTS: Readonly<Record<string, readonly View[]>> = {
  dated: [asDated],
  undated: [undated],
  redated: VIEWS.filter((view) => view !== asDated && view !== undated),
}

/** In order of time; without times in the order of the true ones, else drawn, since the files keep stories together. */
function arrivals(
  shown: readonly LabelledArticle[],
  articles: readonly LabelledArticle[],
  seed: number,
): readonly LabelledArticle[] {
  const timed = isDated(shown) ? shown : articles
  if (timed.some((article) => Number.isNaN(timeOf(article)))) {
    return pickDistinct(createRandom(seed), shown, shown.length)
  }
  const time = new Map(timed.map((article) => [article.id, timeOf(article)]))
  return [...shown].sort((a, b) => (time.get(a.id) ?? 0) - (time.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1))
}

function cells({ batch, stream }: Row): string[] {
  return [batch.f1, batch.precision, batch.recall, stream.f1].map(share)
}

function addFigures({ set, name, view, batch, stream }: Row, figures: Context['figures']): void {
  const key = `${view.key}.${set}`
  const goal = GOALS[view.key]?.[set]
  const pr = `P ${share(batch.precision)} R ${share(batch.recall)}`
  const unit = 'share' as const
  figures.keep({
    key,
    name: `${name}, ${view.name}`,
    value: batch.f1,
    unit,
    note: pr,
    ...(goal !== undefined && { goal }),
  })
  const loss = Math.max(0, batch.f1 - stream.f1)
  const note = `stream ${share(stream.f1)}`
  figures.keep({
    key: `${key}.loss`,
    name: `${name}, ${view.name}: stream loses`,
    value: loss,
    unit,
    goal: MAX_LOSS,
    atMost: true,
    note,
  })
}
