import { type DataArticle, hasDataFile, readLines } from '../lib/data.ts'

const FILE = 'feeds/hour-2019.jsonl'

/** An article of the real hour. */
export interface HourArticle {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly publishedAt: string
  readonly language: string
  readonly source: string
  /** Null: not known, but not of a labelled story. */
  readonly story: string | null
  /** Two articles that share a name here but no story count neither way. */
  readonly broader: readonly string[]
}

export function isHourThere(): boolean {
  return hasDataFile(FILE)
}

export function readHour(): HourArticle[] {
  return readLines(FILE)
}

/** Whether two articles are one story; undefined where the labels do not say. */
export function sameInHour(a: HourArticle, b: HourArticle): boolean | undefined {
  if (a.story === null && b.story === null) return undefined
  if (a.story === b.story) return true
  return a.broader.some((name) => b.broader.includes(name)) ? undefined : false
}

/** The fields without the labels. */
export function unlabelledHour({ story: _story, broader: _broader, ...article }: HourArticle): DataArticle {
  return article
}
