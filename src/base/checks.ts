import { describe } from './describe.ts'

export function checkString(name: string, value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`"${name}" must be a string, got ${describe(value)}`)
  return value
}

export function checkBytes(name: string, value: unknown): void {
  // By its tag, so that a Buffer passes, and an array of another realm.
  if (Object.prototype.toString.call(value) !== '[object Uint8Array]') {
    throw new TypeError(`"${name}" must be a Uint8Array, got ${describe(value)}`)
  }
}

/** @throws {TypeError} for a value that is no function */
export function checkFunction(name: string, value: unknown): void {
  if (typeof value !== 'function') throw new TypeError(`"${name}" must be a function, got ${describe(value)}`)
}
