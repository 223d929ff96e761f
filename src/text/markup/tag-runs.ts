import type { Tag } from './tag.ts'

/** Tags one after the other, with nothing but white space between them. */
export interface TagRun {
  readonly html: string
  /** Its tags, and for white space between two of them the line breaks in it. */
  readonly marks: readonly Mark[]
}

export type Mark = Tag | number

/** Runs of so many units and marks are remembered, each at one place, by its hash. By hand. */
const LONGEST = 256
const MOST_MARKS = 32
const PLACE_BITS = 12
const PLACES = 1 << PLACE_BITS
/** The beginning of a page, and a run that is not remembered, as places where there is none. */
const START = PLACES
const UNKNOWN = PLACES + 1
/** What came after two runs is remembered for so many pairs of them. By hand. */
const PAIR_BITS = 13

/**
 * Runs of tags that were read: the pages of a site have most of theirs in common, in the same order. Those that came after the two
 * before are compared with the page as a whole, which takes no longer than to look up one tag. They are copied, for a string
 * that was cut out of a page would keep the page in memory; and only when they come for the second time, which many never do.
 */
export class TagRuns {
  readonly #runs: (TagRun | undefined)[] = new Array<TagRun | undefined>(PLACES + 2).fill(undefined)
  /** The hash of the run that came to each place last, remembered or not. */
  readonly #hashes = new Int32Array(PLACES)
  // Places of what came after a pair of runs lately, the last one and another. Numbers, for a run that gave up its place is to be
  // forgotten.
  readonly #next = new Int16Array(1 << PAIR_BITS).fill(UNKNOWN)
  readonly #other = new Int16Array(1 << PAIR_BITS).fill(UNKNOWN)
  /** The place of the last run, and of the pair of it and the one before. */
  #last = START
  #pair = 0
  readonly #marks: Mark[] = []
  #hash = 0
  #isWhole = true

  beginPage(): void {
    this.#last = START
    this.#pair = 0
  }

  /** The run that begins at html[from], if it is one that came here before. */
  find(html: string, from: number): TagRun | undefined {
    return this.#take(this.#next[this.#pair], html, from) ?? this.#take(this.#other[this.#pair], html, from)
  }

  #take(place: number, html: string, from: number): TagRun | undefined {
    const run = this.#at(place, html, from)
    if (run !== undefined) this.#go(place)
    return run
  }

  /** Begins a run that is read mark by mark. */
  beginRun(): void {
    this.#marks.length = 0
    this.#hash = 0
    this.#isWhole = true
  }

  /** Adds a mark to it. @param number the same for the same mark; negative for one that is not remembered */
  add(mark: Mark, number: number): void {
    if (number < 0 || this.#marks.length === MOST_MARKS) this.#isWhole = false
    else this.#marks.push(mark)
    this.#hash = (Math.imul(this.#hash, 31) + number + 1) | 0
  }

  /** Ends the run, which is html[from, to). */
  endRun(html: string, from: number, to: number): void {
    const length = to - from
    if (length === 0) return
    const place = this.#isWhole && length <= LONGEST ? this.#remember(html, from, to) : UNKNOWN
    const pair = this.#pair
    // What is never seen again is not to push out what is.
    if (place !== UNKNOWN && this.#next[pair] !== place) {
      this.#other[pair] = this.#next[pair]
      this.#next[pair] = place
    }
    this.#go(place)
  }

  /** The place of the run html[from, to), if it has come before. */
  #remember(html: string, from: number, to: number): number {
    const length = to - from
    // Numbers of tags are the same in capitals.
    const hash = Math.imul(this.#hash + html.charCodeAt(from + 1) + html.charCodeAt(from + 2), 31) ^ length
    // The golden ratio spreads what differs in the lowest bits (Knuth, 6.4).
    const place = Math.imul(hash, 0x9e3779b1) >>> (32 - PLACE_BITS)
    if (this.#hashes[place] !== hash) {
      this.#hashes[place] = hash
      this.#runs[place] = undefined
      return UNKNOWN
    }
    if (this.#runs[place] === undefined) {
      const copy = [html.slice(from, from + 1), html.slice(from + 1, to)].join('')
      this.#runs[place] = { html: copy, marks: this.#marks.slice() }
    } else if (this.#at(place, html, from) === undefined) return UNKNOWN
    return place
  }

  #go(place: number): void {
    this.#pair = Math.imul((this.#last << 13) | place, 0x9e3779b1) >>> (32 - PAIR_BITS)
    this.#last = place
  }

  /** The run at a place, if it stands at html[from]. */
  #at(place: number, html: string, from: number): TagRun | undefined {
    const run = this.#runs[place]
    if (run === undefined) return undefined
    const { length } = run.html
    // Most that are something else end elsewhere. To search in as many units as are sought is quicker than to compare.
    if (html.charCodeAt(from + length - 1) !== 0x3e) return undefined
    return html.slice(from, from + length).indexOf(run.html) === 0 ? run : undefined
  }
}
