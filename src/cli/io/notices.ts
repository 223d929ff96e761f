import { Paper } from './paper.ts'

/** Standard error: what is said aloud once, beside the results. */
export class Notices {
  readonly #stream: NodeJS.WriteStream
  readonly #quiet: boolean
  readonly #said = new Set<string>()
  readonly paper: Paper
  /** Clears what a progress line has on the screen. */
  clear: () => void = () => undefined

  constructor(stream: NodeJS.WriteStream, quiet: boolean) {
    this.#stream = stream
    this.#quiet = quiet
    // Nobody may read it, and that is no reason to stop.
    stream.on('error', () => undefined)
    this.paper = new Paper(stream, (line) => this.#stream.write(`${line}\n`))
  }

  get isTerminal(): boolean {
    return this.#stream.isTTY === true
  }

  get quiet(): boolean {
    return this.#quiet
  }

  /** Says something the first time that it is to be said. */
  say(message: string): void {
    if (this.#quiet || this.#said.has(message)) return
    this.#said.add(message)
    this.#write(this.paper.dim('samestory: '), message)
  }

  /** An error, which is said also where nothing else is. */
  error(message: string): void {
    this.#write(this.paper.red('samestory: '), message)
  }

  #write(lead: string, message: string): void {
    this.clear()
    this.paper.beside(lead, 11, message)
  }
}
