// Where the time goes: nanoseconds a word of each stage, beside the least that any program must spend on a text.

import type { Article } from '../src/article/article.ts'
import { NewsDetector } from '../src/index.ts'
import { command, oneOf, whole } from './lib/command.ts'
import { count, percent, printTable } from './lib/table.ts'
import { median, secondsOf } from './lib/time.ts'
import { corpusOf } from './speed/corpus.ts'
import { hashWords, passOverUnits } from './stages/floors.ts'
import { sampled } from './stages/sampler.ts'
import { STAGES, stageOf } from './stages/stage.ts'

const USAGE = `npm run bench:stages -- [--articles N] [--level copies|stories]

Nanoseconds a word, and share of the whole, of each stage of NewsDetector.add in a stream, by sampling: the sources run as
they are, and each sample counts for the stage of the function that it falls in. In the same run the floors: a bare pass over
the code units of the same texts, and one that hashes their words.

  --articles N   of the stream (8000)
  --level        which tiers are on (stories)`

const ROUNDS = 7
/** Articles of a stream before it, so that the engine has compiled what it runs. */
const WARM_UP = 1000

const OPTIONS = { articles: whole(8000, 1), level: oneOf<'stories' | 'copies'>('stories', 'copies') }

await command(USAGE, OPTIONS, async ({ articles: number, level }, figures) => {
  const { articles, words } = corpusOf(number + WARM_UP)
  const mean = words / articles.length
  const streamed = articles.slice(WARM_UP)
  figures.heading(`A stream of ${count(streamed.length)} articles of ${count(mean)} words, level ${level}`)
  stream(articles.slice(0, WARM_UP), level)
  const { samples, seconds } = await sampled(() => stream(streamed, level))
  const nanoseconds = (of: number): number => (of * 1e9) / (streamed.length * mean)
  const total = samples.reduce((sum, { weight }) => sum + weight, 0)
  const weights = new Map(STAGES.map(({ name }) => [name, 0]))
  for (const { path, name, weight } of samples) {
    const stage = stageOf(path, name)
    weights.set(stage, (weights.get(stage) ?? 0) + weight)
  }
  const rows = [...weights].map(([name, weight]) => {
    const share = weight / total
    figures.keep({ key: `${level}.${name}`, name, value: share, unit: 'percent' })
    return [name, nanoseconds(share * seconds).toFixed(1), percent(share)]
  })
  printTable(['stage', 'ns a word', 'share'], [...rows, ['all', nanoseconds(seconds).toFixed(1), percent(1)]])
  const texts = streamed.map(({ title, text }) => `${title ?? ''}\n${text ?? ''}`)
  floor('floor: a pass over the code units', () => passOverUnits(texts))
  floor('floor: the same, hashing words', () => hashWords(texts))

  function floor(name: string, run: () => number): void {
    const each = nanoseconds(median(Array.from({ length: ROUNDS }, () => secondsOf(run))))
    figures.add({ name, value: each, unit: 'number', note: 'ns a word' })
  }
})

function stream(articles: readonly Article[], level: 'stories' | 'copies'): void {
  const detector = new NewsDetector({ level })
  for (const article of articles) detector.add(article)
}
