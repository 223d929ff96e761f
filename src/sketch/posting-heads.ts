/** Least share of free places before the table grows. */
const MAX_LOAD = 0.6

/** From a value to the newest of its postings: an open-addressing table that values leave again. */
export class PostingHeads {
  #keys = new Uint32Array(1 << 8)
  /** Posting plus one; 0 marks a free place. */
  #heads = new Uint32Array(1 << 8)
  #used = 0

  get bytes(): number {
    return this.#keys.byteLength + this.#heads.byteLength
  }

  /** The newest posting of a value, or -1. */
  get(value: number): number {
    return this.#heads[this.#find(value)] - 1
  }

  set(value: number, posting: number): void {
    const place = this.#find(value)
    const known = this.#heads[place] !== 0
    this.#keys[place] = value
    this.#heads[place] = posting + 1
    if (!known && ++this.#used > MAX_LOAD * this.#keys.length) this.#grow()
  }

  /** Forgets a value, and moves up entries that were pushed past its place (Knuth, TAOCP 3, 6.4, algorithm R). */
  delete(value: number): void {
    const mask = this.#keys.length - 1
    let hole = this.#find(value)
    if (this.#heads[hole] === 0) return
    this.#used--
    this.#heads[hole] = 0
    for (let place = (hole + 1) & mask; this.#heads[place] !== 0; place = (place + 1) & mask) {
      const home = homeOf(this.#keys[place]) & mask
      if (((place - home) & mask) < ((place - hole) & mask)) continue
      this.#keys[hole] = this.#keys[place]
      this.#heads[hole] = this.#heads[place]
      this.#heads[place] = 0
      hole = place
    }
  }

  /** The place of a value, or the free place where it would go. */
  #find(value: number): number {
    const mask = this.#keys.length - 1
    let place = homeOf(value) & mask
    while (this.#heads[place] !== 0 && this.#keys[place] !== value) place = (place + 1) & mask
    return place
  }

  #grow(): void {
    const keys = this.#keys
    const heads = this.#heads
    this.#keys = new Uint32Array(keys.length * 2)
    this.#heads = new Uint32Array(keys.length * 2)
    for (let i = 0; i < keys.length; i++) {
      if (heads[i] === 0) continue
      const place = this.#find(keys[i])
      this.#keys[place] = keys[i]
      this.#heads[place] = heads[i]
    }
  }
}

/** Values are hashes, but callers' own may be numbers in a row. */
function homeOf(value: number): number {
  const h = Math.imul(value, 0x9e3779b1)
  return h ^ (h >>> 15)
}
