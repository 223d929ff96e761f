const DAY = 86_400_000

/**
 * ISO 8601 date in extended format: calendar, week (`2014-W05-2`) or ordinal (`2014-028`), with or without a time of day and an offset. A blank
 * may stand for the T (as RFC 3339, 5.6 allows) and before the offset.
 */
const ISO_8601 = /^(\d{4}|(?!-000000)[+-]\d{6})-(?:(\d\d)(?:-(\d\d))?|W(\d\d)(?:-([1-7]))?|(\d{3}))([T ].+)?$/i

/** The basic format of a calendar date, with or without a time of day, which databases of news also write without the T. */
const BASIC = /^(\d{4})(\d\d)(\d\d)(?:[T ]?(\d{4}.*)|(T.*))?$/i

/** Weeks and days of the year in basic format, of the years in which news is: other digits are numbers of something. */
const BASIC_WEEKDAY = /^((?:19|20)\d\d)(W\d\d)([1-7])(?=T|$)/i
const BASIC_WEEK_OR_DAY = /^((?:19|20)\d\d)(W\d\d|\d{3})(?=T|$)/i

/** Where the offset is, a zone may stand in brackets behind it (RFC 9557), which tells nothing more. An hour alone has the T. */
const CLOCK =
  /^(?:T(?=\d\d(?!\d|:))|[T ]?(?=\d\d:?\d))(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)?)?(?: ?(?:Z|UTC|GMT|([+-])(\d\d)(?::?(\d\d))?)(?:\[[^[\]]+\])*)?$/i

/**
 * Epoch milliseconds of an ISO 8601 time, NaN for anything else. Times without an offset are UTC, so that the same article has
 * the same time on every machine.
 */
export function parseIso(text: string): number {
  const basic = BASIC.exec(text)
  if (basic !== null)
    return calendarDate(basic[1], Number(basic[2]), Number(basic[3])) + timeOfDay(basic[4] ?? basic[5])
  const parts = ISO_8601.exec(text.replace(BASIC_WEEKDAY, '$1-$2-$3').replace(BASIC_WEEK_OR_DAY, '$1-$2'))
  if (parts === null) return Number.NaN
  const [, year, month, day, week, weekday, ordinal, clock] = parts
  // A month alone has no time of day.
  if (clock !== undefined && month !== undefined && day === undefined) return Number.NaN
  if (week !== undefined) return weekDate(year, Number(week), Number(weekday ?? 1)) + timeOfDay(clock)
  if (ordinal !== undefined) return ordinalDate(year, Number(ordinal)) + timeOfDay(clock)
  return calendarDate(year, Number(month), Number(day ?? 1)) + timeOfDay(clock)
}

/** Epoch milliseconds of the beginning of a day of the Gregorian calendar, NaN for one that is none. @param year 4 digits, or 6 and a sign */
export function calendarDate(year: string, month: number, day: number): number {
  // Engines roll the 30th of February over to March instead of refusing it.
  if (day < 1 || day > daysIn(Number(year), month)) return Number.NaN
  return beginOf(year, month) + (day - 1) * DAY
}

/** Milliseconds since midnight UTC of a time of day with its offset, 0 where there is none, NaN for one that is none. */
export function timeOfDay(clock: string | undefined): number {
  if (clock === undefined) return 0
  const parts = CLOCK.exec(clock)
  if (parts === null) return Number.NaN
  const [, hour, minute = '0', second = '0', fraction = '', sign, hours, minutes = '0'] = parts
  const time = clockTime(Number(hour), Number(minute), Number(second), Number(fraction.slice(0, 3).padEnd(3, '0')))
  if (sign === undefined) return time
  const offset = Number(hours) > 23 ? Number.NaN : clockTime(Number(hours), Number(minutes), 0, 0)
  return sign === '-' ? time + offset : time - offset
}

/** Milliseconds of a day; 24:00 is its end, and the 60th second one that was put in. */
function clockTime(hour: number, minute: number, second: number, rest: number): number {
  const time = ((hour * 60 + minute) * 60 + second) * 1000 + rest
  return minute < 60 && second <= 60 && (hour < 24 || time === DAY) ? time : Number.NaN
}

/** Week 1 is the one with the year's first Thursday, so with the 4th of January. */
function weekDate(year: string, week: number, weekday: number): number {
  const fourth = beginOf(year, 1) + 3 * DAY
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY
  const thursday = monday + (7 * (week - 1) + 3) * DAY
  // Some years have 53 weeks.
  return new Date(thursday).getUTCFullYear() === Number(year)
    ? monday + (7 * (week - 1) + weekday - 1) * DAY
    : Number.NaN
}

function ordinalDate(year: string, day: number): number {
  const length = daysIn(Number(year), 2) === 29 ? 366 : 365
  return day >= 1 && day <= length ? beginOf(year, 1) + (day - 1) * DAY : Number.NaN
}

/** Epoch milliseconds of the beginning of a month. */
function beginOf(year: string, month: number): number {
  // Unlike Date.UTC this takes a year of the first century for what it is.
  return new Date(0).setUTCFullYear(Number(year), month - 1, 1)
}

/** Days in a month; 0 for a month that is none. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  if (month === 4 || month === 6 || month === 9 || month === 11) return 30
  return month >= 1 && month <= 12 ? 31 : 0
}
