import { expect, test } from 'vitest'
import { NewsDetector } from '../../src/index.ts'
import { publishedTime } from '../../src/text/index.ts'

const NOON = Date.UTC(2026, 2, 10, 12)

test.each([
  ['2026-03-10T12:00:00Z', NOON],
  ['2026-03-10 12:00', NOON],
  ['20260310120000', NOON],
  ['2026-W11-2T12:00', NOON],
  [' Tue, 10 Mar 2026 13:00:00 +0100 ', NOON],
  [new Date(NOON), NOON],
  [NOON, NOON],
  [null, Number.NaN],
  [undefined, Number.NaN],
  // What `Date.parse` reads in the zone of the machine, or as another day than was meant, or as 1970.
  ['10.03.2026', Number.NaN],
  ['March 10, 2026', Number.NaN],
  ['2026-02-30', Number.NaN],
  [NOON / 1000, Number.NaN],
])('the time of %j is %d', (publishedAt, time) => {
  expect(publishedTime(publishedAt)).toBe(time)
})

test.each(['10.03.2026', 'yesterday', 1e15])('a detector refuses what has no time: %j', (publishedAt) => {
  expect(publishedTime(publishedAt)).toBeNaN()
  expect(() => new NewsDetector().add({ id: 'a', text: 'The ferry to Skell sails.', publishedAt })).toThrow(
    /publishedAt/,
  )
})
