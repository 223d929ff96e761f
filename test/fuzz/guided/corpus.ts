import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Inputs that are kept, a folder for each target: what found something, and what reaches most of the code. */
export const CORPUS = join(import.meta.dirname, '../corpus')

export interface Entry {
  readonly name: string
  readonly input: Uint8Array
}

/** The inputs kept for a target, in the order of their names. */
export function entriesOf(target: string, corpus = CORPUS): readonly Entry[] {
  const folder = join(corpus, target)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, input: new Uint8Array(readFileSync(join(folder, name))) }))
}

/** Keeps an input. @param prefix of the name of its file @returns the path */
export function keep(target: string, prefix: string, input: Uint8Array, corpus: string): string {
  const path = join(corpus, target, `${prefix}-${createHash('sha256').update(input).digest('hex').slice(0, 8)}`)
  mkdirSync(join(corpus, target), { recursive: true })
  writeFileSync(path, input)
  return path
}

/** Lets go of what a corpus has under names of a prefix. */
export function clear(target: string, prefix: string, corpus: string): void {
  for (const { name } of entriesOf(target, corpus)) if (name.startsWith(prefix)) rmSync(join(corpus, target, name))
}
