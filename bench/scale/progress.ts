const BAR = 30
/** Milliseconds between two drawings of the bar. */
const PAUSE = 100

/** A progress bar on stderr where that is a terminal, else a line every `every` articles. */
export class Progress {
  readonly #total: number
  readonly #every: number
  readonly #live = process.stderr.isTTY === true
  #drawn = 0

  constructor(total: number, every = 50_000) {
    this.#total = total
    this.#every = every
  }

  /** `step` articles more have made it `done`; `describe` is called only if something is printed. */
  update(done: number, step: number, describe: () => string): void {
    if (this.#live) {
      const now = performance.now()
      if (now - this.#drawn < PAUSE && done < this.#total) return
      this.#drawn = now
      const filled = Math.round((BAR * done) / this.#total)
      process.stderr.write(`\r\u001b[2K${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${describe()}`)
    } else if (Math.floor(done / this.#every) > Math.floor((done - step) / this.#every)) {
      process.stderr.write(`${describe()}\n`)
    }
  }

  /** Takes the bar away, so that a line can be printed. */
  clear(): void {
    if (this.#live) process.stderr.write('\r\u001b[2K')
  }
}
