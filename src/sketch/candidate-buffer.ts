import { fmix32 } from '../base/hash.ts'

/**
 * Receives the distinct ids that a query finds, each with the number of bands
 * in which it collided. Made once and passed to every query; after it has
 * grown to the largest answer it allocates no more.
 *
 * @example
 * const found = new CandidateBuffer()
 * tables.query(values, 0, found)
 * for (let i = 0; i < found.count; i++) console.log(found.ids[i], found.hits[i])
 */
export class CandidateBuffer {
  /** Number of candidates; what lies beyond in `ids` and `hits` is left over from earlier queries. */
  count = 0
  /** Ids in the order in which they were first met. */
  ids: Uint32Array
  /** Number of bands in which each id collided. */
  hits: Uint16Array
  /** Open addressing: position in `ids` plus one, or 0. It stays in the processor's cache, unlike a table over all ids. */
  #table: Uint32Array
  /** Where in the table each candidate stands, so that clearing touches only those. */
  #places: Uint32Array

  readonly #bins = new Uint32Array(1024)
  readonly #fine = new Uint32Array(64)

  constructor(capacity = 256) {
    const rounded = 1 << (32 - Math.clz32(Math.max(15, capacity - 1)))
    this.ids = new Uint32Array(rounded)
    this.hits = new Uint16Array(rounded)
    this.#places = new Uint32Array(rounded)
    this.#table = new Uint32Array(2 * rounded)
  }

  /** Empties the buffer. */
  clear(): void {
    for (let i = 0; i < this.count; i++) this.#table[this.#places[i]] = 0
    this.count = 0
  }

  /** Counts one collision of `id`, or one of a given weight; the sum must stay below 65,536. */
  add(id: number, weight = 1): void {
    const table = this.#table
    const mask = table.length - 1
    let place = (Math.imul(id, 0x9e3779b1) >>> 7) & mask
    for (let entry = table[place]; entry !== 0; entry = table[place]) {
      if (this.ids[entry - 1] === id) {
        this.hits[entry - 1] += weight
        return
      }
      place = (place + 1) & mask
    }
    if (this.count === this.ids.length) {
      this.#grow()
      this.add(id, weight)
      return
    }
    this.ids[this.count] = id
    this.hits[this.count] = weight
    this.#places[this.count] = place
    table[place] = ++this.count
  }

  /**
   * Writes the positions of the `most` candidates with the highest hits to `out`, in the order in which they were first
   * met; of those that tie for the last places, the first met.
   *
   * @returns how many were written: `count` where that is not more than `most`
   */
  select(most: number, out: Uint32Array): number {
    const { hits, count } = this
    const least = this.#leastOf(most)
    let ties = most
    for (let i = 0; i < count; i++) if (hits[i] > least) ties--
    let written = 0
    for (let i = 0; i < count; i++) {
      if (hits[i] > least || (hits[i] === least && ties-- > 0)) out[written++] = i
    }
    return written
  }

  /**
   * {@link select}, but of those that tie for the last places, those that are least by hash: which are taken follows from
   * the candidates alone, not from the order in which they were met.
   */
  selectFairly(most: number, out: Uint32Array): number {
    const { hits, ids, count } = this
    const least = this.#leastOf(most)
    let above = 0
    let ties = 0
    for (let i = 0; i < count; i++) {
      if (hits[i] > least) above++
      else if (hits[i] === least) ties++
    }
    let last = 0xffffffff
    if (above + ties > most) {
      const hashes = new Uint32Array(ties)
      for (let i = 0, k = 0; i < count; i++) if (hits[i] === least) hashes[k++] = fmix32(ids[i])
      last = hashes.sort()[most - above - 1]
    }
    let written = 0
    for (let i = 0; i < count; i++) {
      if (hits[i] > least || (hits[i] === least && fmix32(ids[i]) <= last)) out[written++] = i
    }
    return written
  }

  /** The hits of the last of the `most` candidates with the highest hits; 0 where there are no more than that. */
  #leastOf(most: number): number {
    const { hits, count } = this
    if (count <= most) return 0
    const bins = this.#bins.fill(0)
    for (let i = 0; i < count; i++) bins[hits[i] >>> 6]++
    let bin = bins.length
    let above = 0
    while (above + bins[bin - 1] <= most) above += bins[--bin]
    // The bin in which the last place falls is settled by a second count of its 64 values.
    const fine = this.#fine.fill(0)
    for (let i = 0; i < count; i++) if (hits[i] >>> 6 === bin - 1) fine[hits[i] & 63]++
    let value = 64
    while (above + fine[value - 1] <= most) above += fine[--value]
    return ((bin - 1) << 6) + value - 1
  }

  #grow(): void {
    const { ids, hits, count } = this
    const larger = new CandidateBuffer(2 * ids.length)
    for (let i = 0; i < count; i++) larger.add(ids[i])
    larger.hits.set(hits)
    this.ids = larger.ids
    this.hits = larger.hits
    this.#table = larger.#table
    this.#places = larger.#places
  }
}
