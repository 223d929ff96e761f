import type { Random } from '../lib/random.ts'

/** An index below `count`, the first ones most often: a uniform number to the power of 1.5, scaled. */
export function drawFirst(random: Random, count: number): number {
  const u = random()
  return Math.floor(u * Math.sqrt(u) * count)
}

/** An index below `count` by a Zipf law of exponent 1, by inversion of its continuous form. */
export function drawZipf(random: Random, count: number): number {
  return Math.min(count - 1, Math.floor((count + 1) ** random()) - 1)
}
