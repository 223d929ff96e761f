import type { Article } from '../src/index.ts'
import { command, someOf, whole } from './lib/command.ts'
import { readArticles } from './lib/data.ts'
import type { Figures } from './lib/figures.ts'
import { count } from './lib/table.ts'
import { shareOfReading, type Timing, timeRun } from './workers/run.ts'
import { newsWorld } from './world/index.ts'

const USAGE = `npm run bench:workers -- [--articles N] [--runs N] [--workers N] [--only world,reuters] [--levels copies,stories]

What worker threads save: clusterArticlesAsync and addAll with workers beside the same without, by the clock on the wall and by the
processor; whether the results are the same; and what share of the work is reading, which is all that workers do.

  --articles N    of the synthetic world (100000)
  --runs N        of each, alternating, of which the fastest counts (3)
  --workers N     threads besides the main one (1)
  --only LIST     corpora
  --levels LIST   levels`

/** On two cores. */
const GOAL = 1.7

const options = {
  articles: whole(100_000, 1),
  runs: whole(3, 1),
  workers: whole(1, 1),
  only: someOf(['world', 'reuters']),
  levels: someOf(['copies', 'stories']),
}

await command(USAGE, options, async ({ articles, runs, workers, only, levels }, figures) => {
  const corpora: Readonly<Record<string, () => readonly Article[]>> = {
    world: () => Array.from(newsWorld({ articles, articlesPerDay: 20_000, seed: 1 }), ({ article }) => flat(article)),
    reuters: () => [...readArticles('corpora/reuters21578.jsonl')],
  }
  for (const [name, read] of Object.entries(corpora)) {
    if (!only.has(name)) continue
    const corpus = read()
    for (const level of ['copies', 'stories'] as const) {
      if (levels.has(level)) await measure(name, corpus, level, runs, workers, figures)
    }
  }
})

/** What was put together word by word is a tree of its words to the engine; a parser gives plain strings. */
function flat(article: Article): Article {
  return JSON.parse(JSON.stringify(article))
}

async function measure(
  name: string,
  articles: readonly Article[],
  level: 'copies' | 'stories',
  runs: number,
  workers: number,
  figures: Figures,
): Promise<void> {
  figures.heading(
    `${name}: ${count(articles.length)} articles, level ${level}, ${workers} worker(s) and the main thread`,
  )
  for (const way of ['batch', 'stream'] as const) {
    const best = new Map<number, Timing>()
    for (let run = 0; run < runs; run++) {
      for (const threads of [0, workers]) {
        const timing = await timeRun(way, level, threads, articles)
        const known = best.get(threads)
        if (known !== undefined && known.result !== timing.result) throw new Error(`${way} differs from run to run`)
        if (known === undefined || timing.wall < known.wall) best.set(threads, timing)
      }
    }
    const [alone, helped] = [best.get(0), best.get(workers)]
    if (alone === undefined || helped === undefined) continue
    const note = ({ wall, processor, main }: Timing): string =>
      `${wall.toFixed(1)} s; of processor ${processor.toFixed(1)} s, main thread ${main.toFixed(1)} s`
    figures.add({ name: `${way}: alone`, value: articles.length / alone.wall, unit: 'rate', note: note(alone) })
    figures.add({
      name: `${way}: with workers`,
      value: articles.length / helped.wall,
      unit: 'rate',
      note: note(helped),
    })
    figures.add({ name: `${way}: times as fast`, value: alone.wall / helped.wall, unit: 'times', goal: GOAL })
    figures.add({
      name: `${way}: main thread, times as fast`,
      value: alone.main / helped.main,
      unit: 'times',
      note: 'if every other thread has a core of its own',
    })
    const isSame = alone.result === helped.result
    figures.add({ name: `${way}: same result`, value: isSame ? 1 : 0, unit: 'percent', goal: 1 })
  }
  const share = await shareOfReading(level, articles)
  const most = 1 / (1 - share + share / (workers + 1))
  figures.add({ name: 'batch: share of reading', value: share, unit: 'percent' })
  figures.add({ name: `batch: the most that ${workers + 1} threads can give by it`, value: most, unit: 'times' })
}
