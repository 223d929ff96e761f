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
const ROUNDS = ['1', '2'] as const
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
export function readDays(round: (typeof ROUNDS)[number]): ReadonlyMap<string, readonly DayArticle[]> {
  const folder = join(FOLDER, round)
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [`${round} ${name.slice(0, -'.jsonl'.length)}`, readLines<DayArticle>(join(folder, name))]),
  )
}

/** What a feed gives, with a time in any case. */
type Fed = Article & { readonly publishedAt: string | number }

interface Counts {
  right: number
  wrong: number
  missed: number
  readonly wrongPairs: (readonly [DayArticle, DayArticle])[]
}

/** Whole days of news, each by itself, and all of a round amid the real hour, where that is there. */
export function reportDays({ library, figures, read }: Context): void {
  figures.heading('Days of news in eight languages, written for this bench: pairs of articles in one story')
  const rows: string[][] = []
  const lenient = { right: 0, wrong: 0, missed: 0 }
  const alone = { right: 0, wrong: 0, missed: 0, copies: 0, copiesFound: 0, copiesWrong: 0 }
  for (const round of ROUNDS) {
    const days = readDays(round)
    for (const [name, articles] of days) {
      const stories = batchStories(library, articles.map(asFed))
      const pairs = pairsAmong(articles, storyNumbers(stories))
      const copies = copiesAmong(articles, stories)
      alone.right += pairs.right
      alone.wrong += pairs.wrong
      alone.missed += pairs.missed
      alone.copies += copies.all
      alone.copiesFound += copies.found
      alone.copiesWrong += copies.wrong
      const more = pairsAmong(
        articles,
        storyNumbers(batchStories(library, articles.map(asFed), { sameStory: LENIENT })),
      )
      lenient.right += more.right
      lenient.wrong += more.wrong
      lenient.missed += more.missed
      rows.push([
        name,
        count(articles.length),
        ...scored(pairs),
        ...scored(more),
        `${copies.found} of ${copies.all}`,
        share(bestOfTfIdf(articles)),
      ])
      if (read) showWrong(pairs)
    }
    if (!isHourThere()) continue
    const all = [...days.values()].flat()
    const crowd = hourAt(Math.min(...all.map(timeOf)))
    const fed = [...all.map(asFed), ...crowd].sort((a, b) => timeOf(a) - timeOf(b))
    for (const [name, stories] of [
      [`${round} amid the hour`, batchStories(library, fed)],
      ['  stream', streamStories(library, fed)],
    ] as const) {
      const pairs = pairsAmong(all, storyNumbers(stories))
      const own = new Set(all.map(({ id }) => id))
      // Pairs with an article of the hour are wrong as well.
      for (const { articles } of stories) {
        const ours = articles.filter((id) => own.has(id)).length
        pairs.wrong += ours * (articles.length - ours)
      }
      rows.push([name, count(fed.length), ...scored(pairs), '', '', '', '', ''])
      const key = `days.${round}.${name.startsWith(round) ? 'amid' : 'stream'}`
      figures.keep({ key, name: `days, ${name.trim()}, F1`, value: f1OfPairs(pairs), unit: 'share' })
    }
  }
  printTable(['', 'articles', 'F1', 'P', 'R', `F1 at ${LENIENT}`, 'P', 'R', 'copies', 'TF-IDF, best F1'], rows)
  figures.add({
    key: 'days.f1',
    name: 'days, F1 of pairs, each by itself',
    value: f1OfPairs(alone),
    unit: 'share',
    note: `P ${share(alone.right / (alone.right + alone.wrong))} R ${share(alone.right / (alone.right + alone.missed))}`,
  })
  figures.add({
    key: 'days.lenient',
    name: `the same, with sameStory ${LENIENT}`,
    value: f1OfPairs(lenient),
    unit: 'share',
    note: `P ${share(lenient.right / (lenient.right + lenient.wrong))} R ${share(lenient.right / (lenient.right + lenient.missed))}`,
  })
  figures.add({
    key: 'days.copies',
    name: 'days, copies found',
    value: alone.copiesFound / alone.copies,
    unit: 'percent',
    note: `${alone.copiesFound} of ${alone.copies}`,
  })
  figures.add({
    key: 'days.copies.wrong',
    name: 'days, copies of two events',
    value: alone.copiesWrong,
    unit: 'count',
    goal: 0,
    atMost: true,
  })
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

function f1OfPairs({ right, wrong, missed }: Pick<Counts, 'right' | 'wrong' | 'missed'>): number {
  return f1Of(right / (right + wrong), right / (right + missed))
}

function scored(pairs: Counts): readonly string[] {
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
function copiesAmong(
  articles: readonly DayArticle[],
  stories: ReturnType<typeof batchStories>,
): { readonly all: number; readonly found: number; readonly wrong: number } {
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
