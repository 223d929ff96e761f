import { expect } from 'vitest'
import { cpuTime, cpuTimeAsync } from '../cpu-time.ts'

/** Milliseconds of the processor that say nothing yet of how work grows. */
const NOISE = 30

/** How often both are timed before work counts as growing too fast: what is quadratic is so each time. */
const TRIES = 3

/**
 * Work on something a number of times as large takes at most three times as many times as long: what is quadratic takes
 * `times` times as many.
 *
 * @param times how many times as large; 1 where the size must not matter
 * @param small may be done again, as may `large`
 */
export function expectLinear(name: string, times: number, small: () => void, large: () => void): void {
  for (let tries = 1; ; tries++) {
    if (holds(name, times, cpuTime(small), cpuTime(large), tries)) return
  }
}

/** The same of work that others do meanwhile. */
export async function expectLinearAsync(
  name: string,
  times: number,
  small: () => Promise<unknown>,
  large: () => Promise<unknown>,
): Promise<void> {
  for (let tries = 1; ; tries++) {
    const once = await cpuTimeAsync(small)
    if (holds(name, times, once, await cpuTimeAsync(large), tries)) return
  }
}

/** False where it does not hold but may be timed again. */
function holds(name: string, times: number, once: number, more: number, tries: number): boolean {
  const most = 3 * times * Math.max(once, NOISE)
  if (more < most) return true
  if (tries < TRIES) return false
  expect(more, `${name}: ${once.toFixed()} ms, then ${more.toFixed()} ms`).toBeLessThan(most)
  return true
}
