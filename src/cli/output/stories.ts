import type { Story } from '../../index.ts'
import { fromTo } from '../input/time.ts'
import { csvRow } from '../io/csv.ts'
import type { Paper } from '../io/paper.ts'
import { counted, plain } from '../io/text.ts'
import type { Card, Corpus } from '../run/corpus.ts'

/** A story as JSON: as the library has it, with a title and times as ISO 8601. */
export function storyRecord(story: Story, corpus: Corpus): Readonly<Record<string, unknown>> {
  const { id, firstSeen, lastSeen, cohesion, weakest, ...rest } = story
  const { title } = corpus.card(story.representative)
  return {
    id,
    ...(title !== '' && { title }),
    ...rest,
    cohesion: rounded(cohesion),
    weakest: rounded(weakest),
    ...(firstSeen !== undefined && { firstSeen: new Date(firstSeen).toISOString() }),
    ...(lastSeen !== undefined && { lastSeen: new Date(lastSeen).toISOString() }),
  }
}

export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

/** A row an article, the articles of a story one after the other. */
export function* storyRows(stories: readonly Story[], corpus: Corpus): Generator<string> {
  yield csvRow(['story', 'id', 'title', 'source', 'url', 'publishedAt', 'representative', 'copyOf'])
  for (const story of stories) {
    const originals = originalsOf(story)
    for (const id of story.articles) {
      const { title, source, url, time } = corpus.card(id)
      const publishedAt = Number.isNaN(time) ? '' : new Date(time).toISOString()
      yield csvRow([story.id, id, title, source, url, publishedAt, id === story.representative, originals.get(id)])
    }
  }
}

/** Of each copy, what it is a copy of. */
export function originalsOf({ copyGroups }: Pick<Story, 'copyGroups'>): ReadonlyMap<string, string> {
  const originals = new Map<string, string>()
  for (const { articles, original } of copyGroups) {
    for (const id of articles) if (id !== original) originals.set(id, original)
  }
  return originals
}

/** Columns that the mark before a title takes. */
const MARK = 4

/** Prints stories to read: titles whole, copies under their original. */
export function printStories(paper: Paper, stories: readonly Story[], corpus: Corpus): void {
  for (const story of stories) {
    const main = corpus.card(story.representative)
    paper.beside('', 0, nameOf(main), paper.bold)
    paper.beside('    ', MARK, summaryOf(story, corpus), paper.dim)
    const originals = originalsOf(story)
    const copies = new Map<string, string[]>()
    for (const [id, original] of originals) copies.set(original, [...(copies.get(original) ?? []), id])
    const isMain = (id: string): boolean => id === story.representative
    for (const id of story.articles) {
      if (originals.has(id)) continue
      const card = corpus.card(id)
      printCard(paper, isMain(id) ? paper.cyan('  ● ') : '  · ', MARK, card)
      for (const copy of copies.get(id) ?? []) {
        const mark = isMain(copy) ? `   ${paper.cyan('●')}${paper.green('= ')}` : paper.green('    = ')
        printCard(paper, mark, MARK + 2, corpus.card(copy), card.title)
      }
    }
    paper.line()
  }
}

function summaryOf(story: Story, corpus: Corpus): string {
  const sources = new Set(story.articles.map((id) => corpus.card(id).source).filter((source) => source !== ''))
  const copies = story.copyGroups.reduce((sum, { articles }) => sum + articles.length - 1, 0)
  const { firstSeen, lastSeen, keywords } = story
  return [
    counted(story.articles.length, 'article'),
    ...(copies > 0 ? [counted(copies, 'copy', 'copies')] : []),
    ...(sources.size > 1 ? [counted(sources.size, 'source')] : []),
    ...(firstSeen !== undefined && lastSeen !== undefined ? [fromTo(firstSeen, lastSeen)] : []),
    ...(keywords.length > 0 ? [keywords.map(plain).join(', ')] : []),
  ].join(' · ')
}

function printCard(paper: Paper, mark: string, width: number, card: Card, above = ''): void {
  paper.beside(
    mark,
    width,
    card.title !== '' && card.title === above ? originOf(card) : `${originOf(card)}: ${nameOf(card)}`,
  )
}

/** Who has an article, or what it is called. */
export function originOf({ source, id }: Card): string {
  return source === '' ? plain(id) : source
}

/** The title of an article; of one that has none how it begins. */
export function nameOf({ title, opening }: Card): string {
  return title === '' ? opening : title
}
