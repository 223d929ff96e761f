import { parseArgs } from 'node:util'
import { resolveOptions } from '../src/options.ts'
import { type EditReport, reportEdits } from './copies/edited.ts'
import { reportRecall, streamCopies } from './copies/recall.ts'
import { shinglesOf } from './copies/shingles.ts'
import { reportSpeed } from './copies/speed.ts'
import { exactPairs } from './copies/truth.ts'
import { readArticles } from './data.ts'
import { bold, clip, count, dim, green, red } from './table.ts'

const USAGE = `npm run bench:copies -- <file.jsonl> [--limit N] [--sample N] [--seed S] [--show N]

  --limit N   read the first N articles only
  --sample N  articles to edit (500)
  --seed S    of the sample and the edits (1)
  --show N    print up to N misses and wrong joins of every kind (0)`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    limit: { type: 'string' },
    sample: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
})

const print = (line: string): void => console.log(line)

function wholeNumber(name: string, text: string | undefined, absent: number): number {
  if (text === undefined) return absent
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`--${name} must be a whole number, got "${text}"`)
  return value
}

function showFindings(report: EditReport, most: number): void {
  for (const [title, findings] of [
    ['Misses', report.misses],
    ['Wrong joins', report.wrong],
  ] as const) {
    const shown = new Map<string, number>()
    for (const finding of findings) {
      const before = shown.get(finding.kind) ?? 0
      shown.set(finding.kind, before + 1)
      if (before >= most) continue
      if (shown.size === 1 && before === 0) print(`\n${bold(title)}`)
      const other = finding.other === undefined ? '' : ` with ${finding.other}`
      print(
        `  ${finding.kind}: ${finding.original}${other}, J ${finding.jaccard.toFixed(3)}, containment ${finding.containment.toFixed(3)}`,
      )
      print(dim(`    ${clip(finding.text.replace(/\s+/gu, ' '), 150)}`))
    }
  }
}

function main(): void {
  const [file] = positionals
  if (values.help || file === undefined) {
    print(USAGE)
    if (file === undefined && !values.help) process.exitCode = 2
    return
  }
  const limit = wholeNumber('limit', values.limit, Number.POSITIVE_INFINITY)
  const sampleSize = wholeNumber('sample', values.sample, 500)
  const seed = wholeNumber('seed', values.seed, 1)
  const articles = readArticles(file, limit)
  const options = resolveOptions({ level: 'copies' })

  print(bold(`Copies in ${file}`))
  print(
    `  ${count(articles.length)} articles; ${options.shingleSize}-word shingles, ${options.signatureSize} values a signature`,
  )
  print(`  near-duplicate at J >= ${options.nearDuplicate}, excerpt at containment >= ${options.containment}\n`)

  const begin = performance.now()
  const exact = exactPairs(articles.map(shinglesOf), Math.min(0.5, options.nearDuplicate, options.containment))
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  const { detector, found, refused } = streamCopies(articles)
  print(
    dim(
      `  Exact: an inverted index counts the common shingles of every pair that has any (${seconds} s); no pair is sampled.`,
    ),
  )
  if (refused > 0) print(dim(`  ${count(refused)} articles hold no word and were refused.`))
  const recallPassed = reportRecall(found, exact, options, print)
  print('')
  const edits = reportEdits(detector, articles, exact, options, sampleSize, seed, print)
  print('')
  const speedPassed = reportSpeed(articles, options.shingleSize, seed, print)
  showFindings(edits, wholeNumber('show', values.show, 0))

  const passed = recallPassed && edits.passed && speedPassed
  print(`\n${passed ? green('PASS: every goal is met.') : red('FALLS SHORT: see the lines marked so.')}`)
  if (!passed) process.exitCode = 1
}

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
