// A threshold by own labels: node examples/threshold/main.js [FILE]
// Each line has `event`, by which a person says what belongs together: 32 short reports show how; for a choice
// to rest on label some hundreds. Half of the events choose, the others measure.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { clusterArticles } from 'samestory'
import { evaluate, partitionByLabel, sweepThreshold } from 'samestory/evaluate'

const file = process.argv[2] ?? join(import.meta.dirname, 'labelled.jsonl')
const articles = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

// Whole events go to one side or the other, and with each those that could be taken for it: in the file they come in pairs.
const events = [...new Set(articles.map(({ event }) => event))]
const chosenBy = new Set(events.filter((_, i) => i % 4 < 2))
const choose = articles.filter(({ event }) => chosenBy.has(event))
const measure = articles.filter(({ event }) => !chosenBy.has(event))
const truth = (list) => partitionByLabel(list.map(({ id, event }) => [id, event]))

const { curve, best } = sweepThreshold(choose, truth(choose))
console.log('sameStory  stories  precision  recall     F1')
for (const { threshold, stories, bCubed } of curve) {
  const cells = [bCubed.precision, bCubed.recall, bCubed.f1].map((value) => value.toFixed(3).padStart(9))
  console.log(`${threshold.toFixed(2).padStart(9)}${String(stories).padStart(9)}${cells.join('')}`)
}

const { stories } = clusterArticles(measure, { sameStory: best.threshold })
const found = stories.map((story) => story.articles)
const { bCubed } = evaluate(found, truth(measure))
console.log(
  `chosen: sameStory ${best.threshold.toFixed(2)}, B-cubed F1 ${best.bCubed.f1.toFixed(3)} on ${choose.length} articles`,
)
console.log(`on ${measure.length} others: ${bCubed.f1.toFixed(3)}`)
