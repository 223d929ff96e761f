import { eventArticles } from './events.ts'
import { languageArticles } from './languages.ts'
import { lookAlikeArticles } from './lookalikes.ts'
import type { SampleArticle } from './types.ts'
import { wireArticles } from './wire.ts'

export { lookAlikes } from './lookalikes.ts'
export type { LookAlike, SampleArticle } from './types.ts'

/** All articles of the sample: invented people, firms and events, written for this project. */
export const sample: readonly SampleArticle[] = [
  ...wireArticles,
  ...eventArticles,
  ...lookAlikeArticles,
  ...languageArticles,
]

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
