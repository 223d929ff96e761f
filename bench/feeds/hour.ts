import { type DataArticle, readLines } from '../lib/data.ts'
import { f1Of } from './scores.ts'

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

export function readHour(): HourArticle[] {
  return readLines('feeds/hour-2019.jsonl')
}

/** Whether two articles are one story; undefined where the labels do not say. */
export function sameInHour(a: HourArticle, b: HourArticle): boolean | undefined {
  if (a.story === null && b.story === null) return undefined
  if (a.story === b.story) return true
  return a.broader.some((name) => b.broader.includes(name)) ? undefined : false
}

export interface HourPairs {
  readonly hit: number
  readonly wrong: number
  readonly missed: number
  readonly across: number
  readonly acrossWrong: number
  readonly acrossMissed: number
}

/** The fields without the labels. */
export function unlabelledHour({ story: _story, broader: _broader, ...article }: HourArticle): DataArticle {
  return article
}

/** Pairs by what the labels and a grouping say of them. */
export function pairsOf(rows: readonly HourArticle[], storyOf: ReadonlyMap<string, number>): HourPairs {
  const n = { hit: 0, wrong: 0, missed: 0, across: 0, acrossWrong: 0, acrossMissed: 0 }
  for (const [i, a] of rows.entries()) {
    for (let j = 0; j < i; j++) {
      const b = rows[j]
      const same = sameInHour(a, b)
      if (same === undefined) continue
      const joined = storyOf.has(a.id) && storyOf.get(a.id) === storyOf.get(b.id)
      if (!joined && !same) continue
      const one = a.language === b.language
      if (joined && same) n[one ? 'hit' : 'across']++
      else if (joined) n[one ? 'wrong' : 'acrossWrong']++
      else n[one ? 'missed' : 'acrossMissed']++
    }
  }
  return n
}

/** Of pairs of one language. */
export function scoresOf({ hit, wrong, missed }: HourPairs): { precision: number; recall: number; f1: number } {
  const [precision, recall] = [hit / (hit + wrong), hit / (hit + missed)]
  return { precision, recall, f1: f1Of(precision, recall) }
}
