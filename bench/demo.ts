import { clusterArticles } from '../src/index.ts'
import { printLookAlikes, printStories, printSummary } from './demo/print.ts'
import { command } from './lib/command.ts'
import { sample } from './sample/index.ts'

const USAGE = `npm run demo

Clusters the articles of bench/sample/ and says what was found, and why.
`

await command(USAGE, {}, () => {
  const { stories } = clusterArticles(sample)
  printStories(stories)
  printLookAlikes(stories)
  printSummary(stories)
})
