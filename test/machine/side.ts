import { NewsDetector, type Story, type StoryEvent, type StreamOptions } from '../../src/index.ts'
import { Mirror } from '../mirror.ts'

/** What a call gave: a value, or an error. */
export type Outcome = { readonly value: unknown } | { readonly error: unknown }

export function outcomeOf(call: () => unknown): Outcome {
  try {
    return { value: call() }
  } catch (error) {
    return { error }
  }
}

/** What callbacks do beside listening. */
export interface Mischief {
  /** The callback that throws, counted from 0. */
  readonly throwAt?: number
  /** What callbacks call, one each. */
  readonly calls?: readonly ((detector: NewsDetector) => unknown)[]
}

/** Thrown by callbacks. */
export class Thrown extends Error {}

/** A detector with all that its user sees of it. */
export class Side {
  readonly detector: NewsDetector
  readonly mirror = new Mirror()
  /** What was told since the last change began. */
  told: (StoryEvent | Story)[] = []
  /** What calls from within callbacks gave. */
  inner: Outcome[] = []
  #mischief: Mischief = {}
  #called = 0

  /**
   * @param options of the detector, but callbacks
   * @param clock the option `now`
   * @param from snapshot that it is restored from, and what a user has who listened until then
   */
  constructor(options: StreamOptions, clock: (() => number) | undefined, from?: { bytes: Uint8Array; mirror: Mirror }) {
    const callbacks = {
      onEvent: (event: StoryEvent) => {
        this.mirror.apply(event)
        this.#hear(event)
      },
      onExpire: (story: Story) => this.#hear(story),
      ...(clock !== undefined && { now: clock }),
    }
    if (from === undefined) {
      this.detector = new NewsDetector({ ...options, ...callbacks })
      return
    }
    for (const [id, articles] of from.mirror.stories) this.mirror.stories.set(id, new Set(articles))
    this.detector = NewsDetector.restore(from.bytes, callbacks)
  }

  /** Makes a change while callbacks are up to something. */
  change(call: (detector: NewsDetector) => unknown, mischief: Mischief = {}): Outcome {
    this.told = []
    this.inner = []
    this.#called = 0
    this.#mischief = mischief
    const outcome = outcomeOf(() => call(this.detector))
    this.#mischief = {}
    return outcome
  }

  #hear(what: StoryEvent | Story): void {
    this.told.push(what)
    const { throwAt, calls = [] } = this.#mischief
    const number = this.#called++
    const call = calls[this.inner.length]
    if (call !== undefined) this.inner.push(outcomeOf(() => call(this.detector)))
    if (number === throwAt) throw new Thrown(`callback ${number}`)
  }
}
