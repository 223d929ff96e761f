import { calendarDate, timeOfDay } from './iso-time.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** RFC 822 and 2822, as RSS has them, and RFC 850, with dashes, as old servers answer. A comment may follow. */
const MAIL =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday),? +)?(?<day>\d{1,2})(?: +|-)(?<month>[a-z]{3})(?: +|-)(?<year>\d{4}|\d\d) +(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d))?(?: *(?<zone>[a-z]{1,3}|[+-]\d\d:?\d\d))?(?: *\([^()]*\))?$/i

/** As `asctime` of C prints it, the third form of HTTP (RFC 9110, 5.6.7). */
const ASCTIME =
  /^(?:mon|tue|wed|thu|fri|sat|sun) (?<month>[a-z]{3}) {1,2}(?<day>\d{1,2}) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d) (?<year>\d{4})$/i

/** The zones of RFC 822. Other names mean several zones each, and single letters are what few had got right (RFC 2822, 4.3). */
const ZONES: Readonly<Record<string, string>> = {
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  z: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}

/**
 * Epoch milliseconds of a time as mail, RSS and HTTP write it, NaN for anything else. Without a zone it is UTC. The day of the
 * week must be one, but not the right one: enough feeds get it wrong.
 */
export function parseMailTime(text: string): number {
  const parts = (MAIL.exec(text) ?? ASCTIME.exec(text))?.groups
  if (parts === undefined) return Number.NaN
  const { day, month, year, hour, minute, second = '00', zone = 'z' } = parts
  const name = zone.toLowerCase()
  const offset = /^[+-]/.test(zone) ? zone : Object.hasOwn(ZONES, name) ? ZONES[name] : '?'
  const clock = `T${hour.padStart(2, '0')}:${minute}:${second}${offset}`
  return calendarDate(fullYear(year), MONTHS.indexOf(month.toLowerCase()) + 1, Number(day)) + timeOfDay(clock)
}

/** Years of two digits are of 1950 to 2049 (RFC 2822, 4.3). */
function fullYear(year: string): string {
  if (year.length > 2) return year
  return Number(year) < 50 ? `20${year}` : `19${year}`
}
