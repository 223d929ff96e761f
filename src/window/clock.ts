/**
 * The time of a stream, in epoch milliseconds: the latest publication time seen that does not lie in the future.
 *
 * Whether a time lies in the future is told by a wall clock, as of the article's arrival. Where the wall clock was given by
 * the user it is the stream's time itself; the default one only bounds it, so that old articles can be played back. A
 * stream without any publication time goes by the wall clock.
 */
export class StreamClock {
  readonly #wall: () => number
  readonly #given: boolean
  #latest = Number.NaN

  /** @param wall epoch milliseconds of the present, where the user gives them */
  constructor(wall: (() => number) | undefined) {
    this.#wall = wall ?? Date.now
    this.#given = wall !== undefined
  }

  /** The present as the stream knows it. */
  get now(): number {
    if (!this.#given) return Number.isNaN(this.#latest) ? this.#wall() : this.#latest
    const wall = this.#wall()
    // biome-ignore lint/complexity/useMathMinMax: the latest time may be NaN
    return this.#latest > wall ? this.#latest : wall
  }

  /** Moves the clock forward to a time, whatever the wall clock says; never back. */
  advance(time: number): void {
    if (!(this.#latest >= time)) this.#latest = time
  }

  /** Takes notice of an article's publication time; NaN says nothing. */
  see(time: number): void {
    if (time <= this.#wall()) this.advance(time)
  }

  /** The time by which an article leaves: its own, or the present where it has none or one that is still to come. */
  effective(time: number): number {
    const { now } = this
    // biome-ignore lint/complexity/useMathMinMax: an article without a time, NaN, counts as published now
    return time <= now ? time : now
  }

  /** What a snapshot keeps: the latest time seen, NaN if none. */
  get latest(): number {
    return this.#latest
  }

  set latest(time: number) {
    this.#latest = time
  }
}
