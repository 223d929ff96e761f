import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWithin, HeldTimes, LEAST_RADIUS, RADII } from '../../src/corpus/times.ts'

const DAY = 86_400_000
const START = Date.UTC(2026, 0, 5)

/** What is counted within so many days of a time. */
function within(held: HeldTimes, time: number, radius: number): number {
  const counts = new Float32Array(RADII)
  held.around(time, counts, 0)
  return countWithin(counts, 0, radius, held.size)
}

test('counts what lies within each radius, to within what two buckets hold', () => {
  const held = new HeldTimes()
  const times = Array.from({ length: 400 }, (_, i) => START + ((i * 7919) % 400) * (DAY / 10))
  for (const time of times) held.add(time)
  for (const at of [START, START + 11.3 * DAY, START + 20 * DAY, START + 40 * DAY]) {
    for (let radius = LEAST_RADIUS; radius <= 512; radius *= 2) {
      const exact = times.filter((time) => Math.abs(time - at) <= radius * DAY).length
      expect(Math.abs(within(held, at, radius) - exact)).toBeLessThanOrEqual(2 + 10 * (radius / 4))
    }
  }
})

test('everything on one day is within half a day, whatever the hour', () => {
  const held = new HeldTimes()
  for (let i = 0; i < 1000; i++) held.add(START)
  expect(within(held, START, LEAST_RADIUS)).toBe(1000)
  expect(within(held, START + 3 * DAY, 1)).toBe(0)
  expect(within(held, START + 3 * DAY, 8)).toBe(1000)
})

test('forgets what leaves: the counts are those of what is held, in whatever order it came and went', () => {
  const time = fc.integer({ min: -40_000, max: 40_000 }).map((hours) => hours * 3_600_000)
  fc.assert(
    fc.property(fc.array(time, { maxLength: 40 }), fc.array(time, { maxLength: 40 }), time, (stay, leave, at) => {
      const once = new HeldTimes()
      for (const one of stay) once.add(one)
      const churned = new HeldTimes()
      for (const one of leave) churned.add(one)
      for (const one of [...stay].reverse()) churned.add(one)
      for (const one of leave) churned.remove(one)
      const counts = [new Float32Array(RADII), new Float32Array(RADII)]
      once.around(at, counts[0], 0)
      churned.around(at, counts[1], 0)
      expect(counts[1]).toEqual(counts[0])
      expect(churned.size).toBe(once.size)
    }),
  )
})

test('an article without a time counts for nothing', () => {
  const held = new HeldTimes()
  held.add(Number.NaN)
  held.remove(Number.NaN)
  expect(held.size).toBe(0)
  expect(within(held, START, 512)).toBe(0)
})

test('the extremes of the calendar are no trouble', () => {
  const held = new HeldTimes()
  for (const time of [-8.64e15, 8.64e15, 0]) held.add(time)
  expect(within(held, 8.64e15, 1)).toBe(1)
  expect(within(held, 0, 1)).toBe(1)
})
