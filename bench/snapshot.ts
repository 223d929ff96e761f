import { SnapshotReader } from '../src/binary/reader.ts'
import { SnapshotError } from '../src/index.ts'
import { command, oneOf, someOf, whole } from './lib/command.ts'
import type { Figures } from './lib/figures.ts'
import { NewsDetector } from './lib/shipped.ts'
import { count } from './lib/table.ts'
import { median, processorSeconds, timed } from './lib/time.ts'
import { fitExponent, type Point } from './scale/fit.ts'
import { newsWorld } from './world/index.ts'

const USAGE = `npm run bench:snapshot -- [--articles N] [--levels copies,stories] [--seed S]

Bytes an article of a snapshot, and the time to make and to restore it, for a detector that holds half of the articles of the
synthetic world, then all; and what restoring a million would take, by how these two times grow.

  --articles N    articles held in the end (100000)
  --levels LIST   levels
  --clock C       processor or wall: time of which (processor)
  --seed S        of the world (1)`

/** Seconds in which a million articles are to be restored. */
const GOAL = 10
const MILLION = 1_000_000
const RUNS = 5
/** Sections listed. */
const LISTED = 12

const LEVELS = ['copies', 'stories'] as const
const options = {
  articles: whole(100_000, 2),
  levels: someOf(LEVELS),
  clock: oneOf('processor', 'wall'),
  seed: whole(1),
}

/** Seconds of each of {@link RUNS} runs, ascending, and what the last one made. */
type Clock = <T>(make: () => T) => ReturnType<typeof timed<T>>

const wallSeconds: Clock = (make) => timed(RUNS, make)

/** Other processes hardly count. */
const processorSecondsOf: Clock = (make) => {
  let made = make()
  const seconds = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage()
    made = make()
    return processorSeconds(before)
  })
  return { seconds: seconds.sort((a, b) => a - b), made }
}

await command(USAGE, options, ({ articles, levels, clock, seed }, figures) => {
  figures.remark(`articles of the synthetic world, nothing removed; ${clock} time, medians of ${RUNS}`)
  const seconds = clock === 'wall' ? wallSeconds : processorSecondsOf
  for (const level of LEVELS) if (levels.has(level)) report(level, articles, seed, seconds, figures)
})

function report(level: (typeof LEVELS)[number], articles: number, seed: number, clock: Clock, figures: Figures): void {
  const detector = new NewsDetector({ level })
  const points: Point[] = []
  for (const { article } of newsWorld({ articles, seed })) {
    detector.add(article)
    if (detector.size === articles >> 1) points.push(measure(level, detector, clock, figures))
  }
  points.push(measure(level, detector, clock, figures))
  const { n, cost } = points[points.length - 1]
  const exponent = fitExponent(points)
  figures.heading(`Level ${level}: a million`)
  figures.add({ name: 'exponent of time to restore', value: exponent, unit: 'exponent' })
  figures.add({
    name: 'restoring a million, extrapolated',
    // What grows less than in proportion by two points is noise: memory does not become faster.
    value: cost * (MILLION / n) ** Math.max(1, exponent),
    unit: 'seconds',
    goal: GOAL,
    atMost: true,
    note: `from ${count(n)}`,
  })
}

function measure(level: string, detector: NewsDetector, clock: Clock, figures: Figures): Point {
  const { size } = detector
  figures.heading(`Level ${level}, ${count(size)} articles held`)
  const saved = clock(() => detector.snapshot())
  const bytes = saved.made
  const restored = clock(() => NewsDetector.restore(bytes))
  if (Buffer.compare(restored.made.snapshot(), bytes) !== 0) throw new SnapshotError('the restored detector differs')
  const note = `an article; ${count(bytes.length / 1e6)} MB`
  figures.add({ name: 'snapshot', value: bytes.length / size, unit: 'bytes', note })
  const sections = [...new SnapshotReader(bytes).sizes()].sort((a, b) => b[1] - a[1]).slice(0, LISTED)
  for (const [name, taken] of sections) figures.add({ name: `  ${name}`, value: taken / size, unit: 'bytes' })
  for (const [name, { seconds }] of [
    ['snapshot()', saved],
    ['restore()', restored],
  ] as const) {
    const range = `${seconds[0].toFixed(2)} to ${seconds[RUNS - 1].toFixed(2)} s`
    figures.add({ name, value: median(seconds), unit: 'seconds', note: range })
  }
  return { n: size, cost: median(restored.seconds) }
}
