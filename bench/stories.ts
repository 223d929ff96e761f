import { parseArgs } from 'node:util'
import { printCalibration } from './stories/calibration.ts'
import { reportPairs } from './stories/pairs.ts'
import { reportGoals, reportSet, type SetReport } from './stories/report.ts'
import { reportSeeds } from './stories/seeds.ts'
import { SETS } from './stories/sets.ts'
import { note } from './stories/table.ts'
import { bold, green, red } from './table.ts'

const KEYS = [...SETS.map(({ key }) => key), 'seeds', 'pairs']

const USAGE = `npm run bench:stories -- [--sets LIST] [--quick]

  --sets LIST     of ${KEYS.join(', ')}, with commas (all)
  --quick         about 400 articles of each set, in whole stories, and every tenth order of the seeds;
                  figures are then not those of the goals
  --no-baselines  leave TF-IDF and connected components out`

/** Articles of a set with --quick. */
const QUICK_LIMIT = 400

const { values } = parseArgs({
  options: {
    sets: { type: 'string', default: KEYS.join(',') },
    quick: { type: 'boolean', default: false },
    'no-baselines': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const print = (line: string): void => console.log(line)

function chosenKeys(): Set<string> {
  const chosen = values.sets.split(',').map((key) => key.trim())
  for (const key of chosen) {
    if (!KEYS.includes(key)) throw new RangeError(`--sets must name some of ${KEYS.join(', ')}, got "${key}"`)
  }
  return new Set(chosen)
}

function main(): void {
  if (values.help) {
    print(USAGE)
    return
  }
  const chosen = chosenKeys()
  const limit = values.quick ? QUICK_LIMIT : Number.POSITIVE_INFINITY
  const passed: boolean[] = []
  if (chosen.has('seeds')) {
    passed.push(reportSeeds(values.quick ? 10 : 1, print))
    print('')
  }
  if (chosen.has('pairs')) {
    passed.push(reportPairs(print))
    print('')
  }
  const reports: SetReport[] = []
  for (const set of SETS) {
    if (chosen.has(set.key)) reports.push(reportSet(set, limit, !values['no-baselines'], print))
  }
  if (reports.length > 0) {
    print(bold('Calibration over judged pairs: predicted against observed share of one story'))
    printCalibration(
      reports.map(({ calibration }) => calibration),
      print,
    )
    print('')
    passed.push(reportGoals(reports, reports.length === SETS.length, print))
    if (values.quick) print(note('Drawn from parts of the sets (--quick): not the figures that the goals are about.'))
  }
  const all = passed.every(Boolean)
  print(`\n${all ? green('PASS: every goal is met.') : red('FALLS SHORT: see the lines marked so.')}`)
  if (!all) process.exitCode = 1
}

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
