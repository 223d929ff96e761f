import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseIso } from '../../src/article/iso-time.ts'

const upTo = (most: number, width = 2) => fc.integer({ min: 0, max: most }).map((n) => `${n}`.padStart(width, '0'))

/** What an engine makes of the one form that all read alike (ECMA-262, 21.4.1.32), but for days that the month has not. */
function byEngine(date: string, clock: string): number {
  const midnight = Date.parse(`${date}T00:00:00.000Z`)
  const day = Number.isNaN(midnight) ? 0 : new Date(midnight).getUTCDate()
  // Engines know no seconds that were put in.
  const known = clock.replace(/^(\d\d:\d\d):60/, '$1:59')
  const more = known === clock ? 0 : 1000
  return day === Number(date.slice(-2)) ? Date.parse(`${date}T${known}`) + more : Number.NaN
}

test('a time in the form that engines read is what they make of it, right or wrong', () => {
  const zone = fc.oneof(
    fc.constant('Z'),
    fc
      .tuple(fc.constantFrom('+', '-'), upTo(26), upTo(61))
      .map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`),
  )
  // Within what a Date can hold, whatever the month and the offset.
  const year = fc.oneof(
    upTo(9999, 4),
    fc.tuple(fc.constantFrom('+', '-'), upTo(270_000, 6)).map(([sign, digits]) => sign + digits),
  )
  const parts = fc.tuple(year, upTo(13), upTo(32), upTo(25), upTo(61), upTo(61), upTo(999, 3), zone)
  fc.assert(
    fc.property(parts, ([year, month, day, hour, minute, second, rest, offset]) => {
      const clock = `${hour}:${minute}:${second}.${rest}${offset}`
      expect(parseIso(`${year}-${month}-${day}T${clock}`)).toBe(byEngine(`${year}-${month}-${day}`, clock))
    }),
    { numRuns: 5000 },
  )
})

test('hours and minutes alone, other fractions, and offsets without a colon', () => {
  const noon = Date.UTC(2014, 0, 28, 12)
  expect(parseIso('2014-01-28 12:00')).toBe(noon)
  expect(parseIso('2014-01-28T13:00:00.4+0100')).toBe(noon + 400)
  expect(parseIso('2014-01-28T07:00:00,45678 -05')).toBe(noon + 456)
  expect(parseIso('2014-01-27T24:00Z')).toBe(Date.UTC(2014, 0, 28))
  expect(parseIso('0099-03-01')).toBe(Date.parse('0099-03-01T00:00:00Z'))
})

test('dates in basic format, as databases of news have them', () => {
  const time = Date.UTC(2025, 2, 6, 7, 15)
  for (const text of ['20250306T071500Z', '20250306T0715', '20250306071500', '20250306 0715', '20250306T081500+0100']) {
    expect(parseIso(text), text).toBe(time)
  }
  expect(parseIso('20250306')).toBe(Date.UTC(2025, 2, 6))
  for (const text of ['20251306', '20250230', '202503060', '20250306T7', '20250306T2515'])
    expect(parseIso(text), text).toBeNaN()
})

test('weeks and days of the year in basic format, which other numbers are not', () => {
  const day = Date.UTC(2014, 0, 28)
  for (const text of ['2014028', '2014W052', '2014w052', '2014028T00', '2014W052T0000Z']) {
    expect(parseIso(text), text).toBe(day)
  }
  expect(parseIso('2014W05')).toBe(day - 86_400_000)
  expect(parseIso('2024366')).toBe(Date.UTC(2024, 11, 31))
  for (const text of [
    '2014000',
    '2014366',
    '1899028',
    '3014028',
    '0014028',
    '20140281000',
    '2014028 1000',
    '2014W54',
  ]) {
    expect(parseIso(text), text).toBeNaN()
  }
})

test('an hour alone, zones by name, and a zone in brackets behind the offset', () => {
  const ten = Date.UTC(2014, 0, 28, 10)
  for (const text of [
    '2014-01-28T10Z',
    '2014-01-28T10',
    '2014-01-28T11+01',
    '20140128T10Z',
    '2014-01-28 10:00:00 UTC',
    '2014-01-28 10:00 GMT',
    '2014-01-28T11:00:00+01:00[Europe/Berlin]',
    '2014-01-28T10:00:00Z[UTC][u-ca=gregory]',
  ]) {
    expect(parseIso(text), text).toBe(ten)
  }
  for (const text of [
    '2014-01-28 10',
    '2014-01-28T25Z',
    '2014-01-28T1Z',
    '2014-01-28T10.5Z',
    '2014-01-28 10.30',
    '2014-01-28T10:00:00[Europe/Berlin]',
    '2014-01-28T10:00:00 BST',
  ]) {
    expect(parseIso(text), text).toBeNaN()
  }
})

test('a second that was put in is the beginning of the next minute', () => {
  expect(parseIso('2016-12-31T23:59:60Z')).toBe(Date.UTC(2017, 0, 1))
  expect(parseIso('2016-12-31T23:59:60.5Z')).toBe(Date.UTC(2017, 0, 1) + 500)
  for (const text of ['2016-12-31T23:59:61Z', '2016-12-31T24:00:00.5Z', '2016-12-31T24:00:60Z']) {
    expect(parseIso(text), text).toBeNaN()
  }
})
