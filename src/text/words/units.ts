import { IS_UNSETTLED, learnState, UNIT_STATE } from './settled.ts'

/** Units there is room for at first: most articles. By hand. */
const FIRST_CAPACITY = 1 << 12
/** Buffers grown beyond this by a giant text are dropped again. By hand. */
const LARGEST_KEPT = 1 << 16

const encoder = new TextEncoder()

/** The UTF-16 code units of a text: an array is read several times as fast as a string. */
export class UnitBuffer {
  /** Each unit of the text loaded or copied last, at its index, and room for one more; what follows is undefined. */
  units = new Uint16Array(0)
  #bytes = new Uint8Array(0)

  /**
   * Loads a whole text.
   *
   * @returns whether preparing would leave the text as it is
   */
  load(text: string): boolean {
    this.#makeRoom(text.length + 1)
    const { units } = this
    const bytes = this.#bytes
    // UTF-8 takes a byte a unit of ASCII and more for all others. The runtime encodes ASCII many times as fast as a loop
    // over charCodeAt reads it.
    const { read, written } = encoder.encodeInto(text, bytes)
    if (read === text.length && written === text.length) {
      units.set(bytes.subarray(0, text.length))
      return true
    }
    const states = UNIT_STATE
    let unsettled = 0
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      units[i] = unit
      unsettled |= states[unit] || learnState(unit)
    }
    return (unsettled & IS_UNSETTLED) === 0
  }

  /** Copies `text[from, to)`, each unit to its index. */
  copy(text: string, from: number, to: number): Uint16Array {
    this.#makeRoom(to + 1)
    const { units } = this
    for (let i = from; i < to; i++) units[i] = text.charCodeAt(i)
    return units
  }

  #makeRoom(length: number): void {
    const { units } = this
    let capacity = units.length === 0 || units.length > LARGEST_KEPT ? FIRST_CAPACITY : units.length
    while (capacity < length) capacity *= 2
    if (capacity === units.length) return
    this.units = new Uint16Array(capacity)
    this.#bytes = new Uint8Array(capacity)
  }
}
