import { LANGUAGES, readFinance, readTgcontest, verdictsOn } from '../lib/pairs.ts'
import { share } from '../lib/table.ts'
import type { Context } from './context.ts'
import { areaUnderCurve } from './scores.ts'

const GOALS = { en: 0.89, ru: 0.85 } as const

/** Hard pairs of financial news that share a company. */
export function reportFinance({ library, figures }: Context): void {
  figures.heading('Pairs of finance, each by itself')
  const pairs = readFinance()
  const { scores, labels, same, missed, wrong, accuracy } = verdictsOn(pairs, scoreOf(library))
  const auc = areaUnderCurve(scores, labels)
  figures.add({ key: 'finance.auc', name: 'finance, area under the curve', value: auc, unit: 'share', goal: 0.9 })
  figures.add({
    key: 'finance.copies',
    name: 'finance, near-duplicates of two stories',
    value: pairs.filter(({ a, b, same }) => !same && library.compareArticles(a, b).relation === 'near-duplicate')
      .length,
    unit: 'count',
    goal: 0,
    atMost: true,
  })
  figures.add({
    key: 'finance.accuracy',
    name: 'finance, accuracy at .5',
    value: accuracy,
    unit: 'share',
    note: `${same - missed} of ${same} found, ${wrong} joined wrongly; none joined: ${share(1 - same / pairs.length)}`,
  })
}

/** Same-story pairs in English and Russian. */
export function reportTgcontest({ library, figures }: Context): void {
  figures.heading('Pairs of tgcontest, each by itself')
  for (const { language, name } of LANGUAGES) {
    const pairs = readTgcontest(language)
    const { scores, labels, missed, wrong, accuracy } = verdictsOn(pairs, scoreOf(library))
    const auc = areaUnderCurve(scores, labels)
    const note = `${missed} missed, ${wrong} joined wrongly of ${pairs.length}; area under the curve ${share(auc)}`
    figures.add({
      key: `tgcontest.${language}`,
      name: `tgcontest, accuracy, ${name}`,
      value: accuracy,
      unit: 'share',
      goal: GOALS[language],
      note,
    })
  }
}

function scoreOf({ compareArticles }: Context['library']): Parameters<typeof verdictsOn>[1] {
  return (a, b) => compareArticles(a, b).score
}
