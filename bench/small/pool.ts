import type { DataArticle } from '../lib/data.ts'

/** An article of a small feed. */
export interface SmallArticle extends DataArticle {
  readonly story: string
  /** Where it comes from. */
  readonly set: string
  /** Whether `story` stands for its own id, for want of a label. */
  readonly unlabelled?: boolean
  /** Two articles that share a name here but no story count neither way. */
  readonly broader?: readonly string[]
  /** Where labels are of pairs alone, the pair that it is of. */
  readonly pair?: string
}

/** What small feeds of one kind are drawn from. */
export interface Pool {
  /** Articles by story, the larger stories first. */
  readonly stories: readonly (readonly SmallArticle[])[]
  /** Most articles of a feed. */
  readonly most: number
  /** Share of the articles that stand in stories of two reports and more, as far as that many are there. */
  readonly grouped: number
  /** Most reports of a story. */
  readonly largest: number
}

/** Sets that tell of the same incidents. */
const ALIKE: ReadonlySet<string> = new Set(['gva', 'gvc'])

/** Whether two articles are one story; undefined where the labels do not say. */
export function isOneStory(a: SmallArticle, b: SmallArticle): boolean | undefined {
  if (a.set !== b.set) return ALIKE.has(a.set) && ALIKE.has(b.set) ? undefined : false
  if (a.pair !== b.pair) return undefined
  if (a.story === b.story) return true
  if (a.unlabelled && b.unlabelled) return undefined
  return a.broader?.some((name) => b.broader?.includes(name)) ? undefined : false
}

/** The articles by story, the larger stories first. */
export function byStory(articles: readonly SmallArticle[]): SmallArticle[][] {
  const stories = new Map<string, SmallArticle[]>()
  for (const article of articles) {
    const key = `${article.set} ${article.story}`
    const members = stories.get(key)
    if (members === undefined) stories.set(key, [article])
    else members.push(article)
  }
  return [...stories.values()].sort((a, b) => b.length - a.length)
}
