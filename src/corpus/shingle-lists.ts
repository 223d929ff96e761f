import { grown, moreRoom } from '../base/grown.ts'
import { type ListPlace, nowhere, PackedLists } from '../base/packed-lists.ts'

/** A list as it was read, in an array of its reader's, from its beginning on. Made once, and read into again. */
export class ReadList {
  /** What lies behind {@link length} is undefined. */
  values = new Uint32Array(0)
  length = 0
  /** What was read last, and at which change. */
  handle = -1
  change = -1
}

/**
 * The shingle sets of articles, each in ascending order, at three bytes a hash: the lowest eight of its 32 bits are dropped.
 * Two different shingles are then one in 17 million times, and of two articles of 1,000 each one shingle is common by chance once in 17.
 *
 * Of a list first come the leading 16 bits of its hashes, two a word, so that they can be gone through as they lie; then the
 * next eight of each, four a word.
 */
export class ShingleLists {
  readonly #lists = new PackedLists()
  /** By handle: hashes of its list. */
  #counts = new Uint32Array(0)
  #change = 0
  #packed = new Uint32Array(0)
  readonly #place: ListPlace = nowhere()
  /** For whoever reads two lists in passing. */
  readonly one = new ReadList()
  readonly other = new ReadList()

  get bytes(): number {
    return this.#lists.bytes + this.#counts.byteLength
  }

  /** Hashes of a list, 0 where none is held. */
  length(handle: number): number {
    return this.#counts[handle] ?? 0
  }

  /** Stores the hashes `source[from, to)`, which are in ascending order, under a handle, in place of any list there. */
  set(handle: number, source: Uint32Array, from = 0, to = source.length): void {
    const count = to - from
    const words = packedWords(count)
    if (words > this.#packed.length) this.#packed = new Uint32Array(2 * words)
    const packed = this.#packed.fill(0, 0, words)
    const low = leadingWords(count)
    for (let i = 0; i < count; i++) {
      const hash = source[from + i]
      packed[i >> 1] |= (hash >>> 16) << ((i & 1) << 4)
      packed[low + (i >> 2)] |= ((hash >>> 8) & 0xff) << ((i & 3) << 3)
    }
    this.setPacked(handle, packed, 0, count)
  }

  /** The same with a list as {@link find} finds it, which begins at `source[from]`. */
  setPacked(handle: number, source: Uint32Array, from: number, count: number): void {
    this.#lists.set(handle, source, from, from + packedWords(count))
    if (handle >= this.#counts.length) {
      this.#counts = grown(this.#counts, new Uint32Array(moreRoom(this.#counts.length, handle + 1)))
    }
    this.#counts[handle] = count
    this.#change++
  }

  delete(handle: number): void {
    this.#lists.delete(handle)
    this.#counts[handle] = 0
    this.#change++
  }

  /** Finds a list as it lies, in {@link packedWords}: its page, where it begins, and how many hashes it has. */
  find(handle: number, out: ListPlace): void {
    this.#lists.find(handle, out)
    out.length = this.#counts[handle]
  }

  /** Reads a list, unless `out` has it already. Good until the next change. */
  read(handle: number, out: ReadList): void {
    if (out.handle === handle && out.change === this.#change) return
    const place = this.#place
    this.#lists.find(handle, place)
    const { page, offset } = place
    const count = this.#counts[handle]
    if (out.values.length <= count) out.values = new Uint32Array(2 * count + 2)
    const { values } = out
    const low = offset + leadingWords(count)
    // Two at a time, for a word of leading bits. What may be read behind the last is of no meaning.
    for (let i = 0, at = offset; i < count; i += 2, at++) {
      const leading = page[at]
      const rest = page[low + (i >> 2)] >>> ((i & 2) << 3)
      values[i] = (leading << 16) | ((rest & 0xff) << 8)
      values[i + 1] = (leading & 0xffff0000) | (rest & 0xff00)
    }
    out.length = count
    out.handle = handle
    out.change = this.#change
  }

  /** Whether a list has a hash that begins with so many bits, 16 at most, of which 0 stands for none. */
  hasStart(handle: number, start: number, bits: number): boolean {
    if (start === 0) return false
    const place = this.#place
    this.#lists.find(handle, place)
    const { page, offset } = place
    const count = this.#counts[handle]
    const shift = 16 - bits
    let low = 0
    let high = count
    while (low < high) {
      const middle = (low + high) >>> 1
      if (leadingAt(page, offset, middle) >>> shift < start) low = middle + 1
      else high = middle
    }
    return low < count && leadingAt(page, offset, low) >>> shift === start
  }
}

/** The leading 16 bits of the i-th hash of a list that begins at page[offset]. */
export function leadingAt(page: Uint32Array, offset: number, i: number): number {
  return (page[offset + (i >> 1)] >>> ((i & 1) << 4)) & 0xffff
}

/** Words that the leading bits of so many hashes take. */
export function leadingWords(count: number): number {
  return Math.ceil(count / 2)
}

/** Words that a list of so many hashes takes. */
export function packedWords(count: number): number {
  return leadingWords(count) + Math.ceil(count / 4)
}
