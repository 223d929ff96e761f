// Is this tree slower or larger than a commit? The two take turns, for a computer is never as fast from one minute to the next.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { COSTS, writeArticles } from './gate/measure.ts'
import { takeRounds } from './gate/rounds.ts'
import { buildRevision, buildWorkingTree, FOLDER, removeTrees, resolveRevision } from './gate/trees.ts'
import { growthOf, isLost, LIMIT, middle, settled } from './gate/verdict.ts'
import { command, someOf, text, whole } from './lib/command.ts'

const USAGE = `npm run bench:gate -- [--against REV] [--runs N] [--only LIST]

Compares the working tree with a commit in eight figures, each in processes that take turns, and fails if any has grown worse by
more than ${100 * LIMIT} %: processor time of copies and of all tiers, in a batch and in a stream; memory an article; time to import;
size of a bundle; time to restore. What seems lost is measured a second time, which decides.

  --against REV   the commit: HEAD where src/ or the build differ from it, else where main was left, else the commit before HEAD
  --runs N        rounds at most, of which the median counts (7); fewer, but three, where five minutes do not suffice
  --only LIST     of the figures: ${COSTS.map(({ name }) => name).join(', ')} (all)
  --articles N    of Reuters, or of the synthetic world without the data (6000)`

/** Milliseconds: when no further round of the first measurement begins, and none of the second. */
const FIRST = 200_000
const LAST = 300_000

const only = someOf(COSTS.map(({ name }) => name))
const options = { against: text, runs: whole(7, 1), only, articles: whole(6000, 3000) }

await command(USAGE, options, async ({ against, runs, only, articles }, figures) => {
  const begin = performance.now()
  const revision = resolveRevision(against)
  // Without a listener an interrupt ends the process before anything is taken away.
  process.once('SIGINT', () => {
    removeTrees()
    process.exit(130)
  })
  try {
    mkdirSync(FOLDER, { recursive: true })
    const corpus = join(FOLDER, 'articles.json')
    const what = writeArticles(articles, corpus)
    const trees = { before: buildRevision(revision), now: buildWorkingTree() }
    figures.heading(`Working tree against ${trees.before.name}: what it costs more`)
    figures.remark(`${what}; processor time; median of the ratios of pairs that were measured in turns`)
    const costs = COSTS.filter(({ name }) => only.has(name))
    const first = await takeRounds(costs, trees, corpus, runs, begin + FIRST)
    // What has no noise gains nothing by a second look.
    const doubtful = costs.filter((cost) => cost.rounds > 1 && isLost(first.get(cost) ?? []))
    const again = await takeRounds(doubtful, trees, corpus, runs, begin + LAST)
    for (const cost of costs) {
      const pairs = settled(first.get(cost) ?? [], again.get(cost) ?? [])
      const [before, now] = (['before', 'now'] as const).map((side) => cost.print(middle(pairs.map((p) => p[side]))))
      const note = `${before}, now ${now}; ${pairs.length} pairs${again.has(cost) ? ', measured again' : ''}`
      figures.add({ name: cost.name, value: growthOf(pairs), unit: 'percent', goal: LIMIT, atMost: true, note })
    }
    figures.remark(`${((performance.now() - begin) / 1000).toFixed()} s`)
  } finally {
    removeTrees()
  }
})
