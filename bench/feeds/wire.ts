import type { Story } from '../../src/index.ts'
import { type DataArticle, readArticles } from '../lib/data.ts'
import type { Context } from './context.ts'
import { showFalsePairs } from './false-pairs.ts'
import { showStories } from './read.ts'
import { barest, batchStories, largest, storyNumbers } from './runs.ts'
import { timeOf } from './views.ts'

/** The wire: reports of companies, most of them written from a template. */
export function reportWire({ library, figures, read }: Context): void {
  figures.heading('The wire: months of it, reports written from templates')
  const rows = readArticles('corpora/reuters21578.jsonl')
  const begin = performance.now()
  const stories = batchStories(library, rows.map(barest))
  const seconds = (performance.now() - begin) / 1000
  const groups = stories.map(({ articles }) => articles)
  const { reports, mixed } = companyReports(groups, rows)
  const copies = companyReports(
    stories.flatMap((story) => story.copies),
    rows,
  )
  const loose = looseArticles(stories)
  const columns = columnPairs(rows, stories)
  figures.add({
    key: 'wire.mixed',
    name: "wire, company reports with another's",
    value: mixed / reports,
    unit: 'percent',
    goal: 0.02,
    atMost: true,
    note: `${mixed} of ${reports}`,
  })
  figures.add({
    key: 'wire.copies',
    name: "wire, company reports taken for copies of another's",
    value: copies.mixed,
    unit: 'count',
    goal: 0,
    atMost: true,
    note: `of ${copies.reports} in groups of copies`,
  })
  figures.add({
    key: 'wire.columns',
    name: 'wire, pairs of one column joined',
    value: columns.joined / columns.pairs,
    unit: 'percent',
    note: `${columns.joined} of ${columns.pairs}`,
  })
  const silent = silentStories(stories, rows)
  figures.add({
    key: 'wire.silent',
    name: 'wire, stories of which a month nothing is heard',
    value: silent.silent,
    unit: 'count',
    note: `of ${silent.all} of two articles or more`,
  })
  figures.add({
    key: 'wire.loose',
    name: 'wire, articles in stories of cohesion < .5',
    value: loose / rows.length,
    unit: 'percent',
    goal: 0.01,
    atMost: true,
  })
  figures.add({
    key: 'wire.largest',
    name: 'wire, largest story',
    value: stories[0]?.articles.length ?? 0,
    unit: 'count',
    note: `${largest(stories)}; ${seconds.toFixed(0)} s`,
  })
  if (!read) return
  showStories(stories, rows)
  showFalsePairs(stories, rows, areOfTwoCompanies)
}

/** Articles under one title, but for numbers and months, that make a column. */
const LEAST_COLUMN = 5
/** Letters below which a title is no more than a word. */
const LEAST_TITLE = 8
/** Milliseconds apart from which two of a column are no two versions of one report. */
const NEXT_ISSUE = 18 * 3_600_000

/** Pairs of reports of one column on different days, and how many of them are in one story. */
function columnPairs(rows: readonly DataArticle[], stories: readonly Story[]): { pairs: number; joined: number } {
  const storyOf = storyNumbers(stories)
  const columns = new Map<string, DataArticle[]>()
  for (const row of rows) {
    const mould = mouldOf(row.title ?? '')
    const issues = columns.get(mould)
    if (issues === undefined) columns.set(mould, [row])
    else issues.push(row)
  }
  let pairs = 0
  let joined = 0
  for (const [mould, issues] of columns) {
    if (issues.length < LEAST_COLUMN || mould.length < LEAST_TITLE) continue
    for (const [i, a] of issues.entries()) {
      for (let j = 0; j < i; j++) {
        if (!(Math.abs(timeOf(a) - timeOf(issues[j])) >= NEXT_ISSUE)) continue
        pairs++
        if (storyOf.get(a.id) === storyOf.get(issues[j].id)) joined++
      }
    }
  }
  return { pairs, joined }
}

/** A title without what changes from one day to the next. */
function mouldOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[<>"]/g, '')
    .replace(/\d[\d.,/-]*/g, '#')
    .replace(/\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*\b/g, 'M')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Milliseconds. */
const MONTH = 30 * 86_400_000

/** Stories of two articles or more, and those with a month between two of them and none within it. */
function silentStories(stories: readonly Story[], rows: readonly DataArticle[]): { all: number; silent: number } {
  const byId = new Map(rows.map((row) => [row.id, row]))
  let all = 0
  let silent = 0
  for (const { articles } of stories) {
    if (articles.length < 2) continue
    all++
    const times = articles.flatMap((id) => byId.get(id) ?? []).map(timeOf)
    times.sort((a, b) => a - b)
    if (times.some((time, i) => i > 0 && time - times[i - 1] > MONTH)) silent++
  }
  return { all, silent }
}

/** Articles of stories of two or more that hardly hold together. */
export function looseArticles(stories: readonly Story[]): number {
  const loose = stories.filter(({ articles, cohesion }) => articles.length > 1 && cohesion < 0.5)
  return loose.reduce((sum, { articles }) => sum + articles.length, 0)
}

/**
 * Reports of a company (a `<TICKER>` in the title), and those that stand in a group with another company's report while
 * neither of the two mentions the other's ticker.
 */
function companyReports(
  groups: readonly (readonly string[])[],
  rows: readonly DataArticle[],
): { reports: number; mixed: number } {
  const byId = new Map(rows.map((row) => [row.id, row]))
  let reports = 0
  let mixed = 0
  for (const ids of groups) {
    const named = ids.flatMap((id) => byId.get(id) ?? []).filter((row) => tickerOf(row) !== undefined)
    reports += named.length
    const bad = new Set<number>()
    for (const [i, a] of named.entries()) {
      for (let j = 0; j < i; j++) if (areOfTwoCompanies(a, named[j])) bad.add(i).add(j)
    }
    mixed += bad.size
  }
  return { reports, mixed }
}

/** Whether two articles are reports of two companies, neither of which the other article mentions. */
function areOfTwoCompanies(a: DataArticle, b: DataArticle): boolean {
  const tickerA = tickerOf(a)
  const tickerB = tickerOf(b)
  if (tickerA === undefined || tickerB === undefined || tickerA === tickerB) return false
  return !mentions(a, tickerB) && !mentions(b, tickerA)
}

function mentions({ title, text }: DataArticle, ticker: string): boolean {
  return `${title} ${text ?? ''}`.includes(`<${ticker}`)
}

function tickerOf({ title }: DataArticle): string | undefined {
  return /<([A-Z]{1,5}(?:\.[A-Z]{1,2})?)>/.exec(title ?? '')?.[1]
}
