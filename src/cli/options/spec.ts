import { parseArgs } from 'node:util'
import { messageOf, UsageError } from '../exit.ts'
import { parseDuration } from './duration.ts'

/** An option as `--help` shows it. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean'
  readonly short?: string
  /** What stands for its value in the help. */
  readonly value?: string
  readonly multiple?: boolean
  readonly help: string
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>

/** What was given on the command line, read by name. Every error names the option, what it must be and what came. */
export class Given {
  readonly files: readonly string[]
  readonly #values: Readonly<Record<string, unknown>>

  constructor(values: Readonly<Record<string, unknown>>, files: readonly string[]) {
    this.#values = values
    this.files = files
  }

  flag(name: string): boolean {
    return this.#values[name] === true
  }

  text(name: string): string | undefined {
    const value = this.#values[name]
    if (typeof value !== 'string') return undefined
    if (value === '') throw new UsageError(`--${name} must not be empty`)
    return value
  }

  list(name: string): readonly string[] {
    const value = this.#values[name]
    return Array.isArray(value) ? value.map(String) : []
  }

  oneOf<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const given = this.text(name)
    if (given === undefined) return undefined
    const found = choices.find((choice) => choice === given)
    if (found === undefined) throw new UsageError(`--${name} must be one of ${choices.join(', ')}; got "${given}"`)
    return found
  }

  number(name: string, least: number, most: number): number | undefined {
    const given = this.text(name)
    if (given === undefined) return undefined
    const value = given.trim() === '' ? Number.NaN : Number(given)
    if (value >= least && value <= most) return value
    throw new UsageError(`--${name} must be a number from ${least} to ${most}, got "${given}"`)
  }

  whole(name: string, least: number): number | undefined {
    const given = this.text(name)
    if (given === undefined) return undefined
    const value = /^\d+$/.test(given) ? Number(given) : Number.NaN
    if (Number.isSafeInteger(value) && value >= least) return value
    throw new UsageError(`--${name} must be a whole number of at least ${least}, got "${given}"`)
  }

  /** Milliseconds. */
  duration(name: string): number | undefined {
    const given = this.text(name)
    if (given === undefined) return undefined
    const value = parseDuration(given)
    if (value !== undefined) return value
    throw new UsageError(`--${name} must be a duration such as 30s, 72h or 7d, got "${given}"`)
  }
}

/** @throws {UsageError} for an option that there is none of, or that lacks its value */
export function parseGiven(args: readonly string[], specs: OptionSpecs): Given {
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, { type, short, multiple }]) => [
      name,
      { type, ...(short !== undefined && { short }), ...(multiple === true && { multiple }) },
    ]),
  )
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    return new Given(values, positionals)
  } catch (error) {
    const unknown = /^Unknown option '(--?[^']+)'/.exec(messageOf(error))
    throw new UsageError(
      unknown === null
        ? firstSentence(messageOf(error))
        : `there is no option ${unknown[1]}${likeOf(unknown[1], specs)}`,
    )
  }
}

function firstSentence(message: string): string {
  const [first] = message.split(/\.\s|\n/)
  return first
}

function likeOf(given: string, specs: OptionSpecs): string {
  const name = given.replace(/^-+/, '')
  const like = Object.keys(specs).find((known) => known.startsWith(name) || distance(known, name) <= 2)
  return like === undefined ? '' : `; did you mean --${like}?`
}

/** Levenshtein's distance. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    row = next
  }
  return row[b.length]
}
