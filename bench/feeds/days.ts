import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../src/index.ts'
import { averageLinkage, cosines, THRESHOLDS } from '../lib/baselines.ts'
import { type DataArticle, readLines } from '../lib/data.ts'
import { clip, count, dim, printTable, share } from '../lib/table.ts'
import type { Context } from './context.ts'
import { isHourThere, readHour } from './hour-data.ts'
import { batchStories, storyNumbers, streamStories } from './runs.ts'
import { f1Of } from './scores.ts'
import { timeOf } from './views.ts'

const FOLDER = join(import.meta.dirname, '../days')
/** What is summed up together: whole days, and days of a few great stories. */
const GROUPS = [
  { key: 'days', name: 'days', rounds: ['1', '2'] },
  { key: 'days.great', name: 'great stories', rounds: ['3'] },
] as const
const SHOWN = 20
/** A threshold for whoever would rather find more of what reporters tell in words of their own. */
const LENIENT = 0.25

/** An article of `bench/days/`, whose README says what the fields are. */
export interface DayArticle extends DataArticle {
  readonly story: string
  readonly kind: string
  readonly copyOf?: string
  readonly publishedAt: string
  readonly url: string
}

/** Days of news by the name of their file. */
export function readDays(round: string): ReadonlyMap<string, readonly DayArticle[]> {
  const folder = join(FOLDER, round)
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [`${round} ${name.slice(0, -'.jsonl'.length)}`, readLines<DayArticle>(join(folder, name))]),
  )
}

/** What a feed gives, with a time in any case. */
type Fed = Article & { readonly publishedAt: string | number }

interface Pairs {
  right: number
  wrong: number
  missed: number
}

interface Counts extends Pairs {
  readonly wrongPairs: (readonly [DayArticle, DayArticle])[]
}

/** Whole days of news, each by itself, and all of a round amid the real hour, where that is there. */
export function reportDays(context: Context): void {
  const { figures } = context
  figures.heading('Days of news in eight languages, written for this bench: pairs of articles in one story')
  const groups = GROUPS.map((group) => ({ ...group, scores: group.rounds.map((round) => scoreRound(context, round)) }))
  printTable(
    ['', 'articles', 'F1', 'P', 'R', `F1 at ${LENIENT}`, 'P', 'R', 'copies', 'TF-IDF, best F1'],
    groups.flatMap(({ scores }) => scores.flatMap(({ rows }) => rows)),
  )
  for (const { key, name, scores } of groups) {
    for (const [suffix, title, of] of [
      ['f1', `${name}, F1 of pairs, each day by itself`, 'alone'],
      ['lenient', `the same, with sameStory ${LENIENT}`, 'lenient'],
    ] as const) {
      const pairs = sumOf(scores.map((score) => score[of]))
      const [, precision, recall] = scored(pairs)
      const note = `P ${precision} R ${recall}`
      figures.add({ key: `${key}.${suffix}`, name: title, value: f1OfPairs(pairs), unit: 'share', note })
    }
    const { all, found, wrong } = copiesOf(scores.map(({ copies }) => copies))
    if (all > 0) {
      const note = `${found} of ${all}`
      figures.add({ key: `${key}.copies`, name: `${name}, copies found`, value: found / all, unit: 'percent', note })
    }
    figures.add({
      key: `${key}.copies.wrong`,
      name: `${name}, copies of two events`,
      value: wrong,
      unit: 'count',
      goal: 0,
      atMost: true,
    })
  }
}

interface RoundScore {
  /** Of the table. */
  readonly rows: readonly (readonly string[])[]
  readonly alone: Pairs
  readonly lenient: Pairs
  readonly copies: Copies
}

interface Copies {
  readonly all: number
  readonly found: number
  /** Pairs of two events. */
  readonly wrong: number
}

function scoreRound({ library, figures, read }: Context, round: string): RoundScore {
  const days = readDays(round)
  const rows: string[][] = []
  const each = [...days].map(([name, articles]) => {
    const stories = batchStories(library, articles.map(asFed))
    const alone = pairsAmong(articles, storyNumbers(stories))
    const copies = copiesAmong(articles, stories)
    const more = batchStories(library, articles.map(asFed), { sameStory: LENIENT })
    const lenient = pairsAmong(articles, storyNumbers(more))
    rows.push([
      name,
      count(articles.length),
      ...scored(alone),
      ...scored(lenient),
      copies.all === 0 ? '' : `${copies.found} of ${copies.all}`,
      share(bestOfTfIdf(articles)),
    ])
    if (read) showWrong(alone)
    return { alone, lenient, copies }
  })
  if (isHourThere()) {
    const all = [...days.values()].flat()
    const fed = [...all.map(asFed), ...hourAt(Math.min(...all.map(timeOf)))].sort((a, b) => timeOf(a) - timeOf(b))
    for (const [key, name, stories] of [
      ['amid', `${round} amid the hour`, batchStories(library, fed)],
      ['stream', '  stream', streamStories(library, fed)],
    ] as const) {
      const pairs = amongOthers(all, stories)
      rows.push([name, count(fed.length), ...scored(pairs), '', '', '', '', ''])
      figures.keep({
        key: `days.${round}.${key}`,
        name: `days, ${name.trim()}, F1`,
        value: f1OfPairs(pairs),
        unit: 'share',
      })
    }
  }
  return {
    rows,
    alone: sumOf(each.map(({ alone }) => alone)),
    lenient: sumOf(each.map(({ lenient }) => lenient)),
    copies: copiesOf(each.map(({ copies }) => copies)),
  }
}

/** Pairs of articles held among others; a pair with one of these is wrong. */
function amongOthers(articles: readonly DayArticle[], stories: ReturnType<typeof batchStories>): Pairs {
  const pairs = pairsAmong(articles, storyNumbers(stories))
  const own = new Set(articles.map(({ id }) => id))
  for (const story of stories) {
    const ours = story.articles.filter((id) => own.has(id)).length
    pairs.wrong += ours * (story.articles.length - ours)
  }
  return pairs
}

function sumOf(all: readonly Pairs[]): Pairs {
  const sum = { right: 0, wrong: 0, missed: 0 }
  for (const { right, wrong, missed } of all) {
    sum.right += right
    sum.wrong += wrong
    sum.missed += missed
  }
  return sum
}

function copiesOf(all: readonly Copies[]): Copies {
  const sum = { all: 0, found: 0, wrong: 0 }
  for (const { all: labelled, found, wrong } of all) {
    sum.all += labelled
    sum.found += found
    sum.wrong += wrong
  }
  return sum
}

/** What a feed gives: an address and a source, and no language. */
function asFed({ id, title, text, publishedAt, source, url }: DayArticle): Fed {
  return { id, title, text, publishedAt, source, url }
}

/** The real hour, spread over two days from a time on. */
function hourAt(start: number): readonly Fed[] {
  const rows = readHour()
  const step = (2 * 86_400_000) / rows.length
  return rows.map(({ id, title, text, source }, i) => ({
    id: `hour ${id}`,
    title,
    text,
    source,
    publishedAt: Math.floor(start + i * step),
  }))
}

function f1OfPairs({ right, wrong, missed }: Pairs): number {
  return f1Of(right / (right + wrong), right / (right + missed))
}

function scored(pairs: Pairs): readonly string[] {
  const { right, wrong, missed } = pairs
  return [share(f1OfPairs(pairs)), share(right / (right + wrong)), share(right / (right + missed))]
}

function pairsAmong(articles: readonly DayArticle[], storyOf: ReadonlyMap<string, number>): Counts {
  const counts: Counts = { right: 0, wrong: 0, missed: 0, wrongPairs: [] }
  for (const [i, b] of articles.entries()) {
    for (const a of articles.slice(0, i)) {
      const isOne = storyOf.has(a.id) && storyOf.get(a.id) === storyOf.get(b.id)
      if (a.story === b.story) {
        if (isOne) counts.right++
        else counts.missed++
      } else if (isOne) {
        counts.wrong++
        counts.wrongPairs.push([a, b])
      }
    }
  }
  return counts
}

/** Copies that stand in a group with what they are of, and pairs of two events that do. */
function copiesAmong(articles: readonly DayArticle[], stories: ReturnType<typeof batchStories>): Copies {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const groups = stories.flatMap(({ copies }) => copies)
  const labelled = articles.flatMap(({ id, copyOf }) => (copyOf === undefined ? [] : [[id, copyOf] as const]))
  const found = labelled.filter(([id, of]) => groups.some((group) => group.includes(id) && group.includes(of))).length
  let wrong = 0
  for (const group of groups) {
    for (const [i, a] of group.entries()) {
      for (const b of group.slice(0, i)) if (byId.get(a)?.story !== byId.get(b)?.story) wrong++
    }
  }
  return { all: labelled.length, found, wrong }
}

/** The most that TF-IDF with average linkage reaches at any threshold, chosen for this very day. */
function bestOfTfIdf(articles: readonly DayArticle[]): number {
  const groupsAt = averageLinkage(articles, cosines(articles))
  return Math.max(
    ...THRESHOLDS.map((threshold) => {
      const storyOf = new Map([...groupsAt(threshold)].flatMap((group, k) => [...group].map((id) => [id, k] as const)))
      return f1OfPairs(pairsAmong(articles, storyOf))
    }),
  )
}

function showWrong({ wrongPairs }: Counts): void {
  for (const [a, b] of wrongPairs.slice(0, SHOWN)) {
    console.log(dim(`  ${clip(a.title ?? '', 70)} [${a.kind}] / ${clip(b.title ?? '', 70)} [${b.kind}]`))
  }
}
