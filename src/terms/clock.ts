const ZERO = 0x30
const COLON = 0x3a
const H = 0x68

/** Whether a number is an hour or a minute of a time of day, by what stands around it: "8:15", "08h15". */
export function isOfClock(source: string, from: number, to: number): boolean {
  const length = to - from
  if (length > 3)
    return (source.charCodeAt(to - 3) | 0x20) === H && areDigits(source, to - 4, 1) && areDigits(source, to - 2, 2)
  const isHour = source.charCodeAt(to) === COLON && areDigits(source, to + 1, 2) && !areDigits(source, to + 3, 1)
  return (
    (length < 3 && isHour) ||
    (length === 2 &&
      source.charCodeAt(from - 1) === COLON &&
      areDigits(source, from - 2, 1) &&
      !areDigits(source, to + 1, 1))
  )
}

function areDigits(source: string, from: number, count: number): boolean {
  for (let at = from; at < from + count; at++)
    if (!(source.charCodeAt(at) >= ZERO && source.charCodeAt(at) < COLON)) return false
  return true
}
