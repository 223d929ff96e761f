/** Share of places in use above which the table grows. By hand. */
const MAX_LOAD = 0.6

/** A map from 32-bit words to positive 32-bit numbers: open addressing, from which keys leave again. */
export class WordTable {
  /** Key and value of each place, side by side for the cache; a value of 0 marks a free place. */
  #slots: Uint32Array
  #size = 0
  /** What was read ahead: that it is kept keeps compilers from leaving the reads out. */
  readonly #ahead = new Uint32Array(1)

  /** @param places at first, a power of two */
  constructor(places: number) {
    this.#slots = new Uint32Array(2 * places)
  }

  /** Number of keys. */
  get size(): number {
    return this.#size
  }

  get bytes(): number {
    return this.#slots.byteLength
  }

  /**
   * Reads where the keys `[from, to)` of a list begin to be looked for: in a loop of so few steps many cache misses overlap, which
   * each look that follows would wait for by itself.
   */
  readAhead(keys: Uint32Array, from: number, to: number): void {
    const slots = this.#slots
    const mask = slots.length - 2
    let any = 0
    for (let i = from; i < to; i++) any |= slots[homeOf(keys[i]) & mask]
    this.#ahead[0] = any
  }

  /** A key's value; 0 where it has none. */
  get(key: number): number {
    return this.#slots[this.#find(key) + 1]
  }

  /** @param value 0: forgets the key */
  set(key: number, value: number): void {
    const place = this.#find(key)
    const known = this.#slots[place + 1] > 0
    this.#slots[place] = key
    this.#slots[place + 1] = value
    if (known && value === 0) this.#close(place)
    if (!known && value > 0 && ++this.#size > (MAX_LOAD / 2) * this.#slots.length) this.#grow(2 * this.#slots.length)
  }

  /** Sets a key's value in one look. @param value above 0 @returns the one before, 0 where there was none */
  exchange(key: number, value: number): number {
    const place = this.#find(key)
    const before = this.#slots[place + 1]
    this.#slots[place] = key
    this.#slots[place + 1] = value
    if (before === 0 && ++this.#size > (MAX_LOAD / 2) * this.#slots.length) this.#grow(2 * this.#slots.length)
    return before
  }

  /** Makes the table as large as so many keys will make it in the end. */
  reserve(keys: number): void {
    let length = this.#slots.length
    while (keys > (MAX_LOAD / 2) * length) length *= 2
    if (length > this.#slots.length) this.#grow(length)
  }

  /** Adds to a key's value and returns it; one that comes to 0 is forgotten. A key without a value can't be counted down. */
  count(key: number, by: 1 | -1): number {
    const place = this.#find(key)
    const value = this.#slots[place + 1]
    if (value + by < 0) return 0
    this.#slots[place] = key
    this.#slots[place + 1] = value + by
    if (value + by === 0) this.#close(place)
    else if (value === 0 && ++this.#size > (MAX_LOAD / 2) * this.#slots.length) this.#grow(2 * this.#slots.length)
    return value + by
  }

  /** All keys, in no order. */
  keys(): Uint32Array {
    const keys = new Uint32Array(this.#size)
    let count = 0
    for (let place = 0; place < this.#slots.length; place += 2) {
      if (this.#slots[place + 1] > 0) keys[count++] = this.#slots[place]
    }
    return keys
  }

  /** The place of a key, or the free place where it would go. */
  #find(key: number): number {
    const slots = this.#slots
    const mask = slots.length - 2
    let place = homeOf(key) & mask
    while (slots[place + 1] > 0 && slots[place] !== key) place = (place + 2) & mask
    return place
  }

  /** Moves up entries that were pushed past a place that has become free (Knuth, TAOCP 3, 6.4, algorithm R). */
  #close(free: number): void {
    const slots = this.#slots
    const mask = slots.length - 2
    let hole = free
    for (let place = (hole + 2) & mask; slots[place + 1] > 0; place = (place + 2) & mask) {
      const home = homeOf(slots[place]) & mask
      if (((place - home) & mask) < ((place - hole) & mask)) continue
      slots[hole] = slots[place]
      slots[hole + 1] = slots[place + 1]
      slots[place + 1] = 0
      hole = place
    }
    this.#size--
  }

  #grow(length: number): void {
    const slots = this.#slots
    this.#slots = new Uint32Array(length)
    for (let i = 0; i < slots.length; i += 2) {
      if (slots[i + 1] === 0) continue
      const place = this.#find(slots[i])
      this.#slots[place] = slots[i]
      this.#slots[place + 1] = slots[i + 1]
    }
  }
}

/** Keys are mostly hashes, but may be numbers in a row. */
function homeOf(key: number): number {
  const h = Math.imul(key, 0x9e3779b1)
  return (h ^ (h >>> 15)) << 1
}
