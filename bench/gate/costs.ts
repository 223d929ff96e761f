// Run by `bench:gate`, a process a figure: prints what one costs in the package that is built in a folder.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { Article } from '../../src/index.ts'
import { bytesInUse, collectGarbage } from '../lib/gc.ts'
import { processorSeconds } from '../lib/time.ts'
import { middle } from './verdict.ts'

type Package = typeof import('../../src/index.ts')
type Level = 'copies' | 'stories'

/** Articles of the run that warms up. */
const WARM_UP = 1500
/** Articles held where memory and restoring are measured. */
const HELD = 4000
const RESTORES = 9

const onInvalid = (): void => {}
/** Old articles stay, whatever their dates. */
const now = (): number => Date.UTC(2100, 0)

const [, , figure, folder, corpus] = process.argv
const { clusterArticles, NewsDetector }: Package = await import(pathToFileURL(join(folder, 'dist/index.js')).href)
const articles: readonly Article[] = JSON.parse(readFileSync(corpus, 'utf8'))

const COSTS: Readonly<Record<string, () => number | Promise<number>>> = {
  'copies batch': () => seconds((some) => void clusterArticles(some, { level: 'copies', onInvalid })),
  'stories batch': () => seconds((some) => void clusterArticles(some, { onInvalid })),
  'copies stream': () => seconds((some) => void fill(some, 'copies')),
  'stories stream': () => seconds((some) => void fill(some, 'stories')),
  memory: memoryOfArticle,
  restore: secondsToRestore,
}
console.log(await COSTS[figure]())

function fill(some: readonly Article[], level: Level): InstanceType<Package['NewsDetector']> {
  const detector = new NewsDetector({ level, now })
  for (const article of some) {
    try {
      detector.add(article)
    } catch {
      // One without words is no article.
    }
  }
  return detector
}

/** Processor seconds, which grow less than the time on the clock when other processes want the processor too. */
function seconds(run: (some: readonly Article[]) => void): number {
  run(articles.slice(0, WARM_UP))
  const before = process.cpuUsage()
  run(articles)
  return processorSeconds(before)
}

async function memoryOfArticle(): Promise<number> {
  fill(articles.slice(0, WARM_UP), 'stories')
  const before = await bytesHeld()
  const detector = fill(articles.slice(0, HELD), 'stories')
  return ((await bytesHeld()) - before) / detector.size
}

/** Array buffers are given back by a thread of its own, once their objects are gone: without the rounds it is up to a third more. */
async function bytesHeld(): Promise<number> {
  for (let round = 0; round < 4; round++) {
    collectGarbage()
    await setTimeout(100)
  }
  return bytesInUse()
}

function secondsToRestore(): number {
  const bytes = fill(articles.slice(0, HELD), 'stories').snapshot()
  const times = Array.from({ length: RESTORES }, () => {
    const before = process.cpuUsage()
    NewsDetector.restore(bytes, { now })
    return processorSeconds(before)
  })
  return middle(times)
}
