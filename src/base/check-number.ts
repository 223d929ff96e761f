import { describe } from './describe.ts'

// Argument checks with one wording: the field, what was expected, what came.

/** Returns `value` if it is an integer in [min, max]; throws a TypeError or RangeError that names `field` if not. */
export function checkInteger(field: string, value: unknown, min: number, max: number): number {
  if (typeof value !== 'number') throw new TypeError(`"${field}" must be a number, got ${describe(value)}`)
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new RangeError(`"${field}" must be an integer from ${min} to ${max}, got ${value}`)
  }
  return value
}

/** Returns `value` if it is a finite number in [min, max]; throws a TypeError or RangeError that names `field` if not. */
export function checkNumber(field: string, value: unknown, min: number, max: number): number {
  if (typeof value !== 'number') throw new TypeError(`"${field}" must be a number, got ${describe(value)}`)
  if (!(value >= min && value <= max)) {
    throw new RangeError(`"${field}" must be a number from ${min} to ${max}, got ${value}`)
  }
  return value
}

/** Throws unless [offset, offset + length) lies inside an array of `available` elements. */
export function checkSpan(field: string, offset: number, length: number, available: number): void {
  if (!Number.isInteger(offset) || offset < 0 || offset + length > available) {
    throw new RangeError(`"${field}" must leave ${length} of ${available} elements, got ${offset}`)
  }
}
