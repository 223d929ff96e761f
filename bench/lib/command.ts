import { parseArgs } from 'node:util'
import { Figures } from './figures.ts'

/** What an option of the command line stands for. */
export interface Option<T> {
  readonly type: 'boolean' | 'string'
  /** @throws RangeError that names the option, what it expects and what it got */
  readonly read: (name: string, given: string | boolean | undefined) => T
}

export const flag: Option<boolean> = { type: 'boolean', read: (_, given) => given === true }

export const text: Option<string | undefined> = { type: 'string', read: (_, given) => given?.toString() }

/** A whole number of at least `least`. */
export function whole<T extends number | undefined>(absent: T, least = 0): Option<number | T> {
  return valued<number | T>(absent, (name, given) => {
    const value = Number(given)
    if (given.trim() !== '' && Number.isSafeInteger(value) && value >= least) return value
    throw new RangeError(`--${name} must be a whole number of at least ${least}, got "${given}"`)
  })
}

export function oneOf<T extends string>(absent: T, ...others: readonly T[]): Option<T> {
  return valued(absent, (name, given) => pick(`--${name} must be one of`, [absent, ...others], given))
}

/** Several of some keys with commas between them; all of them where the option is absent. */
export function someOf(keys: readonly string[]): Option<ReadonlySet<string>> {
  return valued<ReadonlySet<string>>(new Set(keys), (name, given) => {
    return new Set(given.split(',').map((key) => pick(`--${name} must name some of`, keys, key.trim())))
  })
}

const MILLISECONDS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** A duration such as `72h` or `7d`, in milliseconds. */
export const duration: Option<number | undefined> = valued<number | undefined>(undefined, (name, given) => {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(given)
  if (match === null) throw new RangeError(`--${name} must be a duration such as 72h or 7d, got "${given}"`)
  return Number(match[1]) * MILLISECONDS[match[2]]
})

function valued<T>(absent: T, read: (name: string, given: string) => T): Option<T> {
  return { type: 'string', read: (name, given) => (typeof given === 'string' ? read(name, given) : absent) }
}

function pick<T extends string>(rule: string, keys: readonly T[], given: string): T {
  const found = keys.find((key) => key === given)
  if (found === undefined) throw new RangeError(`${rule} ${keys.join(', ')}; got "${given}"`)
  return found
}

type Values<O> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never }

const COMMON = { help: { type: 'boolean' }, json: { type: 'string' }, was: { type: 'string' } } as const
const COMMON_USAGE = `
  --json FILE     write the figures to a file
  --was FILE      show beside each figure that of an earlier --json
  --help          print this`

/**
 * Runs a command: reads its options, prints its usage on `--help`, and concludes with the verdict on its figures. Exit code 0
 * where every goal is met, 1 where one is not, 2 for an error.
 *
 * @param usage first line: how it is called; then what it does, and its options
 */
export async function command<O extends Readonly<Record<string, Option<unknown>>>>(
  usage: string,
  options: O,
  run: (values: Values<O>, figures: Figures, files: readonly string[]) => void | Promise<void>,
): Promise<void> {
  try {
    const types = Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }]))
    const { values: given, positionals } = parseArgs({ allowPositionals: true, options: { ...types, ...COMMON } })
    if (given.help === true) {
      console.log(`${usage}${COMMON_USAGE}`)
      return
    }
    const read = Object.entries(options).map(([name, option]) => [name, option.read(name, at(given, name))])
    const figures = new Figures()
    const [json, was] = [text.read('json', at(given, 'json')), text.read('was', at(given, 'was'))]
    if (was !== undefined) figures.compareWith(was)
    await run(Object.fromEntries(read) as Values<O>, figures, positionals)
    if (!figures.conclude()) process.exitCode = 1
    if (json !== undefined) figures.write(json)
  } catch (error) {
    console.error(error instanceof RangeError || isRefusal(error) ? error.message : error)
    process.exitCode = 2
  }
}

function at(given: object, name: string): string | boolean | undefined {
  return (given as Readonly<Record<string, string | boolean | undefined>>)[name]
}

/** What someone at the command line can mend: an option that is none, a file that is not there. */
function isRefusal(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /^(ERR_PARSE_ARGS|ENOENT)/.test(String(error.code))
}
