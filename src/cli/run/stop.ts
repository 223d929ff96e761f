/** Something that ends a command before its input does. */
export type StopReason = 'SIGINT' | 'SIGTERM' | 'closed'

/** Whether to stop, and why: the first Ctrl-C ends the reading, the second one the process. */
export class Stop {
  reason: StopReason | undefined
  /** Ends a wait for input. */
  #wake: () => void = () => undefined
  readonly #onSignal: (signal: NodeJS.Signals) => void
  readonly #signals: readonly NodeJS.Signals[]

  constructor(signals: readonly NodeJS.Signals[], onFirst: () => void = () => undefined) {
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
    this.#wake()
  }

  /** Signals do again what they do by default. */
  release(): void {
    for (const signal of this.#signals) process.off(signal, this.#onSignal)
  }

  /** What a source has, until it is to stop; also while it waits for more. */
  async *until<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
    const iterator = source[Symbol.asyncIterator]()
    while (this.reason === undefined) {
      // Not `Promise.race` with a promise that lasts: that would keep every step until the end.
      const step = await new Promise<IteratorResult<T> | undefined>((resolve, reject) => {
        this.#wake = () => resolve(undefined)
        iterator.next().then(resolve, reject)
      })
      if (step === undefined) break
      if (step.done === true) return
      yield step.value
    }
    // It may be waiting for input that never comes: nobody waits for its end.
    void Promise.resolve(iterator.return?.()).catch(() => undefined)
  }
}
