// Restart from a snapshot: node examples/restart/main.js
// A first run is stopped half-way and a second carries on from its file, as if nothing had happened.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NewsDetector, SnapshotError } from 'samestory'

// What a snapshot doesn't hold is given again: callbacks, tables of `samestory/background`, functions of own evidence.
const options = { onEvent: (event) => events.push(`${event.type} ${event.storyId}`) }
const events = []

/** The detector that a file holds, or a new one. */
function load(file) {
  if (!existsSync(file)) return new NewsDetector({ window: '7d', ...options })
  try {
    return NewsDetector.restore(readFileSync(file), options)
  } catch (error) {
    // A foreign or damaged file: say so, and decide. Here it is better to start anew than not at all.
    if (!(error instanceof SnapshotError)) throw error
    console.error(error.message)
    return new NewsDetector({ window: '7d', ...options })
  }
}

/** Writes beside the file and renames, so that no crash leaves half a file. */
function save(detector, file) {
  const beside = `${file}.new`
  const opened = openSync(beside, 'w')
  writeFileSync(opened, detector.snapshot())
  fsyncSync(opened)
  closeSync(opened)
  renameSync(beside, file)
}

/** What a process does between its start and its end. */
function run(file, articles) {
  const detector = load(file)
  const before = detector.size
  for (const article of articles) detector.add(article)
  save(detector, file)
  console.log(`began with ${before} articles, ended with ${detector.size} in ${detector.stories().length} stories`)
  return detector
}

const folder = mkdtempSync(join(tmpdir(), 'samestory-restart-'))
try {
  const file = join(folder, 'news.state')
  const lines = readFileSync(join(import.meta.dirname, '../data/articles.jsonl'), 'utf8')
    .trim()
    .split('\n')
  const articles = lines.map((line) => JSON.parse(line))
  run(file, articles.slice(0, 12))
  const restarted = run(file, articles.slice(12))

  const seen = events.splice(0)
  const unbroken = new NewsDetector({ window: '7d', ...options })
  for (const article of articles) unbroken.add(article)
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b)
  if (!same(restarted.stories(), unbroken.stories()) || !same(seen, events))
    throw new Error('the two runs differ from one')
  console.log('the same stories and events as in one run')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
