import { Does } from './elements.ts'

/** Elements that say something of what is in them, nested this deep, are told apart. By hand: it bounds the time. */
const DEEPEST = 64

interface Region {
  readonly name: string
  /** Elements of its name that are open in it, itself included. */
  depth: number
  /** What was so before it began. */
  readonly why: number
  readonly does: number
  readonly container: number
}

/**
 * Where in a page the reader is. Only elements that say something of what is in them are kept track of; an end tag ends the
 * innermost one of its name, and what was left open in it.
 */
export class Regions {
  readonly #open: Region[] = []
  readonly #parents: number[] = []
  /** Reasons why what is read here may be no part of the article; bits of `Why`. */
  why = 0
  /** What the elements around this place do to the text: `Does.Drop` and `Does.Preformatted`. */
  does = 0
  /** Number of the innermost container, -1 outside of all. */
  container = -1

  /** The container around each one, -1 for none. */
  get parents(): readonly number[] {
    return this.#parents
  }

  /** The name of the innermost one, empty outside of all. */
  get innermost(): string {
    return this.#open.length === 0 ? '' : this.#open[this.#open.length - 1].name
  }

  /** Begins an element. @param why what it adds @param does likewise; `Does.Container` makes it one */
  begin(name: string, why: number, does: number): void {
    if (this.#open.length === DEEPEST) return
    this.#open.push({ name, depth: 1, why: this.why, does: this.does, container: this.container })
    this.why |= why
    this.does |= does & (Does.Drop | Does.Preformatted)
    if ((does & Does.Container) === 0) return
    this.#parents.push(this.container)
    this.container = this.#parents.length - 1
  }

  /** Takes note of an element that says nothing. */
  nest(name: string): void {
    const region = this.#find(name)
    if (region >= 0) this.#open[region].depth++
  }

  end(name: string): void {
    const region = this.#find(name)
    if (region >= 0 && --this.#open[region].depth === 0) this.#leave(region)
  }

  /** Ends all of them. */
  endAll(): void {
    if (this.#open.length > 0) this.#leave(0)
  }

  #find(name: string): number {
    let i = this.#open.length - 1
    while (i >= 0 && this.#open[i].name !== name) i--
    return i
  }

  #leave(region: number): void {
    const { why, does, container } = this.#open[region]
    this.why = why
    this.does = does
    this.container = container
    // Setting the length is slower.
    while (this.#open.length > region) this.#open.pop()
  }
}
