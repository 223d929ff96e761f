import { clusterArticles } from '../src/index.ts'
import { printLookAlikes, printStories, printSummary } from './demo/print.ts'
import { sample } from './sample/index.ts'

const { stories } = clusterArticles(sample)

printStories(stories)
printLookAlikes(stories)
printSummary(stories)
