/** One article of the sample, with the grouping that a careful editor would give it. */
export interface SampleArticle {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly source: string
  readonly url: string
  /** ISO 8601. */
  readonly publishedAt: string
  /** BCP 47. */
  readonly language: string
  /** Articles of one event share this label. */
  readonly story: string
  /** Duplicates, near-duplicates and excerpts of one text share this label; absent where there is no copy. */
  readonly copyGroup?: string
}

/** Two articles written from one template about different events, which must be kept apart. */
export interface LookAlike {
  readonly a: string
  readonly b: string
  readonly what: string
}

/** Joins paragraphs the way most extractors hand them over. */
export function paragraphs(...lines: readonly string[]): string {
  return lines.join('\n\n')
}
