import { dateValue } from '../base/date-value.ts'
import { describe } from '../base/describe.ts'

/** The range of an ECMAScript time value, in milliseconds either side of the epoch (ECMA-262, 21.4.1.1). */
export const MAX_TIME = 8.64e15

/** Epoch milliseconds of a time, NaN where there is none, undefined for a value that is no valid time. */
export function readTime(value: unknown): number | undefined {
  if (value === undefined || value === null) return Number.NaN
  let time: number | undefined
  if (typeof value === 'number') time = value
  else if (typeof value === 'string') time = parseTime(value.trim())
  else time = dateValue(value)
  return time !== undefined && Math.abs(time) <= MAX_TIME ? time : undefined
}

export function checkNow(now: Date | number | string): number {
  const time = readTime(now)
  if (time === undefined || Number.isNaN(time)) {
    throw new TypeError(`"now" must be a valid Date, epoch milliseconds or an ISO 8601 string, got ${describe(now)}`)
  }
  return time
}

/**
 * ISO 8601 calendar date, with or without a time of day and an offset. A blank may stand for the T (as RFC 3339, 5.6 allows)
 * and before the offset.
 */
const ISO_8601 =
  /^(?<year>\d{4}|[+-]\d{6})-(?<month>\d\d)(?:-(?<day>\d\d)(?:[T ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<fraction>\d+))?)?(?: ?(?<zone>Z|[+-]\d\d(?::?\d\d)?))?)?)?$/i

/** Times without an offset are UTC, so that the same article has the same time on every machine. */
function parseTime(text: string): number {
  const parts = ISO_8601.exec(text)?.groups
  if (parts === undefined) return Number.NaN
  const { year, month, day = '01', hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z' } = parts
  // Engines roll the 30th of February over to March instead of refusing it.
  if (Number(day) > daysIn(Number(year), Number(month))) return Number.NaN
  const [, sign, hours, minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? []
  const offset = sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`
  // The one form that every engine reads alike (ECMA-262, 21.4.1.32).
  return Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}${offset}`,
  )
}

/** Days in a month of the Gregorian calendar; 0 for a month that is none. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  if (month === 4 || month === 6 || month === 9 || month === 11) return 30
  return month >= 1 && month <= 12 ? 31 : 0
}
