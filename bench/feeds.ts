import { reportAcross } from './feeds/across.ts'
import { reportBaseline } from './feeds/baseline.ts'
import { reportCalibration } from './feeds/calibration.ts'
import type { Context } from './feeds/context.ts'
import { reportDay } from './feeds/day.ts'
import { reportDays } from './feeds/days.ts'
import { reportDemo } from './feeds/demo.ts'
import { reportDirty } from './feeds/dirty.ts'
import { reportHour } from './feeds/hour.ts'
import { reportHybrids } from './feeds/hybrids.ts'
import { LABELLED_PARTS, reportLabelled } from './feeds/labelled.ts'
import { reportLanguages } from './feeds/languages.ts'
import { loadBuilt, loadSources } from './feeds/library.ts'
import { reportFeed } from './feeds/mixed.ts'
import { reportNotices } from './feeds/notices.ts'
import { reportFinance, reportTgcontest } from './feeds/pairs.ts'
import { reportPoison } from './feeds/poison.ts'
import { reportRoutine } from './feeds/routine.ts'
import { reportSeeds } from './feeds/seeds.ts'
import { reportSnippets } from './feeds/snippets.ts'
import { reportHeadlines, reportRoundups } from './feeds/topics.ts'
import { reportWire } from './feeds/wire.ts'
import { command, flag, someOf, text, whole } from './lib/command.ts'
import { processorSeconds, secondsOf } from './lib/time.ts'

/** The parts beside the labelled sets, in the order in which they run. */
const PARTS: Readonly<Record<string, (context: Context) => void>> = {
  feed: reportFeed,
  day: reportDay,
  hour: reportHour,
  snippets: reportSnippets,
  headlines: reportHeadlines,
  roundups: reportRoundups,
  finance: reportFinance,
  tgcontest: reportTgcontest,
  wire: reportWire,
  notices: reportNotices,
  hybrids: reportHybrids,
  poison: reportPoison,
  calibration: reportCalibration,
  seeds: reportSeeds,
  demo: reportDemo,
  languages: reportLanguages,
  days: reportDays,
  dirty: reportDirty,
  routine: reportRoutine,
  across: reportAcross,
  baseline: reportBaseline,
}
const KEYS = [...Object.keys(LABELLED_PARTS), ...Object.keys(PARTS)]

const USAGE = `npm run bench:feeds -- [--only LIST] [--read] [--dist FILE | --tree FOLDER]

Real feeds and labelled sets at the density of real feeds, with the default options.

  --only LIST     of ${KEYS.join(', ')}
                  with commas (all)
  --read          print titles of the largest stories of each feed, and of pairs that are joined wrongly
  --seed N        of the moments at which re-dated stories begin (1)
  --dist FILE     measure a built package instead of the sources, such as dist/index.js
  --tree FOLDER   measure the sources of another working tree`

const OPTIONS = { only: someOf(KEYS), read: flag, seed: whole(1), dist: text, tree: text }

await command(USAGE, OPTIONS, async ({ only, read, seed, dist, tree }, figures) => {
  const begin = performance.now()
  const library = await (dist === undefined ? loadSources(tree) : loadBuilt(dist))
  const context: Context = { library, figures, seed, read }
  figures.heading(`bench:feeds: ${library.origin}, default options`)
  const timed = (name: string, run: () => void): void => figures.remark(`${name}: ${secondsOf(run).toFixed(1)} s`)
  const views = Object.entries(LABELLED_PARTS).flatMap(([key, own]) => (only.has(key) ? own : []))
  if (views.length > 0) timed('labelled sets', () => reportLabelled(views, context))
  for (const [name, run] of Object.entries(PARTS)) if (only.has(name)) timed(name, () => run(context))
  const seconds = (performance.now() - begin) / 1000
  figures.remark(`${seconds.toFixed(0)} s in all, ${processorSeconds().toFixed(0)} s of processor time`)
  figures.about = { origin: library.origin, seed, seconds: Math.round(seconds), parts: [...only] }
})
