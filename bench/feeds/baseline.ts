import { averageLinkage, cosines, type Groups, THRESHOLDS } from '../lib/baselines.ts'
import type { DataArticle } from '../lib/data.ts'
import { readSet, SETS } from '../lib/sets.ts'
import { printTable, share } from '../lib/table.ts'
import type { Context } from './context.ts'
import { pairsOf, scoresOf } from './hour.ts'
import { readHour, unlabelledHour } from './hour-data.ts'
import { bCubedAmong } from './scores.ts'
import { readLabelled } from './topics.ts'
import { asDated, DAY, redated, timeOf, undated } from './views.ts'

/** Days in which likeness falls to 1/e. */
const DECAY_DAYS = 30
const VIEWS = [asDated, undated, redated(30), redated(3)]

/** TF-IDF over words and pairs of words, average linkage, at the one threshold that suits the labelled sets best. */
export function reportBaseline({ figures, seed }: Context): void {
  figures.heading('Baseline: TF-IDF, cosine · exp(-days / 30), average linkage, one threshold for all')
  const scored = SETS.map((set, k) => {
    const articles = readSet(set)
    const matrix = cosines(articles)
    const views = VIEWS.map((view) => {
      const shown = view.of(articles, seed + k)
      const groupsAt = averageLinkage(shown, decayed(matrix, shown))
      return THRESHOLDS.map((threshold) => bCubedAmong(groupsAt(threshold), shown).f1)
    })
    return { ...set, views }
  })
  const at = bestMean(scored.map(({ views }) => views[0]))
  const threshold = THRESHOLDS[at]
  printTable(
    [`at ${share(threshold)}`, ...VIEWS.map(({ name }) => name)],
    scored.map(({ name, views }) => [name, ...views.map((f1) => share(f1[at]))]),
    (line) => console.log(line),
  )
  for (const { key, name, views } of scored) {
    for (const [i, view] of VIEWS.entries()) {
      figures.keep({
        key: `baseline.${view.key}.${key}`,
        name: `TF-IDF, ${name}, ${view.name}`,
        value: views[i][at],
        unit: 'share',
      })
    }
  }
  reportHourBaseline(threshold, figures)
  for (const [key, file] of [
    ['headlines', 'feeds/headlines-2014.jsonl'],
    ['roundups', 'feeds/roundups.jsonl'],
  ]) {
    const articles = readLabelled(file)
    const { precision, recall, f1 } = bCubedAmong(groups(articles, threshold), articles)
    const note = `P ${share(precision)} R ${share(recall)}`
    const value = key === 'headlines' ? precision : f1
    const name = `TF-IDF, ${key}, ${key === 'headlines' ? 'precision' : 'F1'}`
    figures.add({ key: `baseline.${key}`, name, value, unit: 'share', note })
  }
}

function reportHourBaseline(threshold: number, figures: Context['figures']): void {
  const rows = readHour()
  const articles = rows.map(unlabelledHour)
  const groupsAt = averageLinkage(articles, decay(cosines(articles), articles))
  const scoreAt = (t: number) => {
    const of = new Map<string, number>()
    for (const [k, group] of groupsAt(t).entries()) for (const id of group) of.set(id, k)
    return { t, ...scoresOf(pairsOf(rows, of)) }
  }
  const { precision, recall, f1 } = scoreAt(threshold)
  const best = THRESHOLDS.map(scoreAt).reduce((a, b) => (b.f1 > a.f1 ? b : a))
  const note = `P ${share(precision)} R ${share(recall)}; at its own best threshold, ${share(best.t)}: F1 ${share(best.f1)}`
  figures.add({ key: 'baseline.hour.f1', name: 'TF-IDF, hour, F1', value: f1, unit: 'share', note })
}

function groups(articles: readonly DataArticle[], threshold: number): Groups {
  const matrix = cosines(articles)
  return averageLinkage(articles, decay(matrix, articles))(threshold)
}

function decayed(matrix: Float32Array, articles: readonly DataArticle[]): Float32Array {
  return decay(matrix.slice(), articles)
}

/** Weakens in place what lies days apart, where both have times. */
function decay(matrix: Float32Array, articles: readonly DataArticle[]): Float32Array {
  const times = Float64Array.from(articles, timeOf)
  const size = articles.length
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      const days = Math.abs(times[a] - times[b]) / DAY
      if (!Number.isNaN(days)) matrix[a * size + b] *= Math.exp(-days / DECAY_DAYS)
    }
  }
  return matrix
}

/** Position of the threshold with the best mean over the sets. */
function bestMean(sets: readonly (readonly number[])[]): number {
  let best = 0
  const mean = (i: number): number => sets.reduce((sum, f1) => sum + f1[i], 0)
  for (const i of THRESHOLDS.keys()) if (mean(i) > mean(best)) best = i
  return best
}
