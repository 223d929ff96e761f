// English is half of a bundle, so its table is packed: a consumer's gzip alone would leave 63 kB of it, of this it leaves 51.
// An adaptive binary range coder: each step down a tree is coded at the probability that it had so far in its context (Howard
// and Vitter, "Arithmetic coding for data compression", 1994). One function, written out: it runs once, and mostly before an
// engine has optimised what it calls.
/** How `decodeBackground` has that no letter is kept of the entry before; its module would stand in bundles before the table. */
export const FIRST_PREFIX = 0x41
/** Ends an entry. */
export const END = 0x20 // as a context it is no letter, 0
/** Whether as many letters are kept of the entry before, or fewer. */
export const KEPT = 0x6b
export const FEWER = 0x66
/** Stands for an inner node where a tree is written down: level by level, two children a node, a leaf as its character. */
export const INNER = '|'
/** The digits from 0 to 63, in the order of their code units. */
export const DIGITS = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Range and code have 30 bits at most: such integers are quick in all engines. */
export const WIDEST = 0x3fffffff
/** A range below this takes another digit in. */
export const NARROWEST = 0x1000000

// What is read: how much is kept of the entry before, a level, a letter that takes the place of another, one further on.
const KEEPS = 0
const LEVEL = 1
const FIRST = 2
const LATER = 3
/** Added to what is read where the letter before is not among the first three of the entry, as endings begin there. */
const IN_THE_END = 2
const KINDS = 6

/** Of a letter, what it is as a context: enough to tell those of one alphabet apart. */
const LETTER_BITS = 5
const LETTER = 31
/** A context has 32 nodes for itself. Deeper ones, which are rare, run over into the next. */
const OVERRUN = 1024
/** Entries begin behind two zeros, which stand for the letters before the first. */
const START = 2
/** Longest entry with these, in code units. */
const LONGEST = 64
/** Places from here on are one context. */
const FAR_IN = 7

/** Steps in the context of two letters that make it count as much as what the nearer one alone says. */
const HALF_TRUSTED = 5
/** Steps from which the nearer one alone is no longer asked. */
const TRUSTED = 40
// A mean is kept with the number of steps that it is of, up to a bound.
const COUNT_BITS = 7
const COUNT = 127
const MOST_COUNTED = 126

/** Far below the number of arguments that an engine takes. */
const UNITS_AT_ONCE = 4096

/** A packed table, from `bench/generate/background/pack.ts`. */
export interface PackedTable {
  /** Tree of the characters of entries and {@link END}. */
  readonly letters: string
  /** Tree of the characters of levels. */
  readonly levels: string
  readonly digits: string
}

/**
 * The text of a packed table, as `decodeBackground` reads it.
 *
 * @param decide makes each step instead of the digits, given the probability of 1, of 4096: so a table is packed
 */
export function unpack(table: PackedTable, decide?: (probability: number) => number): string {
  const { digits } = table
  const answers = Int32Array.of(~FEWER, ~KEPT)
  const letters = treeOf(table.letters)
  const levels = treeOf(table.levels)
  // Mean of the steps at each node, 16 bits from -0.5 to 0.5, and their number.
  const near = new Int32Array((KINDS << (2 * LETTER_BITS)) + OVERRUN)
  const far = new Int32Array((KINDS << (3 * LETTER_BITS)) + OVERRUN)
  const weights = Int32Array.from({ length: COUNT }, (_, count) => 16384 / (count + 1.5))
  const trust = Int32Array.from({ length: TRUSTED }, (_, count) => (4096 * count) / (count + HALF_TRUSTED))
  const entry = new Uint16Array(LONGEST)
  let at = START
  const levelUnits: number[] = []
  const entryUnits: number[] = []
  let kind = KEEPS
  let position = 0
  let range = WIDEST
  let code = 0
  while (position < 5) code = (code << 6) | digitAt(digits, position++)
  for (;;) {
    // A letter depends on the one before it; the first that is new on the one whose place it takes, which is earlier in the alphabet.
    const isLater = kind === LATER ? 1 : 0
    const one = kind === LEVEL ? 0 : entry[at - isLater]
    const two = kind === LEVEL ? 0 : entry[at - isLater - 1]
    const place = kind === KEEPS ? Math.min(at - START, FAR_IN) : 0
    const part = kind >= FIRST && at - isLater > START + 2 ? kind + IN_THE_END : kind
    const context = (part << LETTER_BITS) | (one & LETTER)
    const inNear = (context << LETTER_BITS) + place
    const inFar = (((context << LETTER_BITS) | (two & LETTER)) << LETTER_BITS) + place
    const tree = kind === KEEPS ? answers : kind === LEVEL ? levels : letters
    let node = 0
    do {
      const atNear = near[inNear + node]
      const atFar = far[inFar + node]
      const count = atFar & COUNT
      const mean = atFar >> COUNT_BITS
      let expected = mean
      if (count < TRUSTED) {
        const alone = atNear >> COUNT_BITS
        expected = alone + (((mean - alone) * trust[count]) >> 12)
      }
      const probability = ((expected >> 4) + 2048) | 1
      let bit: number
      if (decide !== undefined) bit = decide(probability)
      else {
        const bound = (range >>> 12) * probability
        bit = code < bound ? 1 : 0
        if (bit === 1) range = bound
        else {
          code -= bound
          range -= bound
        }
        while (range < NARROWEST) {
          code = (code << 6) | digitAt(digits, position++)
          range <<= 6
        }
      }
      const seen = bit === 1 ? 32767 : -32768
      const next = mean + (((seen - mean) * weights[count]) >> 14)
      far[inFar + node] = (next << COUNT_BITS) | (count < MOST_COUNTED ? count + 1 : count)
      if (count < TRUSTED) {
        const count = atNear & COUNT
        const mean = atNear >> COUNT_BITS
        const next = mean + (((seen - mean) * weights[count]) >> 14)
        near[inNear + node] = (next << COUNT_BITS) | (count < MOST_COUNTED ? count + 1 : count)
      }
      node = tree[2 * node + bit]
    } while (node >= 0)
    const symbol = ~node
    if (kind === LEVEL) {
      levelUnits.push(symbol)
      kind = KEEPS
    } else if (kind !== KEEPS) {
      entry[at] = symbol
      kind = symbol === END ? LEVEL : LATER
      if (kind === LATER) {
        entryUnits.push(symbol)
        at++
      }
    } else if (symbol === KEPT) {
      entryUnits.push(FIRST_PREFIX + at - START)
      kind = FIRST
    } else if (at > START) at--
    else return `${stringOf(levelUnits)}\n${stringOf(entryUnits)}`
  }
}

/** The children of node `n` of a tree, at `2 n` and `2 n + 1`: a node, or below 0 the complement of a character. */
export function treeOf(written: string): Int32Array {
  let nodes = 0
  return Int32Array.from(written.split(''), (child) => (child === INNER ? ++nodes : ~child.charCodeAt(0)))
}

function stringOf(units: readonly number[]): string {
  let text = ''
  for (let i = 0; i < units.length; i += UNITS_AT_ONCE)
    text += String.fromCharCode(...units.slice(i, i + UNITS_AT_ONCE))
  return text
}

/** Position in {@link DIGITS}. */
function digitAt(digits: string, position: number): number {
  const unit = digits.charCodeAt(position)
  return unit - 46 - (unit > 57 ? 7 : 0) - (unit > 90 ? 6 : 0)
}
