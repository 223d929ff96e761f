import { parseArgs } from 'node:util'
import type { DetectorOptions } from '../src/index.ts'
import { timeBatches } from './scale/batch.ts'
import { fitExponent, sizesBetween } from './scale/fit.ts'
import { hot } from './scale/hot.ts'
import { soak } from './scale/soak.ts'
import { type Checkpoint, runStream } from './scale/stream.ts'
import { parseDuration } from './scale/window.ts'
import { bold, count, dim, figure, green, padLeft, percent, red } from './table.ts'

const USAGE = `npm run bench:scale -- [--articles N] [--window 72h] [--level stories] [--soak | --hot]

Streams a synthetic news world through one detector with a window.

  --articles N   articles to stream (100000)
  --window D     duration after which articles leave (72h; 6h with --soak)
  --level L      copies or stories (stories)
  --per-day N    articles a day in the world (10000)
  --seed S       of the world (1)
  --batch N      largest batch whose copies are timed, 0 for none (as --articles)
  --no-quality   leave out B-cubed
  --soak         12 window lengths: is memory flat?
  --hot          a breaking story and a publisher with much furniture: does add stay fast?
  --reports N    reports of the breaking story (50000)`

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    window: { type: 'string' },
    level: { type: 'string', default: 'stories' },
    'per-day': { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    batch: { type: 'string' },
    'no-quality': { type: 'boolean', default: false },
    soak: { type: 'boolean', default: false },
    hot: { type: 'boolean', default: false },
    reports: { type: 'string', default: '50000' },
    help: { type: 'boolean', default: false },
  },
})

const GIGABYTE = 2 ** 30
/** Where the fits begin: below, the compiler's warm-up counts. */
const LEAST = 10_000
const GOALS = { exponent: 1.1, p99: 5, gigabytes: 8, held: 0.85 }

const print = (line: string): void => console.log(line)

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(`--${name} must be a whole number of at least ${least}, got "${text}"`)
  }
  return value
}

function levelOption(text: string): 'copies' | 'stories' {
  if (text !== 'copies' && text !== 'stories') throw new RangeError(`--level must be copies or stories, got "${text}"`)
  return text
}

const COLUMNS = [
  'articles',
  'live',
  'art./s',
  'p50 ms',
  'p99 ms',
  'max ms',
  'heap MB',
  'RSS MB',
  'B³ P',
  'B³ R',
  'B³ F1',
]

function row(cells: readonly string[]): string {
  return cells.map((cell, i) => padLeft(cell, i < 1 ? 11 : 9)).join('')
}

function checkpointRow({ articles, live, rate, p50, p99, max, heap, rss, quality }: Checkpoint): string {
  const megabytes = (bytes: number): string => count(bytes / 2 ** 20)
  const share = (value: number | undefined): string => (value === undefined ? '–' : percent(value))
  return row([
    count(articles),
    count(live),
    count(rate),
    p50.toFixed(3),
    p99.toFixed(3),
    max.toFixed(1),
    megabytes(heap),
    megabytes(rss),
    share(quality?.precision),
    share(quality?.recall),
    share(quality?.f1),
  ])
}

/** Each goal in a line; true if all are met. */
function goals(
  lines: readonly { what: string; value: number; unit: string; goal: number; digits: number; strict?: boolean }[],
): boolean {
  let all = true
  for (const { what, value, unit, goal, digits, strict } of lines) {
    const passed = strict === true ? value < goal : value <= goal
    all &&= passed
    print(figure(what, `${value.toFixed(digits)}${unit}`, `${strict === true ? '<' : '<='} ${goal}${unit}`, passed))
  }
  return all
}

function scale(world: { seed: number; articlesPerDay: number }, detector: DetectorOptions, window: number): boolean {
  const articles = wholeNumber('articles', values.articles, 1)
  const largestBatch = wholeNumber('batch', values.batch ?? values.articles, 0)
  const sizes = sizesBetween(LEAST, articles)
  print(bold(`Stream of ${count(articles)} articles, level ${detector.level}, window ${values.window ?? '72h'}`))
  print(dim('  rate, latencies since the line before; B-cubed of the stories that are live'))
  print(row(COLUMNS))
  const run = runStream({
    world: { ...world, articles },
    detector,
    window,
    checkpoints: sizes,
    evaluate: !values['no-quality'],
    onCheckpoint: (checkpoint) => print(checkpointRow(checkpoint)),
  })
  const { latencies } = run
  print(figure('articles a second, all', count((latencies.count / latencies.sum) * 1000)))
  print(figure('making the world, articles/s', count(run.worldRate)))
  print(
    figure(
      'add: p50, max',
      `${latencies.quantile(0.5).toFixed(2)} ms`,
      undefined,
      undefined,
      `longest ${latencies.max.toFixed(1)} ms`,
    ),
  )
  const lines = [
    { what: 'add: p99', value: latencies.quantile(0.99), unit: ' ms', goal: GOALS.p99, digits: 2, strict: true },
    {
      what: 'most memory (RSS)',
      value: run.peakRss / GIGABYTE,
      unit: ' GB',
      goal: GOALS.gigabytes,
      digits: 2,
      strict: true,
    },
  ]
  const exponent = (what: string, value: number) => {
    if (!Number.isNaN(value)) lines.push({ what, value, unit: '', goal: GOALS.exponent, digits: 3, strict: false })
  }
  exponent('exponent of time, windowed stream', fitExponent(run.times))
  if (largestBatch >= 2 * LEAST) {
    const batches = timeBatches({ ...world, articles: largestBatch }, sizesBetween(LEAST, largestBatch))
    for (const { n, cost } of batches) {
      print(
        figure(
          `copies in a batch of ${count(n)}`,
          `${cost.toFixed(2)} s`,
          undefined,
          undefined,
          `${count(n / cost)}/s`,
        ),
      )
    }
    exponent('exponent of time, copies in batch', fitExponent(batches))
  }
  const met = goals(lines)
  // A clock that future dates lead astray empties the window, and everything else then looks fast.
  const due = Math.min(articles, (world.articlesPerDay * window) / 86_400_000)
  const held = run.detector.size / due
  const full = held >= GOALS.held
  print(
    figure(
      'live at the end, of those due',
      percent(held),
      `>= ${100 * GOALS.held} %`,
      full,
      `${count(run.detector.size)} of about ${count(due)}`,
    ),
  )
  return met && full
}

function main(): void {
  if (values.help) {
    print(USAGE)
    return
  }
  const world = {
    seed: wholeNumber('seed', values.seed, 0),
    articlesPerDay: wholeNumber('per-day', values['per-day'], 1),
    articles: 0,
  }
  const detector: DetectorOptions = { level: levelOption(values.level) }
  const window = parseDuration('window', values.window ?? (values.soak ? '6h' : '72h'))
  let passed: boolean
  if (values.soak) {
    print(bold(`Soak, level ${detector.level}`))
    passed = soak(world, detector, window, print)
  } else if (values.hot) {
    print(bold(`Hot spots, level ${detector.level}`))
    passed = hot(world, detector, window, wholeNumber('reports', values.reports, 1), print)
  } else passed = scale(world, detector, window)
  print(`\n${passed ? green('PASS: every goal is met.') : red('FALLS SHORT: see the lines marked so.')}`)
  if (!passed) process.exitCode = 1
}

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
