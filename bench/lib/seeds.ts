import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Article } from '../../src/index.ts'
import { dataFile } from './data.ts'

/** The five reports, the whole file as text, and how they belong together. */
export function readSeeds(): {
  readonly articles: readonly Article[]
  readonly stories: readonly (readonly string[])[]
} {
  const expected = dataFile('seeds/expected.json')
  const folder = dirname(expected)
  const { stories } = JSON.parse(readFileSync(expected, 'utf8')) as { stories: string[][] }
  const articles = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ id: name.slice(0, 3), text: readFileSync(join(folder, name), 'utf8') }))
  return { articles, stories }
}

export function* permutations<T>(items: readonly T[]): Generator<readonly T[]> {
  if (items.length === 0) yield []
  for (const [i, item] of items.entries()) {
    for (const rest of permutations([...items.slice(0, i), ...items.slice(i + 1)])) yield [item, ...rest]
  }
}
