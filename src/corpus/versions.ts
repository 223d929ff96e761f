import { moreRoom } from '../base/grown.ts'

/** Below this many articles, whatever changes the statistics begins a version. */
const EXACT_BELOW = 64
/**
 * Above it, one begins when there are so many times as many articles, or as few. By hand: with 1.03 and 1.05 stories of streams
 * come out as well as with 1, at up to a quarter less time for the first thousand; with 1.1 the hour loses .028.
 */
const DRIFT = 1.05
/** The same from {@link MANY} articles on. */
const DRIFT_OF_MANY = 1.284
const MANY = 1024

/**
 * Tells how old things are, by one clock that counts what happens and never goes back: that an article comes, which is its
 * serial, and that a version of the statistics begins. What was taken of an article at a time is good for as long as neither
 * is later.
 *
 * The statistics of a version are those of its beginning or a little later: they serve for as long as the number of articles
 * stays nearly the same.
 */
export class Versions {
  #clock = 0
  #changes = 0
  #statistics = 0
  /** Articles held when the version of the statistics began. */
  #size = 0
  /** By handle. */
  #serials = new Float64Array(64)

  /** The present: a time to note beside what is taken now. */
  get clock(): number {
    return this.#clock
  }

  /** How many times articles have come, gone or changed. */
  get changes(): number {
    return this.#changes
  }

  /** When the present statistics began. */
  get statistics(): number {
    return this.#statistics
  }

  /** Articles held then. */
  get size(): number {
    return this.#size
  }

  get bytes(): number {
    return this.#serials.byteLength
  }

  /** Notes that a handle has come to stand for another article, or for one that has changed. */
  renew(handle: number): void {
    if (handle >= this.#serials.length) {
      const serials = new Float64Array(moreRoom(this.#serials.length, handle + 1))
      serials.set(this.#serials)
      this.#serials = serials
    }
    this.#serials[handle] = ++this.#clock
  }

  /** A number that no other article, and no other version of this one, ever has. */
  serial(handle: number): number {
    return this.#serials[handle]
  }

  /** Whether what was taken of an article and of the statistics at a time is still good. */
  isCurrent(handle: number, time: number): boolean {
    return time >= this.#statistics && time >= this.#serials[handle]
  }

  /** Notes that an article has come, gone or changed. */
  count(size: number): void {
    this.#changes++
    const drift = size < MANY ? DRIFT : DRIFT_OF_MANY
    if (size >= EXACT_BELOW && size < this.#size * drift && size > this.#size / drift) return
    this.begin(size)
  }

  /** Begins a version of the statistics. */
  begin(size: number): void {
    this.#size = size
    this.#statistics = ++this.#clock
  }
}
