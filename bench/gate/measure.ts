import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Article } from '../../src/index.ts'
import { bundleCost } from '../lib/bundle.ts'
import { dataFolder, readArticles } from '../lib/data.ts'
import { newsWorld } from '../world/index.ts'
import type { BuiltTree } from './trees.ts'
import { middle } from './verdict.ts'

const REUTERS = 'corpora/reuters21578.jsonl'
/** Fresh processes whose median is one time to import. */
const IMPORTS = 5

/** One of the figures that the gate holds to; the less of it the better. */
export interface Cost {
  readonly name: string
  /** What prints a cost. */
  readonly print: (cost: number) => string
  /** Rounds in which it is taken at most: what hardly changes from one to the next needs few. */
  readonly rounds: number
  readonly take: (tree: BuiltTree, corpus: string) => number | Promise<number>
}

const seconds = (cost: number): string => `${cost.toFixed(2)} s`
const milliseconds = (cost: number): string => `${(1000 * cost).toFixed(1)} ms`
const bytes = (cost: number): string => `${cost.toFixed()} B`
const EVERY = Number.POSITIVE_INFINITY

export const COSTS: readonly Cost[] = [
  { name: 'copies batch', print: seconds, rounds: EVERY, take: child('copies batch') },
  { name: 'stories batch', print: seconds, rounds: EVERY, take: child('stories batch') },
  { name: 'copies stream', print: seconds, rounds: EVERY, take: child('copies stream') },
  { name: 'stories stream', print: seconds, rounds: EVERY, take: child('stories stream') },
  { name: 'memory', print: bytes, rounds: 2, take: child('memory') },
  { name: 'import', print: milliseconds, rounds: EVERY, take: importSeconds },
  { name: 'bundle', print: bytes, rounds: 1, take: bundleBytes },
  { name: 'restore', print: milliseconds, rounds: EVERY, take: child('restore') },
]

/**
 * Writes the articles that are measured on, which both trees read: Reuters where the data is there, else the synthetic world.
 *
 * @returns what they are
 */
export function writeArticles(most: number, file: string): string {
  const hasReuters = existsSync(join(dataFolder(), REUTERS))
  const articles: readonly Article[] = hasReuters
    ? readArticles(REUTERS, most)
    : Array.from(newsWorld({ articles: most, seed: 1 }), ({ article }) => article)
  writeFileSync(file, JSON.stringify(articles))
  return `${articles.length} articles of ${hasReuters ? 'Reuters-21578' : 'the synthetic world (the evaluation data is not there)'}`
}

function child(figure: string): Cost['take'] {
  const program = join(import.meta.dirname, 'costs.ts')
  return ({ folder }, corpus) => run('--import', 'tsx', program, figure, folder, corpus)
}

function importSeconds({ folder }: BuiltTree): number {
  const entry = JSON.stringify(pathToFileURL(join(folder, 'dist/index.js')).href)
  const program =
    `const before = process.cpuUsage(); await import(${entry}); const { user, system } = process.cpuUsage(before); ` +
    'console.log((user + system) / 1e6)'
  return middle(Array.from({ length: IMPORTS }, () => run('--input-type=module', '-e', program)))
}

/** As `check:size` counts, for who uses all three functions. */
async function bundleBytes({ folder }: BuiltTree): Promise<number> {
  // Outside of the tree, whose node_modules is that of the working tree.
  const project = `${folder}-user`
  mkdirSync(join(project, 'node_modules'), { recursive: true })
  // Else it would be part of the package around it, which has the same name and goes before any dependency.
  writeFileSync(join(project, 'package.json'), '{ "name": "user" }')
  symlinkSync(folder, join(project, 'node_modules/samestory'), 'junction')
  const source = "export { clusterArticles, compareArticles, NewsDetector } from 'samestory'"
  return (await bundleCost(source, project)).bytes
}

function run(...words: readonly string[]): number {
  const printed = execFileSync(process.execPath, ['--no-warnings', ...words], { encoding: 'utf8', maxBuffer: 1 << 20 })
  const cost = Number(printed)
  if (!(cost > 0)) throw new Error(`a cost must be above 0, got "${printed.trim()}"`)
  return cost
}
