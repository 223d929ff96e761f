// What the page is given, as JSON. Articles go by their place in `articles`, stories by theirs in `stories`.

/** An article that the page can name. */
export interface PageArticle {
  readonly id: string
  /** Without markup; the beginning of the text where there is no title. */
  readonly title: string
  /** How the text begins, without page furniture; absent where there is none. */
  readonly lead?: string
  /** The text, or the beginning of a long one, where it is laid beside a copy. */
  readonly text?: string
  /** Whether `text` is less than all. */
  readonly cut?: true
  readonly source?: string
  /** http or https. */
  readonly url?: string
  /** Epoch milliseconds. */
  readonly time?: number
  readonly language?: string
}

/** Two copies beside each other. */
export interface PageCopy {
  /** The original, or what the other is an excerpt of. */
  readonly of: number
  readonly article: number
  readonly relation: 'duplicate' | 'near-duplicate'
  readonly excerpt?: true
  readonly jaccard: number
  readonly containment: number
  /** Shared passages, longest first; absent beyond the bounds. */
  readonly passages?: readonly PagePassage[]
}

/** A part of a text as the page has it, in UTF-16 units; the end is one past the last. */
export type PageRange = readonly [start: number, end: number]

/** A run of words that stands in two texts: where it stands in each, without the page furniture in between. */
export interface PagePassage {
  readonly words: number
  readonly of: readonly PageRange[]
  readonly article: readonly PageRange[]
}

/** Two articles and why they are one story, or not. */
export interface PageLink {
  readonly a: number
  readonly b: number
  readonly relation: string
  readonly score: number
  readonly sentence: string
  readonly terms: readonly string[]
  /** Log-odds where nothing is known. */
  readonly prior: number
  /** By kind of evidence, in the order of `kinds`: its value, and what it adds to the log-odds. */
  readonly values: readonly number[]
  readonly added: readonly number[]
}

export interface PageStory {
  readonly id: string
  /** Earliest first. */
  readonly articles: readonly number[]
  readonly representative: number
  readonly cohesion: number
  readonly weakest: number
  readonly keywords: readonly string[]
  /** One group of copies a list. */
  readonly copies: readonly { readonly original: number; readonly copies: readonly PageCopy[] }[]
  /** The weakest links that hold it together, weakest first. */
  readonly links: readonly PageLink[]
}

/** Two stories that are nearly one. */
export interface PageMiss {
  readonly stories: readonly [number, number]
  /** Mean score over their pairs. */
  readonly mean: number
  /** Their likeliest pair. */
  readonly link: PageLink
}

/** The stories there would be at other thresholds. */
export interface PageCuts {
  /** Ascending. */
  readonly thresholds: readonly number[]
  /** Which of them the stories were made with. */
  readonly at: number
  /** By threshold: how many stories there are, shown or not. */
  readonly stories: readonly number[]
  /**
   * By threshold: the groups of articles that are not there at the threshold before; at the first, all of two or more. A
   * number from `articles.length` on is an article that the page does not name.
   */
  readonly groups: readonly (readonly (readonly number[])[])[]
}

/** What the page leaves out. */
export interface PageRest {
  readonly stories: number
  readonly articles: number
  /** Stories of one article among them. */
  readonly single: number
  /** The sources with the most articles among them. */
  readonly sources: readonly (readonly [name: string, articles: number])[]
}

export interface PageData {
  readonly title: string
  /** Names of the kinds of evidence. */
  readonly kinds: readonly string[]
  readonly articles: readonly PageArticle[]
  readonly stories: readonly PageStory[]
  readonly misses: readonly PageMiss[]
  readonly cuts: PageCuts
  readonly rest?: PageRest
  /** Of all, left out or not. */
  readonly totals: {
    readonly articles: number
    readonly stories: number
    readonly single: number
    /** Articles that are a copy of an earlier one. */
    readonly copies: number
    readonly sources: number
  }
}
