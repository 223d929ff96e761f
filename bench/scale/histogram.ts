/** Sub-buckets of every power of two: values are told apart within 1.6 %. */
const SUB_BITS = 6
const SUB = 1 << SUB_BITS
/** Buckets for values up to 2^32 - 1. */
const BUCKETS = (32 - SUB_BITS + 1) << SUB_BITS
/** Values are counted in tenths of a microsecond. */
const UNITS_PER_MS = 10_000

/**
 * Latencies in logarithmic buckets with linear ones inside, after HdrHistogram (Tene 2012): from .1 µs to seven minutes
 * within 1.6 %, in 7 KB, without allocation.
 */
export class LatencyHistogram {
  readonly #counts = new Uint32Array(BUCKETS)
  #total = 0
  #max = 0
  #sum = 0

  record(milliseconds: number): void {
    const value = Math.min(0xffffffff, Math.max(0, Math.round(milliseconds * UNITS_PER_MS)))
    const shift = Math.max(0, 31 - Math.clz32(value) - SUB_BITS)
    this.#counts[(shift << SUB_BITS) + (value >>> shift)]++
    this.#total++
    this.#sum += milliseconds
    if (milliseconds > this.#max) this.#max = milliseconds
  }

  get count(): number {
    return this.#total
  }

  /** Longest, exactly, in milliseconds. */
  get max(): number {
    return this.#max
  }

  /** Sum of all, in milliseconds. */
  get sum(): number {
    return this.#sum
  }

  /** The latency in milliseconds that a share `q` of all does not exceed, 0 to 1; NaN if there is none. */
  quantile(q: number): number {
    let rest = Math.max(1, Math.ceil(q * this.#total))
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      rest -= this.#counts[bucket]
      if (rest > 0) continue
      if (bucket < 2 * SUB) return bucket / UNITS_PER_MS
      const shift = (bucket >> SUB_BITS) - 1
      // The middle of the bucket.
      return Math.min(this.#max, ((SUB + (bucket & (SUB - 1)) + 0.5) * 2 ** shift) / UNITS_PER_MS)
    }
    return Number.NaN
  }

  clear(): void {
    this.#counts.fill(0)
    this.#total = 0
    this.#max = 0
    this.#sum = 0
  }
}
