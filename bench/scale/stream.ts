import { bCubed } from '../../src/evaluate/index.ts'
import type { DetectorOptions } from '../../src/index.ts'
import { count } from '../lib/table.ts'
import { processorSeconds } from '../lib/time.ts'
import { newsWorld, type WorldArticle, type WorldOptions } from '../world/index.ts'
import type { Point } from './fit.ts'
import { LatencyHistogram } from './histogram.ts'
import { Progress } from './progress.ts'
import { WindowedDetector } from './window.ts'

/** Articles made ahead, so that their making is not in the time of adding them. */
const CHUNK = 256

/** What has been measured when some number of articles is in. */
export interface Checkpoint {
  readonly articles: number
  /** Held within the window. */
  readonly live: number
  /** Articles a second since the checkpoint before, by the clock. */
  readonly rate: number
  /** Latencies of `add` since the checkpoint before, in milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly max: number
  readonly heap: number
  readonly rss: number
  readonly quality?: ReturnType<typeof bCubed>
}

export interface StreamRun {
  readonly detector: WindowedDetector
  /** Latencies of all calls of `add`. */
  readonly latencies: LatencyHistogram
  /** Processor time of adding, in seconds, by number of articles. */
  readonly times: readonly Point[]
  /** Most memory that the process has had, in bytes. */
  readonly peakRss: number
  /** Articles a second that the world itself was made at. */
  readonly worldRate: number
}

export interface StreamOptions {
  readonly world: WorldOptions
  readonly detector: DetectorOptions
  /** Milliseconds. */
  readonly window: number
  /** Numbers of articles at which to stop and look, ascending. */
  readonly checkpoints: readonly number[]
  /** Whether stories are compared with the truth at checkpoints. */
  readonly evaluate: boolean
  readonly onCheckpoint?: (checkpoint: Checkpoint) => void
  /** Called after each article; its time is not counted. */
  readonly onAdded?: (item: WorldArticle, milliseconds: number) => void
}

/** Streams a world through one detector with a window. */
export function runStream(options: StreamOptions): StreamRun {
  const { articles } = options.world
  const detector = new WindowedDetector(options.detector, options.window)
  const truth = new Uint32Array(articles)
  const latencies = new LatencyHistogram()
  const recent = new LatencyHistogram()
  const progress = new Progress(articles)
  const times: Point[] = []
  const chunk: WorldArticle[] = []
  const world = newsWorld(options.world)
  let done = 0
  let processor = 0
  let making = 0
  let next = 0
  while (done < articles) {
    const stop = Math.min(options.checkpoints[next] ?? articles, done + CHUNK)
    const began = performance.now()
    fill(chunk, world, stop - done)
    making += performance.now() - began
    for (const item of chunk) truth[articleNumber(item.article.id)] = Number(item.story.slice(1))
    const before = process.cpuUsage()
    for (const item of chunk) {
      const start = performance.now()
      detector.add(item)
      const took = performance.now() - start
      latencies.record(took)
      recent.record(took)
      options.onAdded?.(item, took)
    }
    processor += processorSeconds(before)
    done += chunk.length
    progress.update(done, chunk.length, () => describe(done, articles, recent, detector.size))
    if (done < options.checkpoints[next]) continue
    next++
    const { heapUsed, rss } = process.memoryUsage()
    times.push({ n: done, cost: processor })
    progress.clear()
    options.onCheckpoint?.({
      articles: done,
      live: detector.size,
      rate: (recent.count / recent.sum) * 1000,
      p50: recent.quantile(0.5),
      p99: recent.quantile(0.99),
      max: recent.max,
      heap: heapUsed,
      rss,
      ...(options.evaluate && { quality: evaluate(detector, truth) }),
    })
    recent.clear()
  }
  return {
    detector,
    latencies,
    times,
    peakRss: process.resourceUsage().maxRSS * 1024,
    worldRate: (articles / making) * 1000,
  }
}

function fill(chunk: WorldArticle[], world: Iterator<WorldArticle>, size: number): void {
  chunk.length = 0
  for (let i = 0; i < size; i++) {
    const { done, value } = world.next()
    if (done === true) return
    chunk.push(value)
  }
}

/** Number of an article of the world, from its id `a<number>`. */
function articleNumber(id: string): number {
  return Number(id.slice(1))
}

/** Compares the live stories with the truth about their articles. */
function evaluate(detector: WindowedDetector, truth: Uint32Array): ReturnType<typeof bCubed> {
  const found: (readonly string[])[] = []
  const expected = new Map<number, string[]>()
  for (const { articles } of detector.stories()) {
    found.push(articles)
    for (const id of articles) {
      const event = truth[articleNumber(id)]
      const group = expected.get(event)
      if (group === undefined) expected.set(event, [id])
      else group.push(id)
    }
  }
  return bCubed(found, [...expected.values()])
}

function describe(done: number, total: number, recent: LatencyHistogram, live: number): string {
  const memory = (process.memoryUsage().rss / 2 ** 30).toFixed(2)
  const rate = count((recent.count / recent.sum) * 1000)
  return (
    `${count(done)} of ${count(total)}, ${rate}/s, p50 ${recent.quantile(0.5).toFixed(2)} ms, ` +
    `p99 ${recent.quantile(0.99).toFixed(2)} ms, ${count(live)} live, RSS ${memory} GB`
  )
}
