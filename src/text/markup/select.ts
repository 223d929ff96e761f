import { Why } from './elements.ts'
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

/** The same share of what all bodies of articles hold, for one of them to be the body of this. */
const MOST_OF_BODIES = 0.9
/** Share of the page's prose from which it may be. */
const LEAST_OF_BODY = 0.1

/** Lines from the headline on that belong to the article where its body begins further below. */
const MOST_ABOVE = 8

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

/** Reasons that may be those of a whole page. */
const MAY_BE_ALL = [Why.Form, Why.Frame, Why.Beside]

/** Numbers of the lines of a page that may be of its article. Those of the page around it that look like any other stay. */
export function articleLines(page: Page): readonly number[] {
  return new Selection(page).choose()
}

class Selection {
  readonly #page: Page
  /** Reasons of lines with prose, each set of them once, and the units of prose of each. */
  readonly #reasons: number[] = []
  readonly #units: number[] = []

  constructor(page: Page) {
    const { lines } = page
    this.#page = page
    for (let i = 0; i < lines.count; i++) {
      const length = lines.length[i]
      const linked = lines.linked[i]
      if (linked >= MOSTLY_LINKS * length) lines.why[i] |= Why.Links
      lines.prose[i] = length >= PROSE && linked < length / 3 ? length : 0
    }
    if (page.isWhole) this.#markLabels()
    this.#sum()
  }

  /** Below where the article begins, a short line between two that are links is a label of one of them. */
  #markLabels(): void {
    const { count, why, prose } = this.#page.lines
    let i = 0
    while (i < count && (why[i] !== 0 || prose[i] === 0)) i++
    for (i++; i < count; i++) {
      const isBetween = why[i - 1] & Why.Links && (i + 1 === count || why[i + 1] & Why.Links)
      if (prose[i] === 0 && isBetween) why[i] |= Why.Links
    }
  }

  choose(): readonly number[] {
    let believed = ~0
    // A form or a frame that holds most of the prose is the page itself, whatever it is called.
    for (const why of MAY_BE_ALL) {
      const others = believed & ~why
      const prose = this.#proseOf(others)
      if (prose >= ENOUGH && 2 * this.#proseOf(believed) < prose) believed = others
    }
    this.#markOutside(believed)
    const chosen = this.#read(believed)
    const last = chosen.length - LAST_LINES
    return chosen.filter((line, i) => i === 0 || i < last || !OWNER.test(this.#beginningOf(line)))
  }

  /** The lines by the first reading that leaves enough. */
  #read(believed: number): readonly number[] {
    for (const reading of READINGS) {
      if (this.#proseOf(reading & believed) >= ENOUGH) return this.#without(reading & believed)
    }
    // A text so short is all that there is, in its strictest reading that leaves a word. In a feed it may be a link.
    const readable = this.#page.isWhole ? believed : believed & ~Why.Links
    for (const reading of READINGS) {
      const lines = this.#without(reading & readable)
      if (lines.length > 0) return lines
    }
    return []
  }

  /** Lines of which none of these reasons is believed. */
  #without(believed: number): readonly number[] {
    const { count, why } = this.#page.lines
    const lines: number[] = []
    for (let i = 0; i < count; i++) if ((why[i] & believed) === 0) lines.push(i)
    return lines
  }

  #beginningOf(line: number): string {
    const parts: string[] = []
    this.#page.lines.write(line, 0, parts, undefined, OWNER_WITHIN)
    return parts.join('').slice(0, OWNER_WITHIN)
  }

  #sum(): void {
    const { count, why, prose } = this.#page.lines
    const reasons = this.#reasons
    const units = this.#units
    reasons.length = 0
    units.length = 0
    for (let i = 0; i < count; i++) {
      if (prose[i] === 0) continue
      const known = reasons.indexOf(why[i])
      if (known >= 0) units[known] += prose[i]
      else {
        reasons.push(why[i])
        units.push(prose[i])
      }
    }
  }

  /** Units of prose, if these reasons are believed. */
  #proseOf(believed: number): number {
    const reasons = this.#reasons
    let sum = 0
    for (let i = 0; i < reasons.length; i++) if ((reasons[i] & believed) === 0) sum += this.#units[i]
    return sum
  }

  /**
   * Notes which lines are outside of what holds the article: of the smallest element that holds most of the prose, if there is
   * one, and within it of what is called its body; to which its headline belongs, and what stands between the two.
   */
  #markOutside(believed: number): void {
    const { lines, parents } = this.#page
    if (parents.length === 0) return
    const parts = new Set(this.#page.bodies)
    const prose = this.#proseByContainer(believed)
    const most = MOST * this.#proseOf(believed)
    let main = -1
    for (let i = 0; i < parents.length; i++) {
      // An article may have several bodies.
      if (!parts.has(i) && prose[i] > 0 && prose[i] >= most && (main < 0 || prose[i] <= prose[main])) main = i
    }
    const body = this.#bodyOf(prose, believed)
    if (main < 0 && body < 0) return
    const inMain = this.#inside(main)
    const inBody = body < 0 || this.#inside(body)[main] ? inMain : this.#inside(body)
    const isOf = (inside: readonly boolean[], line: number): boolean =>
      lines.container[line] >= 0 && inside[lines.container[line]]
    let first = 0
    while (first < lines.count && !isOf(inBody, first)) first++
    const headline = this.#page.headlines.findLast((line) => line < first) ?? first
    for (let i = 0; i < lines.count; i++) {
      const isAbove = i >= headline && i < Math.min(first, headline + MOST_ABOVE) && (main < 0 || isOf(inMain, i))
      if (!isAbove && !isOf(inBody, i)) lines.why[i] |= Why.Outside
    }
    this.#sum()
  }

  /** Units of prose in each container, if these reasons are believed. */
  #proseByContainer(believed: number): Float64Array {
    const { lines, parents } = this.#page
    const prose = new Float64Array(parents.length)
    for (let i = 0; i < lines.count; i++) {
      const container = lines.container[i]
      if (container >= 0 && (lines.why[i] & believed) === 0) prose[container] += lines.prose[i]
    }
    // Those inside come after those around them.
    for (let i = parents.length - 1; i >= 0; i--) if (parents[i] >= 0) prose[parents[i]] += prose[i]
    return prose
  }

  /** The container that is called the body of an article, if there is one or others hold little; -1 if not. */
  #bodyOf(prose: Float64Array, believed: number): number {
    const { parents } = this.#page
    const bodies = new Set([...this.#page.bodies, ...this.#page.wholeBodies].sort((a, b) => a - b))
    let body = -1
    let sum = 0
    for (const i of bodies) {
      // Of those inside of each other the outermost, which comes first, is counted.
      let around = parents[i]
      while (around >= 0 && !bodies.has(around)) around = parents[around]
      if (around < 0) sum += prose[i]
      if (body < 0 || prose[i] > prose[body]) body = i
    }
    const least = Math.max(ENOUGH, LEAST_OF_BODY * this.#proseOf(believed), MOST_OF_BODIES * sum)
    return body >= 0 && prose[body] >= least ? body : -1
  }

  /** Whether each container is a given one or inside of it. */
  #inside(main: number): readonly boolean[] {
    const { parents } = this.#page
    const inside = parents.map((_, i) => i === main)
    for (let i = main + 1; i < parents.length; i++) if (parents[i] >= 0 && inside[parents[i]]) inside[i] = true
    return inside
  }
}
