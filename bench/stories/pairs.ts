import { readFileSync } from 'node:fs'
import { background as russianWords } from '../../src/background/ru.ts'
import { type Article, compareArticles, type DetectorOptions } from '../../src/index.ts'
import { dataFile } from '../data.ts'
import { bold, count, figure } from '../table.ts'
import { share } from './table.ts'

interface JudgedPair {
  readonly a: Article
  readonly b: Article
  readonly sameStory: boolean
}

const GOALS = [
  { language: 'en', name: 'English', goal: 0.9 },
  { language: 'ru', name: 'Russian', goal: 0.85 },
]

/** Judges the pairs of tgcontest one by one and prints the accuracy by language. */
export function reportPairs(print: (line: string) => void): boolean {
  const pairs = readFileSync(dataFile('pairs/tgcontest.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as JudgedPair)
  print(bold('tgcontest: same story or not, each pair alone, probability >= .5'))
  let passed = true
  for (const { language, name, goal } of GOALS) {
    const own = pairs.filter(({ a }) => a.language === language)
    const { accuracy, remark } = judge(own)
    passed &&= accuracy >= goal
    print(figure(`accuracy, ${name}`, share(accuracy), `>= ${share(goal)}`, accuracy >= goal, remark))
  }
  const russian = pairs.filter(({ a }) => a.language === 'ru')
  const { accuracy, remark } = judge(russian, { background: [russianWords] })
  print(figure('Russian, with background/ru', share(accuracy), undefined, undefined, remark))
  return passed
}

function judge(pairs: readonly JudgedPair[], options?: DetectorOptions) {
  let missed = 0
  let wrong = 0
  for (const { a, b, sameStory } of pairs) {
    const found = compareArticles(a, b, options).score >= 0.5
    if (sameStory && !found) missed++
    if (!sameStory && found) wrong++
  }
  const same = pairs.filter(({ sameStory }) => sameStory).length
  const remark = `${count(missed)} of ${count(same)} missed, ${count(wrong)} of ${count(pairs.length - same)} joined wrongly`
  return { accuracy: 1 - (missed + wrong) / pairs.length, remark }
}
