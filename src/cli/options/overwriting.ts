import { statSync } from 'node:fs'
import { UsageError } from '../exit.ts'
import type { Given } from './spec.ts'

/** Options that name a file which is written anew. */
const WRITTEN = ['rejects', 'report']

/** @throws {UsageError} where a file that is to be read would be lost, under whatever name it is written */
export function refuseOverwriting(given: Given): void {
  const read = [...given.files, given.text('among')].map(fileOf)
  for (const name of WRITTEN) {
    const path = given.text(name)
    const file = fileOf(path)
    if (file !== undefined && read.includes(file))
      throw new UsageError(`--${name} must not be ${path}, which is read and would be lost: name another file`)
  }
}

/** Tells a file from others; undefined for what is none, or cannot be seen, which is told when it is opened. */
function fileOf(path: string | undefined): string | undefined {
  try {
    const stats = statSync(path ?? '', { bigint: true })
    return stats.isFile() ? `${stats.dev} ${stats.ino}` : undefined
  } catch {
    return undefined
  }
}
