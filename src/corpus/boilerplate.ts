import { ones } from '../base/bits.ts'
import { grown, moreRoom } from '../base/grown.ts'
import { PackedLists } from '../base/packed-lists.ts'
import { Holders, LOST, MANY } from './holders.ts'
import { ReadList, type ShingleLists } from './shingle-lists.ts'

/**
 * Shingles that are a site's own words: they stand on several pages held, whatever each is about, as a notice to subscribers
 * does.
 *
 * Whoever finds that two articles on different matters share a passage marks it in both. A shingle is boilerplate while it is
 * marked in three articles held; the marks of an article go with it.
 */
export class Boilerplate {
  readonly shingles: ShingleLists
  /** By article, a bit for each shingle. Most articles have no list. */
  readonly marks = new PackedLists()
  /** By shingle: articles held in which it is marked. */
  readonly #holders = new Holders()
  /** Goes up whenever a shingle becomes boilerplate or is no more. */
  version = 0
  /** By article, and of all: how many times it may have changed what is boilerplate there. */
  #changes = new Uint32Array(0)
  #changesOfAll = 0
  readonly #one = new ReadList()
  readonly #other = new ReadList()

  /** @param shingles of the articles held, each a sorted list */
  constructor(shingles: ShingleLists) {
    this.shingles = shingles
  }

  get bytes(): number {
    return this.marks.bytes + this.#holders.bytes + this.#changes.byteLength
  }

  /** Whether an article has marks; without any, none of its shingles is boilerplate. */
  isMarked(article: number): boolean {
    return this.marks.has(article)
  }

  /** Whether either of two articles has marks. */
  isEitherMarked(a: number, b: number): boolean {
    return this.marks.has(a) || this.marks.has(b)
  }

  /**
   * A number that goes up whenever something becomes boilerplate in an article or is no more, and 0 where it has no marks: what
   * is said of two articles stands for as long as this of both.
   */
  state(article: number): number {
    return this.isMarked(article) ? (this.#changes[article] ?? 0) + this.#changesOfAll : 0
  }

  /** Whether a shingle is boilerplate in articles held. */
  isKnown(shingle: number): boolean {
    return this.#holders.areMany(shingle)
  }

  /** Whether the shingle at a place of a marked article's list is marked, and so boilerplate there if it is known. */
  marksAt(article: number, i: number): boolean {
    return (this.marks.page(article)[this.marks.offset(article) + (i >>> 5)] & (1 << (i & 31))) !== 0
  }

  /** Sets, of one bit for each beginning of 14 bits that a shingle may have, those of an article's boilerplate. */
  findStarts(article: number, out: Uint32Array): void {
    out.fill(0)
    this.#each(article, (shingle) => {
      if (this.#holders.areMany(shingle)) out[shingle >>> 23] |= 1 << (shingle >>> 18)
    })
  }

  /** How many of an article's shingles are marked, boilerplate or not. */
  marked(article: number): number {
    if (!this.isMarked(article)) return 0
    const page = this.marks.page(article)
    const from = this.marks.offset(article)
    const to = from + this.marks.length(article)
    let count = 0
    for (let i = from; i < to; i++) count += ones(page[i])
    return count
  }

  /** How many of an article's shingles are boilerplate there. */
  count(article: number): number {
    if (!this.isMarked(article)) return 0
    let count = 0
    this.#each(article, (shingle) => {
      if (this.#holders.areMany(shingle)) count++
    })
    return count
  }

  /**
   * Marks what two articles held share in both.
   *
   * @param a has just come
   * @returns whether anything is boilerplate in b or elsewhere that was not
   */
  mark(a: number, b: number): boolean {
    this.#open(a)
    this.#open(b)
    const marks = this.marks
    const marksA = marks.page(a)
    const marksB = marks.page(b)
    const marksFromA = marks.offset(a)
    const marksFromB = marks.offset(b)
    let changed = false
    this.#eachCommon(a, b, (i, j, shingle) => {
      const isNewA = setBit(marksA, marksFromA, i)
      // Who has just come is the last to go, most of the time.
      if (setBit(marksB, marksFromB, j) && this.#count(shingle, b, isNewA ? b : a) >= MANY) changed = true
      if (isNewA && this.#count(shingle, a) === MANY) changed = true
    })
    if (changed) this.version = (this.version + 1) >>> 0
    return changed
  }

  /** Marks what two articles share in the first of them alone, which is lent to a query; nothing is counted. */
  lend(article: number, other: number): void {
    this.#open(article)
    const marks = this.marks.page(article)
    const from = this.marks.offset(article)
    this.#eachCommon(article, other, (i) => {
      setBit(marks, from, i)
    })
  }

  /** Forgets the marks of an article that was lent. */
  takeBack(article: number): void {
    this.marks.delete(article)
  }

  /** Forgets an article held, whose shingles must still be there. */
  remove(article: number): void {
    if (!this.isMarked(article)) return
    let changed = false
    this.#each(article, (shingle) => {
      if (this.#holders.remove(shingle, article) !== MANY - 1) return
      changed = true
      this.#noteOthers()
    })
    this.marks.delete(article)
    if (changed) this.version = (this.version + 1) >>> 0
  }

  /** Counts the marks of an article that has come with them. */
  recount(article: number): void {
    this.#each(article, (shingle) => this.#count(shingle, article))
  }

  /** Visits the shingles that two articles share, with the place of each in both lists. */
  #eachCommon(a: number, b: number, visit: (i: number, j: number, shingle: number) => void): void {
    const one = this.#one
    const other = this.#other
    this.shingles.read(a, one)
    this.shingles.read(b, other)
    for (let i = 0, j = 0; i < one.length && j < other.length; ) {
      const x = one.values[i]
      const y = other.values[j]
      if (x === y) visit(i, j, x)
      i += x <= y ? 1 : 0
      j += y <= x ? 1 : 0
    }
  }

  /** Sees to it that an article has a list of marks. */
  #open(article: number): void {
    if (this.marks.has(article)) return
    this.marks.set(article, new Uint32Array(wordsFor(this.shingles.length(article))))
    this.#note(article)
  }

  /** Counts one more article in which a shingle is marked, and returns how many there are. */
  #count(shingle: number, article: number, latest = article): number {
    const count = this.#holders.add(shingle, article, latest)
    if (count >= MANY) this.#note(article)
    if (count === MANY) this.#noteOthers()
    return count
  }

  /** Notes a change in the two articles that share a shingle with a third, with or without which it is boilerplate or not. */
  #noteOthers(): void {
    const { one, other } = this.#holders
    if (one === LOST) this.#changesOfAll++
    else {
      this.#note(one)
      this.#note(other)
    }
  }

  #note(article: number): void {
    if (article >= this.#changes.length) {
      this.#changes = grown(this.#changes, new Uint32Array(moreRoom(this.#changes.length, article + 1)))
    }
    this.#changes[article]++
  }

  /** Visits the marked shingles of an article. */
  #each(article: number, visit: (shingle: number) => void): void {
    this.shingles.read(article, this.#one)
    const { values } = this.#one
    const marks = this.marks.page(article)
    const first = this.marks.offset(article)
    const words = this.marks.length(article)
    for (let k = 0; k < words; k++) {
      for (let rest = marks[first + k]; rest !== 0; rest &= rest - 1) {
        visit(values[32 * k + 31 - Math.clz32(rest & -rest)])
      }
    }
  }
}

/** Words of a list of so many bits. */
export function wordsFor(bits: number): number {
  return (bits + 31) >>> 5
}

/** Sets the bit of a list that begins at `from`; false if it was set. */
function setBit(words: Uint32Array, from: number, i: number): boolean {
  const at = from + (i >>> 5)
  const bit = 1 << (i & 31)
  if ((words[at] & bit) !== 0) return false
  words[at] |= bit
  return true
}
