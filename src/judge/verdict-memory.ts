import type { Relation } from '../article/types.ts'
import { SCORE_STEPS } from '../base/score-steps.ts'
import { UNCOUNTED } from '../nominate/nominator.ts'

/** What was found of two articles. Made once by whoever asks, and filled again for every pair. */
export class Verdict {
  relation: Relation = 'unrelated'
  /** Shingles that both have; -1: too few for copies, so they were not counted. */
  common = -1
  /** Probability that both cover the same story. */
  score = 0
}

const RELATIONS: readonly Relation[] = ['unrelated', 'same-story', 'near-duplicate', 'duplicate']

/** Entries at first; the table grows fourfold as it is used. */
const FIRST = 1 << 8
/** Places that a pair may have, one after the other. */
const PLACES = 4
/** Words of an entry: serials of the two articles, the smaller first, version of the statistics, score, and the rest. */
const WORDS = 5

/**
 * Remembers verdicts on pairs of articles for as long as they can't change, in bounded memory: a pair may push out another.
 *
 * Articles are known by their serials, versions by the time when they began, of both the lower 32 bits: until these come round
 * again, every entry has long been overwritten.
 */
export class VerdictMemory {
  readonly #most: () => number
  #words = new Uint32Array(WORDS * FIRST)
  #last = FIRST - 1
  #written = 0

  /** @param most entries, a power of two that may become larger; each takes 20 bytes */
  constructor(most: () => number) {
    this.#most = most
  }

  get bytes(): number {
    return this.#words.byteLength
  }

  /**
   * Fills `out` with the verdict on two articles, given by their serials; returns whether it is known. Of a verdict by another
   * version of the statistics the common shingles are, else they are left at {@link UNCOUNTED}.
   */
  recall(a: number, b: number, version: number, out: Verdict): boolean {
    const at = this.#find(Math.min(a, b) >>> 0, Math.max(a, b) >>> 0)
    if (at < 0) {
      out.common = UNCOUNTED
      return false
    }
    const words = this.#words
    const rest = words[at + 4]
    out.common = (rest >>> 2) - 1
    if (words[at + 2] !== version >>> 0) return false
    out.relation = RELATIONS[rest & 3]
    out.score = words[at + 3] / SCORE_STEPS
    return true
  }

  remember(a: number, b: number, version: number, { relation, common, score }: Readonly<Verdict>): void {
    if (2 * this.#written > this.#last) this.#grow()
    const low = Math.min(a, b) >>> 0
    const high = Math.max(a, b) >>> 0
    const rest = ((common + 1) << 2) | RELATIONS.indexOf(relation)
    this.#write(low, high, version >>> 0, Math.round(score * SCORE_STEPS), rest)
  }

  #find(low: number, high: number): number {
    const words = this.#words
    const home = placeOf(low, high)
    for (let step = 0; step < PLACES; step++) {
      const at = WORDS * ((home + step) & this.#last)
      if (words[at] === low && words[at + 1] === high) return at
    }
    return -1
  }

  #write(low: number, high: number, version: number, score: number, rest: number): void {
    const words = this.#words
    const home = placeOf(low, high)
    this.#written++
    // Where the pair stands already; else a free place, or one of another version; else one that goes, each in turn.
    let at = this.#find(low, high)
    if (at < 0) {
      at = WORDS * ((home + (this.#written & (PLACES - 1))) & this.#last)
      for (let step = PLACES - 1; step >= 0; step--) {
        const other = WORDS * ((home + step) & this.#last)
        if (words[other + 1] === 0 || words[other + 2] !== version) at = other
      }
    }
    words[at] = low
    words[at + 1] = high
    words[at + 2] = version
    words[at + 3] = score
    words[at + 4] = rest
  }

  #grow(): void {
    const most = this.#most()
    if (this.#last + 1 >= most) return
    const old = this.#words
    this.#words = new Uint32Array(Math.min(4 * old.length, WORDS * most))
    this.#last = this.#words.length / WORDS - 1
    this.#written = 0
    for (let at = 0; at < old.length; at += WORDS) {
      if (old[at + 1] !== 0) this.#write(old[at], old[at + 1], old[at + 2], old[at + 3], old[at + 4])
    }
  }
}

function placeOf(low: number, high: number): number {
  const hash = Math.imul(Math.imul(high, 0x9e3779b1) ^ low, 0x85ebca6b)
  return (hash ^ (hash >>> 15)) >>> 0
}
