import { background as russianWords } from '../../src/background/ru.ts'
import { compareArticles, type DetectorOptions } from '../../src/index.ts'
import type { Figures } from '../lib/figures.ts'
import { LANGUAGES, type LabelledPair, readTgcontest, verdictsOn } from '../lib/pairs.ts'
import { count } from '../lib/table.ts'

/** Judges the pairs of tgcontest one by one and prints the accuracy by language. */
export function reportPairs(figures: Figures): void {
  figures.heading('tgcontest: same story or not, each pair alone, probability >= .5')
  const judge = (name: string, pairs: readonly LabelledPair[], goal?: number, options?: DetectorOptions): void => {
    const { accuracy, missed, wrong, same } = verdictsOn(pairs, (a, b) => compareArticles(a, b, options).score)
    const note = `${count(missed)} of ${count(same)} missed, ${count(wrong)} of ${count(pairs.length - same)} joined wrongly`
    figures.add({ name, value: accuracy, unit: 'share', goal, note })
  }
  for (const { language, name, goal } of LANGUAGES) judge(`accuracy, ${name}`, readTgcontest(language), goal)
  judge('Russian, with background/ru', readTgcontest('ru'), undefined, { background: [russianWords] })
}
