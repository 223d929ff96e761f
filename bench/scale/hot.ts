import type { DetectorOptions } from '../../src/index.ts'
import type { Figures } from '../lib/figures.ts'
import { count } from '../lib/table.ts'
import type { WorldOptions } from '../world/index.ts'
import { LatencyHistogram } from './histogram.ts'
import { runStream } from './stream.ts'

/** Words of prose that one publisher sets under all its pages. */
const SHARED_WORDS = 300
/** Goal: how many times the quiet stream's p99 the hot one's may be. */
const GOAL = 3

/**
 * Streams the same world three times: quiet; with a breaking story of `reports` reports within about a day; and with a
 * publisher whose every page shares 300 words. Compares the p99 of `add`.
 */
export function hot(
  world: WorldOptions & { readonly articlesPerDay: number },
  detector: DetectorOptions,
  window: number,
  reports: number,
  figures: Figures,
): void {
  const measure = (options: WorldOptions, hotOutlet?: number) => {
    const reported = new Map<string, number>()
    const hotOnes = new LatencyHistogram()
    const run = runStream({
      world: options,
      detector,
      window,
      checkpoints: [],
      evaluate: false,
      onAdded: ({ story, outlet }, took) => {
        reported.set(story, (reported.get(story) ?? 0) + 1)
        if (outlet === hotOutlet) hotOnes.record(took)
      },
    })
    let largest = 0
    for (const reports of reported.values()) largest = Math.max(largest, reports)
    return { latencies: run.latencies, hotOnes, largest }
  }
  const line = (name: string, latencies: LatencyHistogram, quiet?: number): void => {
    const value = latencies.quantile(0.99)
    const times = quiet === undefined ? '' : `${(value / quiet).toFixed(1)} times the quiet; `
    const note = `${times}p50 ${latencies.quantile(0.5).toFixed(2)} ms, max ${latencies.max.toFixed(1)} ms, ${count(latencies.count)} articles`
    figures.add({ name, value, unit: 'ms', goal: quiet && GOAL * quiet, atMost: true, note })
  }

  figures.heading(`Hot spots, level ${detector.level}`)
  const articles = Math.round(1.5 * world.articlesPerDay) + reports
  const quiet = measure({ ...world, articles })
  const calm = quiet.latencies.quantile(0.99)
  line('p99 of add, quiet stream', quiet.latencies)
  const breaking = measure({ ...world, articles, breaking: { afterHours: 12, reports, meanHours: 6 } })
  line(`breaking story, ${count(breaking.largest)} reports`, breaking.latencies, calm)
  const publisher = measure({ ...world, articles, sharedWords: SHARED_WORDS, outlets: 10 }, 0)
  line(`a publisher's ${SHARED_WORDS} shared words`, publisher.latencies, calm)
  line('the articles of that publisher', publisher.hotOnes, calm)
}
