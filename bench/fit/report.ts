import { EVIDENCE } from '../../src/judge/evidence/index.ts'
import { probabilityOf } from '../../src/judge/log-odds.ts'
import type { JudgeModel } from '../../src/judge/model.ts'
import { areaUnderCurve } from '../feeds/scores.ts'
import { printTable, share } from '../lib/table.ts'
import type { Examples } from './examples.ts'
import type { Held } from './held.ts'
import { logOddsOf, trialOf } from './shift.ts'

type Print = (line: string) => void

export function printCurves({ bias, loneBias, curves }: JudgeModel, print: Print): void {
  const rows = EVIDENCE.map(({ name }) => {
    const added = curves[name].map(([, y]) => y)
    return [
      name,
      (Math.max(...added) - Math.min(...added)).toFixed(2),
      curves[name].map((point) => point.join(' → ')).join(', '),
    ]
  })
  printTable(['evidence', 'range', 'value → added to the log-odds'], rows, print)
  print(`  bias ${bias.toFixed(3)}, by itself ${loneBias.toFixed(3)} more`)
}

/** How well pairs are told apart, by the model and, where given, by one that was fitted without each set. */
export function printPairs(
  model: JudgeModel,
  all: readonly Examples[],
  without: ReadonlyMap<string, JudgeModel> | undefined,
  print: Print,
): void {
  const rows = all.flatMap((examples) => {
    if (!examples.same.includes(1) || !examples.same.includes(0)) return []
    const figures = [model, ...(without === undefined ? [] : [without.get(examples.set) ?? model])].map((one) => {
      const logits = [...logOddsOf(examples, one)]
      const loss = logits.reduce(
        (sum, logit, i) => sum - examples.weight[i] * Math.log(probabilityOf(examples.same[i] === 1 ? logit : -logit)),
        0,
      )
      return [
        share(
          areaUnderCurve(
            logits,
            [...examples.same].map((y) => y === 1),
          ),
        ),
        share(loss / examples.weight.reduce((a, b) => a + b, 0)),
      ]
    })
    return [[examples.name, `${examples.same.length}`, ...figures.flat()]]
  })
  const head = ['pairs drawn', 'number', 'AUC', 'loss', ...(without === undefined ? [] : ['without: AUC', 'loss'])]
  printTable(head, rows, print)
}

/** F1 of the stories of each trial, by the model and by one that was fitted without its set, both as strict. */
export function printStories(
  model: JudgeModel,
  trials: readonly Held[],
  without: ReadonlyMap<string, JudgeModel>,
  shift: number,
  print: Print,
): void {
  const rows = trials.flatMap((held) => {
    const other = without.get(held.world.set)
    if (other === undefined) return []
    return [[held.world.name, ...[model, other].map((one) => share(trialOf(held, one).quality(shift)))]]
  })
  printTable(['stories', 'F1', 'without'], rows, print)
}
