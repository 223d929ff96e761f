import articles from './articles.json' with { type: 'json' }
import pairs from './look-alikes.json' with { type: 'json' }

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

/**
 * All articles of the sample: invented people, firms and events, written for this project. Agency reports as several outlets
 * print them (as sent, in site furniture, cut, updated); independent reports of one event; look-alikes; and the same in
 * German, Russian, Japanese, Spanish, French and Turkish.
 */
export const sample: readonly SampleArticle[] = articles

export const lookAlikes: readonly LookAlike[] = pairs

/** Ids of the articles that carry one label, in the order of the sample; groups of one are left out. */
export function expectedGroups(label: 'story' | 'copyGroup'): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>()
  for (const article of sample) {
    const key = article[label]
    if (key === undefined) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [article.id])
    else group.push(article.id)
  }
  return [...groups.values()].filter((group) => group.length > 1)
}
