import { resolveOptions } from '../src/main/options.ts'
import { type Finding, reportEdits } from './copies/edited.ts'
import { reportRecall, streamCopies } from './copies/recall.ts'
import { reportSpeed } from './copies/speed.ts'
import { exactPairs } from './copies/truth.ts'
import { command, whole } from './lib/command.ts'
import { readArticles } from './lib/data.ts'
import { shinglesOf } from './lib/shingles.ts'
import { bold, clip, count, counted, dim } from './lib/table.ts'

const USAGE = `npm run bench:copies -- [file.jsonl] [--limit N] [--sample N] [--seed S] [--show N]

Copies among the articles of a file (corpora/reuters21578.jsonl), found against counted exactly; edited copies; and speed.

  --limit N       read the first N articles only
  --sample N      articles to edit (500)
  --seed S        of the sample and the edits (1)
  --show N        print up to N misses and wrong joins of every kind (0)`

const OPTIONS = { limit: whole(undefined), sample: whole(500), seed: whole(1), show: whole(0) }

await command(USAGE, OPTIONS, ({ limit, sample, seed, show }, figures, [file = 'corpora/reuters21578.jsonl']) => {
  const articles = readArticles(file, limit)
  const options = resolveOptions({ level: 'copies' })
  const { shingleSize, signatureSize, nearDuplicate, containment } = options
  figures.heading(`Copies in ${file}`)
  figures.remark(
    `${count(articles.length)} articles; ${shingleSize}-word shingles, ${signatureSize} values a signature`,
  )
  figures.remark(`near-duplicate at J >= ${nearDuplicate}, excerpt at containment >= ${containment}`)
  const begin = performance.now()
  const exact = exactPairs(articles.map(shinglesOf), Math.min(0.5, nearDuplicate, containment))
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  figures.remark(
    `Exact: an inverted index counts the common shingles of every pair that has any (${seconds} s); no pair is sampled.`,
  )
  const { detector, found, refused } = streamCopies(articles)
  if (refused > 0) figures.remark(`${counted(refused, 'article')} without a word refused`)
  reportRecall(found, exact, options, figures, articles)
  const { misses, wrong } = reportEdits(detector, articles, exact, options, sample, seed, figures)
  reportSpeed(articles, shingleSize, seed, figures)
  showFindings('Misses', misses, show)
  showFindings('Wrong joins', wrong, show)
})

function showFindings(title: string, findings: readonly Finding[], most: number): void {
  const shown = new Map<string, number>()
  for (const { kind, original, other, jaccard, containment, text } of findings) {
    const before = shown.get(kind) ?? 0
    shown.set(kind, before + 1)
    if (before >= most) continue
    if (shown.size === 1 && before === 0) console.log(bold(`\n${title}`))
    const pair = other === undefined ? original : `${original} with ${other}`
    console.log(`  ${kind}: ${pair}, J ${jaccard.toFixed(3)}, containment ${containment.toFixed(3)}`)
    console.log(dim(`    ${clip(text.replace(/\s+/gu, ' '), 150)}`))
  }
}
