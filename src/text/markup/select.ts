import { Why } from './elements.ts'
import type { MarkupLine } from './lines.ts'
import type { Page } from './page-reader.ts'

// All by hand.
/** Units of a line that is prose and no label. */
const PROSE = 60
/** Units of prose that are an article. */
const ENOUGH = 140
/** Share of a line that is links, from which it is nothing else. */
const MOSTLY_LINKS = 0.6
/** Share of the page's prose that the element has that holds the article. */
const MOST = 0.6

/** Begins the line at the foot of a page that says whose it is; with links in it no phrase can tell it. */
const OWNER = /©|\ball rights reserved/i
/** Units within which it does, and lines at the end that are looked at. */
const OWNER_WITHIN = 80
const LAST_LINES = 4

/**
 * What is believed of the reasons to leave a line out, strictest first: if too little prose is left, the next is tried. That a
 * page holds an article is the surest thing that is known of it.
 */
const READINGS = [
  ~0,
  ~Why.Form,
  ~(Why.Form | Why.Outside | Why.Frame),
  ~(Why.Form | Why.Outside | Why.Frame | Why.Beside),
  Why.Navigation | Why.Hidden,
  Why.Hidden,
  0,
]

/** The lines of a page that may be of its article. Those of the page around it that look like any other stay. */
export function articleLines(page: Page): readonly MarkupLine[] {
  return new Selection(page).choose()
}

class Selection {
  readonly #page: Page
  /** Of each line, the reasons to leave it out, and how many units of prose it is. */
  readonly #why: Uint16Array
  readonly #prose: Uint32Array
  /** Units of prose by the reasons. */
  readonly #proseBy = new Map<number, number>()

  constructor(page: Page) {
    const { lines } = page
    this.#page = page
    this.#why = new Uint16Array(lines.length)
    this.#prose = new Uint32Array(lines.length)
    for (let i = 0; i < lines.length; i++) {
      const { text, why, linked } = lines[i]
      this.#why[i] = linked >= MOSTLY_LINKS * text.length ? why | Why.Links : why
      if (text.length >= PROSE && linked < text.length / 3) this.#prose[i] = text.length
    }
    this.#sum()
  }

  choose(): readonly MarkupLine[] {
    let believed = ~0
    // A form or a frame that holds most of the prose is the page itself, whatever it is called.
    for (const why of [Why.Form, Why.Frame, Why.Beside]) {
      const others = believed & ~why
      const prose = this.#proseOf(others)
      if (prose >= ENOUGH && 2 * this.#proseOf(believed) < prose) believed = others
    }
    this.#markOutside(believed)
    const readings = READINGS.map((reading) => reading & believed)
    const best =
      readings.find((why) => this.#proseOf(why) >= ENOUGH) ??
      // A text so short is all that there is, in its strictest reading that leaves a word. In a feed it may be a link.
      readings
        .map((why) => (this.#page.isWhole ? why : why & ~Why.Links))
        .find((why) => this.#why.some((own) => (own & why) === 0)) ??
      0
    const chosen = this.#page.lines.filter((_, i) => (this.#why[i] & best) === 0)
    const last = chosen.length - LAST_LINES
    return chosen.filter(({ text }, i) => i === 0 || i < last || !OWNER.test(text.slice(0, OWNER_WITHIN)))
  }

  #sum(): void {
    this.#proseBy.clear()
    for (let i = 0; i < this.#why.length; i++) {
      if (this.#prose[i] === 0) continue
      this.#proseBy.set(this.#why[i], (this.#proseBy.get(this.#why[i]) ?? 0) + this.#prose[i])
    }
  }

  /** Units of prose, if these reasons are believed. */
  #proseOf(believed: number): number {
    let sum = 0
    for (const [why, prose] of this.#proseBy) if ((why & believed) === 0) sum += prose
    return sum
  }

  /** Notes which lines are outside of the smallest element that holds most of the prose, if there is one. */
  #markOutside(believed: number): void {
    const { lines, parents } = this.#page
    if (parents.length === 0) return
    const prose = new Float64Array(parents.length)
    for (let i = 0; i < lines.length; i++) {
      const { container } = lines[i]
      if (container >= 0 && (this.#why[i] & believed) === 0) prose[container] += this.#prose[i]
    }
    // Those inside come after those around them.
    for (let i = parents.length - 1; i >= 0; i--) if (parents[i] >= 0) prose[parents[i]] += prose[i]
    const most = MOST * this.#proseOf(believed)
    let main = -1
    for (let i = 0; i < parents.length; i++) {
      if (prose[i] > 0 && prose[i] >= most && (main < 0 || prose[i] <= prose[main])) main = i
    }
    if (main < 0) return
    const inside = parents.map((_, i) => i === main)
    for (let i = main + 1; i < parents.length; i++) if (parents[i] >= 0 && inside[parents[i]]) inside[i] = true
    for (let i = 0; i < lines.length; i++) {
      const { container } = lines[i]
      if (container < 0 || !inside[container]) this.#why[i] |= Why.Outside
    }
    this.#sum()
  }
}
