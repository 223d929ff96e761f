import { partitionByLabel } from '../../src/evaluate/index.ts'
import { lshBaseline, tfidfBaseline } from '../lib/baselines.ts'
import { type Calibration, calibrationOf } from '../lib/calibration.ts'
import type { Figures } from '../lib/figures.ts'
import { type Nominations, nominationsOf, type Pairs } from '../lib/nominations.ts'
import { createRandom, pickDistinct } from '../lib/random.ts'
import { isDated, type LabelledArticle, type LabelledSet, readSet, streamOrder, withoutDates } from '../lib/sets.ts'
import { count, counted, percent, printTable, share } from '../lib/table.ts'
import { type Run, runBatch, runStream, scoreGroups } from './runs.ts'

/** Most that B-cubed F1 may fall without dates, and from batch to stream. */
const MAX_LOSS_UNDATED = 0.03
const MAX_LOSS_STREAM = 0.01
/** Least mean B-cubed F1 over all sets. */
const MEAN_GOAL = 0.92

/** What was measured on one set. */
export interface SetReport {
  readonly set: LabelledSet
  readonly batch: Run
  readonly stream: Run
  /** Without dates; absent where no article has one. */
  readonly undatedBatch?: Run
  readonly undatedStream?: Run
  readonly calibration: Calibration
}

/** Runs everything on one set and prints a table of it. */
export function reportSet(set: LabelledSet, limit: number, baselines: boolean, figures: Figures): SetReport {
  const articles = readSet(set, limit)
  const undated = isDated(articles) ? withoutDates(articles) : undefined
  const truth = partitionByLabel(articles.map(({ id, story }) => [id, story] as const))
  const dated = articles.filter(({ publishedAt }) => publishedAt !== undefined).length
  figures.heading(
    `${set.name}: ${count(articles.length)} articles, ${count(truth.length)} stories, ${count(dated)} dated`,
  )

  const order = streamOrder(articles)
  const batch = runBatch(articles)
  const stream = runStream(order)
  const rows = [row('batch', batch), row('stream', stream)]
  const withoutDate = undated && { undatedBatch: runBatch(undated), undatedStream: runStream(withoutDates(order)) }
  if (withoutDate !== undefined) {
    rows.push(row('batch, no dates', withoutDate.undatedBatch), row('stream, no dates', withoutDate.undatedStream))
  }
  // In a file without dates, articles of one story often stand together, which no stream does.
  if (order.every((article, i) => article === articles[i])) {
    rows.push(row('stream, shuffled', runStream(pickDistinct(createRandom(1), articles, articles.length))))
  }
  if (baselines) {
    const { groups, threshold } = tfidfBaseline(articles, truth)
    rows.push(row(`TF-IDF, average link at its best, ${share(threshold)}`, scoreGroups(groups, articles)))
    rows.push(row('MinHash LSH at .5, connected', scoreGroups(lshBaseline(articles), articles)))
  }
  const head = ['', 'B³ P', 'R', 'F1', 'pairs P', 'R', 'F1', 'ARI', 'V', 'found', 'true', 'articles/s']
  printTable(head, rows)

  const nominations = nominationsOf(articles)
  reportNominations(nominations, articles, figures)
  if (batch.refused > 0) figures.remark(`${counted(batch.refused, 'article')} without a word refused`)
  return { set, batch, stream, ...withoutDate, calibration: calibrationOf(set.name, nominations, articles) }
}

function row(name: string, { evaluation, rate }: Run): string[] {
  const { bCubed, pairwise, adjustedRand, vMeasure, groups } = evaluation
  return [
    name,
    ...[bCubed.precision, bCubed.recall, bCubed.f1].map(share),
    ...[pairwise.precision, pairwise.recall, pairwise.f1, adjustedRand, vMeasure.v].map(share),
    count(groups.found),
    count(groups.truth),
    Number.isNaN(rate) ? '' : count(rate),
  ]
}

function reportNominations(nominations: Nominations, articles: readonly LabelledArticle[], figures: Figures): void {
  const { colliding, judged, accepted } = nominations
  const sizes = new Map<string, number>()
  for (const { story } of articles) sizes.set(story, (sizes.get(story) ?? 0) + 1)
  let pairs = 0
  let accompanied = 0
  for (const size of sizes.values()) {
    pairs += (size * (size - 1)) / 2
    if (size > 1) accompanied += size
  }
  for (const [what, short, found] of [
    ['collide in LSH', 'colliding', colliding],
    ['are judged', 'judged', judged],
  ] as const) {
    const { gold, hit } = goldOf(found, articles)
    const candidates = found.first.length
    const note = `of ${count(pairs)}`
    figures.add({ name: `gold pairs that ${what}`, value: gold / pairs, unit: 'percent', note })
    figures.add({
      name: `candidates an article, ${short}`,
      value: candidates / accepted,
      unit: 'number',
      note: `${percent(gold / candidates)} in one story; ${percent(hit / accompanied)} of the articles with a partner meet one`,
    })
  }
}

/** Pairs within one story, and articles that are in such a pair. */
function goldOf({ first, second }: Pairs, articles: readonly LabelledArticle[]): { gold: number; hit: number } {
  const hit = new Set<number>()
  let gold = 0
  for (const [i, a] of first.entries()) {
    if (articles[a].story !== articles[second[i]].story) continue
    gold++
    hit.add(a).add(second[i])
  }
  return { gold, hit: hit.size }
}

/** Holds the figures of all sets against their goals. */
export function reportGoals(reports: readonly SetReport[], complete: boolean, figures: Figures): void {
  figures.heading('Goals: B-cubed F1, one default configuration')
  const line = (name: string, value: number, goal: number, note = ''): void =>
    figures.add({ name, value, unit: 'share', goal, note })
  const f1 = (run: Run): number => run.evaluation.bCubed.f1
  for (const { set, batch } of reports) line(`${set.name}, batch`, f1(batch), set.goal)
  const mean = reports.reduce((sum, { batch }) => sum + f1(batch), 0) / reports.length
  if (complete) line('mean of the sets, batch', mean, MEAN_GOAL)
  for (const { set, batch, undatedBatch } of reports) {
    if (undatedBatch === undefined) continue
    line(`${set.name}, batch, no dates`, f1(undatedBatch), f1(batch) - MAX_LOSS_UNDATED, change(batch, undatedBatch))
  }
  for (const { set, batch, stream, undatedBatch, undatedStream } of reports) {
    line(`${set.name}, stream`, f1(stream), f1(batch) - MAX_LOSS_STREAM, change(batch, stream))
    if (undatedBatch === undefined || undatedStream === undefined) continue
    const least = f1(undatedBatch) - MAX_LOSS_STREAM
    line(`${set.name}, stream, no dates`, f1(undatedStream), least, change(undatedBatch, undatedStream))
  }
}

function change(from: Run, to: Run): string {
  const points = (to.evaluation.bCubed.f1 - from.evaluation.bCubed.f1) * 100
  return `${points > -0.05 ? '+' : '-'}${Math.abs(points).toFixed(1)} points`
}
