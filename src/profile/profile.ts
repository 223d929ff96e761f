/** All that later steps need of an article: plain data, made without an index. */
export interface Profile {
  readonly id: string
  /** Primary language subtag, `und` where unknown. */
  readonly language: string
  /** Epoch milliseconds; NaN where the article has no time. */
  readonly time: number
  /** Hash of the site that it stands on, see `site.ts`; 0 where that is not known. */
  readonly site: number
  /** Words once furniture is set aside. */
  readonly words: number
  /** 64-bit hash of the words in order, as two unsigned 32-bit halves: equal words, equal hash. */
  readonly contentHigh: number
  readonly contentLow: number
  /** Sorted hashes of the word shingles, without repeats. */
  readonly shingles: Uint32Array
  /** Words that say what it is about, in the form that `subject.ts` describes. */
  readonly subject: Uint32Array
  /** Salient terms in the form that `terms/list.ts` describes; empty at level `copies`. */
  readonly terms: Uint32Array
  /** What it counts, sorted, in the form that `terms/amounts.ts` describes; at level `copies` what `facts.ts` finds. */
  readonly amounts: Uint32Array
  /** Up to six words that mark the article, weightiest first, one a line. */
  readonly keywords: string
}
