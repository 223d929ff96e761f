// Where the time goes: node --cpu-prof --import tsx bench/speed.ts, then open the profile in Chrome's DevTools.
import type { Article, DetectorOptions } from '../src/index.ts'
import { command, whole } from './lib/command.ts'
import { clusterArticles, NewsDetector } from './lib/shipped.ts'
import { count } from './lib/table.ts'
import { processorSeconds, secondsOf } from './lib/time.ts'
import { corpusOf, WORDS } from './speed/corpus.ts'

const USAGE = `npm run bench:speed -- [--articles N] [--runs N]

Articles a second of a batch with all tiers on, beside the copies tier alone, and of a stream of the same articles, which
keeps all of them.

  --articles N    in a batch (20000)
  --runs N        counted runs of each, of which the median is taken (1)`

/** Least articles a second with all tiers on. */
const GOAL = 3000
/** Least speed of a stream, as a share of a batch's. */
const GOAL_OF_STREAM = 0.7
/** Articles of the run that warms up. */
const WARM_UP = 2000

await command(USAGE, { articles: whole(20_000, 1), runs: whole(1, 1) }, (values, figures) => {
  const { articles, words, mixed } = corpusOf(values.articles)
  figures.heading(
    `Speed of clusterArticles: ${count(articles.length)} articles of ${count(words / articles.length)} words`,
  )
  figures.remark(
    `News of the evaluation data, each text once, cut and joined to ${WORDS} words; one core, default options.`,
  )
  if (mixed > 0)
    figures.remark(`There is no more text: the last ${count(mixed)} are mixed from pieces of 50 words of others.`)
  const measure = (name: string, group: Group, goal?: number): number => {
    const { seconds, processor, stories } = medianRun(articles, group, values.runs)
    const note = `${seconds.toFixed(1)} s, ${processor.toFixed(1)} s of processor, ${count(stories)} stories`
    figures.add({ name, value: articles.length / seconds, unit: 'rate', goal, note })
    return seconds
  }
  const copies = measure('copies tier alone', (some) => inBatch(some, { level: 'copies' }))
  const all = measure('all tiers', (some) => inBatch(some, {}), GOAL)
  figures.add({ name: 'all tiers against copies alone', value: all / copies, unit: 'times' })
  const stream = measure('all tiers, a stream', inStream)
  figures.add({ name: 'a stream against a batch', value: all / stream, unit: 'share', goal: GOAL_OF_STREAM })
})

/** Groups articles; returns how many stories there are. */
type Group = (articles: readonly Article[]) => number

function inBatch(articles: readonly Article[], options: DetectorOptions): number {
  return clusterArticles(articles, { ...options, onInvalid: () => {} }).stories.length
}

function inStream(articles: readonly Article[]): number {
  const detector = new NewsDetector()
  for (const article of articles) detector.add(article)
  return detector.stories().length
}

interface Timing {
  readonly seconds: number
  readonly processor: number
  readonly stories: number
}

/** The run with the median time, after one that warms up. */
function medianRun(articles: readonly Article[], group: Group, runs: number): Timing {
  group(articles.slice(0, WARM_UP))
  const timings = Array.from({ length: runs }, () => {
    const usage = process.cpuUsage()
    let stories = 0
    const seconds = secondsOf(() => {
      stories = group(articles)
    })
    return { seconds, processor: processorSeconds(usage), stories }
  })
  return timings.sort((a, b) => a.seconds - b.seconds)[runs >> 1]
}
