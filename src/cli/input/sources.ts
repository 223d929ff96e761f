import { createReadStream, readdirSync, type Stats, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UsageError } from '../exit.ts'
import type { Bytes } from './bytes.ts'
import { formatByName } from './format.ts'
import { reasonOf } from './reason.ts'

export const STDIN = 'standard input'

/** A file to read, or standard input. */
export interface Source {
  readonly name: string
  /** Bytes as they lie there, packed or not; undefined where that is not known. */
  readonly size: number | undefined
  readonly open: () => Bytes
}

/** The files that were named, those of folders in order of their names, and what of these was passed over. */
export interface Sources {
  readonly files: readonly Source[]
  readonly passedOver: number
}

/** @throws {UsageError} for a file that is not there, and where a terminal would have to be typed on unasked */
export function sourcesOf(paths: readonly string[], stdin: NodeJS.ReadStream): Sources {
  if (paths.length === 0 && stdin.isTTY === true) {
    throw new UsageError('there is nothing to read: name files or folders, or - to type articles in')
  }
  const files: Source[] = []
  let passedOver = 0
  for (const path of paths.length === 0 ? ['-'] : paths) {
    if (path === '-') {
      files.push({ name: STDIN, size: undefined, open: () => stdin })
      continue
    }
    const stats = statOf(path)
    if (!stats.isDirectory()) {
      files.push(fileSource(path, stats.isFile() ? stats.size : undefined))
      continue
    }
    const found = filesIn(path)
    const readable = found.filter((file) => formatByName(file) !== undefined)
    passedOver += found.length - readable.length
    files.push(...readable.map((file) => fileSource(file, statOf(file).size)))
  }
  return { files, passedOver }
}

function statOf(path: string): Stats {
  try {
    return statSync(path)
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${reasonOf(error)}`)
  }
}

function fileSource(path: string, size: number | undefined): Source {
  return { name: path, size, open: () => createReadStream(path, { highWaterMark: 1 << 18 }) }
}

/** All files of a folder and of those in it, but hidden ones and what npm installed. */
function filesIn(folder: string): string[] {
  const files: string[] = []
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) files.push(...filesIn(path))
    else if (entry.isFile() || (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile()))
      files.push(path)
  }
  return files
}

/** The files that a list of feeds names; undefined for what lies on the web, which samestory does not fetch. */
export function outlineFile(list: string, address: string): string | undefined {
  if (/^file:/i.test(address)) return pathOf(address)
  if (/^[a-z][a-z\d+.-]+:/i.test(address)) return undefined
  return resolve(dirname(list === STDIN ? '.' : list), address)
}

/** The path of a `file:` URL; of one that can have none here, such as that of another machine, the URL, which is no file. */
function pathOf(address: string): string {
  try {
    return fileURLToPath(address)
  } catch {
    return address
  }
}

/** The file of an outline, if it is there. */
export function outlineSource(path: string): Source | undefined {
  try {
    const stats = statSync(path)
    return stats.isFile() ? fileSource(path, stats.size) : undefined
  } catch {
    return undefined
  }
}
