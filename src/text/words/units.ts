import { IS_UNSETTLED, learnState, UNIT_STATE } from './settled.ts'

// Reading one text runs to its end before another can start, so one pair of buffers serves all calls.
// Buffers grown by a giant text are dropped again.
const FIRST_CAPACITY = 1 << 12
const LARGEST_KEPT = 1 << 16

let units = new Uint16Array(FIRST_CAPACITY)
let bytes = new Uint8Array(FIRST_CAPACITY)
const encoder = new TextEncoder()

function makeRoom(length: number): void {
  let capacity = units.length > LARGEST_KEPT ? FIRST_CAPACITY : units.length
  while (capacity < length) capacity *= 2
  if (capacity === units.length) return
  units = new Uint16Array(capacity)
  bytes = new Uint8Array(capacity)
}

/** The code units of a text. */
export interface LoadedText {
  /** Each unit at its index; what follows is undefined. Overwritten by the next text that is loaded or copied. */
  readonly units: Uint16Array
  /** Whether preparing would leave the text as it is. */
  readonly settled: boolean
}

/** Loads the code units of a whole text. */
export function loadText(text: string): LoadedText {
  makeRoom(text.length)
  // UTF-8 takes a byte a unit of ASCII and more for all others. The runtime encodes ASCII many times as fast as a loop
  // over charCodeAt reads it.
  if (encoder.encodeInto(text, bytes).written === text.length) {
    units.set(text.length === bytes.length ? bytes : bytes.subarray(0, text.length))
    return { units, settled: true }
  }
  const states = UNIT_STATE
  const to = units
  let unsettled = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    to[i] = unit
    unsettled |= states[unit] || learnState(unit)
  }
  return { units: to, settled: (unsettled & IS_UNSETTLED) === 0 }
}

/** Copies the code units of `text[from, to)`, each to its index. */
export function copyUnits(text: string, from: number, to: number): Uint16Array {
  makeRoom(to)
  const copy = units
  for (let i = from; i < to; i++) copy[i] = text.charCodeAt(i)
  return copy
}
