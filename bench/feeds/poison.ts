import type { Story } from '../../src/index.ts'
import { createRandom, type Random, randomInt } from '../lib/random.ts'
import { type LabelledArticle, readSet, SETS } from '../lib/sets.ts'
import { printTable, share } from '../lib/table.ts'
import type { Context } from './context.ts'
import type { Grouping } from './hybrids.ts'
import { NOTICES } from './pages.ts'
import { bare, batchStories, streamStories } from './runs.ts'
import { bCubedAmong } from './scores.ts'
import { redate, timeOf } from './views.ts'

/** Poison articles for each of a set. */
const SHARE = 0.01
/** Most B-cubed F1 that it may cost. */
const MOST_LOST = 0.01
/** Articles of which one is made. */
const PIECES = 4
const DIGESTED = 8

/** One in a hundred articles is made of others: what that costs those that are not. */
export function reportPoison({ library, figures, seed }: Context): void {
  figures.heading(`Poison: 1 % of articles are made of pieces of others; B-cubed F1 of the rest, within 3 d`)
  const rows: string[][] = []
  for (const set of SETS) {
    const articles = redate(readSet(set), 3, seed)
    const clean = scoresOf(library, articles, [])
    for (const [kind, make] of Object.entries(KINDS)) {
      const random = createRandom(seed)
      const poison = Array.from({ length: Math.ceil(SHARE * articles.length) }, (_, i) => make(articles, i, random))
      const poisoned = scoresOf(library, articles, poison)
      rows.push([`${set.name}, ${kind}`, ...[clean.batch, poisoned.batch, clean.stream, poisoned.stream].map(share)])
      for (const way of ['batch', 'stream'] as const) {
        figures.keep({
          key: `poison.${set.key}.${kind}.${way}`,
          name: `${set.name}, ${kind}, ${way}: lost`,
          value: clean[way] - poisoned[way],
          unit: 'share',
          goal: MOST_LOST,
          atMost: true,
        })
      }
    }
  }
  printTable(['', 'batch', 'poisoned', 'stream', 'poisoned'], rows, (line) => console.log(line))
}

interface Scores {
  readonly batch: number
  readonly stream: number
}

/** Of the labelled articles alone: the poison is taken out of the stories found. */
export function scoresOf(
  library: Grouping,
  articles: readonly LabelledArticle[],
  poison: readonly LabelledArticle[],
): Scores {
  const all = [...articles, ...poison]
  const rest = new Set(articles.map(({ id }) => id))
  const score = (stories: readonly Story[]): number =>
    bCubedAmong(
      stories.map((story) => story.articles.filter((id) => rest.has(id))),
      articles,
    ).f1
  const byTime = all.toSorted((a, b) => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1))
  return { batch: score(batchStories(library, all.map(bare))), stream: score(streamStories(library, byTime.map(bare))) }
}

type Maker = (articles: readonly LabelledArticle[], number: number, random: Random) => LabelledArticle

export const KINDS: Readonly<Record<string, Maker>> = {
  /** A quarter of each of four reports, under the title of one. */
  pieces: (articles, number, random) => {
    const from = drawn(articles, PIECES, random)
    const text = from.map((article, i) => part(article, i / PIECES, (i + 1) / PIECES)).join(' ')
    return poisonOf('pieces', number, from[0].title ?? '', text, from[0])
  },
  /** The beginnings of eight reports and their titles, as a digest of the day has them. */
  digests: (articles, number, random) => {
    const from = drawn(articles, DIGESTED, random)
    const text = from.map((article) => `${article.title ?? ''}\n${part(article, 0, 0.3)}`).join('\n\n')
    return poisonOf('digests', number, 'The day in brief', text, from[0])
  },
  /** A report's beginning, and all else is what a site says of itself. */
  notices: (articles, number, random) => {
    const [from] = drawn(articles, 1, random)
    const notice = NOTICES.en[randomInt(random, NOTICES.en.length)]
    return poisonOf('notices', number, from.title ?? '', `${part(from, 0, 0.2)}\n\n${notice}`, from)
  },
}

function drawn(articles: readonly LabelledArticle[], count: number, random: Random): readonly LabelledArticle[] {
  return Array.from({ length: count }, () => articles[randomInt(random, articles.length)])
}

function part({ text = '' }: LabelledArticle, from: number, to: number): string {
  const words = text.split(/\s+/)
  return words.slice(Math.floor(from * words.length), Math.ceil(to * words.length)).join(' ')
}

function poisonOf(kind: string, number: number, title: string, text: string, like: LabelledArticle): LabelledArticle {
  const time = timeOf(like)
  return { id: `poison ${kind} ${number}`, title, text, ...(!Number.isNaN(time) && { publishedAt: time }), story: '' }
}
