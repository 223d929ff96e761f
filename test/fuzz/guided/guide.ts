import type { Random } from '../../../bench/lib/random.ts'
import { randomInt } from '../../../bench/lib/random.ts'
import { mutated } from './mutate.ts'
import type { GuidedTarget } from './target.ts'

interface Kept {
  readonly input: Uint8Array
  /** What it reaches: blocks, each with the magnitude of how often it is entered. */
  readonly reached: readonly number[]
}

/** Tries by which an input is made smaller. */
const SHORTENINGS = 60

/**
 * Coverage-guided fuzzing, as of AFL (Zalewski): inputs that enter a block for the first time, or by another order of magnitude
 * more often, are kept, and changed further.
 */
export class Guide {
  readonly #target: GuidedTarget
  readonly #counters: Uint32Array
  readonly #random: Random
  readonly #dictionary: readonly Uint8Array[]
  /** By block: magnitudes seen, one bit each. */
  readonly #seen: Uint32Array
  readonly kept: Kept[] = []
  tried = 0
  /** The input that failed, as small as it got, and its error. */
  failure: { readonly input: Uint8Array; readonly error: unknown } | undefined

  constructor(target: GuidedTarget, counters: Uint32Array, random: Random) {
    this.#target = target
    this.#counters = counters
    this.#random = random
    this.#seen = new Uint32Array(counters.length)
    this.#dictionary = target.dictionary.map((token) => new TextEncoder().encode(token))
  }

  get blocks(): number {
    return this.#seen.reduce((sum, bits) => sum + (bits === 0 ? 0 : 1), 0)
  }

  /** Tries an input, keeps it if it reaches something new, and says whether it is well. */
  async try(input: Uint8Array): Promise<boolean> {
    const error = await this.#run(input)
    if (error !== undefined) {
      this.failure = { input: await this.#shortened(input, (again) => this.#failsAlike(again, error.error)), ...error }
      return false
    }
    const fresh = this.#reached().filter((mark) => !this.#isSeen(mark))
    if (fresh.length === 0) return true
    const small = await this.#shortened(input, async (shorter) => {
      if ((await this.#run(shorter)) !== undefined) return false
      const reached = new Set(this.#reached())
      return fresh.every((mark) => reached.has(mark))
    })
    if ((await this.#run(small)) !== undefined) return true
    const reached = this.#reached()
    for (const mark of reached) this.#seen[mark >>> 5] |= 1 << (mark & 31)
    this.kept.push({ input: small, reached })
    return true
  }

  /** Tries changed inputs until the time is over or one fails. @param until by `performance.now()` */
  async go(until: number): Promise<void> {
    while (performance.now() < until) {
      const { length } = this.kept
      // New ones twice as often as others.
      const from = randomInt(this.#random, 2) === 0 ? Math.max(0, length - 20) : 0
      const { input } = this.kept[from + randomInt(this.#random, length - from)]
      const other = this.kept[randomInt(this.#random, length)].input
      if (!(await this.try(mutated(input, other, this.#dictionary, this.#random)))) return
    }
  }

  /** Few inputs that enter together every block that was entered: the smallest that adds something, one after the other. */
  fewest(): readonly Uint8Array[] {
    const blocks = new Set<number>()
    const few: Uint8Array[] = []
    for (const { input, reached } of this.kept.toSorted((a, b) => a.input.length - b.input.length)) {
      const { size } = blocks
      for (const mark of reached) blocks.add(mark >>> 5)
      if (blocks.size > size) few.push(input)
    }
    return few
  }

  async #run(input: Uint8Array): Promise<{ readonly error: unknown } | undefined> {
    this.tried++
    this.#counters.fill(0)
    try {
      await this.#target.run(input)
      return undefined
    } catch (error) {
      return { error }
    }
  }

  #reached(): readonly number[] {
    const marks: number[] = []
    const counters = this.#counters
    for (let block = 0; block < counters.length; block++) {
      if (counters[block] > 0) marks.push((block << 5) | Math.min(8, 31 - Math.clz32(counters[block])))
    }
    return marks
  }

  #isSeen(mark: number): boolean {
    return (this.#seen[mark >>> 5] & (1 << (mark & 31))) !== 0
  }

  async #failsAlike(input: Uint8Array, error: unknown): Promise<boolean> {
    const failed = await this.#run(input)
    return failed !== undefined && kindOf(failed.error) === kindOf(error)
  }

  /** Leaves out parts of an input, large ones first, as long as something holds. */
  async #shortened(input: Uint8Array, holds: (shorter: Uint8Array) => Promise<boolean>): Promise<Uint8Array> {
    let small = input
    let tries = SHORTENINGS
    for (let size = small.length >> 1; size >= 1 && tries > 0; size >>= 1) {
      for (let at = 0; at < small.length && tries > 0; tries--) {
        const shorter = new Uint8Array([...small.subarray(0, at), ...small.subarray(at + size)])
        if (await holds(shorter)) small = shorter
        else at += size
      }
    }
    return small
  }
}

/** An error without its particulars. */
function kindOf(error: unknown): string {
  return error instanceof Error ? `${error.name} ${error.message.replace(/\d+/g, '').slice(0, 60)}` : String(error)
}
