import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Story } from '../../src/index.ts'
import { type DataArticle, readLines } from '../lib/data.ts'
import { clip, count, dim, printTable } from '../lib/table.ts'
import type { Context } from './context.ts'
import { bare, batchStories, storyNumbers } from './runs.ts'

const FOLDER = join(import.meta.dirname, '../dirty')

/** An article of `bench/dirty/`, whose README says what the fields are. */
interface DirtyArticle extends DataArticle {
  readonly story: string
  readonly kind: string
  readonly copyOf?: string
}

/** Copies found of all there are. */
interface Found {
  found: number
  all: number
}

/** Dirty copies in ten languages beside look-alikes, at either level, each language by itself. */
export function reportDirty({ library, figures, read }: Context): void {
  figures.heading('Dirty copies in ten languages, written for this bench')
  const rows: string[][] = []
  const kinds = new Map<string, { readonly copies: Found; readonly stories: Found; inStory: number }>()
  const wrong = { copies: 0, stories: 0, joined: 0 }
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'))) {
    const articles = readLines<DirtyArticle>(join(FOLDER, file))
    const atCopies = batchStories(library, articles.map(bare), { level: 'copies' })
    const atStories = batchStories(library, articles.map(bare))
    const groups = { copies: groupNumbers(atCopies), stories: groupNumbers(atStories) }
    const storyOf = storyNumbers(atStories)
    const own = { copies: { found: 0, all: 0 }, stories: { found: 0, all: 0 }, inStory: 0 }
    for (const { id, copyOf, kind } of articles) {
      if (copyOf === undefined) continue
      const ofKind = kinds.get(kind) ?? { copies: { found: 0, all: 0 }, stories: { found: 0, all: 0 }, inStory: 0 }
      kinds.set(kind, ofKind)
      for (const counts of [own, ofKind]) {
        for (const level of ['copies', 'stories'] as const) {
          counts[level].all++
          if (groups[level].has(id) && groups[level].get(id) === groups[level].get(copyOf)) counts[level].found++
        }
        if (storyOf.get(id) === storyOf.get(copyOf)) counts.inStory++
      }
    }
    const mixed = {
      copies: pairsOfTwoEvents(articles, groups.copies),
      stories: pairsOfTwoEvents(articles, groups.stories),
      joined: pairsOfTwoEvents(articles, storyOf),
    }
    for (const key of ['copies', 'stories', 'joined'] as const) wrong[key] += mixed[key].length
    rows.push([
      file.slice(0, -'.jsonl'.length),
      count(articles.length),
      ...foundOf(own),
      ...[mixed.copies, mixed.stories, mixed.joined].map(({ length }) => count(length)),
    ])
    if (!read) continue
    for (const [a, b] of mixed.joined) console.log(dim(`  ${clip(a.title ?? '', 60)} / ${clip(b.title ?? '', 60)}`))
  }
  printTable(
    ['', 'articles', 'level copies', 'all tiers', 'in the story', 'wrong copies', 'all tiers', 'wrong pairs'],
    rows,
  )
  printTable(
    ['', 'level copies', 'all tiers', 'in the story'],
    [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, counts]) => [kind, ...foundOf(counts)]),
  )
  const sum = (level: 'copies' | 'stories'): Found =>
    [...kinds.values()].reduce(
      (total, { [level]: { found, all } }) => ({ found: total.found + found, all: total.all + all }),
      { found: 0, all: 0 },
    )
  const inStory = [...kinds.values()].reduce((total, counts) => total + counts.inStory, 0)
  for (const [level, name] of [
    ['copies', 'level copies'],
    ['stories', 'all tiers'],
  ] as const) {
    const { found, all } = sum(level)
    figures.add({
      key: `dirty.${level}`,
      name: `dirty, copies found, ${name}`,
      value: found / all,
      unit: 'percent',
      note: `${found} of ${all}`,
    })
    figures.add({
      key: `dirty.${level}.wrong`,
      name: `dirty, copies of two events, ${name}`,
      value: wrong[level],
      unit: 'count',
      goal: 0,
      atMost: true,
    })
  }
  const { all } = sum('stories')
  figures.add({
    key: 'dirty.inStory',
    name: 'dirty, copies in the story of what they are of',
    value: inStory / all,
    unit: 'percent',
    note: `${inStory} of ${all}`,
  })
  figures.add({
    key: 'dirty.wrong',
    name: 'dirty, pairs of two events in one story',
    value: wrong.joined,
    unit: 'count',
  })
}

function foundOf(counts: { readonly copies: Found; readonly stories: Found; readonly inStory: number }): string[] {
  const { copies, stories, inStory } = counts
  return [`${copies.found} of ${copies.all}`, `${stories.found} of ${stories.all}`, `${inStory}`]
}

/** Number of its group of copies for every article in one. */
function groupNumbers(stories: readonly Story[]): Map<string, number> {
  const groups = stories.flatMap(({ copies }) => copies)
  return new Map(groups.flatMap((group, k) => group.map((id) => [id, k] as const)))
}

function pairsOfTwoEvents(
  articles: readonly DirtyArticle[],
  groupOf: ReadonlyMap<string, number>,
): (readonly [DirtyArticle, DirtyArticle])[] {
  return articles.flatMap((a, i) =>
    articles
      .slice(0, i)
      .filter((b) => a.story !== b.story && groupOf.has(a.id) && groupOf.get(a.id) === groupOf.get(b.id))
      .map((b) => [a, b] as const),
  )
}
