import { describe } from '../base/describe.ts'

const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
}

/**
 * Reads a duration: milliseconds, or a number with a unit such as `'90s'`, `'30min'`, `'72h'`, `'7d'`, `'2w'`.
 *
 * @returns milliseconds, above 0
 * @throws {TypeError} for a value of another kind, {RangeError} for one that is no duration above 0
 */
export function parseDuration(name: string, value: unknown): number {
  const expected = `option "${name}" must be milliseconds above 0 or a duration such as '72h' or '7d'`
  if (typeof value !== 'number' && typeof value !== 'string') {
    throw new TypeError(`${expected}, got ${describe(value)}`)
  }
  const milliseconds = typeof value === 'number' ? value : inMilliseconds(value)
  if (!(milliseconds > 0 && milliseconds < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${expected}, got ${describe(value)}`)
  }
  return milliseconds
}

function inMilliseconds(text: string): number {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([a-z]+)\s*$/i.exec(text)
  if (match === null) return Number.NaN
  const unit = match[2].toLowerCase()
  return Object.hasOwn(UNITS, unit) ? Number(match[1]) * UNITS[unit] : Number.NaN
}
