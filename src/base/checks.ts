import { describe } from './describe.ts'

export function checkId(name: string, value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`"${name}" must be a string, got ${describe(value)}`)
  return value
}

export function checkCallback<T>(name: string, value: T): T {
  if (value !== undefined && typeof value !== 'function') {
    throw new TypeError(`option "${name}" must be a function, got ${describe(value)}`)
  }
  return value
}

/** @throws {TypeError} for an option that is not among those known */
export function checkNames(options: object, known: readonly string[]): void {
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) throw new TypeError(`unknown option "${name}"; known: ${known.join(', ')}`)
  }
}

export function checkBytes(name: string, value: unknown): void {
  // By its tag, so that a Buffer passes, and an array of another realm.
  if (Object.prototype.toString.call(value) !== '[object Uint8Array]') {
    throw new TypeError(`"${name}" must be a Uint8Array, got ${describe(value)}`)
  }
}
