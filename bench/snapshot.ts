import { SnapshotReader } from '../src/binary/reader.ts'
import { NewsDetector, SnapshotError } from '../src/index.ts'
import { command, whole } from './lib/command.ts'
import type { Figures } from './lib/figures.ts'
import { count } from './lib/table.ts'
import { median, timed } from './lib/time.ts'
import { newsWorld } from './world/index.ts'

const USAGE = `npm run bench:snapshot -- [--articles N] [--seed S]

Bytes an article of a snapshot, and the time to make and to restore it, for a detector full of articles of the synthetic world.

  --articles N    articles held (100000)
  --seed S        of the world (1)`

/** Seconds in which 100,000 articles are to be restored. */
const GOAL = 2
const RUNS = 5
/** Sections listed. */
const LISTED = 12

await command(USAGE, { articles: whole(100_000, 1), seed: whole(1) }, ({ articles, seed }, figures) => {
  figures.remark(`${count(articles)} articles of the synthetic world, nothing removed`)
  for (const level of ['copies', 'stories'] as const) report(level, articles, seed, figures)
})

function report(level: 'copies' | 'stories', articles: number, seed: number, figures: Figures): void {
  figures.heading(`Level ${level}`)
  const detector = new NewsDetector({ level })
  for (const { article } of newsWorld({ articles, seed })) detector.add(article)
  const { size } = detector
  const saved = timed(RUNS, () => detector.snapshot())
  const bytes = saved.made
  const restored = timed(RUNS, () => NewsDetector.restore(bytes))
  if (Buffer.compare(restored.made.snapshot(), bytes) !== 0) throw new SnapshotError('the restored detector differs')

  figures.add({ name: 'articles held', value: size, unit: 'count' })
  const note = `an article; ${count(bytes.length / 1e6)} MB`
  figures.add({ name: 'snapshot', value: bytes.length / size, unit: 'bytes', note })
  const sections = [...new SnapshotReader(bytes).sizes()].sort((a, b) => b[1] - a[1]).slice(0, LISTED)
  for (const [name, taken] of sections) figures.add({ name: `  ${name}`, value: taken / size, unit: 'bytes' })
  for (const [name, seconds, goal] of [
    ['snapshot()', saved.seconds, undefined],
    ['restore()', restored.seconds, (GOAL * size) / 100_000],
  ] as const) {
    const note = `median of ${RUNS}; ${seconds[0].toFixed(2)} to ${seconds[RUNS - 1].toFixed(2)} s`
    figures.add({ name, value: median(seconds), unit: 'seconds', goal, atMost: true, note })
  }
}
