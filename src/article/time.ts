import { describe } from '../base/describe.ts'

/** The range of an ECMAScript time value, in milliseconds either side of the epoch (ECMA-262, 21.4.1.1). */
export const MAX_TIME = 8.64e15

/** ISO 8601 calendar date, with or without a time of day and an offset. */
const ISO_8601 = /^[+-]?\d{4,6}-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2}([.,]\d+)?)?( ?(Z|[+-]\d{2}(:?\d{2})?))?)?)?$/i

/** Epoch milliseconds of a time, NaN where there is none, undefined for a value that is no valid time. */
export function readTime(value: unknown): number | undefined {
  if (value === undefined || value === null) return Number.NaN
  let time = Number.NaN
  if (typeof value === 'number') time = value
  else if (value instanceof Date) time = value.getTime()
  else if (typeof value === 'string') time = parseTime(value.trim())
  return Math.abs(time) <= MAX_TIME ? time : undefined
}

export function checkNow(now: Date | number | string): number {
  const time = readTime(now)
  if (time === undefined || Number.isNaN(time)) {
    throw new TypeError(`"now" must be a valid Date, epoch milliseconds or an ISO 8601 string, got ${describe(now)}`)
  }
  return time
}

/** Times without an offset are UTC, so that the same article has the same time on every machine. */
function parseTime(text: string): number {
  if (!ISO_8601.test(text)) return Number.NaN
  let iso = text.replace(' ', 'T').replace(',', '.').replace(' ', '')
  iso = iso.replace(/([+-]\d{2})$/, (offset, _group, at: number) => (at > 10 ? `${offset}:00` : offset))
  iso = iso.replace(/(T.*[+-]\d{2})(\d{2})$/, '$1:$2')
  return Date.parse(/T/i.test(iso) && !/(Z|[+-]\d{2}:\d{2})$/i.test(iso) ? `${iso}Z` : iso)
}
