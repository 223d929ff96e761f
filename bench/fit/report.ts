import { EVIDENCE } from '../../src/judge/evidence/index.ts'
import type { JudgeModel } from '../../src/judge/model.ts'
import { printTable, share } from '../stories/table.ts'
import { count } from '../table.ts'
import { type Examples, undated } from './examples.ts'
import { BACKGROUND_ALONE, probabilities, storyF1, WITH_TIMES, WITHOUT_TIMES } from './fitting.ts'

type Print = (line: string) => void

const BINS = 10

export function printWeights({ bias, weights }: JudgeModel, print: Print): void {
  printTable(
    ['evidence', 'weight'],
    [...EVIDENCE.map(({ name }) => [name, weights[name].toFixed(3)]), ['bias', bias.toFixed(3)]],
    print,
  )
}

/** B-cubed F1 by set; `without` adds that of the models which were fitted without each set. */
export function printStories(
  model: JudgeModel,
  sets: readonly Examples[],
  without: readonly JudgeModel[] | undefined,
  print: Print,
): void {
  const rows = sets.map((set, i) => {
    const figures = [WITH_TIMES, WITHOUT_TIMES, BACKGROUND_ALONE].map((setting) => storyF1(model, set, setting))
    if (without !== undefined) figures.push(storyF1(without[i], set, WITH_TIMES))
    return { name: set.name, goal: set.goal, figures }
  })
  const means = rows[0].figures.map((_, k) => rows.reduce((sum, { figures }) => sum + figures[k], 0) / rows.length)
  const columns = ['goal', 'with times', 'without', 'background alone', ...(without ? ['fitted without', 'loss'] : [])]
  const line = (name: string, goal: string, figures: readonly number[]): string[] => [
    name,
    goal,
    ...figures.map(share),
    ...(without ? [share(figures[0] - figures[3])] : []),
  ]
  printTable(
    ['B-cubed F1', ...columns],
    [...rows.map(({ name, goal, figures }) => line(name, share(goal), figures)), line('mean', share(0.92), means)],
    print,
  )
}

/** Predicted probability against the observed share of one story, in ten bins. */
export function printBins(model: JudgeModel, sets: readonly Examples[], print: Print): void {
  const columns = sets.flatMap(({ name, same, evidence }) => [
    { name: `${name} batch`, same, scores: probabilities(model, evidence.batch) },
    { name: 'alone', same, scores: probabilities(model, undated(evidence.background)) },
  ])
  const rows: string[][] = []
  for (let bin = 0; bin < BINS; bin++) {
    const row = [`${bin / BINS}`]
    for (const { same, scores } of columns) {
      let pairs = 0
      let predicted = 0
      let observed = 0
      for (const [i, score] of scores.entries()) {
        if (Math.min(BINS - 1, Math.floor(score * BINS)) !== bin) continue
        pairs++
        predicted += score
        observed += same[i]
      }
      row.push(
        pairs === 0 ? '–' : `${(predicted / pairs).toFixed(2)} ${(observed / pairs).toFixed(2)} (${count(pairs)})`,
      )
    }
    rows.push(row)
  }
  printTable(['from', ...columns.map(({ name }) => name)], rows, print)
}
