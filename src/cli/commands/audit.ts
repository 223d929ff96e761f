import { type Article, type ClusterOptions, clusterArticles } from '../../index.ts'
import { askAbout, titlesOf } from '../audit/ask.ts'
import { auditCopies, type CopyAudit } from '../audit/copies.ts'
import { type Density, DensityCounter } from '../audit/density.ts'
import { Labels } from '../audit/labels.ts'
import { pairsToLabel } from '../audit/pairs.ts'
import { auditRecord, printAudit, printSuggestion, printTooFew } from '../audit/print.ts'
import { RunSampler } from '../audit/sample.ts'
import { LEAST_LABELS, suggestThreshold } from '../audit/threshold.ts'
import { Exit, InputError, UsageError } from '../exit.ts'
import type { ReadArticle } from '../input/reader.ts'
import { Paper } from '../io/paper.ts'
import { ProgressLine } from '../io/progress.ts'
import { counted } from '../io/text.ts'
import { detectionOf } from '../options/detection.ts'
import { type Context, type Input, openInput, paperOn, writeAll } from '../run/context.ts'
import { Corpus } from '../run/corpus.ts'
import { Stop } from '../run/stop.ts'

const SAMPLE = 2000
const MOST_SAMPLE = 20_000
const PAIRS = 40
/** The library's own `sameStory`. */
const SAME_STORY = 0.5

/** `samestory audit`: measures on the user's own articles. */
export async function audit(context: Context): Promise<number> {
  const { given, out, notices, stdin } = context
  const format = given.oneOf('format', ['text', 'json'] as const) ?? 'text'
  const size = given.whole('sample', 50) ?? SAMPLE
  if (size > MOST_SAMPLE)
    throw new UsageError(`--sample must be ${MOST_SAMPLE} at most, got ${size}: every pair is compared`)
  const seed = given.whole('seed', 0) ?? 1
  const options = detectionOf(given)
  const threshold = options.sameStory ?? SAME_STORY
  const labelFile = given.text('labels')
  const labels = new Labels(labelFile)
  const progress = new ProgressLine(notices)
  const input = openInput(context, given.files)
  const stop = new Stop(['SIGINT'], () =>
    notices.say('stopped reading; looking at what there is (Ctrl-C again to give up)'),
  )
  const { sample, density } = await drawn(input, new RunSampler(size, seed), labels.ids, progress, stop)
  stop.release()
  progress.state.phase = 'comparing the sample …'
  const copies = await auditCopies(
    sample.map(({ article }) => article),
    options,
    (position, reason) => input.rejects.add(sample[position].place, reason, sample[position].article),
  )
  input.rejects.end()
  const articles = [...copies.articles]
  if (articles.length === 0) throw new InputError('there is no article in the input')
  const clusterOptions: ClusterOptions = { ...options, dates: 'lenient' }
  const { stories } = clusterArticles(articles, { ...clusterOptions, onInvalid: () => undefined })
  progress.stop()
  const corpus = new Corpus()
  for (const { article, place } of sample) corpus.add(article, place)
  const result = { density, copies, stories, sampled: articles.length, corpus }
  const lines: string[] = []
  const paper = paperOn(out, lines)
  if (format === 'text') {
    printAudit(paper, result)
    await writeAll(out, lines.splice(0))
  }
  await label(context, copies, labels, threshold, seed, stdin)
  const working = new ProgressLine(notices)
  working.state.articles = articles.length
  working.state.phase = 'grouping the sample at each threshold …'
  const suggestion = suggestThreshold(articles, copies.storyPairs, labels, threshold, clusterOptions)
  working.stop()
  if (format === 'json') await out.line(JSON.stringify(auditRecord(result, suggestion), null, 2))
  else {
    if (suggestion === undefined) printTooFew(paper, copies.storyPairs.length, labels, LEAST_LABELS, labelFile)
    else printSuggestion(paper, suggestion)
    await writeAll(out, lines)
  }
  return stop.reason === 'SIGINT' ? Exit.Interrupted : Exit.Done
}

/** Reads all, counts what is dense, and keeps the sample and what labels speak of. */
async function drawn(
  { reader, sources }: Input,
  sampler: RunSampler,
  labelled: ReadonlySet<string>,
  progress: ProgressLine,
  stop: Stop,
): Promise<{ readonly sample: readonly ReadArticle[]; readonly density: Density }> {
  const density = new DensityCounter()
  const wanted = new Map<string, ReadArticle>()
  for await (const read of stop.until(reader.read(sources))) {
    density.add(read.article)
    sampler.add(read)
    if (labelled.has(read.article.id)) wanted.set(read.article.id, read)
    progress.state.articles++
    progress.state.bytes = reader.bytes
  }
  // Of several articles with one id the last counts.
  const sample = new Map(sampler.take().map((read) => [read.article.id, read] as const))
  for (const [id, read] of wanted) if (!sample.has(id)) sample.set(id, read)
  return { sample: [...sample.values()], density: density.density }
}

/** Asks on a terminal; elsewhere begins a file of labels with the pairs that are to be answered in it. */
async function label(
  { given, notices }: Context,
  { storyPairs, articles }: CopyAudit,
  labels: Labels,
  threshold: number,
  seed: number,
  stdin: NodeJS.ReadStream,
): Promise<void> {
  const count = given.whole('pairs', 0) ?? PAIRS
  const pairs = pairsToLabel(storyPairs, threshold, count, seed)
  const open = pairs.filter(({ a, b }) => typeof labels.of(a, b)?.same !== 'boolean')
  const byId = new Map(articles.map((article) => [article.id, article] as const))
  const file = given.text('labels')
  if (open.length === 0) return
  if (stdin.isTTY === true && process.stderr.isTTY === true) {
    const paper = new Paper(process.stderr, (line) => process.stderr.write(`${line}\n`))
    await askAbout(open, byId, labels, { input: stdin, output: process.stderr, paper })
  } else if (file !== undefined) {
    const fresh = open.filter(({ a, b }) => labels.of(a, b) === undefined)
    for (const { a, b } of fresh) {
      const found = [a, b].map((id): Article => byId.get(id) ?? { id })
      labels.add({ a, b, same: null }, titlesOf(...found))
    }
    if (fresh.length > 0)
      notices.say(`wrote ${counted(fresh.length, 'pair')} to ${file}: set same to true or false, and run it again`)
  }
}
