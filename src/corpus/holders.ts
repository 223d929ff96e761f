import { grown, moreRoom } from '../base/grown.ts'
import { WordTable } from '../base/word-table.ts'

/** Words kept of a shingle: how many hold it, the sum of their handles, and the latest of these plus one, 0 where it is lost. */
const WORDS = 3
/** Holders that are many. */
export const MANY = 3
/** Stands for an article that is not known. */
export const LOST = -1

/**
 * Which articles hold a shingle, in so few words that these can be told where it is two: who holds it beside another that makes
 * them many, or that they are many no more without. Of two the sum of all and the latest tell the other; the latest is lost when
 * it goes before others do, until one comes.
 */
export class Holders {
  /** Who held a shingle beside the one that was last added as the third, or taken away as such; {@link LOST} where not known. */
  one = LOST
  other = LOST
  /** By shingle: where its words begin, doubled, and 1 where its holders are many. */
  readonly #places = new WordTable(1 << 8)
  /** The first {@link WORDS} are of none. Those of no shingle any more are linked by their first. */
  #words = new Uint32Array(0)
  #used = WORDS
  #free = 0

  get bytes(): number {
    return this.#places.bytes + this.#words.byteLength
  }

  /** Whether many hold a shingle. */
  areMany(shingle: number): boolean {
    return (this.#places.get(shingle) & 1) !== 0
  }

  /** Adds one that holds a shingle, and returns how many do. @param latest of all, one that is likely to go last */
  add(shingle: number, holder: number, latest = holder): number {
    const place = this.#places.get(shingle)
    const at = place === 0 ? this.#take(shingle) : place >>> 1
    const words = this.#words
    const count = ++words[at]
    if (count === MANY) {
      this.#tell(at)
      this.#places.set(shingle, place | 1)
    }
    // A sum of 32 bits: less all but one, that one is left.
    words[at + 1] += holder
    words[at + 2] = latest + 1
    return count
  }

  /** Takes away one that holds a shingle, and returns how many do then. */
  remove(shingle: number, holder: number): number {
    const place = this.#places.get(shingle)
    const at = place >>> 1
    const words = this.#words
    const count = --words[at]
    words[at + 1] -= holder
    if (count === 1) words[at + 2] = words[at + 1] + 1
    else if (words[at + 2] === holder + 1) words[at + 2] = 0
    if (count === MANY - 1) {
      this.#tell(at)
      this.#places.set(shingle, place - 1)
    }
    if (count === 0) {
      this.#places.set(shingle, 0)
      words[at] = this.#free
      this.#free = at
    }
    return count
  }

  #tell(at: number): void {
    const latest = this.#words[at + 2] - 1
    this.one = latest
    this.other = latest === LOST ? LOST : (this.#words[at + 1] - latest) >>> 0
  }

  /** Takes words for a shingle that nobody holds yet. */
  #take(shingle: number): number {
    const at = this.#free === 0 ? this.#used : this.#free
    if (at === this.#used) {
      this.#used += WORDS
      if (this.#used > this.#words.length) {
        this.#words = grown(this.#words, new Uint32Array(moreRoom(this.#words.length, this.#used)))
      }
    } else this.#free = this.#words[at]
    this.#words.fill(0, at, at + WORDS)
    this.#places.set(shingle, 2 * at)
    return at
  }
}
