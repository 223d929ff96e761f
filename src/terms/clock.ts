const ZERO = 0x30
const COLON = 0x3a
const H = 0x68

/**
 * What words around them tell for times of day: 8am, 7.30 p.m., 8.15 Uhr, 19.30 WIB, 0815 GMT, the minutes of 8:15am, kl. 8 and
 * ore 8.15. Without them 8.15 is a number.
 */
const NAMED =
  /(?:[01]?\d|2[0-4])(?:\.[0-5]\d)? ?(?:[ap]\.?m|uhr|wib|wita?|gmt)\b|[0-2]\d[0-5]\d ?gmt\b|(?<=\d:)[0-5]\d[ap]m\b|(?<=\b(?:pukul|klo?|kl\.) )(?:[01]?\d|2[0-4])(?:\.[0-5]\d)?\b|(?<=\bore )[0-2]?\d\.[0-5]\d\b/iy

/** Whether a number is an hour or a minute of a time of day, by what stands around it: "8:15", "08h15", "8.15 Uhr", "7pm". */
export function isOfClock(source: string, from: number, to: number): boolean {
  const length = to - from
  if (length > 3 && (source.charCodeAt(to - 3) | 0x20) === H && areDigits(source, to - 4, 1))
    return areDigits(source, to - 2, 2)
  if (length < 3 && source.charCodeAt(to) === COLON && areDigits(source, to + 1, 2) && !areDigits(source, to + 3, 1))
    return true
  if (
    length === 2 &&
    source.charCodeAt(from - 1) === COLON &&
    areDigits(source, from - 2, 1) &&
    !areDigits(source, to + 1, 1)
  )
    return true
  NAMED.lastIndex = from
  return NAMED.test(source)
}

function areDigits(source: string, from: number, count: number): boolean {
  for (let at = from; at < from + count; at++)
    if (!(source.charCodeAt(at) >= ZERO && source.charCodeAt(at) < COLON)) return false
  return true
}
