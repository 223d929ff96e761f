/** Words of the first chunk and of the largest, 64 kilobytes: few arrays shall not take room for many. */
const FIRST_CHUNK = 1 << 11
const LARGEST_CHUNK = 1 << 14

/**
 * Makes small arrays as views of large chunks: an array with memory of its own costs several times as much to make and to
 * collect. A chunk lives for as long as any of its views.
 */
export class WordArena {
  #chunk = new Uint32Array(0)
  #used = 0

  /** An array of so many words; what stands in it is undefined. */
  take(length: number): Uint32Array {
    if (length > this.#chunk.length >> 3 && length > FIRST_CHUNK >> 1) return new Uint32Array(length)
    if (this.#used + length > this.#chunk.length) {
      this.#chunk = new Uint32Array(Math.min(LARGEST_CHUNK, Math.max(FIRST_CHUNK, 2 * this.#chunk.length)))
      this.#used = 0
    }
    const from = this.#used
    this.#used += length
    return this.#chunk.subarray(from, from + length)
  }
}
