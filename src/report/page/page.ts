import type { PageArticle, PageData, PageMiss } from '../data.ts'
import type { Change } from './partition.ts'

/** What the parts of the page share. */
export interface Page {
  readonly data: PageData
  /** By article: the place of its story. */
  readonly storyOf: readonly number[]
  /** By story: what nearly joined it. */
  readonly missesOf: readonly (readonly PageMiss[])[]
  /** By story: what the slider makes of it; those that stay are not there. */
  changes: ReadonlyMap<number, Change>
  /** Shows a story, unfolds it and takes the focus there. */
  goTo(story: number): void
}

export function readData(): PageData {
  return JSON.parse(document.getElementById('data')?.textContent ?? '') as PageData
}

export function pageOf(data: PageData, goTo: (story: number) => void): Page {
  const storyOf: number[] = []
  for (const [place, { articles }] of data.stories.entries()) for (const article of articles) storyOf[article] = place
  const missesOf: PageMiss[][] = data.stories.map(() => [])
  for (const miss of data.misses) for (const story of miss.stories) missesOf[story].push(miss)
  return { data, storyOf, missesOf, changes: new Map(), goTo }
}

/** The article whose title stands for a story. */
export function headOf({ data }: Page, story: number): PageArticle {
  return data.articles[data.stories[story].representative]
}

export function timesOf({ data }: Page, story: number): readonly number[] {
  return data.stories[story].articles.flatMap((article) => data.articles[article].time ?? [])
}
