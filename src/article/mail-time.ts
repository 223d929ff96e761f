import { calendarDate, timeOfDay } from './iso-time.ts'

const HOUR = 3_600_000
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'

/** RFC 822 and 2822, as RSS has them, and RFC 850, with dashes, as old servers answer. A comment may follow. */
const MAIL =
  /^(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)(?:,| ) *)?(\d{1,2})(?: +|-)([a-z]{3})(?: +|-)(\d{4}|\d\d) +(\d{1,2}):(\d\d)(?::(\d\d))?(?: *([a-z]{1,4}|[+-]\d\d:?\d\d))?(?: *\([^()]*\))?$/i

/** As `asctime` of C prints it, the third form of HTTP (RFC 9110, 5.6.7): with the year at its end. */
const ASCTIME = /^((?:mon|tue|wed|thu|fri|sat|sun) )([a-z]{3}) {1,2}(\d{1,2}) (\d\d:\d\d:\d\d) (\d{4})$/i

/**
 * Hours west of the zones of RFC 822, and of others whose names mean one zone. Most mean several each, and single letters are what few
 * had got right (RFC 2822, 4.3).
 */
const ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: 5,
  edt: 4,
  cst: 6,
  cdt: 5,
  mst: 7,
  mdt: 6,
  pst: 8,
  pdt: 7,
  cet: -1,
  cest: -2,
  eet: -2,
  eest: -3,
  msk: -3,
  jst: -9,
}

/**
 * Epoch milliseconds of a time as mail, RSS and HTTP write it, NaN for anything else. Without a zone it is UTC. The day of the
 * week must be one, but not the right one: enough feeds get it wrong.
 */
export function parseMailTime(text: string): number {
  const parts = MAIL.exec(text.replace(ASCTIME, '$1$3 $2 $5 $4'))
  if (parts === null) return Number.NaN
  const [, day, month, year, hour, minute, second = '00', zone = 'z'] = parts
  const name = zone.toLowerCase()
  const isNumber = /^[+-]/.test(zone)
  const west = isNumber ? 0 : Object.hasOwn(ZONES, name) ? ZONES[name] : Number.NaN
  const clock = `T${hour.padStart(2, '0')}:${minute}:${second}${isNumber ? zone : ''}`
  const at = MONTHS.indexOf(month.toLowerCase()) / 4
  return calendarDate(fullYear(year), at + 1, Number(day)) + timeOfDay(clock) + west * HOUR
}

/** Years of two digits are of 1950 to 2049 (RFC 2822, 4.3). */
function fullYear(year: string): string {
  if (year.length > 2) return year
  return Number(year) < 50 ? `20${year}` : `19${year}`
}
