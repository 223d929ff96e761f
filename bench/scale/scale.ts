import type { DetectorOptions } from '../../src/index.ts'
import type { Figures } from '../lib/figures.ts'
import { bold, count, padLeft, percent } from '../lib/table.ts'
import type { WorldOptions } from '../world/index.ts'
import { timeBatches } from './batch.ts'
import { fitExponent, sizesBetween } from './fit.ts'
import { type Checkpoint, runStream } from './stream.ts'

/** Where the fits begin: below, the compiler's warm-up counts. */
const LEAST = 10_000
const GOALS = { exponent: 1.1, p99: 2, memory: 8 * 2 ** 30, held: 0.85 }
const COLUMNS = 'articles|live|art./s|p50 ms|p99 ms|max ms|heap MB|RSS MB|B³ P|B³ R|B³ F1'.split('|')

export interface ScaleOptions {
  /** Milliseconds. */
  readonly window: number
  /** Largest batch that is timed, at level `copies` and at that of the stream. */
  readonly batch: number
  /** Whether stories are compared with the truth. */
  readonly quality: boolean
}

/** Streams a world once and looks at it at sizes that grow, then times batches; do time and memory grow as they may? */
export function scale(
  world: WorldOptions & { readonly articlesPerDay: number },
  detector: DetectorOptions,
  { window, batch, quality }: ScaleOptions,
  figures: Figures,
): void {
  const { articles, articlesPerDay } = world
  const hours = window / 3_600_000
  figures.heading(`Stream of ${count(articles)} articles, level ${detector.level}, window ${hours} h`)
  figures.remark('rate, latencies since the line before; B-cubed of the stories that are live')
  console.log(bold(row(COLUMNS)))
  const run = runStream({
    world,
    detector,
    window,
    checkpoints: sizesBetween(LEAST, articles),
    evaluate: quality,
    onCheckpoint: (checkpoint) => console.log(checkpointRow(checkpoint)),
  })
  const { latencies } = run
  const longest = `longest ${latencies.max.toFixed(1)} ms`
  figures.add({ name: 'articles a second, all', value: (latencies.count / latencies.sum) * 1000, unit: 'rate' })
  figures.add({ name: 'making the world, articles a second', value: run.worldRate, unit: 'rate' })
  figures.add({ name: 'add: p50', value: latencies.quantile(0.5), unit: 'ms', note: longest })
  figures.add({ name: 'add: p99', value: latencies.quantile(0.99), unit: 'ms', goal: GOALS.p99, atMost: true })
  figures.add({ name: 'most memory (RSS)', value: run.peakRss, unit: 'gigabytes', goal: GOALS.memory, atMost: true })
  const exponent = (name: string, value: number): void => {
    if (!Number.isNaN(value)) figures.add({ name, value, unit: 'exponent', goal: GOALS.exponent, atMost: true })
  }
  exponent('exponent of time, windowed stream', fitExponent(run.times))
  const levels = detector.level === 'copies' ? (['copies'] as const) : (['copies', 'stories'] as const)
  for (const level of batch >= 2 * LEAST ? levels : []) {
    const name = level === 'copies' ? 'copies' : 'all tiers'
    const batches = timeBatches({ ...world, articles: batch }, level, sizesBetween(LEAST, batch))
    for (const { n, cost } of batches) {
      const note = `${count(n / cost)}/s`
      figures.add({ name: `${name} in a batch of ${count(n)}`, value: cost, unit: 'seconds', note })
    }
    exponent(`exponent of time, ${name} in batch`, fitExponent(batches))
  }
  // A clock that future dates lead astray empties the window, and everything else then looks fast.
  const due = Math.min(articles, (articlesPerDay * window) / 86_400_000)
  const held = run.detector.size
  const note = `${count(held)} of about ${count(due)}`
  figures.add({ name: 'live at the end, of those due', value: held / due, unit: 'percent', goal: GOALS.held, note })
}

function row(cells: readonly string[]): string {
  return cells.map((cell, i) => padLeft(cell, i < 1 ? 11 : 9)).join('')
}

function checkpointRow({ articles, live, rate, p50, p99, max, heap, rss, quality }: Checkpoint): string {
  const memory = [heap, rss].map((bytes) => count(bytes / 2 ** 20))
  const scores = [quality?.precision, quality?.recall, quality?.f1].map((value) => percent(value ?? Number.NaN))
  return row([
    ...[articles, live, rate].map(count),
    p50.toFixed(3),
    p99.toFixed(3),
    max.toFixed(1),
    ...memory,
    ...scores,
  ])
}
