import { printCalibration } from './lib/calibration.ts'
import { command, flag, someOf } from './lib/command.ts'
import { SETS } from './lib/sets.ts'
import { reportPairs } from './stories/pairs.ts'
import { reportGoals, reportSet } from './stories/report.ts'
import { reportSeeds } from './stories/seeds.ts'

const KEYS = [...SETS.map(({ key }) => key), 'seeds', 'pairs']

const USAGE = `npm run bench:stories -- [--sets LIST] [--quick]

Stories of the labelled sets, the five seeds and the pairs of tgcontest, with the default options.

  --sets LIST     of ${KEYS.join(', ')}, with commas (all)
  --quick         about 400 articles of each set, in whole stories, and every tenth order of the seeds;
                  figures are then not those of the goals
  --no-baselines  leave TF-IDF and connected components out`

/** Articles of a set with --quick. */
const QUICK_LIMIT = 400

const OPTIONS = { sets: someOf(KEYS), quick: flag, 'no-baselines': flag }

await command(USAGE, OPTIONS, ({ sets, quick, 'no-baselines': noBaselines }, figures) => {
  if (sets.has('seeds')) reportSeeds(quick ? 10 : 1, figures)
  if (sets.has('pairs')) reportPairs(figures)
  const limit = quick ? QUICK_LIMIT : Number.POSITIVE_INFINITY
  const reports = SETS.filter(({ key }) => sets.has(key)).map((set) => reportSet(set, limit, !noBaselines, figures))
  if (reports.length === 0) return
  figures.heading('Calibration over judged pairs: predicted against observed share of one story')
  printCalibration(reports.map(({ calibration }) => calibration))
  reportGoals(reports, reports.length === SETS.length, figures)
  if (quick) figures.remark('Drawn from parts of the sets (--quick): not the figures that the goals are about.')
})
