// Stories mirrored in SQLite by events, and checked: node examples/sqlite/main.js
// Whoever applies every event in order has the stories of the detector, and never reads them again.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NewsDetector } from 'samestory'
// SQLite as WebAssembly, which needs no compiler. The SQL below is the same with any other driver.
import initSqlJs from 'sql.js'

const { Database } = await initSqlJs()
const database = new Database()
database.run('CREATE TABLE member (article TEXT PRIMARY KEY, story TEXT NOT NULL)')
database.run('CREATE INDEX by_story ON member (story)')

const PUT =
  'INSERT INTO member (article, story) VALUES (?, ?) ON CONFLICT (article) DO UPDATE SET story = excluded.story'

/** Applies one change to the table. */
function mirror(event) {
  switch (event.type) {
    case 'created':
    case 'split':
      for (const id of event.articles) database.run(PUT, [id, event.storyId])
      break
    case 'joined':
    case 'moved':
      database.run(PUT, [event.articleId, event.storyId])
      break
    case 'merged':
      database.run('UPDATE member SET story = ? WHERE story = ?', [event.storyId, event.from])
      break
    case 'left':
      database.run('DELETE FROM member WHERE article = ?', [event.articleId])
      break
    case 'expired':
      // Its last article has left already. A table of stories would lose its row here.
      break
  }
}

const counts = {}
const detector = new NewsDetector({
  window: '24h',
  onEvent: (event) => {
    counts[event.type] = (counts[event.type] ?? 0) + 1
    mirror(event)
  },
})

/** The stories as the table has them, in a form that compares. */
function mirrored() {
  const [result] = database.exec('SELECT story, group_concat(article) FROM member GROUP BY story ORDER BY story')
  return (result?.values ?? []).map(([story, ids]) => `${story}: ${ids.split(',').sort().join(' ')}`)
}

function held() {
  const lines = detector.stories().map(({ id, articles }) => `${id}: ${[...articles].sort().join(' ')}`)
  return lines.sort((a, b) => (a < b ? -1 : 1))
}

function check() {
  const [found, expected] = [mirrored().join('\n'), held().join('\n')]
  if (found !== expected) throw new Error(`the mirror differs:\n${found}\ninstead of\n${expected}`)
}

/** Adds the reports of a file, and returns the last. */
function addAll(file) {
  const lines = readFileSync(join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n')
  for (const line of lines) {
    // One transaction a change: a reader of the table never sees half of a merge.
    database.run('BEGIN')
    detector.add(JSON.parse(line))
    database.run('COMMIT')
    check()
  }
  return JSON.parse(lines.at(-1))
}

// Of the first reports two are one story only by what the others say: when one of these is taken back, it is told apart again.
addAll('first-reports.jsonl')
detector.remove('evening')
check()
const last = addAll('../data/articles.jsonl')
// A correction replaces the article, and one is taken back.
detector.add({
  ...last,
  title: 'Velten tram strike called off',
  text: 'Jana Brod accepted an offer.',
})
detector.remove('bakery')
check()

console.log(mirrored().join('\n'))
console.log(`mirrored and checked: ${JSON.stringify(counts)}`)
