import { parseArgs } from 'node:util'
import { background as russianWords } from '../src/background/ru.ts'
import type { JudgeModel } from '../src/judge/model.ts'
import { collectExamples } from './fit/examples.ts'
import { accuracy, chooseLoneBias, chooseShift, fitOn, shifted } from './fit/fitting.ts'
import { printBins, printStories, printWeights } from './fit/report.ts'
import { collectLonePairs } from './fit/tgcontest.ts'
import { writeModel } from './fit/write.ts'
import { SETS } from './stories/sets.ts'
import { share } from './stories/table.ts'
import { bold } from './table.ts'

const USAGE = `npm run bench:fit -- [--leave-one-out] [--dry-run]

Fits the judge on the labelled sets and writes src/judge/model.ts.

  --leave-one-out  print also what each set loses when the judge is fitted without it
  --dry-run        write nothing`

const { values } = parseArgs({
  options: {
    'leave-one-out': { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const print = (line: string): void => console.log(line)

function main(): void {
  if (values.help) {
    print(USAGE)
    return
  }
  const sets = SETS.map((set) => {
    const examples = collectExamples(set)
    const { found, all } = examples.recall
    print(
      `${set.name}: ${examples.ids.length} articles, ${examples.first.length} pairs nominated, ${share(found / all)} of gold pairs`,
    )
    return examples
  })
  const english = collectLonePairs('English', 'en', [])
  const russian = collectLonePairs('Russian, neutral prior', 'ru', [])
  const russianWithTable = collectLonePairs('Russian, background/ru', 'ru', [russianWords])
  const whole = fitOn(sets)
  const without: JudgeModel[] = sets.map((set) => fitOn(sets.filter((other) => other !== set)))
  const shift = chooseShift(sets, without)
  const strict = shifted(whole, shift)
  const model = { ...strict, loneBias: chooseLoneBias(sets, strict) }
  print(
    bold(
      `\nWeights (bias shifted by ${shift.toFixed(1)}; by itself, a pair is judged with ${model.loneBias.toFixed(2)} more)`,
    ),
  )
  printWeights(model, print)
  print('')
  const left = values['leave-one-out'] ? without.map((one) => shifted(one, shift)) : undefined
  printStories(model, sets, left, print)
  print(bold('\nPairs of tgcontest by themselves, not fitted: accuracy at .5'))
  for (const pairs of [english, russian, russianWithTable]) print(`  ${pairs.name}: ${share(accuracy(model, pairs))}`)
  print(bold('\nPredicted and observed share of one story (pairs), as a batch with times and by themselves without'))
  printBins(model, sets, print)
  if (!values['dry-run']) writeModel(model)
}

main()
