import { RADII } from '../../corpus/times.ts'

/**
 * Sums over the terms that two articles share, in {@link Pair.sums}; and what an article is measured by, once an epoch, in
 * {@link Pair.measures}: the same sums for the article and itself, of vectors the norm. Phrases count in their own sum alone.
 */
export enum Sum {
  // Products of vectors.
  /** (1 + ln tf) · idf^1.5 of all terms. */
  Terms = 0,
  /** Idf^1.5 of words that both articles capitalise. */
  Names = 1,
  /** Idf of names of several words. */
  Phrases = 2,
  /** Idf of numbers. */
  Numbers = 3,
  // Of the pair.
  /** Idf of all terms. */
  Idf = 4,
  /** Idf² of what stands in the title or lead of both. */
  Leads = 5,
  // From here on what the other has of something in an article: first that of `one`, then, as many again after `Size`, that of
  // `other`. Idf², but for `Focus` and `Uses`.
  /** In title or lead, anywhere in the other. */
  Lead = 6,
  LeadNames = 7,
  LeadNumbers = 8,
  /** In the title, in title or lead of the other. */
  Title = 9,
  /** In the title, anywhere in the other. */
  TitleAnywhere = 10,
  TitleNames = 11,
  /** (1 + ln tf) · idf of the article's {@link FOCUS} weightiest terms, anywhere in the other. */
  Focus = 12,
  /** How often the article uses a term, anywhere in the other. */
  Uses = 13,
  /** In the title and once more in the article, anywhere in the other. */
  Topics = 14,
  /** Names that the article uses more than once, anywhere in the other. */
  Actors = 15,
  Size = 16,
}

/** How many sums, the first, are products of vectors. */
export enum Vectors {
  Size = 4,
}

/** Whose title and lead a sum is about: added to its place. */
export enum Of {
  One = 0,
  Other = 10,
}

/** Terms that an article is about. By hand. */
export const FOCUS = 8

/** Idf of a name or number that few articles have. By hand. */
export const RARE = 5

/** Places of an article's measures that are no sums. */
export enum Measure {
  /** (1 + ln tf) · idf of the least of its {@link FOCUS} weightiest terms. */
  LeastFocus = 16,
  /** Articles held that had a time when those around its own were counted. */
  TimesHeld = 17,
  /** Log-odds of it and any other, by how many articles are held. */
  Prior = 18,
  /** Share of the other articles held that stand on its site. */
  OnSite = 19,
  /** What is left of the doubt of small batches and can be taken back, see `few.ts`. */
  Doubt = 20,
  /** Cosine of all terms that it has with any other article held in its language; 0 where there is no such doubt. */
  Likeness = 21,
  /** Articles held. */
  Held = 22,
  /** Articles held around its time, see `HeldTimes`. */
  Times = 23,
}

/** Measures of an article. */
export const MEASURES: number = Measure.Times + RADII

/** Two articles as evidence sees them. Made once, and filled again for every pair. */
export class Pair {
  /** By {@link Sum}; what stands in `other`, {@link Of.Other} places on. */
  readonly sums = new Float64Array(Sum.Size + Of.Other)
  /** Of all articles, by {@link Sum} and {@link Measure}. Those of the two begin at `one` and `other`. */
  measures: Float32Array = new Float32Array(0)
  one = 0
  other = 0
  /** Epoch milliseconds, or NaN. */
  timeOne = Number.NaN
  timeOther = Number.NaN
  /** Things that both count, with one number in common and with none. */
  sharedAmounts = 0
  rivalAmounts = 0
  sameLanguage = true
  /** How much the longer one is a snippet, see `brevity.ts`; 0 in two languages, which have little but names and numbers in common. */
  brevity = 0
  /** How much even the longer one is short, see `brevity.ts`; 0 in two languages. */
  shortness = 0
  /** How few of the articles held use the rarest name that both have: 0 to 3, see `idf.ts`. */
  rareName = 0
  /** Names in both that few articles have: of an idf of {@link RARE} at least. */
  rareNames = 0
  /** Squares of what each shared term adds to {@link Sum.Terms}. */
  squares = 0
  /** Whether both stand on one site, as far as that is known. */
  sameSite = false
}
