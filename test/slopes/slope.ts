import { expect } from 'vitest'
import { cpuTime, cpuTimeAsync } from '../cpu-time.ts'

/** Milliseconds of the processor that say nothing yet of how work grows. */
const NOISE = 30

/**
 * Work on something a number of times as large takes at most three times as many times as long: what is quadratic takes
 * `times` times as many.
 *
 * @param times how many times as large; 1 where the size must not matter
 */
export function expectLinear(name: string, times: number, small: () => void, large: () => void): void {
  check(name, times, cpuTime(small), cpuTime(large))
}

/** The same of work that others do meanwhile. */
export async function expectLinearAsync(
  name: string,
  times: number,
  small: () => Promise<unknown>,
  large: () => Promise<unknown>,
): Promise<void> {
  const once = await cpuTimeAsync(small)
  check(name, times, once, await cpuTimeAsync(large))
}

function check(name: string, times: number, once: number, more: number): void {
  expect(more, `${name}: ${once.toFixed()} ms, then ${more.toFixed()} ms`).toBeLessThan(
    3 * times * Math.max(once, NOISE),
  )
}
