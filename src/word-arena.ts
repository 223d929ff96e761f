/** Words of a chunk, a megabyte. */
const CHUNK = 1 << 18

/**
 * Makes small arrays as views of large chunks: an array with memory of its own costs several times as much to make and to
 * collect. A chunk lives for as long as any of its views.
 */
export class WordArena {
  #chunk = new Uint32Array(0)
  #used = 0

  /** An array of so many words; what stands in it is undefined. */
  take(length: number): Uint32Array {
    if (length > CHUNK >> 3) return new Uint32Array(length)
    if (this.#used + length > this.#chunk.length) {
      this.#chunk = new Uint32Array(CHUNK)
      this.#used = 0
    }
    const from = this.#used
    this.#used += length
    return this.#chunk.subarray(from, from + length)
  }
}
