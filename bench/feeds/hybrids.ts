import type { Story } from '../../src/index.ts'
import type { DataArticle } from '../lib/data.ts'
import { createRandom, pickDistinct, type Random, randomInt } from '../lib/random.ts'
import { readSet, SETS } from '../lib/sets.ts'
import { percent, printTable } from '../lib/table.ts'
import { newsWorld } from '../world/index.ts'
import type { Context } from './context.ts'
import { bare, batchStories, streamStories } from './runs.ts'
import { redate, timeOf } from './views.ts'

/** Pairs of unrelated stories that hybrids are made for. */
export const PAIRS = 30
/** Hybrids made for each pair. */
export const NUMBERS = [1, 3, 10]
/** Share of the pairs that may become one story. */
const MOST_MERGED = 0.1

/** An article of a known story. */
export interface ToldArticle extends DataArticle {
  readonly story: string
}

/** A share of pairs of stories. */
export interface Merged {
  readonly hybrids: number
  readonly batch: number
  /** Hybrids come as their times have it, between the reports. */
  readonly stream: number
  /** Hybrids come first, before there are stories that they could join. */
  readonly early: number
}

/**
 * Articles that are put together from two reports: how many pairs of unrelated stories they weld into one. From halves they
 * must not; what quotes both whole is a near-copy of both, and what that welds is printed without a goal.
 */
export function reportHybrids({ library, figures, seed }: Context): void {
  figures.heading(`Hybrids of two reports: of ${PAIRS} pairs of unrelated stories, those that become one`)
  const rows: string[][] = []
  for (const [name, key, articles] of sources(seed)) {
    for (const parts of ['halves', 'whole'] as const) {
      const measured = mergedPairs(library, articles, seed, NUMBERS, parts)
      rows.push([`${name}, ${parts}`, ...measured.flatMap((one) => [one.batch, one.stream, one.early].map(percent))])
      for (const { hybrids, batch, stream, early } of measured) {
        figures.keep({
          key: `hybrids.${key}.${parts}.${hybrids}`,
          name: `${name}, ${hybrids} a pair, ${parts}: most of batch and streams`,
          value: Math.max(batch, stream, early),
          unit: 'percent',
          ...(parts === 'halves' && { goal: MOST_MERGED, atMost: true }),
        })
      }
    }
  }
  const head = NUMBERS.flatMap((number) => [`${number}: batch`, 'stream', 'early'])
  printTable(['', ...head], rows, (line) => console.log(line))
}

function sources(seed: number): readonly (readonly [name: string, key: string, articles: readonly ToldArticle[]])[] {
  const labelled = SETS.map((set) => [`${set.name}, 3 d`, set.key, redate(readSet(set), 3, seed)] as const)
  return [['made up', 'made', toldWorld(3000, seed)], ...labelled]
}

/** A synthetic world with the truth about it. */
export function toldWorld(articles: number, seed: number): readonly ToldArticle[] {
  return [...newsWorld({ articles, seed })].map(({ article: { id, title, text, publishedAt }, story }) => ({
    id,
    title: title ?? '',
    text: text ?? '',
    publishedAt: Number(publishedAt),
    story,
  }))
}

/** What is used of the library. */
export type Grouping = Parameters<typeof batchStories>[0]

/** Welds pairs of a set's stories by so many hybrids each, beside those that are one story without any. */
export function mergedPairs(
  library: Grouping,
  articles: readonly ToldArticle[],
  seed: number,
  numbers: readonly number[],
  parts: Parts = 'halves',
): readonly Merged[] {
  const random = createRandom(seed)
  const pairs = pairsOf(articles, random)
  const apart = (stories: readonly Story[]): ReadonlySet<string> =>
    new Set(pairs.filter((pair) => !isOne(pair, stories)).map(nameOf))
  const byTime = inTime(articles)
  const before = {
    batch: apart(batchStories(library, articles.map(bare))),
    stream: apart(streamStories(library, byTime.map(bare))),
  }
  return numbers.map((number) => {
    const hybrids = pairs.flatMap((pair) => hybridsOf(pair, number, parts, random))
    const welded = (stories: readonly Story[], without: ReadonlySet<string>): number =>
      pairs.filter((pair) => without.has(nameOf(pair)) && isOne(pair, stories)).length / pairs.length
    return {
      hybrids: number,
      batch: welded(batchStories(library, [...articles, ...hybrids].map(bare)), before.batch),
      stream: welded(streamStories(library, inTime([...articles, ...hybrids]).map(bare)), before.stream),
      early: welded(streamStories(library, [...hybrids, ...byTime].map(bare)), before.stream),
    }
  })
}

type Pair = readonly [readonly ToldArticle[], readonly ToldArticle[]]

function pairsOf(articles: readonly ToldArticle[], random: Random): readonly Pair[] {
  const byStory = new Map<string, ToldArticle[]>()
  for (const article of articles) byStory.set(article.story, [...(byStory.get(article.story) ?? []), article])
  const stories = [...byStory.values()].filter((members) => members.length > 1)
  const chosen = pickDistinct(random, stories, Math.min(stories.length - (stories.length % 2), 2 * PAIRS))
  return Array.from({ length: chosen.length / 2 }, (_, i) => [chosen[2 * i], chosen[2 * i + 1]] as const)
}

function nameOf([one, other]: Pair): string {
  return `${one[0].story} ${other[0].story}`
}

/** What hybrids are made of. */
export type Parts = 'halves' | 'whole'

/** The first half of a report on one story and the second half of one on the other, or both, under the title of the first. */
function hybridsOf(pair: Pair, number: number, parts: Parts, random: Random): readonly ToldArticle[] {
  return Array.from({ length: number }, (_, i) => {
    const [first, second] = i % 2 === 0 ? pair : [pair[1], pair[0]]
    const a = first[randomInt(random, first.length)]
    const b = second[randomInt(random, second.length)]
    const head = (a.text ?? '').split(/\s+/)
    const tail = (b.text ?? '').split(/\s+/)
    const halves = [...head.slice(0, head.length >> 1), ...tail.slice(tail.length >> 1)]
    const text = (parts === 'halves' ? halves : [...head, ...tail]).join(' ')
    const time = (timeOf(a) + timeOf(b)) / 2
    return {
      id: `hybrid ${nameOf(pair)} ${i}`,
      ...(a.title !== undefined && { title: a.title }),
      text,
      ...(!Number.isNaN(time) && { publishedAt: time }),
      story: '',
    }
  })
}

/** Whether any two reports of the two are in one story. */
function isOne([one, other]: Pair, stories: readonly Story[]): boolean {
  const ids = new Set(one.map(({ id }) => id))
  return stories.some(
    ({ articles }) => articles.some((id) => ids.has(id)) && other.some(({ id }) => articles.includes(id)),
  )
}

function inTime(articles: readonly ToldArticle[]): readonly ToldArticle[] {
  return [...articles].sort((a, b) => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1))
}
