import { describe } from './describe.ts'

/** One option: what it is where it is not given, and how it is checked where it is. */
export interface Option<Value, Given = Value> {
  readonly fallback: Value
  /** @throws {TypeError | RangeError} naming the option, what it must be and what it got */
  readonly check: (name: string, value: Given) => Value
}

/** Options by name. The docstring of an entry is that of the option. */
export type OptionTable = Readonly<Record<string, Option<unknown, never>>>

/** What a user may give. Undefined is the default. */
export type Given<Table extends OptionTable> = {
  readonly [Name in keyof Table]?: (Table[Name] extends Option<unknown, infer Value> ? Value : never) | undefined
}

/** Options checked, with every default filled in. */
export type Resolved<Table extends OptionTable> = {
  readonly [Name in keyof Table]: Table[Name]['fallback']
}

/**
 * Checks options against their table and fills in defaults. Each is read once.
 *
 * @param elsewhere for options that are none of these: where they belong
 * @throws {TypeError | RangeError} naming the option
 */
export function resolve<Table extends OptionTable>(
  table: Table,
  options: unknown,
  elsewhere: Readonly<Record<string, string>> = {},
): Resolved<Table> {
  const given = checkOptions(options, Object.keys(table), elsewhere)
  const entries = Object.entries(table).map(([name, { fallback, check }]) => {
    const value = given[name]
    return [name, value === undefined ? fallback : check(name, value as never)]
  })
  return Object.fromEntries(entries) as Resolved<Table>
}

/**
 * Returns options that have known names only; what the values are is not looked at.
 *
 * @throws {TypeError} for anything but a plain object: what a Map holds, or an object inherits, would be passed over in silence
 */
export function checkOptions(
  options: unknown,
  known: readonly string[],
  elsewhere: Readonly<Record<string, string>> = {},
): Readonly<Record<string, unknown>> {
  if (!isPlain(options)) throw new TypeError(`options must be a plain object, got ${describe(options)}`)
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue
    if (Object.hasOwn(elsewhere, name)) throw new TypeError(`option "${name}" is one of ${elsewhere[name]}`)
    throw new TypeError(`unknown option "${name}"; known: ${known.join(', ')}`)
  }
  return options
}

/** Whether a value is an object literal, of any realm, or has no prototype. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** A number from `least` to `most`. @__NO_SIDE_EFFECTS__ */
export function number(fallback: number, least: number, most: number): Option<number> {
  return { fallback, check: (name, value) => checkRange(name, value, least, most) }
}

/** A whole number from `least` to `most`. @__NO_SIDE_EFFECTS__ */
export function integer(fallback: number, least: number, most: number): Option<number> {
  return {
    fallback,
    check: (name, value) => {
      const checked = checkRange(name, value, least, most)
      if (!Number.isInteger(checked)) throw new RangeError(`option "${name}" must be a whole number, got ${checked}`)
      return checked
    },
  }
}

function checkRange(name: string, value: unknown, least: number, most: number): number {
  if (typeof value !== 'number') throw new TypeError(`option "${name}" must be a number, got ${describe(value)}`)
  if (!(value >= least && value <= most)) {
    throw new RangeError(`option "${name}" must be from ${least} to ${most}, got ${value}`)
  }
  return value
}

/** One of some words. @__NO_SIDE_EFFECTS__ */
export function oneOf<Word extends string>(fallback: Word, ...words: readonly Word[]): Option<Word> {
  return {
    fallback,
    check: (name, value: unknown) => {
      const word = words.find((one) => one === value)
      if (word !== undefined) return word
      const named = words.map((one) => `'${one}'`)
      const expected = `${named.slice(0, -1).join(', ')} or ${named[named.length - 1]}`
      throw new TypeError(`option "${name}" must be ${expected}, got ${describe(value)}`)
    },
  }
}

/** A function, or none. @__NO_SIDE_EFFECTS__ */
export function callback<F extends (...args: never[]) => unknown>(): Option<F | undefined, F> {
  return { fallback: undefined, check: checkCallback }
}

function checkCallback<T>(name: string, value: T): T {
  if (typeof value !== 'function') {
    throw new TypeError(`option "${name}" must be a function, got ${describe(value)}`)
  }
  return value
}
