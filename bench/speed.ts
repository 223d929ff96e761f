// Articles a second of a batch with all tiers on, beside the copies tier alone.
// Where the time goes: node --cpu-prof --import tsx bench/speed.ts, then open the profile in Chrome's DevTools.
import { parseArgs } from 'node:util'
import type { Article, DetectorOptions } from '../src/index.ts'
import { clusterArticles } from './shipped.ts'
import { corpusOf, WORDS } from './speed/corpus.ts'
import { bold, count, dim, figure, green, red } from './table.ts'

const USAGE = `npm run bench:speed -- [--articles N] [--runs N]

  --articles N  in a batch (20000)
  --runs N      counted runs of each, of which the median is taken (1)`

/** Least articles a second with all tiers on. */
const GOAL = 3000
/** Articles of the run that warms up. */
const WARM_UP = 2000

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '20000' },
    runs: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
})

const print = (line: string): void => console.log(line)

function positive(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) throw new RangeError(`--${name} must be a whole number, got "${text}"`)
  return value
}

interface Timing {
  /** Seconds by the clock on the wall and of processor time, which includes the garbage collector's threads. */
  readonly seconds: number
  readonly processor: number
  readonly stories: number
}

function timed(articles: readonly Article[], options: DetectorOptions): Timing {
  const usage = process.cpuUsage()
  const begin = performance.now()
  const { stories } = clusterArticles(articles, { ...options, onInvalid: () => {} })
  const seconds = (performance.now() - begin) / 1000
  const { user, system } = process.cpuUsage(usage)
  return { seconds, processor: (user + system) / 1e6, stories: stories.length }
}

/** The run with the median time. */
function median(articles: readonly Article[], options: DetectorOptions, runs: number): Timing {
  clusterArticles(articles.slice(0, WARM_UP), { ...options, onInvalid: () => {} })
  const timings = Array.from({ length: runs }, () => timed(articles, options))
  return timings.sort((a, b) => a.seconds - b.seconds)[runs >> 1]
}

function main(): void {
  if (values.help) {
    print(USAGE)
    return
  }
  const runs = positive('runs', values.runs)
  const { articles, words, mixed } = corpusOf(positive('articles', values.articles))
  print(bold(`Speed of clusterArticles: ${count(articles.length)} articles of ${count(words / articles.length)} words`))
  print(
    dim(`  News of the evaluation data, each text once, cut and joined to ${WORDS} words; one core, default options.`),
  )
  if (mixed > 0)
    print(dim(`  There is no more text: the last ${count(mixed)} are mixed from pieces of 50 words of others.`))
  print('')

  const rate = ({ seconds }: Timing): number => articles.length / seconds
  const remark = ({ seconds, processor, stories }: Timing): string =>
    `${seconds.toFixed(1)} s, ${processor.toFixed(1)} s of processor, ${count(stories)} stories`
  const copies = median(articles, { level: 'copies' }, runs)
  print(figure('copies tier alone', `${count(rate(copies))}/s`, undefined, undefined, remark(copies)))
  const all = median(articles, {}, runs)
  const passed = rate(all) >= GOAL
  print(figure('all tiers', `${count(rate(all))}/s`, `>= ${count(GOAL)}/s`, passed, remark(all)))
  print(figure('all tiers against copies alone', `${(all.seconds / copies.seconds).toFixed(2)} times`))

  print(`\n${passed ? green('PASS: the goal is met.') : red('FALLS SHORT: see the line marked so.')}`)
  if (!passed) process.exitCode = 1
}

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
