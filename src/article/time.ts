import { dateValue } from '../base/date-value.ts'
import { describe } from '../base/describe.ts'
import { parseIso } from './iso-time.ts'
import { parseMailTime } from './mail-time.ts'

/** The range of an ECMAScript time value, in milliseconds either side of the epoch (ECMA-262, 21.4.1.1). */
export const MAX_TIME = 8.64e15

const HOUR = 3_600_000

/** Epoch seconds of 1973 to 2286; read as milliseconds they are all of the first months of 1970. */
const FIRST_SECONDS = 1e8
const LAST_SECONDS = 1e10
/** Epoch microseconds of 1973; read as milliseconds they are of the year 5138. */
const FIRST_MICROSECONDS = 1e14

/** 0001-01-01T00:00:00Z, the zero of .NET and Go. */
const YEAR_ONE = -62_135_596_800_000

/** Digits of a day or second of 1900 to 2099; read as milliseconds they are of the sixth hour of 1970, or of 2572 to 2635. */
const DIGITS = /^(?:19|20)\d{6}(?:\d{6})?$/

/** Epoch milliseconds of a time, NaN where there is none, undefined for a value that is no valid time. */
export function readTime(value: unknown): number | undefined {
  if (value === undefined || value === null) return Number.NaN
  let time: number | undefined
  if (typeof value === 'number')
    time = areSeconds(value) || areDigits(value) || value >= FIRST_MICROSECONDS ? undefined : value
  else if (typeof value === 'string') time = parseTime(value.trim())
  else time = dateValue(value)
  return time !== undefined && Math.abs(time) <= MAX_TIME ? time : undefined
}

/** What must be given for a time, and what came. @param value for which `readTime` or `readPublished` has none */
export function timeProblem(value: unknown): string {
  const problem = `a valid Date, epoch milliseconds or an ISO 8601 or RFC 2822 string, got ${describe(value)}`
  if (isNoDate(readTime(value))) return `${problem}, which is no date: leave it out`
  if (areSeconds(value)) return `${problem}, which can only be epoch seconds: multiply it by 1000`
  if (areDigits(value)) return `${problem}: give the digits of a date as a string`
  if (typeof value === 'number' && value >= FIRST_MICROSECONDS && value <= MAX_TIME) {
    return `${problem}, which can only be epoch microseconds: divide it by 1000`
  }
  if (typeof value === 'string' && /^\s*-?\d{9,}(?:\.\d+)?\s*$/.test(value)) return `${problem}: give a number as one`
  return problem
}

/**
 * {@link readTime} of an article, for which the very beginning of the epoch or of the year 1 is no valid time either: it is what systems
 * write that know none, and would make of their copy the original. A clock may begin there.
 */
export function readPublished(value: unknown): number | undefined {
  const time = readTime(value)
  return isNoDate(time) ? undefined : time
}

/**
 * Epoch milliseconds of an article's `publishedAt` as samestory reads it, for whoever sorts or shows articles by time: an ISO 8601 or
 * RFC 2822 string, UTC where it has no offset; `Date.parse` reads other strings too, in the zone of the machine.
 *
 * @returns NaN where there is none, and for what the detectors refuse, such as `10.03.2026` or epoch seconds
 * @example
 * publishedTime('Tue, 28 Jan 2014 00:00:00 GMT') // 1390867200000
 */
export function publishedTime(publishedAt: Date | number | string | null | undefined): number {
  return readPublished(publishedAt) ?? Number.NaN
}

export function checkNow(now: Date | number | string): number {
  const time = readTime(now)
  if (time === undefined || Number.isNaN(time)) throw new TypeError(`"now" must be ${timeProblem(now)}`)
  return time
}

/** Whether a time is what systems write that know none. */
function isNoDate(time: number | undefined): boolean {
  return time === 0 || time === YEAR_ONE
}

/** A whole number of hours may be milliseconds all the same: clocks that were made up begin at 0. */
function areSeconds(value: unknown): value is number {
  return typeof value === 'number' && value >= FIRST_SECONDS && value < LAST_SECONDS && value % HOUR !== 0
}

/** Whether a number reads as `20250306` or `20250306071500`. */
function areDigits(value: unknown): value is number {
  return typeof value === 'number' && DIGITS.test(`${value}`) && !Number.isNaN(parseIso(`${value}`))
}

function parseTime(text: string): number {
  const time = parseIso(text)
  return Number.isNaN(time) ? parseMailTime(text) : time
}
