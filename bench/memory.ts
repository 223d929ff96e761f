import { parseArgs } from 'node:util'
import { Engine } from '../src/engine.ts'
import { NewsDetector } from '../src/index.ts'
import { resolveOptions } from '../src/main/options.ts'
import { Profiler } from '../src/profile/profiler.ts'
import { figure } from './lib/figures.ts'
import { bytesInUse, collectGarbage } from './lib/gc.ts'
import { bold, count, dim, green, red } from './lib/table.ts'
import { newsWorld } from './world/index.ts'

const USAGE = `npm run bench:memory -- [--articles N] [--seed S]

Bytes an article of the synthetic world, by part and as the process grows.

  --articles N   articles held at once (20000)
  --seed S       of the world (1)`

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
})

type Level = 'copies' | 'stories'

/** Goals in bytes an article, ids not counted: 1.9 and 3.6 kB. */
const GOALS: Readonly<Record<Level, number>> = { copies: 1945, stories: 3686 }
/** Articles added first to a detector that is thrown away, so that tables and compiled code are there before measuring. */
const WARM_UP = 2000

const print = (line: string): void => console.log(line)

function wholeNumber(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) throw new RangeError(`--${name} must be a whole number, got "${text}"`)
  return value
}

/** What each structure of an engine says it takes, in bytes. */
function partsOf(engine: Engine): Readonly<Record<string, number>> {
  const { corpus, copies, stories, judge } = engine
  return {
    'sketch: exact shingle sets': corpus.shingles.bytes,
    'bands: copy tier': copies.bytes,
    subjects: corpus.subjects.bytes,
    amounts: corpus.amounts.bytes,
    'marks of boilerplate': corpus.boilerplate.bytes,
    ...(stories !== undefined && {
      terms: corpus.terms.bytes,
      'postings: story tier': stories.bytes,
      'term statistics': corpus.statistics.bytes,
    }),
    ...(judge !== undefined && { 'norms kept by the judge': judge.bytes }),
    'verdicts remembered, bounded': engine.verdicts.bytes,
  }
}

/** Bytes by which the process grows through `make`, and what it made. */
function growth<T>(make: () => T): { readonly made: T; readonly bytes: number } {
  collectGarbage()
  const before = bytesInUse()
  const made = make()
  collectGarbage()
  return { made, bytes: bytesInUse() - before }
}

function fill(level: Level, articles: number, seed: number): NewsDetector {
  const detector = new NewsDetector({ level })
  for (const { article } of newsWorld({ articles, seed })) detector.add(article)
  return detector
}

/** Ids, their map to handles and their list: what any table by id costs. */
function fillIds(articles: number): readonly unknown[] {
  const handles = new Map<string, number>()
  const ids: string[] = []
  for (let i = 0; i < articles; i++) {
    // Made anew, as an article's own id is.
    const id = `a${i}`
    handles.set(id, i)
    ids[i] = id
  }
  return [handles, ids]
}

function report(level: Level, articles: number, seed: number): boolean {
  print(bold(`Level ${level}`))
  const options = resolveOptions({ level })
  const profiler = new Profiler(options)
  const engine = new Engine(options)
  for (const { article } of newsWorld({ articles, seed })) engine.add(profiler.profile(article))
  const each = (bytes: number): string => `${count(bytes / articles)} B`
  let sum = 0
  for (const [part, bytes] of Object.entries(partsOf(engine))) {
    sum += bytes
    print(figure(part, each(bytes)))
  }
  print(figure('sum of these', each(sum)))

  const ids = growth(() => fillIds(articles))
  const whole = growth(() => fill(level, articles, seed))
  const held = whole.made.size
  const net = (whole.bytes - ids.bytes) / held
  print(figure('growth of the process', each(whole.bytes), undefined, undefined, `${count(held)} articles held`))
  print(
    figure('of which ids', each(ids.bytes), undefined, undefined, `${count(ids.made.length)} tables, measured alone`),
  )
  print(figure('of which everything else', each(whole.bytes - ids.bytes - sum)))
  const passed = net <= GOALS[level]
  print(figure('growth without ids', `${count(net)} B`, `<= ${count(GOALS[level])} B`, passed))
  return passed
}

function main(): void {
  if (values.help) {
    print(USAGE)
    return
  }
  const articles = wholeNumber('articles', values.articles)
  const seed = wholeNumber('seed', values.seed)
  let words = 0
  for (const { article } of newsWorld({ articles: WARM_UP, seed })) words += (article.text ?? '').split(/\s+/u).length
  print(dim(`${count(articles)} articles of ${count(words / WARM_UP)} words on average, site furniture included`))
  let passed = true
  for (const level of ['copies', 'stories'] as const) {
    fill(level, WARM_UP, seed)
    passed = report(level, articles, seed) && passed
    print('')
  }
  print(passed ? green('PASS: every goal is met.') : red('FALLS SHORT: see the lines marked so.'))
  if (!passed) process.exitCode = 1
}

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
