import type { Profile } from '../profile/profile.ts'
import { CandidateBuffer } from '../sketch/candidate-buffer.ts'
import type { CopySketch, CopyTier } from './copies.ts'
import type { StorySketch, StoryTier } from './stories.ts'

/** Most copies of one article that are looked for, the candidates with the most colliding bands first. */
const MAX_COPIES = 128
/** Most copy candidates checked for one article. Others than copies have to crowd its buckets before it is. */
const MAX_CHECKED = 2048
/** Most story candidates judged for one article: those that share the rarest terms. */
const MAX_STORIES = 16
/**
 * A story candidate that has this many times the least weight is close. On the real hour and the labelled sets, looking for a
 * site's own words in the close ones first finds what looking in all does, at 40 % of the work.
 */
const CLOSE = 3
/** Stands for a number of common shingles that nobody has counted. */
export const UNCOUNTED = -2

/** What both tiers keep of an article. */
export interface Sketch {
  readonly copy: CopySketch
  readonly story: StorySketch | undefined
}

/** Handles that the tiers put forward. */
export interface Nominated {
  readonly copies: Uint32Array
  /** The close ones first. */
  readonly stories: Uint32Array
  readonly close: number
}

/** Articles worth judging, each once, copies first. */
export interface Candidates {
  readonly handles: Uint32Array
  /** Beside each: how many shingles it has in common, if it is a copy; -1 if it is none; -2 if nobody has looked. */
  readonly common: Int32Array
}

/**
 * Asks both tiers. Everything that it gives is good until it is asked for the same again: its sketch and its lists are made
 * once.
 */
export class Nominator {
  readonly #copies: CopyTier
  readonly #stories: StoryTier | undefined
  readonly #sketch: Sketch
  readonly #similarSketch: CopySketch
  readonly #buffer = new CandidateBuffer()
  readonly #selected = new Uint32Array(MAX_CHECKED)
  readonly #nominatedCopies = new Uint32Array(MAX_CHECKED)
  readonly #nominatedStories = new Uint32Array(MAX_STORIES)
  readonly #handles = new Uint32Array(MAX_COPIES + MAX_STORIES)
  readonly #common = new Int32Array(MAX_COPIES + MAX_STORIES)
  /** Beside the copies nominated. */
  readonly #checked = new Int32Array(MAX_CHECKED)

  constructor(copies: CopyTier, stories: StoryTier | undefined) {
    this.#copies = copies
    this.#stories = stories
    this.#sketch = { copy: copies.createSketch(), story: stories?.createSketch() }
    this.#similarSketch = copies.createSketch()
  }

  sign({ shingles, terms }: Profile): Sketch {
    const sketch = this.#sketch
    this.#copies.sign(shingles, 0, shingles.length, sketch.copy)
    if (sketch.story !== undefined) this.#stories?.sign(terms, sketch.story)
    return sketch
  }

  insert(handle: number, { copy, story }: Sketch): void {
    this.#copies.insert(handle, copy)
    if (story !== undefined) this.#stories?.insert(handle, story)
  }

  /** Removes an article, given by its shingles `[from, to)`. */
  remove(handle: number, shingles: Uint32Array, from: number, to: number): void {
    this.#copies.sign(shingles, from, to, this.#similarSketch)
    this.#copies.remove(handle, this.#similarSketch)
    this.#stories?.remove(handle)
  }

  /** The best candidates of each tier. */
  nominate({ copy, story }: Sketch): Nominated {
    const found = this.#buffer
    const selected = this.#selected
    const copies = this.#nominatedCopies
    this.#copies.nominate(copy, found)
    const copyCount = this.#selectCopies()
    const stories = this.#nominatedStories
    let storyCount = 0
    let close = 0
    if (this.#stories !== undefined && story !== undefined) {
      const leastWeight = this.#stories.nominate(story, found)
      const most = found.select(MAX_STORIES, selected)
      for (let i = 0; i < most; i++) {
        if (found.hits[selected[i]] >= CLOSE * leastWeight) stories[close++] = found.ids[selected[i]]
      }
      storyCount = close
      for (let i = 0; i < most; i++) {
        const weight = found.hits[selected[i]]
        if (weight >= leastWeight && weight < CLOSE * leastWeight) stories[storyCount++] = found.ids[selected[i]]
      }
    }
    return { copies: copies.subarray(0, copyCount), stories: stories.subarray(0, storyCount), close }
  }

  /** Lists those with the most colliding bands, then the others, and returns how many there are. */
  #selectCopies(): number {
    const found = this.#buffer
    const selected = this.#selected
    const copies = this.#nominatedCopies
    const best = found.selectFairly(MAX_COPIES, selected)
    for (let i = 0; i < best; i++) copies[i] = found.ids[selected[i]]
    if (found.count <= MAX_COPIES) return best
    const all = found.selectFairly(MAX_CHECKED, selected)
    let count = best
    for (let i = 0, k = 0; i < all; i++) {
      const id = found.ids[selected[i]]
      // Both selections are in one order, and the larger holds the smaller.
      if (k < best && copies[k] === id) k++
      else copies[count++] = id
    }
    return count
  }

  /**
   * Leaves out of the copy candidates those that are none and that share no rare term either.
   *
   * @param countCommon shingles in common with a candidate, -1 if it is no copy
   */
  check({ copies, stories }: Nominated, countCommon: (handle: number) => number): Candidates {
    const handles = this.#handles
    const common = this.#common
    const checked = this.#checked
    let count = 0
    let looked = 0
    for (; looked < copies.length && count < MAX_COPIES; looked++) {
      const i = looked
      checked[i] = countCommon(copies[i])
      if (checked[i] < 0) continue
      handles[count] = copies[i]
      common[count++] = checked[i]
    }
    for (let i = 0; i < stories.length; i++) {
      const at = copies.subarray(0, looked).indexOf(stories[i])
      if (at >= 0 && checked[at] >= 0) continue
      handles[count] = stories[i]
      common[count++] = at < 0 ? UNCOUNTED : checked[at]
    }
    return { handles: handles.subarray(0, count), common: common.subarray(0, count) }
  }

  /** Indexed articles that share most bands with some shingles. */
  similar(shingles: Uint32Array, from: number, to: number): Uint32Array {
    this.#copies.sign(shingles, from, to, this.#similarSketch)
    this.#copies.nominate(this.#similarSketch, this.#buffer)
    const copies = this.#nominatedCopies
    const count = this.#buffer.selectFairly(MAX_COPIES, this.#selected)
    for (let i = 0; i < count; i++) copies[i] = this.#buffer.ids[this.#selected[i]]
    return copies.subarray(0, count)
  }
}
