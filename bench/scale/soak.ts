import type { DetectorOptions } from '../../src/index.ts'
import type { Figures } from '../lib/figures.ts'
import { bytesInUse, collectGarbage } from '../lib/gc.ts'
import { count } from '../lib/table.ts'
import type { WorldOptions } from '../world/index.ts'
import { runStream } from './stream.ts'

/** Window lengths that a soak runs for, and measurements in each. */
const WINDOWS = 12
const SAMPLES = 10
/** Goal: how far the memory of the last third may be from that of the middle third. */
const GOAL = 0.05

/** Streams twelve window lengths and compares the memory of the last third with that of the middle third. */
export function soak(
  world: WorldOptions & { readonly articlesPerDay: number },
  detector: DetectorOptions,
  window: number,
  figures: Figures,
): void {
  figures.heading(`Soak, level ${detector.level}`)
  const perWindow = Math.round((world.articlesPerDay * window) / 86_400_000)
  const articles = WINDOWS * perWindow
  const step = Math.max(1, Math.floor(perWindow / SAMPLES))
  const checkpoints = Array.from({ length: WINDOWS * SAMPLES }, (_, i) => step * (i + 1))
  const bytes: number[] = []
  const live: number[] = []
  figures.remark(
    `${count(articles)} articles, ${count(perWindow)} a window; memory after a full collection, ${SAMPLES} times a window`,
  )
  const run = runStream({
    world: { ...world, articles },
    detector,
    window,
    checkpoints,
    evaluate: false,
    onCheckpoint: (checkpoint) => {
      collectGarbage()
      bytes.push(bytesInUse())
      live.push(checkpoint.live)
    },
  })
  for (let i = 0; i < WINDOWS; i++) {
    const to = (i + 1) * SAMPLES
    const note = `${count(mean(live.slice(to - SAMPLES, to)))} live`
    figures.add({ name: `window ${i + 1}`, value: mean(bytes.slice(to - SAMPLES, to)), unit: 'megabytes', note })
  }
  const third = Math.floor(bytes.length / 3)
  const change = mean(bytes.slice(2 * third)) / mean(bytes.slice(third, 2 * third)) - 1
  figures.add({
    name: 'last third against middle third, either way',
    value: Math.abs(change),
    unit: 'percent',
    goal: GOAL,
    atMost: true,
    note: `${(100 * change).toFixed(2)} %`,
  })
  figures.add({ name: 'p99 of add', value: run.latencies.quantile(0.99), unit: 'ms' })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
