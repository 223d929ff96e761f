/** Entries at first; the table doubles as it is used. */
const FIRST = 1 << 8
/** Places that a pair may have, one after the other. */
const PLACES = 4

/**
 * Remembers scores of pairs of articles for as long as they can't change, in bounded memory: a pair may push out another.
 *
 * An article is known by a number of its own, not by its handle, which another article may have later.
 */
export class ScoreCache {
  readonly #most: number
  /** By handle: the article's number. */
  #serials = new Uint32Array(64)
  #last = 0
  /** By place: numbers of the two articles, the smaller first, and the epoch. */
  #keys = new Uint32Array(3 * FIRST)
  #scores = new Float64Array(FIRST)
  #written = 0

  /** @param most entries, a power of two; each takes 20 bytes */
  constructor(most: number) {
    this.#most = most
  }

  get bytes(): number {
    return this.#serials.byteLength + this.#keys.byteLength + this.#scores.byteLength
  }

  /** To be called when a handle has come to stand for another article. */
  renew(handle: number): void {
    if (handle >= this.#serials.length) {
      const serials = new Uint32Array(Math.max(handle + 1, Math.ceil(this.#serials.length * 1.5)))
      serials.set(this.#serials)
      this.#serials = serials
    }
    this.#serials[handle] = ++this.#last
  }

  /** The score of a pair in an epoch, or -1. */
  get(a: number, b: number, epoch: number): number {
    const x = this.#serials[a]
    const y = this.#serials[b]
    const low = Math.min(x, y)
    const high = Math.max(x, y)
    const keys = this.#keys
    const last = this.#scores.length - 1
    const home = placeOf(low, high)
    for (let step = 0; step < PLACES; step++) {
      const place = (home + step) & last
      if (keys[3 * place] === low && keys[3 * place + 1] === high && keys[3 * place + 2] === epoch) {
        return this.#scores[place]
      }
    }
    return -1
  }

  put(a: number, b: number, epoch: number, score: number): void {
    if (2 * this.#written >= this.#scores.length && this.#scores.length < this.#most) this.#grow()
    this.#written++
    const x = this.#serials[a]
    const y = this.#serials[b]
    this.#write(Math.min(x, y), Math.max(x, y), epoch, score)
  }

  #write(low: number, high: number, epoch: number, score: number): void {
    const keys = this.#keys
    const last = this.#scores.length - 1
    const home = placeOf(low, high)
    // Where the pair stands already; else a free place, or one of another epoch; else one that goes, each in turn.
    let place = (home + (this.#written & (PLACES - 1))) & last
    for (let step = PLACES - 1; step >= 0; step--) {
      const other = (home + step) & last
      const isPair = keys[3 * other] === low && keys[3 * other + 1] === high
      if (keys[3 * other + 1] === 0 || keys[3 * other + 2] !== epoch || isPair) place = other
      if (isPair && keys[3 * other + 2] === epoch) break
    }
    keys[3 * place] = low
    keys[3 * place + 1] = high
    keys[3 * place + 2] = epoch
    this.#scores[place] = score
  }

  #grow(): void {
    const keys = this.#keys
    const scores = this.#scores
    this.#keys = new Uint32Array(4 * keys.length)
    this.#scores = new Float64Array(4 * scores.length)
    this.#written = 0
    for (let i = 0; i < scores.length; i++) {
      if (keys[3 * i + 1] !== 0) this.#write(keys[3 * i], keys[3 * i + 1], keys[3 * i + 2], scores[i])
    }
  }
}

function placeOf(low: number, high: number): number {
  const hash = Math.imul(Math.imul(high, 0x9e3779b1) ^ low, 0x85ebca6b)
  return (hash ^ (hash >>> 15)) >>> 0
}
