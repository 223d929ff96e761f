// Node streams: node examples/streams/main.js [FILE]
// A file of any size is read, placed and written with backpressure; each text goes on once, with the id of its story.
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { NewsDetector } from 'samestory'
import { dropCopies, placeEach } from 'samestory/stream'

const file = process.argv[2] ?? join(import.meta.dirname, '../data/articles.jsonl')
const detector = new NewsDetector({ window: '7d' })

async function* parseLines(source) {
  for await (const line of createInterface({ input: source })) if (line !== '') yield JSON.parse(line)
}

async function* format(placements) {
  for await (const { article, storyId, relation } of placements) {
    yield `${JSON.stringify({ id: article.id, story: storyId, relation, title: article.title })}\n`
  }
}

await pipeline(
  createReadStream(file),
  parseLines,
  placeEach(detector, { onInvalid: (error) => console.error(error.message) }),
  dropCopies(),
  format,
  process.stdout,
  { end: false },
)
console.error(`${detector.size} articles held in ${detector.stories().length} stories`)
