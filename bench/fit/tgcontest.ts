import { readFileSync } from 'node:fs'
import type { BackgroundTable } from '../../src/background/table.ts'
import { Engine } from '../../src/engine.ts'
import type { Article } from '../../src/index.ts'
import { resolveOptions } from '../../src/options.ts'
import { Profiler } from '../../src/profile/profiler.ts'
import { dataFile } from '../data.ts'
import { type EvidenceMatrix, evidenceOf } from './examples.ts'

interface JudgedPair {
  readonly a: Article
  readonly b: Article
  readonly sameStory: boolean
}

/** Pairs judged by themselves, each on the background alone; no part of the fit. */
export interface LonePairs {
  readonly name: string
  readonly same: Uint8Array
  readonly evidence: EvidenceMatrix
}

/** Reads the pairs of tgcontest in one language, as `compareArticles` would judge them. */
export function collectLonePairs(name: string, language: string, background: readonly BackgroundTable[]): LonePairs {
  const pairs = readFileSync(dataFile('pairs/tgcontest.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as JudgedPair)
    .filter(({ a }) => a.language === language)
  const options = resolveOptions({ background })
  const profiler = new Profiler(options)
  const engine = new Engine(options)
  const first: number[] = []
  const second: number[] = []
  for (const { a, b } of pairs) {
    first.push(engine.corpus.addUnnamed(profiler.profile(a)))
    second.push(engine.corpus.addUnnamed(profiler.profile(b)))
  }
  return {
    name,
    same: Uint8Array.from(pairs, ({ sameStory }) => (sameStory ? 1 : 0)),
    evidence: evidenceOf(engine, first, second),
  }
}
