/**
 * Sums over the terms that two articles share, in {@link Pair.sums}; and what an article is measured by, once an epoch, in
 * {@link Pair.measures}: the same sums for the article and itself, of vectors the norm.
 */
export enum Sum {
  // Products of vectors.
  /** (1 + ln tf) · idf^1.5 of all terms but phrases. */
  Terms = 0,
  /** Idf^1.5 of words that both articles capitalise. */
  Names = 1,
  /** Idf of names of several words. */
  Phrases = 2,
  /** Idf of numbers. */
  Numbers = 3,
  /** Idf of all terms but phrases. */
  Mass = 4,
  // From here on idf² of what stands in an article's title and lead, as far as the other has it: first that of `one`, then, as
  // many again after `Size`, that of `other`.
  /** In title or lead, anywhere in the other. */
  Lead = 5,
  LeadNames = 6,
  LeadNumbers = 7,
  /** In the title, in title or lead of the other. */
  Title = 8,
  /** In the title, anywhere in the other. */
  TitleNames = 9,
  Size = 10,
}

/** How many sums, the first, are products of vectors. */
export enum Vectors {
  Size = 5,
}

/** Whose title and lead a sum is about: added to its place. */
export enum Of {
  One = 0,
  Other = 5,
}

/** Two articles as evidence sees them. Made once, and filled again for every pair. */
export class Pair {
  /** By {@link Sum}; what stands in the title and lead of `other`, {@link Of.Other} places on. */
  readonly sums = new Float64Array(Sum.Size + Of.Other)
  /** Of all articles. Those of the two begin at `one` and `other`. */
  measures: Float32Array = new Float32Array(0)
  one = 0
  other = 0
  /** Epoch milliseconds, or NaN. */
  timeOne = Number.NaN
  timeOther = Number.NaN
}
