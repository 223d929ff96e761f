import type { DetectorOptions } from '../../src/index.ts'
import { bytesInUse, collectGarbage } from '../gc.ts'
import { count, figure } from '../table.ts'
import type { WorldOptions } from '../world/index.ts'
import { runStream } from './stream.ts'

/** Window lengths that a soak runs for, and measurements in each. */
const WINDOWS = 12
const SAMPLES = 10
/** Goal: how far the memory of the last third may be from that of the middle third. */
const GOAL = 0.05
const MEGABYTE = 2 ** 20

/** Streams twelve window lengths and compares the memory of the last third with that of the middle third. */
export function soak(
  world: WorldOptions & { readonly articlesPerDay: number },
  detector: DetectorOptions,
  window: number,
  print: (line: string) => void,
): boolean {
  const perWindow = Math.round((world.articlesPerDay * window) / 86_400_000)
  const articles = WINDOWS * perWindow
  const step = Math.max(1, Math.floor(perWindow / SAMPLES))
  const checkpoints = Array.from({ length: WINDOWS * SAMPLES }, (_, i) => step * (i + 1))
  const bytes: number[] = []
  const live: number[] = []
  print(
    `  ${count(articles)} articles, ${count(perWindow)} a window; memory after a full collection, ${SAMPLES} times a window`,
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
    const memory = `${(mean(bytes.slice(to - SAMPLES, to)) / MEGABYTE).toFixed(1)} MB`
    print(figure(`window ${i + 1}`, memory, undefined, undefined, `${count(mean(live.slice(to - SAMPLES, to)))} live`))
  }
  const third = Math.floor(bytes.length / 3)
  const middle = mean(bytes.slice(third, 2 * third))
  const last = mean(bytes.slice(2 * third))
  const change = last / middle - 1
  const passed = Math.abs(change) <= GOAL
  print(figure('last third against middle third', `${(100 * change).toFixed(2)} %`, `within ${100 * GOAL} %`, passed))
  print(figure('p99 of add', `${run.latencies.quantile(0.99).toFixed(2)} ms`))
  return passed
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
