import { readFileSync } from 'node:fs'
import type { Article } from '../../src/index.ts'
import { dataFile } from '../data.ts'
import { share } from '../stories/table.ts'
import type { Context } from './context.ts'
import { areaUnderCurve } from './scores.ts'

/** Two articles and whether they are one story. */
export interface LabelledPair {
  readonly a: Article
  readonly b: Article
  readonly same: boolean
}

export function readFinance(): LabelledPair[] {
  return readPairs('pairs/finance.jsonl').map(({ a, b, label }) => ({ a, b, same: label === 1 }))
}

/** Pairs of one language. */
export function readTgcontest(language: string): LabelledPair[] {
  return readPairs('pairs/tgcontest.jsonl')
    .filter(({ a }) => a.language === language)
    .map(({ a, b, sameStory }) => ({ a, b, same: sameStory === true }))
}

/** Hard pairs of financial news that share a company. */
export function reportFinance({ library, figures }: Context): void {
  figures.heading('Pairs of finance, each by itself')
  const pairs = readFinance()
  const scores = pairs.map(({ a, b }) => library.compareArticles(a, b).score)
  const same = pairs.map((pair) => pair.same)
  const auc = areaUnderCurve(scores, same)
  const right = scores.filter((score, i) => score >= 0.5 === same[i]).length
  const found = scores.filter((score, i) => score >= 0.5 && same[i]).length
  const joined = scores.filter((score) => score >= 0.5).length
  const all = same.filter(Boolean).length
  figures.add({ key: 'finance.auc', name: 'finance, area under the curve', value: auc, unit: 'share', goal: 0.9 })
  figures.add({
    key: 'finance.accuracy',
    name: 'finance, accuracy at .5',
    value: right / pairs.length,
    unit: 'share',
    note: `${found} of ${all} found, ${joined - found} joined wrongly; none joined: ${share(1 - all / pairs.length)}`,
  })
}

/** Same-story pairs in English and Russian. */
export function reportTgcontest({ library, figures }: Context): void {
  figures.heading('Pairs of tgcontest, each by itself')
  for (const { language, name, goal } of [
    { language: 'en', name: 'English', goal: 0.89 },
    { language: 'ru', name: 'Russian', goal: 0.85 },
  ]) {
    const pairs = readTgcontest(language)
    const scores = pairs.map(({ a, b }) => library.compareArticles(a, b).score)
    const missed = pairs.filter(({ same }, i) => same && scores[i] < 0.5).length
    const wrong = pairs.filter(({ same }, i) => !same && scores[i] >= 0.5).length
    const auc = areaUnderCurve(
      scores,
      pairs.map(({ same }) => same),
    )
    const note = `${missed} missed, ${wrong} joined wrongly of ${pairs.length}; area under the curve ${share(auc)}`
    figures.add({
      key: `tgcontest.${language}`,
      name: `tgcontest, accuracy, ${name}`,
      value: 1 - (missed + wrong) / pairs.length,
      unit: 'share',
      goal,
      note,
    })
  }
}

interface PairLine {
  readonly a: Article
  readonly b: Article
  readonly label?: number
  readonly sameStory?: boolean
}

function readPairs(file: string): PairLine[] {
  return readFileSync(dataFile(file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as PairLine)
}
