import { MAX_TIME } from '../article/time.ts'
import { describe, messageOf } from '../base/describe.ts'

/**
 * The time of a stream, in epoch milliseconds: the latest publication time seen that does not lie in the future.
 *
 * Whether a time lies in the future is told by a wall clock, as of the article's arrival. Where the wall clock was given by
 * the user it is the stream's time itself; the default one only bounds it, so that old articles can be played back. A
 * stream without any publication time goes by the wall clock.
 *
 * The wall clock may be user code. Each call here reads it once, before anything is changed.
 */
export class StreamClock {
  readonly #wall: (() => unknown) | undefined
  #latest = Number.NaN

  /** @param wall epoch milliseconds of the present, where the user gives them */
  constructor(wall: (() => number) | undefined) {
    this.#wall = wall
  }

  /**
   * Takes notice of an article's publication time, NaN where it has none.
   *
   * @returns the stream's time then
   */
  see(time: number): number {
    const wall = this.#readWall()
    if (time <= wall && !(this.#latest >= time)) this.#latest = time
    return this.#now(wall)
  }

  /**
   * The stream's time, or `time` if that is later. Up to the present this moves the clock for good, as a publication time
   * would; a time that is still to come counts for this call alone.
   */
  ask(time: number | undefined): number {
    const wall = this.#readWall()
    const now = this.#now(wall)
    if (time === undefined || time <= now) return now
    if (time <= wall) this.#latest = time
    return time
  }

  /** What a snapshot keeps: the latest time seen, NaN if none. */
  get latest(): number {
    return this.#latest
  }

  set latest(time: number) {
    this.#latest = time
  }

  #now(wall: number): number {
    if (this.#wall === undefined) return Number.isNaN(this.#latest) ? wall : this.#latest
    // biome-ignore lint/complexity/useMathMinMax: the latest time may be NaN
    return this.#latest > wall ? this.#latest : wall
  }

  /** @throws {TypeError | RangeError} if the user's clock throws or returns no time */
  #readWall(): number {
    if (this.#wall === undefined) return Date.now()
    let wall: unknown
    try {
      wall = this.#wall()
    } catch (error) {
      throw new TypeError(`option "now" must return epoch milliseconds, but it threw: ${messageOf(error)}`, {
        cause: error,
      })
    }
    if (typeof wall !== 'number') {
      throw new TypeError(`option "now" must return epoch milliseconds, got ${describe(wall)}`)
    }
    if (!(Math.abs(wall) <= MAX_TIME)) {
      throw new RangeError(`option "now" must return epoch milliseconds within ±${MAX_TIME}, got ${wall}`)
    }
    return wall
  }
}

/** The time by which an article leaves: its own, or the present where it has none or one that is still to come. */
export function leavingTime(published: number, now: number): number {
  // biome-ignore lint/complexity/useMathMinMax: an article without a time, NaN, counts as published now
  return published <= now ? published : now
}
