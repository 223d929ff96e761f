import { once } from 'node:events'
import { codeOf } from '../exit.ts'

/** Standard output. Writing waits where the reader is slow; a reader that is gone, as with `| head`, is no error. */
export class Output {
  readonly #stream: NodeJS.WriteStream
  /** Whether nobody reads any more: what is written then is let go. */
  #closed = false
  readonly #onClosed: (() => void)[] = []

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream
    stream.on('error', (error) => {
      if (codeOf(error) !== 'EPIPE' && codeOf(error) !== 'EOF') throw error
      this.#close()
    })
    stream.on('close', () => this.#close())
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
    await Promise.race([once(this.#stream, 'drain'), once(this.#stream, 'close')]).catch(() => undefined)
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
  }
}
