import type { BackgroundTable } from './background/table.ts'
import { describe } from './base/describe.ts'
import { type JoinRule, plainRule, storyRule } from './cluster/linkage/join-rule.ts'
import { parseDuration } from './window/duration.ts'

/** How articles are read, compared and kept. Every default was chosen by measurement; see the README. */
export interface DetectorOptions {
  /** BCP 47 tag assumed where an article names none. Default: detect from stop words and script. */
  readonly language?: string
  /** Words a shingle, 1 to 10. @default 3 */
  readonly shingleSize?: number
  /** Values in the shingle signature, 16 to 1,024. @default 176 */
  readonly signatureSize?: number
  /** `copies` leaves the second tier out, for speed. @default 'stories' */
  readonly level?: 'copies' | 'stories'
  /** Jaccard similarity of shingles at or above which two articles are near-duplicates, .2 to 1. @default 0.5 */
  readonly nearDuplicate?: number
  /** Share of the shorter article's shingles found in the longer that makes it an excerpt, .2 to 1. @default 0.8 */
  readonly containment?: number
  /** Score at or above which two articles are one story, 0 to 1. @default 0.5 */
  readonly sameStory?: number
  /**
   * How long articles stay, by publication time: milliseconds or a duration such as `'72h'` or `'7d'`; null keeps all. It
   * counts in streams, where `NewsDetector` says how its clock moves; a batch ignores it.
   * @default null
   */
  readonly window?: number | string | null
  /** Most articles held: beyond it, the oldest leave first. A batch ignores it. Default: no limit. */
  readonly maxArticles?: number
  /** Seed of every hash and sketch, an unsigned 32-bit integer. @default 1 */
  readonly seed?: number
  /**
   * Background term frequencies of further languages, from `samestory/background/<language>`. English is built in; a
   * language without a table starts from a neutral prior. @default []
   */
  readonly background?: readonly BackgroundTable[]
}

/** Options with every default filled in. */
export interface ResolvedOptions {
  readonly language: string | undefined
  readonly shingleSize: number
  readonly signatureSize: number
  readonly level: 'copies' | 'stories'
  readonly nearDuplicate: number
  readonly containment: number
  readonly sameStory: number
  /** Milliseconds; Infinity: keep all. */
  readonly window: number
  /** Infinity: no limit. */
  readonly maxArticles: number
  readonly seed: number
  readonly background: readonly BackgroundTable[]
}

/**
 * Checks options and fills in defaults.
 *
 * @throws {TypeError} for a value of the wrong kind or an unknown option
 * @throws {RangeError} for a number outside its range
 */
export function resolveOptions(options: DetectorOptions = {}): ResolvedOptions {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError(`options must be an object, got ${describe(options)}`)
  }
  for (const name of Object.keys(options)) {
    if (!OPTION_NAMES.has(name)) throw new TypeError(`unknown option "${name}"; known: ${[...OPTION_NAMES].join(', ')}`)
  }
  const level = options.level ?? 'stories'
  if (level !== 'copies' && level !== 'stories') {
    throw new TypeError(`option "level" must be 'copies' or 'stories', got ${describe(level)}`)
  }
  if (options.language !== undefined && typeof options.language !== 'string') {
    throw new TypeError(`option "language" must be a BCP 47 string, got ${describe(options.language)}`)
  }
  return {
    language: options.language || undefined,
    shingleSize: integer('shingleSize', options.shingleSize ?? 3, 1, 10),
    signatureSize: integer('signatureSize', options.signatureSize ?? 176, 16, 1024),
    level,
    nearDuplicate: number('nearDuplicate', options.nearDuplicate ?? 0.5, 0.2, 1),
    containment: number('containment', options.containment ?? 0.8, 0.2, 1),
    sameStory: number('sameStory', options.sameStory ?? 0.5, 0, 1),
    window:
      options.window === undefined || options.window === null
        ? Number.POSITIVE_INFINITY
        : parseDuration('window', options.window),
    maxArticles:
      options.maxArticles === undefined
        ? Number.POSITIVE_INFINITY
        : integer('maxArticles', options.maxArticles, 1, 0x7fffffff),
    seed: integer('seed', options.seed ?? 1, 0, 0xffffffff),
    background: checkBackground(options.background ?? []),
  }
}

const OPTION_NAMES: ReadonlySet<string> = new Set([
  'language',
  'shingleSize',
  'signatureSize',
  'level',
  'nearDuplicate',
  'containment',
  'sameStory',
  'window',
  'maxArticles',
  'seed',
  'background',
])

function number(name: string, value: unknown, least: number, most: number): number {
  if (typeof value !== 'number') throw new TypeError(`option "${name}" must be a number, got ${describe(value)}`)
  if (!(value >= least && value <= most)) {
    throw new RangeError(`option "${name}" must be from ${least} to ${most}, got ${value}`)
  }
  return value
}

function integer(name: string, value: unknown, least: number, most: number): number {
  const checked = number(name, value, least, most)
  if (!Number.isInteger(checked)) throw new RangeError(`option "${name}" must be a whole number, got ${checked}`)
  return checked
}

function checkBackground(tables: unknown): readonly BackgroundTable[] {
  if (!Array.isArray(tables)) throw new TypeError(`option "background" must be an array, got ${describe(tables)}`)
  for (const table of tables) {
    if (typeof table?.language !== 'string' || typeof table.data !== 'string') {
      throw new TypeError(`option "background" must hold tables of samestory/background, got ${describe(table)}`)
    }
  }
  return tables
}

/** How articles are joined to stories: copies by plain average linkage, stories as the labelled sets suggest. */
export function joinRule({ level, sameStory }: ResolvedOptions): JoinRule {
  return level === 'copies' ? plainRule(sameStory) : storyRule(sameStory)
}
