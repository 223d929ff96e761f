import { codeOf } from '../exit.ts'

/** Standard output. Writing waits where the reader is slow; a reader that is gone, as with `| head`, is no error. */
export class Output {
  readonly #stream: NodeJS.WriteStream
  /** Whether nobody reads any more: what is written then is let go. */
  #closed = false
  readonly #onClosed: (() => void)[] = []
  /** Who waits for the reader. */
  #waiting: (() => void)[] = []

  /** @param onFailed called where writing fails, as on a full disk */
  constructor(stream: NodeJS.WriteStream, onFailed: (error: Error) => void) {
    this.#stream = stream
    stream.on('error', (error) => {
      if (codeOf(error) === 'EPIPE' || codeOf(error) === 'EOF') this.#close()
      else onFailed(error)
    })
    stream.on('close', () => this.#close())
    stream.on('drain', () => this.#goOn())
  }

  get screen(): NodeJS.WriteStream {
    return this.#stream
  }

  get isTerminal(): boolean {
    return this.#stream.isTTY === true
  }

  get closed(): boolean {
    return this.#closed
  }

  /** Calls back once nobody reads any more. */
  onClosed(callback: () => void): void {
    this.#onClosed.push(callback)
  }

  async write(text: string): Promise<void> {
    if (this.#closed || this.#stream.write(text)) return
    await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  async line(text: string): Promise<void> {
    await this.write(`${text}\n`)
  }

  /** Resolves when all is handed to the system. */
  async flush(): Promise<void> {
    if (this.#closed) return
    await new Promise<void>((resolve) => this.#stream.write('', () => resolve()))
  }

  #close(): void {
    if (this.#closed) return
    this.#closed = true
    for (const callback of this.#onClosed) callback()
    this.#goOn()
  }

  #goOn(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const resolve of waiting) resolve()
  }
}
