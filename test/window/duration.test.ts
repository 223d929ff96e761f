import { expect, test } from 'vitest'
import { parseDuration } from '../../src/window/duration.ts'

test.each([
  [5, 5],
  ['250ms', 250],
  ['90s', 90_000],
  ['2m', 120_000],
  ['30min', 1_800_000],
  ['1.25h', 4_500_000],
  ['72H', 259_200_000],
  ['7d', 604_800_000],
  ['2w', 1_209_600_000],
  ['  10   d  ', 864_000_000],
])('%j is %d milliseconds', (given, expected) => {
  expect(parseDuration('window', given)).toBe(expected)
})

test.each([
  ['7dd', RangeError],
  ['7d,', RangeError],
  ['7d ,', RangeError],
  ['7d 3h', RangeError],
  ['x7d', RangeError],
  ['1.h', RangeError],
  ['.5h', RangeError],
  ['7 constructor', RangeError],
  ['0d', RangeError],
  [0, RangeError],
  [-1, RangeError],
  [Number.NaN, RangeError],
  [Number.POSITIVE_INFINITY, RangeError],
  [true, TypeError],
  [null, TypeError],
  [['7d'], TypeError],
])('%j is none', (given, kind) => {
  expect(() => parseDuration('length', given)).toThrow(kind)
  expect(() => parseDuration('length', given)).toThrow(
    /^option "length" must be milliseconds above 0 or a duration such as '72h' or '7d', got ./,
  )
})
