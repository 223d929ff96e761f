import { dateValue } from './date-value.ts'

/** A short description of any value, for error messages. Never throws. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined)
    return String(value)
  if (typeof value !== 'object') return `a ${typeof value}`
  try {
    const time = dateValue(value)
    if (time !== undefined) return Number.isNaN(time) ? 'an invalid Date' : new Date(time).toISOString()
    if (Array.isArray(value)) return `an array of ${value.length}`
    const kind = Object.prototype.toString.call(value).slice(8, -1)
    if (kind === 'Object') return 'an object'
    return /^[AEIO]/.test(kind) ? `an ${kind}` : `a ${kind}`
  } catch {
    // A revoked proxy, or a tag that throws.
    return 'an object'
  }
}

function quoted(text: string): string {
  return text.length > 40 ? `${JSON.stringify(text.slice(0, 40))}…` : JSON.stringify(text)
}

/** What an error says; anything can be thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : describe(error)
}
