import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Article } from '../../src/index.ts'
import { clusterArticles, clusterArticlesAsync, NewsDetector } from '../lib/shipped.ts'
import { processorSeconds } from '../lib/time.ts'

export interface Timing {
  /** Seconds by the clock on the wall. */
  readonly wall: number
  /** Seconds of processor time: of all threads, and of the main one; NaN where the system does not tell. */
  readonly processor: number
  readonly main: number
  /** Hash of all stories, or of the snapshot. */
  readonly result: string
}

type Level = 'copies' | 'stories'

const onInvalid = (): void => {}
/** Snapshots hold the clock. */
const now = (): number => Date.UTC(2100, 0)

/** Times a batch, or a stream that keeps all; without workers these are `clusterArticles` and a plain `addAll`. */
export async function timeRun(
  way: 'batch' | 'stream',
  level: Level,
  workers: number,
  articles: readonly Article[],
): Promise<Timing> {
  const usage = process.cpuUsage()
  const mainBefore = mainSeconds()
  const begin = performance.now()
  const detector = new NewsDetector({ level, now })
  let stories = ''
  if (way === 'stream') await detector.addAll(articles, { workers, onInvalid })
  else if (workers === 0) stories = JSON.stringify(clusterArticles(articles, { level, onInvalid }))
  else stories = JSON.stringify(await clusterArticlesAsync(articles, { level, onInvalid, workers }))
  const wall = (performance.now() - begin) / 1000
  const [processor, main] = [processorSeconds(usage), mainSeconds() - mainBefore]
  const result = way === 'stream' ? detector.snapshot() : stories
  return { wall, processor, main, result: createHash('sha256').update(result).digest('hex') }
}

/** Share of the processor time of a batch in one thread that goes into reading. */
export async function shareOfReading(level: Level, articles: readonly Article[]): Promise<number> {
  const usage = process.cpuUsage()
  let reading = 0
  await clusterArticlesAsync(articles, {
    level,
    onInvalid,
    workers: 0,
    onProgress: ({ stage }) => {
      if (stage === 'reading') reading = processorSeconds(usage)
    },
  })
  return reading / processorSeconds(usage)
}

/** Processor seconds of the main thread, in steps of 10 ms; Linux alone tells (proc(5), fields 14 and 15 of stat). */
function mainSeconds(): number {
  try {
    const [, fields] = readFileSync(`/proc/self/task/${process.pid}/stat`, 'utf8').split(') ')
    const [user, system] = fields.split(' ').slice(11, 13)
    return (Number(user) + Number(system)) / 100
  } catch {
    return Number.NaN
  }
}
