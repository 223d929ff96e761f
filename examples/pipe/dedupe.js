// Deduplicates NDJSON in a pipe: node examples/pipe/dedupe.js < examples/data/articles.jsonl > unique.jsonl
// Each line is kept as it is, unless its text was there before. What was let go is counted on standard error.
import { once } from 'node:events'
import { createInterface } from 'node:readline'
// Copies alone need no stories: this entry has a sixth of the code, and does less for each article.
import { NewsDetector } from 'samestory/copies'

// So much may be held and no more: the pipe may never end.
const detector = new NewsDetector({ maxArticles: 200_000 })
const counts = { kept: 0, copies: 0, bad: 0 }

// `| head` closes the pipe early, which is no error.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1))

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue
  let relation
  try {
    relation = detector.add(JSON.parse(line)).relation
  } catch (error) {
    counts.bad++
    console.error(error.message)
    continue
  }
  if (relation !== 'new') {
    counts.copies++
    continue
  }
  counts.kept++
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
}
console.error(`${counts.kept} kept, ${counts.copies} let go as copies, ${counts.bad} bad`)
