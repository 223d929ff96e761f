import { Does } from './elements.ts'

/** Elements that say something of what is in them, nested this deep, are told apart. By hand: it bounds the time. */
const DEEPEST = 64

/**
 * Where in a page the reader is. Only elements that say something of what is in them are kept track of; an end tag ends the
 * innermost one of its name, and what was left open in it.
 */
export class Regions {
  // Those that are open, outermost first.
  #count = 0
  readonly #names: string[] = new Array<string>(DEEPEST).fill('')
  /** Elements of its name that are open in it, itself included. */
  readonly #depths = new Int32Array(DEEPEST)
  // What was so before it began.
  readonly #whys = new Uint8Array(DEEPEST)
  readonly #does = new Int32Array(DEEPEST)
  readonly #containers = new Int32Array(DEEPEST)
  #parents: number[] = []
  #bodies: number[] = []
  #wholeBodies: number[] = []
  /** Reasons why what is read here may be no part of the article; bits of `Why`. */
  why = 0
  /** What the elements around this place do to the text: `Does.Drop` and `Does.Preformatted`. */
  does = 0
  /** Number of the innermost container, -1 outside of all. */
  container = -1

  /** Forgets all of them. */
  clear(): void {
    this.#count = 0
    this.#parents = []
    this.#bodies = []
    this.#wholeBodies = []
    this.why = 0
    this.does = 0
    this.container = -1
  }

  /** The container around each one, -1 for none. */
  get parents(): readonly number[] {
    return this.#parents
  }

  /** The containers that are called the body of an article: of several, a part each. */
  get bodies(): readonly number[] {
    return this.#bodies
  }

  /** Those that schema.org calls so. */
  get wholeBodies(): readonly number[] {
    return this.#wholeBodies
  }

  /** The name of the innermost one, empty outside of all. */
  get innermost(): string {
    return this.#count === 0 ? '' : this.#names[this.#count - 1]
  }

  /** Begins an element. @param why what it adds @param does likewise; `Does.Container` makes it one */
  begin(name: string, why: number, does: number): void {
    if (this.#count === DEEPEST) return
    const i = this.#count++
    this.#names[i] = name
    this.#depths[i] = 1
    this.#whys[i] = this.why
    this.#does[i] = this.does
    this.#containers[i] = this.container
    this.why |= why
    this.does |= does & (Does.Drop | Does.Preformatted)
    if ((does & Does.Container) === 0) return
    this.#parents.push(this.container)
    this.container = this.#parents.length - 1
    if (does & Does.Body) this.#bodies.push(this.container)
    if (does & Does.WholeBody) this.#wholeBodies.push(this.container)
  }

  /** Takes note of an element that says nothing. */
  nest(name: string): void {
    const region = this.#find(name)
    if (region >= 0) this.#depths[region]++
  }

  end(name: string): void {
    const region = this.#find(name)
    if (region >= 0 && --this.#depths[region] === 0) this.#leave(region)
  }

  /** Ends all of them. */
  endAll(): void {
    if (this.#count > 0) this.#leave(0)
  }

  #find(name: string): number {
    const names = this.#names
    let i = this.#count - 1
    while (i >= 0 && names[i] !== name) i--
    return i
  }

  #leave(region: number): void {
    this.why = this.#whys[region]
    this.does = this.#does[region]
    this.container = this.#containers[region]
    this.#count = region
  }
}
