import { checkInteger, checkSpan } from '../base/check-number.ts'
import { describe } from '../base/describe.ts'
import { fmix32 } from '../base/hash.ts'
import { type Given, resolve } from '../base/option-table.ts'
import { keyedHash } from './keyed-hash.ts'
import { EMPTY_SLOT, type Signature } from './signature.ts'
import { SKETCHER } from './sketcher-options.ts'

/** Options of {@link FastSimilaritySketcher}. */
export interface FastSimilarityOptions extends Given<typeof SKETCHER> {}

const FAST_SIMILARITY_SCHEME = 'fast-similarity'
const FAST_SIMILARITY_VERSION = 1

/**
 * Signs sets of 32-bit hashes by Fast Similarity Sketching (Dahlgaard,
 * Knudsen, Thorup, FOCS 2017, arXiv:1704.04370, algorithm 1).
 *
 * In round t every element draws a slot and a value, and a slot keeps the
 * least (t, value) it was offered; rounds end when every slot is filled. From
 * round `size` on (the next even one), one slot a round is offered every element, so that no slot of
 * a non-empty set stays empty. The share of equal slots is an unbiased estimate of
 * the Jaccard similarity. Large sets need one or two rounds, so the cost is
 * about n + size · log(size) hashes in place of n · size.
 *
 * A value packs its round into the high bits, so plain integer order is the
 * paper's order of pairs, and the slot-wise minimum of two signatures is the
 * signature of the union. Repeated elements change nothing. The signature of
 * the empty set is `size` times 0xffffffff.
 *
 * @example
 * const sketcher = new FastSimilaritySketcher({ size: 128 })
 * const signature = sketcher.sign(Uint32Array.of(17, 4, 99))
 */
export class FastSimilaritySketcher {
  /** Name of the method, which every signature carries. */
  readonly scheme = FAST_SIMILARITY_SCHEME
  /** Version of the method: signatures of another can't be compared with these. */
  readonly version = FAST_SIMILARITY_VERSION
  /** Values in a signature, 16 to 1024. */
  readonly size: number
  /** Seed of the hashes, an unsigned 32-bit integer: signatures of another can't be compared with these. */
  readonly seed: number
  /** Rounds in which every element draws a slot: `size`, and one more where that is odd, for they come in twos. */
  readonly #rounds: number
  /** Bits of a value that hold the round: twice as many must fit. */
  readonly #roundBits: number
  /** Two unrelated words of key for each of them. */
  readonly #keys: Uint32Array
  /** The signature in the making. */
  readonly #slots: Int32Array

  /** @throws RangeError or TypeError naming `size` or `seed` */
  constructor(options: FastSimilarityOptions = {}) {
    const { size, seed } = resolve(SKETCHER, options)
    this.size = size
    this.seed = seed
    this.#rounds = this.size + (this.size & 1)
    this.#roundBits = 32 - Math.clz32(2 * this.#rounds - 1)
    this.#slots = new Int32Array(this.size)
    this.#keys = roundKeys(this.seed, 2 * this.#rounds)
  }

  /**
   * Signs the first `count` of `hashes`.
   *
   * @throws TypeError if `hashes` is no Uint32Array, RangeError if `count` exceeds its length
   */
  sign(hashes: Uint32Array, count = hashes.length): Signature {
    if (!(hashes instanceof Uint32Array)) throw new TypeError(`"hashes" must be a Uint32Array, got ${describe(hashes)}`)
    checkInteger('count', count, 0, hashes.length)
    const values = new Uint32Array(this.size)
    this.signInto(hashes, 0, count, values, 0)
    return { scheme: this.scheme, version: this.version, seed: this.seed, size: this.size, values }
  }

  /**
   * Signs `hashes[from, to)` into `out[outOffset, outOffset + size)` without
   * allocating. Does not check that `from` and `to` lie inside `hashes`.
   *
   * @throws RangeError if the signature does not fit into `out`
   */
  signInto(hashes: Uint32Array, from: number, to: number, out: Uint32Array, outOffset: number): void {
    const size = this.size
    checkSpan('outOffset', outOffset, size, out.length)
    if (from >= to) {
      out.fill(EMPTY_SLOT, outOffset, outOffset + size)
      return
    }
    const keys = this.#keys
    const valueBits = 32 - this.#roundBits
    const valueMask = (1 << valueBits) - 1
    // Rounds below `size` leave the highest bit free, so signed integers serve, which are compared faster.
    const slots = this.#slots
    const empty = 0x7fffffff
    slots.fill(empty)
    // Two rounds at a time: one hash has bits enough for two slots and two values. Turned by 16 bits it serves again.
    for (let round = 0, isFilled = false; round < size && !isFilled; round += 2) {
      const first = round << valueBits
      const second = (round + 1) << valueBits
      const keyA = keys[2 * round]
      const keyB = keys[2 * round + 1]
      for (let i = from; i < to; i++) {
        let h = Math.imul(hashes[i] ^ keyA, 0x85ebca6b)
        h = Math.imul((h ^ (h >>> 15)) + keyB, 0xc2b2ae35)
        h ^= h >>> 16
        // The high bits choose the slot, the low ones are the value; at most one bit serves both. A slot keeps the least of both
        // values, found without a branch, for nobody can guess which it is.
        const slot = Math.imul(h >>> 16, size) >>> 16
        const below = ((first | (h & valueMask)) - slots[slot]) | 0
        slots[slot] += below & (below >> 31)
        const nextSlot = Math.imul(h & 0xffff, size) >>> 16
        const nextBelow = ((second | (((h << 16) | (h >>> 16)) & valueMask)) - slots[nextSlot]) | 0
        slots[nextSlot] += nextBelow & (nextBelow >> 31)
      }
      let most = 0
      for (let slot = 0; slot < size; slot++) most |= slots[slot] + 1
      isFilled = most >= 0
    }
    for (let slot = 0; slot < size; slot++) {
      out[outOffset + slot] = slots[slot] === empty ? this.#leastOf(hashes, from, to, this.#rounds + slot) : slots[slot]
    }
  }

  /** What a slot takes that no round filled: its minimum over all elements, in a round of its own. */
  #leastOf(hashes: Uint32Array, from: number, to: number, round: number): number {
    const keyA = this.#keys[2 * round]
    const keyB = this.#keys[2 * round + 1]
    let least = 0xffffffff
    for (let i = from; i < to; i++) {
      const h = keyedHash(hashes[i], keyA, keyB) >>> this.#roundBits
      if (h < least) least = h
    }
    return ((round << (32 - this.#roundBits)) | least) >>> 0
  }
}

function roundKeys(seed: number, rounds: number): Uint32Array {
  const keys = new Uint32Array(2 * rounds)
  let state = fmix32(seed ^ 0x5bd1e995)
  for (let i = 0; i < keys.length; i++) {
    state = (state + 0x9e3779b9) >>> 0
    keys[i] = fmix32(fmix32(state) ^ seed)
  }
  return keys
}
