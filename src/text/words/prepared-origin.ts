import { prepareText } from './prepare.ts'

/** Stands where preparing leaves it, and has a text prepared that would be left as it is by itself. */
const INERT = '\u{1f600}'

/**
 * What is prepared as one: a character and what may go together with it. That is marks, half-width and compatibility forms
 * that become marks or the later letters of a Korean syllable, and digits with the blanks that group them.
 */
const CLUSTER =
  /(?:[\p{Nd}\u00a0\u202f\u2009]+|[\s\S])[\p{M}\u1160-\u11ff\ud7b0-\ud7ff\u3131-\u318e\uff9e\uff9f\uffa0-\uffdc]*/gu

/** A range of UTF-16 units: the first, and one past the last. */
export type UnitRange = readonly [start: number, end: number]

/**
 * Tells where a range of a prepared text stands in the text as it was. Where preparing changed a character, the range takes in
 * all that went into it: rather a little more than less.
 */
export function preparedOrigin(text: string): (start: number, end: number) => UnitRange {
  const prepared = prepareText(text)
  if (prepared === text) return (start, end) => [start, end]
  const stretches = new Stretches()
  // A text has few different clusters, and to prepare one takes microseconds.
  const known = new Map<string, string>()
  for (const [line] of text.matchAll(/[^\n]*\n|[^\n]+/g)) {
    if (prepare(line) === line) stretches.add(line, line)
    else {
      for (const [cluster] of line.matchAll(CLUSTER)) {
        const ready = known.get(cluster) ?? prepare(cluster)
        known.set(cluster, ready)
        stretches.add(cluster, ready)
      }
    }
  }
  // Should characters ever go together that are not known to: all may come from anywhere.
  if (stretches.prepared !== prepared) return () => [0, text.length]
  return (start, end) => [stretches.startOf(start), stretches.endOf(end - 1)]
}

function prepare(text: string): string {
  return prepareText(text + INERT).slice(0, -INERT.length)
}

/** Stretches of a text that were prepared each by itself. */
class Stretches {
  prepared = ''
  #length = 0
  // By stretch: where it begins, in the prepared text and before.
  readonly #to: number[] = []
  readonly #from: number[] = []
  readonly #isSame: boolean[] = []

  add(given: string, prepared: string): void {
    const isSame = given === prepared
    const last = this.#isSame.length - 1
    // Unchanged stretches in a row are one.
    if (!isSame || last < 0 || !this.#isSame[last]) {
      this.#to.push(this.prepared.length)
      this.#from.push(this.#length)
      this.#isSame.push(isSame)
    }
    this.prepared += prepared
    this.#length += given.length
  }

  startOf(unit: number): number {
    const i = this.#find(unit)
    return this.#isSame[i] ? this.#from[i] + unit - this.#to[i] : this.#from[i]
  }

  /** One past where a unit comes from. */
  endOf(unit: number): number {
    const i = this.#find(unit)
    if (this.#isSame[i]) return this.#from[i] + unit - this.#to[i] + 1
    return i + 1 < this.#from.length ? this.#from[i + 1] : this.#length
  }

  /** The last stretch that begins at a unit or before it: those before it at the same place are empty. */
  #find(unit: number): number {
    let low = 0
    let high = this.#to.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#to[middle] <= unit) low = middle
      else high = middle - 1
    }
    return low
  }
}
