import { calendarDate, timeOfDay } from './iso-time.ts'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'

/** RFC 822 and 2822, as RSS has them, and RFC 850, with dashes, as old servers answer. A comment may follow. */
const MAIL =
  /^(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)(?:,| ) *)?(\d{1,2})(?: +|-)([a-z]{3})(?: +|-)(\d{4}|\d\d) +(\d{1,2}):(\d\d)(?::(\d\d))?(?: *([a-z]{1,4}|[+-]\d\d:?\d\d))?(?: *\([^()]*\))?$/

/**
 * As `asctime` of C prints it, the third form of HTTP (RFC 9110, 5.6.7): with the year at its end. So do `date` of Unix and Twitter,
 * with the zone before it. What day and zone it is, `MAIL` checks.
 */
const ASCTIME = /^([a-z]{3} )([a-z]{3}) {1,2}(\d{1,2}) (\d\d:\d\d:\d\d)( \S+)? (\d{4})$/
/** The one month that many shorten to four letters. */
const SEPTEMBER = /\bsept\b/

/**
 * Offsets of the zones of RFC 822, and of others whose name means one zone. BST and IST mean several, and single letters are what few had
 * got right (RFC 2822, 4.3).
 */
const ZONES: Readonly<Record<string, string | undefined>> = {
  z: '+00',
  ut: '+00',
  utc: '+00',
  gmt: '+00',
  est: '-05',
  edt: '-04',
  cst: '-06',
  cdt: '-05',
  mst: '-07',
  mdt: '-06',
  pst: '-08',
  pdt: '-07',
  wet: '+00',
  west: '+01',
  cet: '+01',
  cest: '+02',
  mez: '+01',
  mesz: '+02',
  eet: '+02',
  eest: '+03',
  msk: '+03',
  jst: '+09',
  kst: '+09',
}

/**
 * Epoch milliseconds of a time as mail, RSS and HTTP write it, NaN for anything else. Without a zone it is UTC. The day of the
 * week must be one, but not the right one: enough feeds get it wrong.
 */
export function parseMailTime(text: string): number {
  const parts = MAIL.exec(text.toLowerCase().replace(SEPTEMBER, 'sep').replace(ASCTIME, '$1$3 $2 $6 $4$5'))
  if (parts === null) return Number.NaN
  const [, day, month, year, hour, minute, second = '00', zone = 'z'] = parts
  // No property that every object has has so short a name.
  const offset = ZONES[zone] ?? zone
  const clock = `T${hour.padStart(2, '0')}:${minute}:${second}${offset}`
  const at = MONTHS.indexOf(month) / 4
  return calendarDate(fullYear(year), at + 1, Number(day)) + timeOfDay(clock)
}

/** Years of two digits are of 1950 to 2049 (RFC 2822, 4.3). */
function fullYear(year: string): string {
  if (year.length > 2) return year
  return Number(year) < 50 ? `20${year}` : `19${year}`
}
