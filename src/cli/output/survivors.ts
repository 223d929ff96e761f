import type { Story } from '../../index.ts'
import type { Corpus } from '../run/corpus.ts'

export const KEEP = ['original', 'longest', 'latest'] as const
export type Keep = (typeof KEEP)[number]

/** A group of copies: what survives, and what it stands for. */
export interface Group {
  readonly kept: string
  readonly copies: readonly string[]
}

/** Of each group of copies which article is kept. */
export function groupsOf(stories: readonly Story[], corpus: Corpus, keep: Keep): readonly Group[] {
  return stories.flatMap(({ copyGroups }) =>
    copyGroups.map(({ articles, original }) => {
      const kept = keep === 'original' ? original : best(articles, corpus, keep)
      return { kept, copies: articles.filter((id) => id !== kept) }
    }),
  )
}

/** Of several equals the first in the order of the story, which is that of time. */
function best(articles: readonly string[], corpus: Corpus, keep: 'longest' | 'latest'): string {
  const value = (id: string): number => {
    const { length, time } = corpus.card(id)
    return keep === 'longest' ? length : Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time
  }
  return articles.reduce((found, id) => (value(id) > value(found) ? id : found))
}
