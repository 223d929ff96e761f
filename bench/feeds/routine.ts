import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Story } from '../../src/index.ts'
import { type DataArticle, readLines } from '../lib/data.ts'
import { clip, count, dim, printTable } from '../lib/table.ts'
import type { Context } from './context.ts'
import { bare, storyNumbers, streamStories } from './runs.ts'
import { timeOf } from './views.ts'

const FOLDER = join(import.meta.dirname, '../routine')
const SHOWN = 15
/** Characters of a text that a feed gives. */
const CUT = 250

/** An article of `bench/routine/`, whose README says what the fields are. */
export interface RoutineArticle extends DataArticle {
  readonly story: string
  readonly family: string
  readonly language: string
  readonly publishedAt: string
}

/** Pairs of articles by what a grouping says of them. */
interface Pairs {
  readonly right: number
  readonly wrong: number
  readonly missed: number
  /** Wrong ones by their families. */
  readonly byFamily: ReadonlyMap<string, number>
}

/** Articles of a day, by series and language. */
export function readRoutine(): ReadonlyMap<string, readonly RoutineArticle[]> {
  const series = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return new Map(
    series
      .map(({ name }) => name)
      .sort()
      .flatMap((name) =>
        readdirSync(join(FOLDER, name))
          .sort()
          .map((file) => {
            const articles = readLines<RoutineArticle>(join(FOLDER, name, file))
            return [`${name} ${file.slice(0, -'.jsonl'.length)}`, articles] as const
          }),
      ),
  )
}

/** What sites make in great number every day, from one mould each: other events, which are not to become stories. */
export function reportRoutine({ library, figures, read }: Context): void {
  figures.heading('Routine news: what sites make from moulds every day, and reports of one event among it')
  const routine = readRoutine()
  // What language an article is in is for the library to find out, and which site it is of.
  const shown = (articles: readonly RoutineArticle[]) =>
    [...articles]
      .sort((a, b) => timeOf(a) - timeOf(b))
      .map(({ language: _language, source: _source, ...article }) => bare(article))
  const rows: string[][] = []
  for (const [name, own] of routine) {
    const { stories } = library.clusterArticles(shown(own))
    const { right, wrong, missed } = pairsOf(stories, own)
    const copies = library.clusterArticles(shown(own), { level: 'copies' }).stories
    rows.push([
      name,
      count(own.length),
      `${right} of ${right + missed}`,
      count(wrong),
      count(mixedCopies(stories, own)),
      count(mixedCopies(copies, own)),
    ])
  }
  printTable(['', 'articles', 'pairs found', 'wrong', 'copies of two events', 'at level copies'], rows)
  const all = [...routine.values()].flat()
  for (const [key, name, stories] of [
    ['batch', 'all in one day', library.clusterArticles(shown(all)).stories],
    ['stream', 'all in one day, stream', streamStories(library, shown(all))],
  ] as const) {
    const { right, wrong, missed, byFamily } = pairsOf(stories, all)
    const most = [...byFamily].sort((a, b) => b[1] - a[1]).slice(0, 5)
    figures.add({
      key: `routine.${key}.wrong`,
      name: `routine, pairs of two events joined, ${name}`,
      value: wrong,
      unit: 'count',
      note: most.map(([family, pairs]) => `${family} ${pairs}`).join(', '),
    })
    figures.add({
      key: `routine.${key}.found`,
      name: `routine, pairs of one event joined, ${name}`,
      value: right / (right + missed),
      unit: 'percent',
      note: `${right} of ${right + missed}`,
    })
    if (read && key === 'batch') showMixed(stories, all)
  }
  const copies = library.clusterArticles(shown(all), { level: 'copies' }).stories
  figures.add({
    key: 'routine.copies',
    name: 'routine, groups of copies of two events, level copies',
    value: mixedCopies(copies, all),
    unit: 'count',
    note: `${pairsOf(copies, all).wrong} pairs`,
  })
  reportCut(library, figures, shown(all), all)
}

/** The same as feeds have it, with the beginning of each text. */
function reportCut(
  library: Context['library'],
  figures: Context['figures'],
  shown: ReturnType<typeof bare>[],
  all: readonly RoutineArticle[],
): void {
  const cut = shown.map(({ text, ...article }) => ({ ...article, text: text?.slice(0, CUT) }))
  const joined = pairsOf(library.clusterArticles(cut).stories, all)
  figures.add({
    key: 'routine.cut.wrong',
    name: `routine, ${CUT} characters, pairs of two events joined`,
    value: joined.wrong,
    unit: 'count',
    note: `${joined.right} of one event`,
  })
  const groups = library.clusterArticles(cut, { level: 'copies' }).stories
  const copied = pairsOf(groups, all)
  figures.add({
    key: 'routine.cut.copies',
    name: `routine, ${CUT} characters, groups of copies of two events, level copies`,
    value: mixedCopies(groups, all),
    unit: 'count',
    note: `${copied.wrong} pairs, and ${copied.right} of one event`,
  })
}

function pairsOf(stories: readonly Story[], articles: readonly RoutineArticle[]): Pairs {
  const storyOf = storyNumbers(stories)
  const byFamily = new Map<string, number>()
  let right = 0
  let wrong = 0
  let missed = 0
  for (const [i, a] of articles.entries()) {
    for (const b of articles.slice(0, i)) {
      const together = storyOf.get(a.id) === storyOf.get(b.id)
      if (a.story === b.story) {
        if (together) right++
        else missed++
      } else if (together) {
        wrong++
        const family = a.family === b.family ? a.family : [a.family, b.family].sort().join(' and ')
        byFamily.set(family, (byFamily.get(family) ?? 0) + 1)
      }
    }
  }
  return { right, wrong, missed, byFamily }
}

/** Groups of copies that hold two events. */
function mixedCopies(stories: readonly Story[], articles: readonly RoutineArticle[]): number {
  const event = new Map(articles.map(({ id, story }) => [id, story]))
  const groups = stories.flatMap(({ copies }) => copies)
  return groups.filter((group) => new Set(group.map((id) => event.get(id))).size > 1).length
}

function showMixed(stories: readonly Story[], articles: readonly RoutineArticle[]): void {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const eventsOf = (ids: readonly string[]): number => new Set(ids.map((id) => byId.get(id)?.story)).size
  const mixed = stories.filter(({ articles: ids }) => eventsOf(ids) > 1)
  for (const { articles: ids, cohesion } of mixed
    .sort((a, b) => b.articles.length - a.articles.length)
    .slice(0, SHOWN)) {
    console.log(dim(`    ${ids.length} articles, cohesion ${cohesion.toFixed(2)}`))
    for (const id of ids.slice(0, 4)) console.log(`      ${id.padEnd(22)}${clip(byId.get(id)?.title ?? '', 82)}`)
  }
}
