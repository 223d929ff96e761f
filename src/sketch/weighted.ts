import { checkSpan } from '../base/check-number.ts'
import { describe } from '../base/describe.ts'
import { fmix32 } from '../base/hash.ts'
import { ln } from '../base/ln-exp.ts'
import { type Given, resolve } from '../base/option-table.ts'
import { keyedHash } from './keyed-hash.ts'
import { EMPTY_SLOT, SAMPLING_SCHEME, type Signature } from './signature.ts'
import { SKETCHER } from './sketcher-options.ts'
import { unitExponential } from './unit-exponential.ts'

/** Options of {@link WeightedSketcher}. */
export interface WeightedOptions extends Given<typeof SKETCHER> {}

const WEIGHTED_SCHEME = SAMPLING_SCHEME
const WEIGHTED_VERSION = 1

/**
 * Signs weighted sets of 32-bit hashes: each value is one element, drawn with
 * probability proportional to its weight and drawn alike in every set. The
 * share of equal values is an unbiased estimate of the probability Jaccard
 * similarity J_P = Σ_x 1 / Σ_y max(a_y / a_x, b_y / b_x) (Moulton and Jiang,
 * arXiv:1809.04052), which multiplying all weights of a set by a constant does not change.
 *
 * The method is ProbMinHash1 (Ertl, arXiv:1911.00675, section 3): an element of
 * weight w emits points at the times of a Poisson process of rate w, each for
 * a random slot, and each slot keeps the element of its earliest point. Only
 * points before a limit matter; with total weight W, slots are all filled
 * by time size · (log(size) + c) / W with probability about 1 - exp(-c). So
 * points are drawn up to that limit with c = 3, and in the rare case that a
 * slot stays empty, once more up to twice the limit. The limit decides the cost, about
 * n + size · log(size), never the result, and so does the order of elements.
 *
 * The signature of a set without positive weights is `size` times 0xffffffff.
 * A hash that occurs twice counts once, with its largest weight.
 *
 * @example
 * const sketcher = new WeightedSketcher({ size: 256 })
 * const signature = sketcher.sign(Uint32Array.of(17, 4), Float64Array.of(2.5, 0.3))
 */
export class WeightedSketcher {
  /** Name of the method, which every signature carries. */
  readonly scheme = WEIGHTED_SCHEME
  /** Version of the method: signatures of another can't be compared with these. */
  readonly version = WEIGHTED_VERSION
  /** Values in a signature, 16 to 1024. */
  readonly size: number
  /** Seed of the hashes, an unsigned 32-bit integer: signatures of another can't be compared with these. */
  readonly seed: number
  readonly #seedA: number
  readonly #seedB: number
  /** Time of the earliest point in each slot. */
  readonly #times: Float64Array

  /** @throws RangeError or TypeError naming `size` or `seed` */
  constructor(options: WeightedOptions = {}) {
    const { size, seed } = resolve(SKETCHER, options)
    this.size = size
    this.seed = seed
    this.#seedA = fmix32(this.seed ^ 0x3c6ef372)
    this.#seedB = fmix32(this.#seedA ^ 0xa54ff53a)
    this.#times = new Float64Array(this.size)
  }

  /**
   * Signs the set in which `hashes[i]` has weight `weights[i]`.
   *
   * @throws RangeError if the lengths differ or a weight is negative, NaN or infinite; TypeError if `hashes` is no Uint32Array
   */
  sign(hashes: Uint32Array, weights: Float64Array | Float32Array): Signature {
    if (!(hashes instanceof Uint32Array)) throw new TypeError(`"hashes" must be a Uint32Array, got ${describe(hashes)}`)
    if (!(weights instanceof Float64Array || weights instanceof Float32Array)) {
      throw new TypeError(`"weights" must be a Float64Array or Float32Array, got ${describe(weights)}`)
    }
    if (weights.length !== hashes.length) {
      throw new RangeError(`"weights" must hold one for each of ${hashes.length} hashes, got ${weights.length}`)
    }
    const values = new Uint32Array(this.size)
    this.signInto(hashes, weights, 0, hashes.length, values, 0)
    return { scheme: this.scheme, version: this.version, seed: this.seed, size: this.size, values }
  }

  /**
   * Signs elements `[from, to)` into `out[outOffset, outOffset + size)` without
   * allocating. Weights are relative: their scale does not matter; an element of weight 0 is absent.
   *
   * @throws RangeError if a weight is negative, NaN or infinite, or if the signature does not fit into `out`
   */
  signInto(
    hashes: Uint32Array,
    weights: Float64Array | Float32Array,
    from: number,
    to: number,
    out: Uint32Array,
    outOffset: number,
  ): void {
    checkSpan('outOffset', outOffset, this.size, out.length)
    // Relative to the largest, so that no sum or quotient overflows.
    const largest = largestWeight(weights, from, to)
    let total = 0
    for (let i = from; i < to; i++) total += weights[i] / largest
    if (largest === 0 || from >= to) {
      out.fill(EMPTY_SLOT, outOffset, outOffset + this.size)
      return
    }
    let limit = (this.size * (ln(this.size) + 3)) / total
    while (!this.#fill(hashes, weights, from, to, largest, limit, out, outOffset)) limit *= 2
  }

  /** Draws all points before `limit`; returns whether they filled every slot. */
  #fill(
    hashes: Uint32Array,
    weights: Float64Array | Float32Array,
    from: number,
    to: number,
    largest: number,
    limit: number,
    out: Uint32Array,
    outOffset: number,
  ): boolean {
    const size = this.size
    const times = this.#times.fill(Number.POSITIVE_INFINITY)
    let unfilled = size
    for (let i = from; i < to; i++) {
      const weight = weights[i] / largest
      if (weight === 0) continue
      const hash = hashes[i]
      // 0xffffffff is the mark of an empty slot; as an element it is called by the number below.
      const element = hash === EMPTY_SLOT ? EMPTY_SLOT - 1 : hash
      const keyA = fmix32(hash ^ this.#seedA)
      const keyB = fmix32(hash + this.#seedB)
      const meanGap = 1 / weight
      let counter = 0
      for (let time = 0; ; ) {
        counter = (counter + 0x9e3779b9) | 0
        const bits = keyedHash(counter, keyA, keyB) >>> 0
        time += unitExponential(bits) * meanGap
        if (!(time < limit)) break
        // The high bits of a product depend on all bits; the time, on the first few.
        const pick = Math.imul(bits ^ (bits >>> 15) ^ keyA, 0x2c1b3c6d)
        const slot = (Math.imul(pick >>> 16, size) + (Math.imul(pick & 0xffff, size) >>> 16)) >>> 16
        const earliest = times[slot]
        if (time < earliest || (time === earliest && element < out[outOffset + slot])) {
          if (earliest === Number.POSITIVE_INFINITY) unfilled--
          times[slot] = time
          out[outOffset + slot] = element
        }
      }
    }
    return unfilled === 0
  }
}

function largestWeight(weights: Float64Array | Float32Array, from: number, to: number): number {
  let largest = 0
  for (let i = from; i < to; i++) {
    const weight = weights[i]
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`"weights[${i}]" must be finite and not negative, got ${weight}`)
    }
    if (weight > largest) largest = weight
  }
  return largest
}
