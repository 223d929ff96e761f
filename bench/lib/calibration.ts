import type { Nominations } from './nominations.ts'
import type { LabelledArticle } from './sets.ts'
import { count, printTable, share } from './table.ts'

const BINS = 10

/** Pairs by predicted probability, in ten bins of equal width. */
export interface Calibration {
  readonly name: string
  readonly pairs: Float64Array
  /** Sum of the predicted probabilities, and number of pairs that are one story. */
  readonly predicted: Float64Array
  readonly observed: Float64Array
}

export function calibrationOf(
  name: string,
  nominations: Nominations,
  articles: readonly LabelledArticle[],
): Calibration {
  const { judged, scores } = nominations
  return tally(
    name,
    scores.map((probability, i) => ({
      probability,
      same: articles[judged.first[i]].story === articles[judged.second[i]].story,
    })),
  )
}

/** Sorts pairs into the bins. */
export function tally(
  name: string,
  pairs: Iterable<{ readonly probability: number; readonly same: boolean }>,
): Calibration {
  const calibration = emptyCalibration(name)
  for (const { probability, same } of pairs) {
    const bin = Math.min(BINS - 1, Math.floor(probability * BINS))
    calibration.pairs[bin]++
    calibration.predicted[bin] += probability
    if (same) calibration.observed[bin]++
  }
  return calibration
}

function emptyCalibration(name: string): Calibration {
  const bins = (): Float64Array => new Float64Array(BINS)
  return { name, pairs: bins(), predicted: bins(), observed: bins() }
}

function pooled(parts: readonly Calibration[]): Calibration {
  const all = emptyCalibration('all sets')
  for (const part of parts) {
    for (let bin = 0; bin < BINS; bin++) {
      all.pairs[bin] += part.pairs[bin]
      all.predicted[bin] += part.predicted[bin]
      all.observed[bin] += part.observed[bin]
    }
  }
  return all
}

/** Expected calibration error (Naeini et al. 2015): mean distance of predicted to observed, weighted by pairs. */
export function expectedCalibrationError({ pairs, predicted, observed }: Calibration): number {
  let distance = 0
  let total = 0
  for (let bin = 0; bin < BINS; bin++) {
    distance += Math.abs(predicted[bin] - observed[bin])
    total += pairs[bin]
  }
  return distance / total
}

/** The same with every bin that holds a pair weighing the same: most pairs are clear cases, and hide the others. */
export function meanBinError({ pairs, predicted, observed }: Calibration): number {
  let distance = 0
  let bins = 0
  for (let bin = 0; bin < BINS; bin++) {
    if (pairs[bin] === 0) continue
    distance += Math.abs(predicted[bin] - observed[bin]) / pairs[bin]
    bins++
  }
  return distance / bins
}

export function printCalibration(sets: readonly Calibration[]): void {
  const columns = [...(sets.length > 1 ? [pooled(sets)] : []), ...sets]
  const rows: string[][] = []
  for (let bin = 0; bin < BINS; bin++) {
    const row = [`${share(bin / BINS).slice(0, -2)} to ${share((bin + 1) / BINS).slice(0, -2)}`]
    for (const { pairs, predicted, observed } of columns) {
      const empty = pairs[bin] === 0
      row.push(
        count(pairs[bin]),
        empty ? '–' : `${share(predicted[bin] / pairs[bin])} ${share(observed[bin] / pairs[bin])}`,
      )
    }
    rows.push(row)
  }
  const errors = columns.flatMap((column) => ['', share(expectedCalibrationError(column))])
  const unweighted = columns.flatMap((column) => ['', share(meanBinError(column))])
  printTable(
    ['predicted', ...columns.flatMap(({ name }) => [name, 'pred. obs.'])],
    [...rows, ['expected calibration error', ...errors], ['mean over the bins', ...unweighted]],
  )
}
