/**
 * The time of a stream, in epoch milliseconds: the latest publication time that can be trusted.
 *
 * An article dated more than a window ahead of it would make everything else expire, and is as a rule dated wrongly. It moves
 * the clock only if the next dated article agrees with it, to within a window: so a wrong date does no harm, and a stream
 * that was silent for longer than a window goes on with its second article.
 */
export class StreamClock {
  #now = Number.NaN
  /** A time too far ahead to be trusted yet. */
  #doubtful = Number.NaN
  readonly #window: number

  /** @param window milliseconds; Infinity where nothing expires by time */
  constructor(window: number) {
    this.#window = window
  }

  /** NaN until something was dated. */
  get now(): number {
    return this.#now
  }

  /** Moves forward to `time`, whatever it is; never back. */
  advance(time: number): void {
    if (!(this.#now >= time)) this.#now = time
  }

  /** Takes notice of an article's publication time; NaN says nothing. */
  see(time: number): void {
    if (Number.isNaN(time) || time <= this.#now) return
    const trusted = Number.isNaN(this.#now) || time - this.#now <= this.#window
    if (trusted || Math.abs(time - this.#doubtful) <= this.#window) {
      this.#now = trusted ? time : Math.min(time, this.#doubtful)
      this.#doubtful = Number.NaN
    } else {
      this.#doubtful = time
    }
  }

  /** The time by which an article leaves: its own, or the clock's where it has none or one that is still to come. */
  effective(time: number): number {
    return Number.isNaN(time) || time > this.#now ? this.#now : time
  }

  /** State for a snapshot. */
  save(): readonly [now: number, doubtful: number] {
    return [this.#now, this.#doubtful]
  }

  load(now: number, doubtful: number): void {
    this.#now = now
    this.#doubtful = doubtful
  }
}
