/** How common the words of one language are in general text. One module a language: `samestory/background/ru`. */
export interface BackgroundTable {
  /** BCP 47 tag of the language. */
  readonly language: string
  /** What an entry is: a stem as `samestory` makes it, or two neighbouring characters of a script written without spaces. */
  readonly unit: 'term' | 'bigram'
  /** Number of entries in `data`. */
  readonly entries: number
  /** Lowest frequency held, in occurrences per running token, 0 to 1. What is absent is rarer in the source. */
  readonly least: number
  /**
   * What is made of a term that is absent: it is `'rarer'` than all that are held, or nothing is known of it, `'unknown'`, and
   * the articles held tell how common it is; so for a short table, of the most frequent terms alone. @default 'rarer'
   */
  readonly absent?: 'rarer' | 'unknown'
  /** Share of the source's running tokens that the entries account for, 0 to 1. */
  readonly coverage: number
  /** Name and version of the data the table was derived from. */
  readonly source: string
  /** SPDX identifier of the licence of `data` (not of the code around it). */
  readonly licence: string
  /** The entries, packed; read them with `decodeBackground`. */
  readonly data: string
}

/** The language under which the table of a primary subtag stands: Norwegian is Bokmål. */
export function tableLanguage(subtag: string): string {
  return subtag === 'no' ? 'nb' : subtag
}
