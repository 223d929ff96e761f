import type { Article } from '../../src/index.ts'
import { readLines } from './data.ts'

/** Two articles and whether they are one story. */
export interface LabelledPair {
  readonly a: Article
  readonly b: Article
  readonly same: boolean
}

interface PairLine {
  readonly a: Article
  readonly b: Article
  readonly label?: number
  readonly sameStory?: boolean
}

export function readFinance(): LabelledPair[] {
  return readLines<PairLine>('pairs/finance.jsonl').map(({ a, b, label }) => ({ a, b, same: label === 1 }))
}

/** Languages of tgcontest, and the least accuracy on their pairs. */
export const LANGUAGES = [
  { language: 'en', name: 'English', goal: 0.9 },
  { language: 'ru', name: 'Russian', goal: 0.85 },
] as const

/** Pairs of one language. */
export function readTgcontest(language: string): LabelledPair[] {
  return readLines<PairLine>('pairs/tgcontest.jsonl')
    .filter(({ a }) => a.language === language)
    .map(({ a, b, sameStory }) => ({ a, b, same: sameStory === true }))
}

/** Scores pairs one by one and counts the errors at .5. */
export function verdictsOn(pairs: readonly LabelledPair[], score: (a: Article, b: Article) => number) {
  const scores = pairs.map(({ a, b }) => score(a, b))
  const labels = pairs.map(({ same }) => same)
  const missed = labels.filter((same, i) => same && scores[i] < 0.5).length
  const wrong = labels.filter((same, i) => !same && scores[i] >= 0.5).length
  const same = labels.filter(Boolean).length
  return { scores, labels, missed, wrong, same, accuracy: 1 - (missed + wrong) / pairs.length }
}
