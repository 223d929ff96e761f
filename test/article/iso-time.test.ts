import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAnyIso, parseIso } from '../../src/article/iso-time.ts'

const upTo = (most: number, width = 2) => fc.integer({ min: 0, max: most }).map((n) => `${n}`.padStart(width, '0'))

test('the form of most feeds is read as any other, right or wrong', () => {
  const zone = fc.oneof(
    fc.constant('Z'),
    fc
      .tuple(fc.constantFrom('+', '-'), upTo(99), upTo(99))
      .map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`),
  )
  const fraction = fc.oneof(
    fc.constant(''),
    upTo(999, 3).map((digits) => `.${digits}`),
  )
  const parts = fc.tuple(upTo(9999, 4), upTo(13), upTo(32), upTo(25), upTo(61), upTo(61), fraction, zone)
  fc.assert(
    fc.property(parts, ([year, month, day, hour, minute, second, rest, offset]) => {
      const text = `${year}-${month}-${day}T${hour}:${minute}:${second}${rest}${offset}`
      expect(parseIso(text), text).toBe(parseAnyIso(text))
    }),
    { numRuns: 2000 },
  )
  expect(parseIso('2014-01-28T10:20:30.450+01:00')).toBe(Date.UTC(2014, 0, 28, 9, 20, 30, 450))
  expect(parseIso('2014-02-29T10:20:30Z')).toBeNaN()
})
