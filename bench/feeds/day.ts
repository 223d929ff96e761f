import { type DataArticle, readArticles } from '../lib/data.ts'
import { LANGUAGES, type LabelledPair, readFinance, readTgcontest } from '../lib/pairs.ts'
import { createRandom } from '../lib/random.ts'
import { SETS } from '../lib/sets.ts'
import { clip, dim, printTable, share } from '../lib/table.ts'
import type { Context } from './context.ts'
import { pairsOf, scoresOf } from './hour.ts'
import { readHour, unlabelledHour } from './hour-data.ts'
import { barest, batchStories, largest, storyNumbers } from './runs.ts'
import { bCubedAmong } from './scores.ts'
import { DAY, EPOCH } from './views.ts'

/** An article and the years that its set is from. */
interface Dated {
  readonly article: DataArticle
  readonly set: string
  readonly years: string
}

/** Files by the years of their sets. Some overlap, but of 55 stories with articles of two lines that were read none is of one event. */
const YEARS: readonly (readonly [years: string, files: Readonly<Record<string, readonly string[]>>])[] = [
  ['1987', { wire: ['corpora/reuters21578.jsonl'] }],
  ['2003 to 2013', { ecb: filesOf('ecb') }],
  ['2014', { fnc: filesOf('fnc'), headlines: ['feeds/headlines-2014.jsonl'] }],
  ['2012 to 2021', { gvc: filesOf('gvc'), gva: filesOf('gva'), roundups: ['feeds/roundups.jsonl'] }],
]
const LATEST = '2012 to 2021'
const FINANCE = '2012 to 2013'
const SHOWN = 15

/**
 * All that there is, in one day: some 50,000 articles of thirty years. What was no story stays none, whatever else is held: a story
 * of sets of other years is wrong, which needs no labels.
 */
export function reportDay({ library, figures, seed, read }: Context): void {
  figures.heading('One day of everything: all sets at random hours of one day')
  const dated = readAll(seed)
  const stories = batchStories(
    library,
    dated.map(({ article }) => barest(article)),
  )
  figures.remark(`${dated.length} articles; largest stories ${largest(stories)}`)
  const byId = new Map(dated.map((one) => [one.article.id, one]))
  const yearsIn = (ids: readonly string[]): number => new Set(ids.map((id) => byId.get(id)?.years)).size
  const mixed = stories.filter(({ articles }) => yearsIn(articles) > 1)
  figures.add({
    key: 'day.mixed',
    name: 'one day, stories of two years',
    value: mixed.length,
    unit: 'count',
    note: `of ${stories.filter(({ articles }) => articles.length > 1).length} of two articles or more`,
  })
  if (read) {
    for (const { articles, cohesion } of mixed.slice(0, SHOWN)) {
      console.log(dim(`    ${articles.length} articles, cohesion ${cohesion.toFixed(2)}`))
      for (const id of articles.slice(0, 4)) {
        const { article, set } = byId.get(id) ?? { article: { id, title: undefined, text: undefined }, set: '' }
        console.log(`      ${set.padEnd(10)}${clip((article.title ?? article.text ?? '').replace(/\s+/g, ' '), 82)}`)
      }
    }
  }
  const groups = stories.map(({ articles }) => articles)
  printTable(
    ['', 'B-cubed F1', 'P', 'R'],
    [...SETS, { key: 'roundups', name: 'round-ups' }, { key: 'headlines', name: 'headlines' }].map(({ key, name }) => {
      const labelled = dated.flatMap(({ article: { id, story }, set }) =>
        set === key && story !== undefined ? { id, story } : [],
      )
      const { f1, precision, recall } = bCubedAmong(groups, labelled)
      figures.keep({ key: `day.${key}`, name: `one day, ${name}`, value: f1, unit: 'share' })
      return [name, share(f1), share(precision), share(recall)]
    }),
    (line) => console.log(line),
  )
  const rows = readHour().map((row) => ({ ...row, id: `hour:${row.id}` }))
  const { precision, recall, f1 } = scoresOf(pairsOf(rows, storyNumbers(stories)))
  const note = `P ${share(precision)} R ${share(recall)}`
  figures.add({ key: 'day.hour', name: 'one day, F1 of pairs of the real hour', value: f1, unit: 'share', note })
}

/** Every article once, at a random moment of one day. */
function readAll(seed: number): readonly Dated[] {
  const random = createRandom(seed)
  const all = new Map<string, Dated>()
  const add = (set: string, years: string, articles: readonly DataArticle[]): void => {
    for (const article of articles) {
      const id = `${set}:${article.id}`
      const publishedAt = EPOCH + Math.floor(random() * DAY)
      if (!all.has(id)) all.set(id, { article: { ...article, id, publishedAt }, set, years })
    }
  }
  for (const [years, sets] of YEARS) {
    for (const [set, files] of Object.entries(sets)) {
      add(
        set,
        years,
        files.flatMap((file) => readArticles(file)),
      )
    }
  }
  add('hour', LATEST, readHour().map(unlabelledHour))
  for (const { language } of LANGUAGES) add('tgcontest', LATEST, articlesOf(readTgcontest(language)))
  add('finance', FINANCE, articlesOf(readFinance()))
  return [...all.values()]
}

function articlesOf(pairs: readonly LabelledPair[]): readonly DataArticle[] {
  return pairs.flatMap(({ a, b }) => [a, b] as DataArticle[])
}

function filesOf(key: string): readonly string[] {
  return SETS.find((set) => set.key === key)?.files ?? []
}
