/** Something that ends a command before its input does. */
export type StopReason = 'SIGINT' | 'SIGTERM' | 'closed'

/** Whether to stop, and why: the first Ctrl-C ends the reading, the second one the process. */
export class Stop {
  reason: StopReason | undefined
  readonly asked: Promise<void>
  #resolve: () => void = () => undefined
  readonly #onSignal: (signal: NodeJS.Signals) => void
  readonly #signals: readonly NodeJS.Signals[]

  constructor(signals: readonly NodeJS.Signals[], onFirst: () => void = () => undefined) {
    this.asked = new Promise((resolve) => (this.#resolve = resolve))
    this.#signals = signals
    this.#onSignal = (signal) => {
      if (this.reason !== undefined) process.exit(signal === 'SIGINT' ? 130 : 143)
      this.stop(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM')
      onFirst()
    }
    for (const signal of signals) process.on(signal, this.#onSignal)
  }

  stop(reason: StopReason): void {
    this.reason ??= reason
    this.#resolve()
  }

  /** Signals do again what they do by default. */
  release(): void {
    for (const signal of this.#signals) process.off(signal, this.#onSignal)
  }

  /** What a source has, until it is to stop; also while it waits for more. */
  async *until<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
    const iterator = source[Symbol.asyncIterator]()
    const stopped = this.asked.then((): undefined => undefined)
    while (this.reason === undefined) {
      const step = await Promise.race([iterator.next(), stopped])
      if (step === undefined || step.done === true) return
      yield step.value
    }
    // It may be waiting for input that never comes: nobody waits for its end.
    void Promise.resolve(iterator.return?.()).catch(() => undefined)
  }
}
