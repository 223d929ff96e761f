import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One line of a data file. `story` is the gold label, where the file has one. */
export interface DataArticle {
  readonly id: string
  readonly title?: string
  readonly text?: string
  readonly publishedAt?: string | number
  readonly language?: string
  readonly url?: string
  readonly source?: string
  readonly story?: string
}

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url))

/** Folder of the evaluation data: the environment variable SAMESTORY_DATA, else `../shared/data` beside the repository. */
export function dataFolder(): string {
  const named = process.env.SAMESTORY_DATA
  return named === undefined || named === '' ? resolve(REPOSITORY, '../shared/data') : resolve(named)
}

/**
 * Finds a data file: a path as given from the working folder, else inside the data folder.
 *
 * @throws {Error} when the file is in neither place, naming both.
 */
export function dataFile(path: string): string {
  const found = placesOf(path).find((candidate) => existsSync(candidate))
  if (found !== undefined) return found
  const absent = new Error(
    `Data file "${path}" is absent; looked for\n${placesOf(path)
      .map((candidate) => `  ${candidate}`)
      .join('\n')}\n` +
      'The evaluation data is not part of the repository: set SAMESTORY_DATA to the folder that holds it.',
  )
  throw Object.assign(absent, { code: 'ENOENT' })
}

/** Whether {@link dataFile} finds it. */
export function hasDataFile(path: string): boolean {
  return placesOf(path).some((candidate) => existsSync(candidate))
}

function placesOf(path: string): readonly string[] {
  return [resolve(path), resolve(dataFolder(), path)]
}

/** Reads one value a line, unchecked. */
export function readLines<T>(path: string): T[] {
  const lines = readFileSync(dataFile(path), 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T)
}

/** Reads one article a line, at most `limit` of them. */
export function readArticles(path: string, limit = Number.POSITIVE_INFINITY): DataArticle[] {
  const articles: DataArticle[] = []
  for (const [index, line] of readFileSync(dataFile(path), 'utf8').split('\n').entries()) {
    if (articles.length >= limit) break
    if (line.trim() === '') continue
    articles.push(toArticle(JSON.parse(line), `${path}:${index + 1}`))
  }
  return articles
}

const OPTIONAL = ['title', 'text', 'language', 'url', 'source', 'story'] as const

function toArticle(value: unknown, where: string): DataArticle {
  if (typeof value !== 'object' || value === null)
    throw new TypeError(`${where}: expected an object, got ${typeof value}`)
  const record = value as Record<string, unknown>
  if (typeof record.id !== 'string') throw new TypeError(`${where}: "id" expected a string, got ${typeof record.id}`)
  const article: Record<string, string | number> & { id: string } = { id: record.id }
  for (const field of OPTIONAL) {
    const content = record[field]
    if (content === undefined || content === null) continue
    if (typeof content !== 'string')
      throw new TypeError(`${where}: "${field}" expected a string, got ${typeof content}`)
    article[field] = content
  }
  const published = record.publishedAt
  if (typeof published === 'string' || typeof published === 'number') article.publishedAt = published
  return article
}
