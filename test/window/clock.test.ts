import { expect, test } from 'vitest'
import { MAX_TIME } from '../../src/article/time.ts'
import { leavingTime, StreamClock } from '../../src/window/clock.ts'

test('the latest time that is not to come is the time, and an earlier one does not set it back', () => {
  const clock = new StreamClock(undefined)
  expect(clock.see(1000)).toBe(1000)
  expect(clock.see(400)).toBe(1000)
  expect(clock.see(Number.NaN)).toBe(1000)
  expect(clock.see(Date.now() + 1e9)).toBe(1000)
  expect(clock.latest).toBe(1000)
})

test('a stream without times goes by the present', () => {
  const clock = new StreamClock(undefined)
  expect(Math.abs(clock.see(Number.NaN) - Date.now())).toBeLessThan(60_000)
  expect(clock.latest).toBeNaN()
})

test('a given clock is the time itself; a snapshot may be ahead of it', () => {
  let wall = 500
  const clock = new StreamClock(() => wall)
  expect(clock.see(500)).toBe(500)
  expect(clock.latest).toBe(500)
  expect(clock.see(501)).toBe(500)
  expect(clock.latest).toBe(500)
  wall = 900
  expect(clock.see(400)).toBe(900)
  clock.latest = 2000
  expect(clock.see(100)).toBe(2000)
  expect(clock.ask(undefined)).toBe(2000)
})

test('asking by a time up to the present moves the clock, by one to come does not', () => {
  const clock = new StreamClock(undefined)
  clock.see(1000)
  expect(clock.ask(undefined)).toBe(1000)
  expect(clock.ask(900)).toBe(1000)
  expect(clock.latest).toBe(1000)
  expect(clock.ask(3000)).toBe(3000)
  expect(clock.latest).toBe(3000)
  const future = Date.now() + 1e9
  expect(clock.ask(future)).toBe(future)
  expect(clock.latest).toBe(3000)
})

test('asking by a given clock', () => {
  const clock = new StreamClock(() => 500)
  clock.see(100)
  expect(clock.ask(500)).toBe(500)
  expect(clock.ask(600)).toBe(600)
  expect(clock.latest).toBe(100)
})

test.each([
  [() => 'noon', TypeError, /^option "now" must return epoch milliseconds, got "noon"$/],
  [() => undefined, TypeError, /^option "now" must return epoch milliseconds, got undefined$/],
  [() => Number.NaN, RangeError, /^option "now" must return epoch milliseconds within ±8640000000000000, got NaN$/],
  [() => MAX_TIME + 2, RangeError, /^option "now" must return epoch milliseconds within ±8640000000000000, got 8640/],
  [() => -MAX_TIME - 2, RangeError, /^option "now" must return epoch milliseconds within/],
])('a clock that gives no time is refused, and changes nothing', (wall, kind, message) => {
  const clock = new StreamClock(wall as () => number)
  for (const call of [() => clock.see(5), () => clock.ask(undefined)]) {
    expect(call).toThrow(kind)
    expect(call).toThrow(message)
  }
  expect(clock.latest).toBeNaN()
})

test('a clock that throws is named, with its error as the cause', () => {
  const broken = new Error('no battery')
  const clock = new StreamClock(() => {
    throw broken
  })
  let thrown: unknown
  try {
    clock.see(5)
  } catch (error) {
    thrown = error
  }
  expect(thrown).toBeInstanceOf(TypeError)
  expect(thrown).toMatchObject({ cause: broken })
  expect(String(thrown)).toMatch(/option "now" must return epoch milliseconds, but it threw: .*no battery/)
})

test('the first and last moment there are can be the present', () => {
  expect(new StreamClock(() => MAX_TIME).see(Number.NaN)).toBe(MAX_TIME)
  expect(new StreamClock(() => -MAX_TIME).see(Number.NaN)).toBe(-MAX_TIME)
})

test('an article leaves by its time, or by the present without one or with one to come', () => {
  expect(leavingTime(5, 9)).toBe(5)
  expect(leavingTime(10, 9)).toBe(9)
  expect(leavingTime(Number.NaN, 9)).toBe(9)
})
