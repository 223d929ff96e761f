// Where the time goes: node --cpu-prof --import tsx bench/speed.ts, then open the profile in Chrome's DevTools.
import type { Article, DetectorOptions, StreamOptions } from '../src/index.ts'
import { command, whole } from './lib/command.ts'
import { createRandom, pickDistinct } from './lib/random.ts'
import { clusterArticles, NewsDetector } from './lib/shipped.ts'
import { count } from './lib/table.ts'
import { processorSeconds } from './lib/time.ts'
import { corpusOf, WORDS } from './speed/corpus.ts'

const USAGE = `npm run bench:speed -- [--articles N] [--runs N]

Articles a second of a batch with all tiers on, beside the copies tier alone, and of streams of the same articles: by add and
by addAll, keeping all of them and, as of three days, in a window of one. Of the last two also what a stream costs that has run
for long: once the window is full, beside a batch of the articles that came since, in an order drawn by chance.

  --articles N    in a batch (20000)
  --runs N        counted runs of each, of which the median is taken (1)`

/** Least articles a second with all tiers on. */
const GOAL = 3000
/** Least speed of a stream, as a share of a batch's. */
const GOAL_OF_STREAM = 0.7
const DAY = 86_400_000
const FIRST_DAY = Date.UTC(2024, 0, 1)
/** Articles of the run that warms up. */
const WARM_UP = 2000

const STREAMS: readonly (readonly [name: string, group: Group])[] = [
  ['add', (articles) => oneByOne(articles, {})],
  ['addAll', (articles) => together(articles, {})],
  ['add in a window', (articles) => oneByOne(overDays(articles), { window: '1d' })],
  ['addAll in a window', (articles) => together(overDays(articles), { window: '1d' })],
]

/** Streams of which the first articles fill the window before the clock starts. */
const FULL_WINDOWS: readonly (readonly [name: string, group: Group])[] = [
  [
    'add',
    (articles, start, first) => {
      const detector = new NewsDetector({ window: '1d' })
      for (const [i, article] of articles.entries()) {
        if (i === first) start()
        detector.add(article)
      }
      return detector.size
    },
  ],
  [
    'addAll',
    async (articles, start, first) => {
      const detector = new NewsDetector({ window: '1d' })
      await detector.addAll(articles.slice(0, first))
      start()
      await detector.addAll(articles.slice(first))
      return detector.size
    },
  ],
]

await command(USAGE, { articles: whole(20_000, 1), runs: whole(1, 1) }, async (values, figures) => {
  const { articles, words, mixed } = corpusOf(values.articles)
  figures.heading(
    `Speed of clusterArticles: ${count(articles.length)} articles of ${count(words / articles.length)} words`,
  )
  figures.remark(
    `News of the evaluation data, each text once, cut and joined to ${WORDS} words; one core, default options.`,
  )
  if (mixed > 0)
    figures.remark(`There is no more text: the last ${count(mixed)} are mixed from pieces of 50 words of others.`)
  const measure = async (name: string, group: Group, goal?: number): Promise<number> => {
    const { seconds, processor, stories } = await medianRun(articles, group, values.runs)
    const note = `${seconds.toFixed(1)} s, ${processor.toFixed(1)} s of processor, ${count(stories)} stories`
    figures.add({ name, value: articles.length / seconds, unit: 'rate', goal, note })
    return seconds
  }
  const copies = await measure('copies tier alone', (some) => inBatch(some, { level: 'copies' }))
  const all = await measure('all tiers', (some) => inBatch(some, {}), GOAL)
  figures.add({ name: 'all tiers against copies alone', value: all / copies, unit: 'times' })
  for (const [name, group] of STREAMS) {
    const stream = await measure(`all tiers, a stream by ${name}`, group)
    figures.add({
      name: `a stream by ${name} against a batch`,
      value: all / stream,
      unit: 'share',
      goal: GOAL_OF_STREAM,
    })
  }
  const mixedUp = overDays(shuffled(articles))
  const first = Math.ceil(mixedUp.length / 3)
  const since = mixedUp.slice(first)
  const batch = await medianRun(since, (some) => inBatch(some, {}), values.runs)
  for (const [name, place] of FULL_WINDOWS) {
    const { seconds } = await medianRun(mixedUp, place, values.runs, first)
    figures.add({
      name: `a stream by ${name} against a batch, once the window is full`,
      value: batch.seconds / seconds,
      unit: 'share',
      goal: GOAL_OF_STREAM,
      note: `${count(since.length / seconds)} articles/s of ${count(since.length)}`,
    })
  }
})

/** Groups articles; returns how many stories there are. */
type Group = (articles: readonly Article[], start: () => void, first: number) => number | Promise<number>

function inBatch(articles: readonly Article[], options: DetectorOptions): number {
  return clusterArticles(articles, { ...options, onInvalid: () => {} }).stories.length
}

function oneByOne(articles: readonly Article[], options: StreamOptions): number {
  const detector = new NewsDetector(options)
  for (const article of articles) detector.add(article)
  return detector.stories().length
}

async function together(articles: readonly Article[], options: StreamOptions): Promise<number> {
  const detector = new NewsDetector(options)
  await detector.addAll(articles)
  return detector.stories().length
}

/** In an order drawn by chance: the corpus goes file by file, and days of it would be of different kinds. */
function shuffled(articles: readonly Article[]): readonly Article[] {
  return pickDistinct(createRandom(1), articles, articles.length)
}

/** The articles spread evenly over three days. */
function overDays(articles: readonly Article[]): readonly Article[] {
  return articles.map((article, i) => ({
    ...article,
    publishedAt: FIRST_DAY + Math.floor((3 * DAY * i) / articles.length),
  }))
}

interface Timing {
  readonly seconds: number
  readonly processor: number
  readonly stories: number
}

/** The run with the median time, after one that warms up. */
async function medianRun(articles: readonly Article[], group: Group, runs: number, first = 0): Promise<Timing> {
  await group(articles.slice(0, WARM_UP), () => {}, 0)
  const timings: Timing[] = []
  for (let run = 0; run < runs; run++) {
    let usage = process.cpuUsage()
    let begin = performance.now()
    const start = (): void => {
      usage = process.cpuUsage()
      begin = performance.now()
    }
    const stories = await group(articles, start, first)
    timings.push({ seconds: (performance.now() - begin) / 1000, processor: processorSeconds(usage), stories })
  }
  return timings.sort((a, b) => a.seconds - b.seconds)[runs >> 1]
}
