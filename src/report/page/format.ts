const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })

export function day(time: number): string {
  return DAY.format(time)
}

export function monthAndYear(time: number): string {
  return MONTH.format(time)
}

export function clock(time: number): string {
  return CLOCK.format(time)
}

const WHOLE_DAY = 86_400_000

/** A time; what is midnight sharp was given as a day. @example moment(60_000) // '1 Jan 1970, 00:01' */
export function moment(time: number): string {
  return time % WHOLE_DAY === 0 ? day(time) : `${day(time)}, ${clock(time)}`
}

/** From one time to another, the day said once where it is the same. */
export function span(first: number, last: number): string {
  if (first === last) return moment(first)
  return day(first) === day(last) ? `${moment(first)}–${clock(last)}` : `${moment(first)} – ${moment(last)}`
}

/** @example counted(1, 'story', 'stories') // '1 story' */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

/** @example percent(0.615) // '62 %' */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return '< 1 %'
  if (share > 0.99 && share < 1) return '> 99 %'
  return `${Math.round(100 * share)} %`
}

/** A share beside one that is asked for, with as many digits as tell the two apart. */
export function beside(share: number, asked: number): string {
  const [short, whole] = [percent(share), `${(100 * share).toFixed(1)} %`]
  return short === percent(asked) && share !== asked ? whole : short
}

/** With its sign, as a minus where it is one. */
export function signed(value: number): string {
  const digits = Math.abs(value).toFixed(2)
  if (Number(digits) === 0) return '0.00'
  return `${value < 0 ? '−' : '+'}${digits}`
}
