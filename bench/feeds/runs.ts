import type { Article, ClusterOptions, Story, StreamOptions } from '../../src/index.ts'
import type { DataArticle } from '../lib/data.ts'
import type { Library } from './library.ts'

/** The fields that the library may see: no label. */
export function bare<T extends DataArticle>({ id, title, text, publishedAt, language, url, source }: T): Article {
  return {
    id,
    ...(title !== undefined && { title }),
    ...(text !== undefined && { text }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(language !== undefined && { language }),
    ...(url !== undefined && { url }),
    ...(source !== undefined && { source }),
  }
}

/** Only what every feed has: id, title, text and time. */
export function barest<T extends DataArticle>(article: T): Article {
  const { language: _language, url: _url, source: _source, ...rest } = bare(article)
  return rest
}

/** The stories of a batch, default options if none are given; articles without a word are left out. */
export function batchStories(
  library: Library,
  articles: readonly Article[],
  options: ClusterOptions = {},
): readonly Story[] {
  return library.clusterArticles(articles, { ...options, onInvalid: () => {} }).stories
}

/** The stories of a stream in the order given. */
export function streamStories(
  library: Library,
  articles: readonly Article[],
  options: StreamOptions = {},
): readonly Story[] {
  const detector = new library.NewsDetector(options)
  for (const article of articles) {
    try {
      detector.add(article)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
  return detector.stories()
}

/** Number of its story for every article. */
export function storyNumbers(stories: readonly Story[]): Map<string, number> {
  const of = new Map<string, number>()
  for (const [k, story] of stories.entries()) for (const id of story.articles) of.set(id, k)
  return of
}

/** Sizes of the largest stories. */
export function largest(stories: readonly Story[], howMany = 5): string {
  return stories
    .map(({ articles }) => articles.length)
    .sort((a, b) => b - a)
    .slice(0, howMany)
    .join(' ')
}
