import { createRandom, type Random } from '../lib/random.ts'
import { isDated, type LabelledArticle, withoutDates } from '../lib/sets.ts'

export const DAY = 86_400_000
/** Where re-dated articles begin; nothing hangs on it. */
export const EPOCH = Date.UTC(2026, 0, 5)
/** Most time from the beginning of a re-dated story to an article of it. */
const LONGEST = 3 * DAY
/** Mean time from the beginning of a story to an article that has no time of its own. */
const MEAN_GAP = DAY

/** A way of showing the times of a labelled set. */
export interface View {
  readonly key: string
  readonly name: string
  readonly of: (articles: readonly LabelledArticle[], seed: number) => LabelledArticle[]
}

export const asDated: View = { key: 'dated', name: 'as dated', of: (articles) => [...articles] }

export const undated: View = { key: 'undated', name: 'no dates', of: (articles) => withoutDates(articles) }

/** Every story begins at a random moment within so many days. */
export function redated(days: number): View {
  return { key: `${days}d`, name: `within ${days} d`, of: (articles, seed) => redate(articles, days, seed) }
}

/** The same with every time cut to its day, as feeds that name no hour have it. */
export function byDay(days: number): View {
  const of: View['of'] = (articles, seed) =>
    redate(articles, days, seed).map((article) => ({ ...article, publishedAt: midnight(timeOf(article)) }))
  return { key: `${days}d-by-day`, name: `${days} d, by day`, of }
}

/**
 * The same with an hour drawn where a set names the day alone. Kept gaps of such articles are whole days to the
 * millisecond, and nothing may live on that.
 */
export function hoursDrawn(days: number): View {
  const of: View['of'] = (articles, seed) => redate(articles, days, seed, true)
  return { key: `${days}d-hours-drawn`, name: `${days} d, hours drawn`, of }
}

/** All views that a set is scored in. */
export const VIEWS: readonly View[] = [
  asDated,
  undated,
  redated(30),
  redated(14),
  redated(3),
  redated(1),
  byDay(3),
  hoursDrawn(3),
]

/** A view that shows a set the same way as this one; itself where none does. */
export function sameAs(articles: readonly LabelledArticle[], view: View): View['key'] {
  if (view === undated && !isDated(articles)) return asDated.key
  const [days, drawn] = view.key.split(/-(?=hours)/)
  return drawn !== undefined && !articles.some(namesDayAlone) ? days : view.key
}

/**
 * The labelled sets spread a few articles a day over years, so that "same day" gives the answer away. Here every story
 * begins at a random moment within `days`; an article comes as long after the beginning as it did, or where it has no time
 * by an exponential draw with a mean of a day; at most three days. Independent of the order of the articles.
 */
export function redate(
  articles: readonly LabelledArticle[],
  days: number,
  seed: number,
  drawHours = false,
): LabelledArticle[] {
  const stories = new Map<string, LabelledArticle[]>()
  for (const article of articles) {
    const members = stories.get(article.story)
    if (members === undefined) stories.set(article.story, [article])
    else members.push(article)
  }
  const random = createRandom(seed)
  const times = new Map<string, number>()
  for (const [, members] of [...stories].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const start = EPOCH + random() * days * DAY
    const first = Math.min(...members.map(timeOf).filter((time) => !Number.isNaN(time)))
    for (const article of [...members].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const hour = drawHours && namesDayAlone(article) ? random() * DAY : 0
      times.set(article.id, start + Math.min(LONGEST, gapOf(article, first, random) + hour))
    }
  }
  return articles.map((article) => ({ ...article, publishedAt: Math.round(times.get(article.id) ?? Number.NaN) }))
}

function gapOf(article: LabelledArticle, first: number, random: Random): number {
  const time = timeOf(article)
  return Number.isNaN(time) ? -Math.log(1 - random()) * MEAN_GAP : time - first
}

function namesDayAlone(article: LabelledArticle): boolean {
  return timeOf(article) % DAY === 0
}

function midnight(time: number): number {
  return Math.floor(time / DAY) * DAY
}

/** Epoch milliseconds, NaN where there is no time. */
export function timeOf({ publishedAt }: { readonly publishedAt?: string | number }): number {
  return new Date(publishedAt ?? Number.NaN).getTime()
}

/** In the order of their times; those of one time as they are given. */
export function inOrder<T extends { readonly publishedAt?: string | number }>(articles: readonly T[]): T[] {
  return [...articles].sort((a, b) => timeOf(a) - timeOf(b))
}
