import { grown, moreRoom } from '../base/grown.ts'
import type { Profile } from '../profile/profile.ts'

/** What is kept of each article besides its lists: flat arrays by handle. */
export class Columns {
  /** Of a handle that is free, the empty string; so are the other two. */
  ids: string[] = []
  languages: string[] = []
  /** Each on a line of its own. */
  keywords: string[] = []
  /** Epoch milliseconds, or NaN. */
  times = new Float64Array(64)
  /** The time that the article had when it was placed: of a page that is dated anew at each poll, `times` goes on. */
  placed = new Float64Array(64)
  words = new Uint32Array(64)
  /** Hashes, 0 where none is known. */
  sites = new Uint32Array(64)
  /** A hash of an article's words, in two halves. */
  contentHigh = new Uint32Array(64)
  contentLow = new Uint32Array(64)

  set(handle: number, profile: Profile): void {
    this.reserve(handle + 1)
    this.ids[handle] = profile.id
    this.languages[handle] = profile.language
    this.keywords[handle] = profile.keywords
    this.times[handle] = profile.time
    this.placed[handle] = profile.time
    this.words[handle] = profile.words
    this.sites[handle] = profile.site
    this.contentHigh[handle] = profile.contentHigh
    this.contentLow[handle] = profile.contentLow
  }

  /** Lets go of an article's strings. */
  clear(handle: number): void {
    this.ids[handle] = ''
    this.languages[handle] = ''
    this.keywords[handle] = ''
  }

  /** Takes back the largest handle. */
  pop(): void {
    this.ids.pop()
    this.languages.pop()
    this.keywords.pop()
  }

  /** Makes room for so many handles. */
  reserve(handles: number): void {
    if (handles <= this.times.length) return
    const capacity = moreRoom(this.times.length, handles)
    this.times = grown(this.times, new Float64Array(capacity))
    this.placed = grown(this.placed, new Float64Array(capacity))
    this.words = grown(this.words, new Uint32Array(capacity))
    this.sites = grown(this.sites, new Uint32Array(capacity))
    this.contentHigh = grown(this.contentHigh, new Uint32Array(capacity))
    this.contentLow = grown(this.contentLow, new Uint32Array(capacity))
  }
}
