import { fmix32 } from '../../base/hash.ts'

/**
 * Hashes the shingles (runs of `size` consecutive words) of `hashes[from..to)` into `out`, which needs room for
 * `max(1, to - from - size + 1)` values. A text shorter than a shingle is one shingle of all its words, so that it
 * still has a set to compare and two different short texts don't look alike (an empty set would match every other).
 *
 * The polynomial rolls: each step adds a word and takes away the one that leaves, whatever the size. It is finished,
 * since bare polynomials bias MinHash estimates (methods: "Base hash").
 *
 * @param hashes word hashes in reading order
 * @param seed of the shingle hash, an unsigned 32-bit integer
 * @returns the number of shingles written; they are not sorted and may repeat
 */
function hashShingles(
  hashes: Uint32Array,
  from: number,
  to: number,
  size: number,
  seed: number,
  out: Uint32Array,
): number {
  const multiplier = MULTIPLIER
  const words = to - from
  if (words <= 0) return 0
  const length = Math.min(size, words)
  const salt = fmix32(seed ^ Math.imul(length, 0x9e3779b1))
  let leaving = 1
  for (let i = 1; i < length; i++) leaving = Math.imul(leaving, multiplier)
  let polynomial = 0
  let count = 0
  for (let i = 0; i < words; i++) {
    if (i >= length) polynomial = (polynomial - Math.imul(hashes[from + i - length], leaving)) | 0
    polynomial = (Math.imul(polynomial, multiplier) + hashes[from + i]) | 0
    if (i >= length - 1) out[count++] = fmix32(polynomial ^ salt) & KEPT
  }
  return count
}

/** Bits of a hash that are kept with an article, see `corpus/shingle-lists.ts`; the others are 0 in signatures and places as well. */
const KEPT = 0xffffff00

/** L'Ecuyer's multiplier for modulus 2^32 (Mathematics of Computation 68, 1999, table 4). */
const MULTIPLIER = 0x2c9277b5

// Texts of more shingles are rare enough, and lists whose values crowd into few buckets odd enough, for the native sort.
// Both by hand.
const MOST_BUCKETS = 1 << 13
const FULLEST_BUCKET = 64
/** Enough for most articles. By hand. */
const FIRST_BUCKETS = 1 << 9

/** The shingles of a text in reading order, of which the first begins at its first word. They may repeat. */
export interface ShinglesInOrder {
  readonly hashes: Uint32Array
  readonly count: number
  /** Words of a shingle. */
  readonly size: number
}

/** Makes the shingle sets of texts, in buffers of its own that it uses again for the next. */
export class Shingler {
  /** The set made last, sorted; what lies behind it is undefined. */
  values = new Uint32Array(1024)
  #inOrder = new Uint32Array(1024)
  #count = 0
  #size = 0
  // Grown to what a text needs, for readers of one article or two should cost little.
  #buckets = new Uint16Array(0)
  #grouped = new Uint32Array(0)

  /**
   * Makes the set of hashes of the shingles of `hashes[from..to)`.
   *
   * @param seed of the shingle hash, an unsigned 32-bit integer
   * @returns how many are in {@link values}
   */
  make(hashes: Uint32Array, from: number, to: number, size: number, seed: number): number {
    if (this.values.length < to - from) {
      this.values = new Uint32Array(2 * (to - from))
      this.#inOrder = new Uint32Array(2 * (to - from))
    }
    this.#count = hashShingles(hashes, from, to, size, seed, this.#inOrder)
    this.#size = Math.min(size, to - from)
    return this.#sortUnique(this.#inOrder, this.#count)
  }

  /** The shingles of the text before they were sorted; good until the next set is made. */
  get inOrder(): ShinglesInOrder {
    return { hashes: this.#inOrder, count: this.#count, size: this.#size }
  }

  /**
   * Sorts `hashes[0..count)` into {@link values}, drops repeats, and returns the new count.
   *
   * Hashes are spread evenly, so that their leading bits tell nearly where each belongs: one pass puts them into about as
   * many buckets as there are values, and sorting by insertion has little left to move.
   */
  #sortUnique(hashes: Uint32Array, count: number): number {
    if (count === 0) return 0
    const { values } = this
    const shift = Math.clz32(count)
    if (count >= MOST_BUCKETS || !this.#groupByLeadingBits(hashes, count, shift)) {
      values.set(hashes.subarray(0, count))
      return sortAnyUnique(values, count)
    }
    const source = this.#grouped
    let kept = 0
    for (let i = 0; i < count; i++) {
      const value = source[i]
      let at = kept
      while (at > 0 && values[at - 1] > value) at--
      if (at > 0 && values[at - 1] === value) continue
      for (let j = kept; j > at; j--) values[j] = values[j - 1]
      values[at] = value
      kept++
    }
    return kept
  }

  /** Copies the values into {@link #grouped} by ascending bucket; returns false, and copies nothing, where a bucket is too full. */
  #groupByLeadingBits(values: Uint32Array, count: number, shift: number): boolean {
    const size = 1 << (32 - shift)
    if (this.#buckets.length < size) {
      const room = Math.max(size, FIRST_BUCKETS)
      this.#buckets = new Uint16Array(room)
      this.#grouped = new Uint32Array(room)
    }
    const ends = this.#buckets
    const target = this.#grouped
    ends.fill(0, 0, size)
    for (let i = 0; i < count; i++) ends[values[i] >>> shift]++
    let end = 0
    for (let i = 0; i < size; i++) {
      if (ends[i] > FULLEST_BUCKET) return false
      end += ends[i]
      ends[i] = end
    }
    for (let i = count - 1; i >= 0; i--) target[--ends[values[i] >>> shift]] = values[i]
    return true
  }
}

function sortAnyUnique(values: Uint32Array, count: number): number {
  const sorted = values.subarray(0, count).sort()
  let kept = 0
  for (let i = 0; i < count; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) values[kept++] = sorted[i]
  }
  return kept
}
