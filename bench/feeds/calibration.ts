import { type Calibration, expectedCalibrationError, meanBinError, tally } from '../lib/calibration.ts'
import type { Nominations } from '../lib/nominations.ts'
import { type LabelledPair, readFinance, readTgcontest } from '../lib/pairs.ts'
import { readSet, SETS } from '../lib/sets.ts'
import { count, printTable, share } from '../lib/table.ts'
import type { Context } from './context.ts'
import { readHour, sameInHour, unlabelledHour } from './hour-data.ts'
import { feedOf, WIRE } from './mix.ts'
import { readLabelled } from './topics.ts'
import { sameAs, VIEWS } from './views.ts'

const GOAL = 0.07
/** Fewer pairs than this say little of a worst case. */
const LEAST_PAIRS = 200

/** Predicted probability against the observed share of one story, by set and view. */
export function reportCalibration({ library, figures, seed }: Context): void {
  figures.heading('Calibration: observed share of one story among the pairs judged, by predicted probability')
  const { nominationsOf } = library
  if (nominationsOf === undefined) {
    figures.remark('left out: a built package does not show which pairs it judges')
    return
  }
  const rows: Calibration[] = []
  for (const [k, set] of SETS.entries()) {
    const articles = readSet(set)
    for (const view of VIEWS.filter((one) => sameAs(articles, one) === one.key)) {
      const shown = view.of(articles, seed + k)
      const same = (i: number, j: number): boolean => shown[i].story === shown[j].story
      rows.push(ofJudged(`${set.name}, ${view.name}`, nominationsOf(shown), same))
    }
  }
  for (const days of [3, 30]) {
    const feed = feedOf(days, seed)
    rows.push(
      ofJudged(`feed, within ${days} d`, nominationsOf(feed), (i, j) =>
        // Of two articles of the wire, nobody knows.
        feed[i].set === WIRE && feed[j].set === WIRE ? undefined : feed[i].story === feed[j].story,
      ),
    )
  }
  const hour = readHour()
  rows.push(ofJudged('hour', nominationsOf(hour.map(unlabelledHour)), (i, j) => sameInHour(hour[i], hour[j])))
  const gated = rows.length
  const roundups = readLabelled('feeds/roundups.jsonl')
  rows.push(ofJudged('roundups', nominationsOf(roundups), (i, j) => roundups[i].story === roundups[j].story))
  rows.push(ofPairs('finance, by themselves', readFinance(), library))
  rows.push(ofPairs('tgcontest, by themselves', [...readTgcontest('en'), ...readTgcontest('ru')], library))
  print(rows)
  for (const [i, row] of rows.entries()) {
    const value = expectedCalibrationError(row)
    const [key, name] = [`calibration.${row.name.replace(/[ ,]+/g, '-')}`, `calibration error, ${row.name}`]
    figures.keep({ key, name, value, unit: 'share', atMost: true, note: i < gated ? '' : 'for information' })
  }
  const enough = rows.slice(0, gated).filter(({ pairs }) => pairs.reduce((sum, n) => sum + n, 0) >= LEAST_PAIRS)
  const worst = enough.reduce((a, b) => (expectedCalibrationError(a) >= expectedCalibrationError(b) ? a : b))
  const value = expectedCalibrationError(worst)
  figures.add({
    key: 'calibration.worst',
    name: 'calibration error, worst set and view',
    value,
    unit: 'share',
    goal: GOAL,
    atMost: true,
    note: worst.name,
  })
}

function ofJudged(
  name: string,
  { judged, scores }: Nominations,
  same: (i: number, j: number) => boolean | undefined,
): Calibration {
  const known: { readonly probability: number; readonly same: boolean }[] = []
  for (const [i, probability] of scores.entries()) {
    const one = same(judged.first[i], judged.second[i])
    if (one !== undefined) known.push({ probability, same: one })
  }
  return tally(name, known)
}

function ofPairs(name: string, pairs: readonly LabelledPair[], library: Context['library']): Calibration {
  return tally(
    name,
    pairs.map(({ a, b, same }) => ({ probability: library.compareArticles(a, b).score, same })),
  )
}

function print(rows: readonly Calibration[]): void {
  const bins = Array.from({ length: 10 }, (_, bin) => `.${bin}`)
  printTable(
    ['', 'pairs', 'error', 'by bins', ...bins],
    rows.map((row) => [
      row.name,
      count(row.pairs.reduce((sum, n) => sum + n, 0)),
      share(expectedCalibrationError(row)),
      share(meanBinError(row)),
      ...Array.from(row.pairs, (n, bin) => (n === 0 ? '–' : share(row.observed[bin] / n).slice(0, 3))),
    ]),
    (line) => console.log(line),
  )
}
