import { describe, messageOf } from '../../base/describe.ts'
import type { OwnEvidence } from './own-evidence.ts'

/** What one kind of own evidence says of two articles. */
export interface OwnValue {
  readonly name: string
  readonly value: number
  /** What it adds to the log-odds. */
  readonly contribution: number
}

/** What own evidence adds up to for one article, known before it is there. */
export interface AskedAhead {
  readonly id: string
  /** By id of the other article. */
  readonly sums: ReadonlyMap<string, number>
}

/**
 * Asks a user's own evidence. That is user code: it may throw, answer nonsense, or call back in, and is asked in the midst of
 * changes to stories.
 *
 * What only reads lets the error out. So does what is asked ahead of a change. In the midst of a change that can't be taken back
 * the pair counts as one without own evidence, and the error is kept until the change is complete.
 */
export class AskedEvidence {
  readonly #list: readonly OwnEvidence[]
  readonly #idOf: (article: number) => string
  /** Whether user code runs. */
  #isAsking = false
  #ahead: AskedAhead | undefined
  #onFailure: ((error: unknown) => void) | undefined
  #isGood = true

  constructor(list: readonly OwnEvidence[], idOf: (article: number) => string) {
    this.#list = list
    this.#idOf = idOf
  }

  /** Whether user code is being asked just now, and whoever comes was called by it. */
  get isAsking(): boolean {
    return this.#isAsking
  }

  /** Whether the latest {@link sum} was answered by the user. */
  get isGood(): boolean {
    return this.#isGood
  }

  /**
   * What all own evidence adds to the log-odds of two articles.
   *
   * @throws {TypeError | RangeError} if it fails, but in a {@link guard}, where it is 0
   */
  sum(a: number, b: number): number {
    this.#isGood = true
    const idA = this.#idOf(a)
    const idB = this.#idOf(b)
    const ahead = this.#ahead
    if (ahead !== undefined) {
      const known = idA === ahead.id ? ahead.sums.get(idB) : idB === ahead.id ? ahead.sums.get(idA) : undefined
      if (known !== undefined) return known
    }
    try {
      return this.#add(idA, idB)
    } catch (error) {
      if (this.#onFailure === undefined) throw error
      this.#onFailure(error)
      this.#isGood = false
      return 0
    }
  }

  /** What each kind says of two articles, in their order. @throws {TypeError | RangeError} if one fails */
  values(a: number, b: number): readonly OwnValue[] {
    const idA = this.#idOf(a)
    const idB = this.#idOf(b)
    return this.#list.map((kind) => {
      const value = this.#ask(kind, idA, idB)
      return { name: kind.name, value, contribution: kind.weight * value }
    })
  }

  /** Asks for the pairs of an article with some others. @throws {TypeError | RangeError} if one fails */
  askAhead(article: number, others: Iterable<number>): AskedAhead {
    const id = this.#idOf(article)
    const sums = new Map<string, number>()
    for (const other of others) {
      const otherId = this.#idOf(other)
      sums.set(otherId, this.#add(id, otherId))
    }
    return { id, sums }
  }

  /**
   * Runs a change that must be completed once it has begun.
   *
   * @param ahead what need not be asked again
   * @param onFailure is told each error
   */
  guard<T>(ahead: AskedAhead | undefined, onFailure: (error: unknown) => void, change: () => T): T {
    this.#ahead = ahead
    this.#onFailure = onFailure
    try {
      return change()
    } finally {
      this.#ahead = undefined
      this.#onFailure = undefined
    }
  }

  #add(a: string, b: string): number {
    let sum = 0
    for (const kind of this.#list) sum += kind.weight * this.#ask(kind, a, b)
    return sum
  }

  /** The smaller id goes first, so that a pair is the same whichever way round it comes. */
  #ask({ name, between, weight }: OwnEvidence, a: string, b: string): number {
    const one = a < b ? a : b
    const other = a < b ? b : a
    let value: unknown
    this.#isAsking = true
    try {
      value = between(one, other)
    } catch (error) {
      throw new TypeError(`${askedOf(name, one, other)}, but it threw: ${messageOf(error)}`, { cause: error })
    } finally {
      this.#isAsking = false
    }
    if (typeof value !== 'number') throw new TypeError(`${askedOf(name, one, other)}, got ${describe(value)}`)
    if (Number.isFinite(weight * value)) return value
    throw new RangeError(`${askedOf(name, one, other)} that is finite, also times ${weight}, got ${value}`)
  }
}

function askedOf(name: string, one: string, other: string): string {
  return `evidence ${describe(name)} must give a number for ${describe(one)} and ${describe(other)}`
}
