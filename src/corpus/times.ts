import { fmix32 } from '../base/hash.ts'
import { WordTable } from '../base/word-table.ts'

const DAY = 86_400_000
/** Radii around a time within which the articles held are counted: half a day, doubled ten times, to 512 days. */
export const RADII = 11
/** The smallest radius, days. Many feeds name the day alone: closer than that, times tell nothing. */
export const LEAST_RADIUS = 0.5
/** Buckets a radius: a count is off by at most an eighth of what its two outermost buckets hold. By hand. */
const BUCKETS = 4

/**
 * When the articles held were published: counts by buckets of eleven widths, an eighth of a day to 128 days, so that how many
 * lie around any time, near or far, takes a few look-ups. It follows from the times alone, in whatever order they come and go.
 */
export class HeldTimes {
  readonly #counts = new WordTable(1 << 8)
  #size = 0

  /** Articles held that have a time. */
  get size(): number {
    return this.#size
  }

  get bytes(): number {
    return this.#counts.bytes
  }

  /** @param time epoch milliseconds; NaN counts for nothing */
  add(time: number): void {
    this.#change(time, 1)
  }

  /** Takes back what {@link add} counted. */
  remove(time: number): void {
    this.#change(time, -1)
  }

  /** Writes how many articles lie within each radius of a time to `out`, from place `at` on; inside buckets evenly spread. */
  around(time: number, out: Float32Array, at: number): void {
    for (let k = 0; k < RADII; k++) {
      const place = time / widthOf(k)
      const from = place - BUCKETS
      const to = place + BUCKETS
      let count = 0
      for (let bucket = Math.floor(from); bucket <= to; bucket++) {
        const held = this.#counts.get(keyOf(k, bucket))
        if (held > 0) count += held * (Math.min(bucket + 1, to) - Math.max(bucket, from))
      }
      out[at + k] = count
      // All stand within it, and so within any other.
      if (count === this.#size) {
        out.fill(count, at + k + 1, at + RADII)
        return
      }
    }
  }

  #change(time: number, by: 1 | -1): void {
    if (Number.isNaN(time)) return
    this.#size += by
    for (let k = 0; k < RADII; k++) this.#counts.count(keyOf(k, Math.floor(time / widthOf(k))), by)
  }
}

/**
 * Articles within any radius of a time, from its counts by {@link HeldTimes.around}, evenly spread between two radii.
 *
 * @param radius days
 * @param size articles held that have a time: what lies beyond the largest radius is spread over as much again
 */
export function countWithin(counts: Float32Array, at: number, radius: number, size: number): number {
  if (radius <= LEAST_RADIUS) return (counts[at] * radius) / LEAST_RADIUS
  let inner = LEAST_RADIUS
  let k = 0
  for (; k < RADII - 1 && radius > 2 * inner; k++) inner *= 2
  const within = counts[at + k]
  const beyond = k < RADII - 1 ? counts[at + k + 1] : size
  return within + (beyond - within) * Math.min(1, (radius - inner) / inner)
}

/** Milliseconds of the buckets for radius number `k`. */
function widthOf(k: number): number {
  return (LEAST_RADIUS * DAY * (1 << k)) / BUCKETS
}

/** Two of the few buckets in use hardly ever have one key; if they do, their counts add up. */
function keyOf(k: number, bucket: number): number {
  return fmix32(Math.imul(bucket, 0x9e3779b1) ^ fmix32(k + 1))
}
