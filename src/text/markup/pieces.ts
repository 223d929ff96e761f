/** Stretches of a text that stand one to one in what it was read from. */
export class Pieces {
  /** Where in the text each begins, in order, and where in the original. */
  readonly #starts: number[] = []
  readonly #origins: number[] = []

  add(start: number, origin: number): void {
    this.#starts.push(start)
    this.#origins.push(origin)
  }

  /** Where in the original an offset in the text is. */
  origin(offset: number): number {
    const starts = this.#starts
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle] <= offset) low = middle
      else high = middle - 1
    }
    return starts.length === 0 ? 0 : this.#origins[low] + offset - starts[low]
  }
}
