import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { reportBaseline } from './feeds/baseline.ts'
import { reportCalibration } from './feeds/calibration.ts'
import type { Context } from './feeds/context.ts'
import { reportDemo } from './feeds/demo.ts'
import { type Figure, Figures } from './feeds/figures.ts'
import { reportHour } from './feeds/hour.ts'
import { LABELLED_PARTS, reportLabelled } from './feeds/labelled.ts'
import { loadBuilt, loadSources } from './feeds/library.ts'
import { reportFeed } from './feeds/mixed.ts'
import { reportNotices } from './feeds/notices.ts'
import { reportFinance, reportTgcontest } from './feeds/pairs.ts'
import { reportSeeds } from './feeds/seeds.ts'
import { reportHeadlines, reportRoundups } from './feeds/topics.ts'
import { reportWire } from './feeds/wire.ts'

/** The parts beside the labelled sets, in the order in which they run. */
const PARTS: Readonly<Record<string, (context: Context) => void>> = {
  feed: reportFeed,
  hour: reportHour,
  headlines: reportHeadlines,
  roundups: reportRoundups,
  finance: reportFinance,
  tgcontest: reportTgcontest,
  wire: reportWire,
  notices: reportNotices,
  calibration: reportCalibration,
  seeds: reportSeeds,
  demo: reportDemo,
  baseline: reportBaseline,
}
const KEYS = [...Object.keys(LABELLED_PARTS), ...Object.keys(PARTS)]

const USAGE = `npm run bench:feeds -- [--only LIST] [--read] [--json FILE] [--was FILE] [--dist FILE | --tree FOLDER]

Real feeds and labelled sets at the density of real feeds, with the default options.

  --only LIST    of ${KEYS.join(', ')}
                 with commas (all)
  --read         print titles of the largest stories of each feed
  --json FILE    write the figures to a file
  --was FILE     show beside each figure that of an earlier --json
  --seed N       of the moments at which re-dated stories begin (1)
  --dist FILE    measure a built package instead of the sources, such as dist/index.js
  --tree FOLDER  measure the sources of another working tree`

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: KEYS.join(',') },
    read: { type: 'boolean', default: false },
    json: { type: 'string' },
    was: { type: 'string' },
    seed: { type: 'string', default: '1' },
    dist: { type: 'string' },
    tree: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

function chosenParts(): Set<string> {
  const chosen = values.only.split(',').map((key) => key.trim())
  for (const key of chosen) {
    if (!KEYS.includes(key)) throw new RangeError(`--only must name some of ${KEYS.join(', ')}, got "${key}"`)
  }
  return new Set(chosen)
}

function earlier(file: string): Map<string, number> {
  const { figures } = JSON.parse(readFileSync(file, 'utf8')) as { figures: Figure[] }
  return new Map(figures.map(({ key, value }) => [key, value]))
}

async function main(): Promise<void> {
  if (values.help) {
    console.log(USAGE)
    return
  }
  const chosen = chosenParts()
  const begin = performance.now()
  const library = await (values.dist === undefined ? loadSources(values.tree) : loadBuilt(values.dist))
  const figures = new Figures(values.was === undefined ? undefined : earlier(values.was))
  const context: Context = { library, figures, seed: Number(values.seed), read: values.read }
  figures.heading(`bench:feeds: ${library.origin}, default options`)
  const timed = (name: string, run: () => void): void => {
    const start = performance.now()
    run()
    figures.remark(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  }
  const views = Object.entries(LABELLED_PARTS).flatMap(([key, own]) => (chosen.has(key) ? own : []))
  if (views.length > 0) timed('labelled sets', () => reportLabelled(views, context))
  for (const [name, run] of Object.entries(PARTS)) if (chosen.has(name)) timed(name, () => run(context))
  const met = figures.printGoals()
  const seconds = (performance.now() - begin) / 1000
  const { user, system } = process.cpuUsage()
  figures.remark(`${seconds.toFixed(0)} s in all, ${((user + system) / 1e6).toFixed(0)} s of processor time`)
  const about = { origin: library.origin, seed: context.seed, seconds: Math.round(seconds), parts: [...chosen] }
  if (values.json !== undefined) figures.write(values.json, about)
  if (!met) process.exitCode = 1
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.stack : error)
  process.exitCode = 2
}
