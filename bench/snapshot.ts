import { parseArgs } from 'node:util'
import { SnapshotReader } from '../src/binary/reader.ts'
import { NewsDetector, SnapshotError } from '../src/index.ts'
import { bold, count, dim, figure, green, red } from './table.ts'
import { newsWorld } from './world/index.ts'

const USAGE = `npm run bench:snapshot -- [--articles N] [--seed S]

Bytes an article of a snapshot, and the time to make and to restore it, for a detector full of articles of the synthetic world.

  --articles N   articles held (100000)
  --seed S       of the world (1)`

/** Seconds in which 100,000 articles are to be restored. */
const GOAL = 2
const RUNS = 5
/** Sections listed. */
const LISTED = 12

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
})

const print = (line: string): void => console.log(line)

function wholeNumber(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) throw new RangeError(`--${name} must be a whole number, got "${text}"`)
  return value
}

/** Seconds of each of some runs, in order, and what the last one made. */
function timed<T>(make: () => T): { readonly seconds: readonly number[]; readonly made: T } {
  const seconds: number[] = []
  let made = make()
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now()
    made = make()
    seconds.push((performance.now() - start) / 1000)
  }
  return { seconds: seconds.sort((a, b) => a - b), made }
}

const shown = (seconds: readonly number[]): string => `${seconds[Math.floor(seconds.length / 2)].toFixed(2)} s`
const range = (seconds: readonly number[]): string =>
  `median of ${RUNS}; ${seconds[0].toFixed(2)} to ${seconds[seconds.length - 1].toFixed(2)} s`

function report(level: 'copies' | 'stories', articles: number, seed: number): boolean {
  print(bold(`Level ${level}`))
  const detector = new NewsDetector({ level })
  for (const { article } of newsWorld({ articles, seed })) detector.add(article)
  const { size } = detector
  const saved = timed(() => detector.snapshot())
  const bytes = saved.made
  const restored = timed(() => NewsDetector.restore(bytes))
  if (Buffer.compare(restored.made.snapshot(), bytes) !== 0) throw new SnapshotError('the restored detector differs')

  print(figure('articles held', count(size)))
  print(
    figure(
      'snapshot',
      `${count(bytes.length / size)} B`,
      undefined,
      undefined,
      `an article; ${count(bytes.length / 1e6)} MB`,
    ),
  )
  const sections = [...new SnapshotReader(bytes).sizes()].sort((a, b) => b[1] - a[1]).slice(0, LISTED)
  for (const [name, taken] of sections) print(figure(`  ${name}`, `${count(taken / size)} B`))
  print(figure('snapshot()', shown(saved.seconds), undefined, undefined, range(saved.seconds)))
  const goal = (GOAL * size) / 100_000
  const passed = restored.seconds[Math.floor(RUNS / 2)] <= goal
  print(figure('restore()', shown(restored.seconds), `<= ${goal.toFixed(1)} s`, passed, range(restored.seconds)))
  return passed
}

function main(): void {
  if (values.help) {
    print(USAGE)
    return
  }
  const articles = wholeNumber('articles', values.articles)
  const seed = wholeNumber('seed', values.seed)
  print(dim(`${count(articles)} articles of the synthetic world, nothing removed`))
  let passed = true
  for (const level of ['copies', 'stories'] as const) {
    passed = report(level, articles, seed) && passed
    print('')
  }
  print(passed ? green('PASS: every goal is met.') : red('FALLS SHORT: see the lines marked so.'))
  if (!passed) process.exitCode = 1
}

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
