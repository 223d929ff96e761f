import { type Article, type ArticleError, NewsDetector, type Story, type StreamOptions } from '../../index.ts'
import { publishedTime } from '../../text/index.ts'

interface Members {
  readonly articles: Set<string>
}

/**
 * Stories of a stream with a window, each as a whole: the detector lets go of articles, but here a story keeps the ids of
 * those that have left.
 */
export class WindowedStories {
  readonly #detector: NewsDetector
  readonly #members = new Map<string, Members>()
  readonly #ended: Story[] = []
  readonly #copyOf = new Map<string, string>()
  readonly #times = new Map<string, number>()

  constructor(options: StreamOptions) {
    this.#detector = new NewsDetector({
      ...options,
      onExpire: (story) => this.#ended.push(this.#whole(story)),
      onEvent: (event) => {
        const of = (id: string): Set<string> => this.#of(id).articles
        if (event.type === 'created') for (const id of event.articles) of(event.storyId).add(id)
        else if (event.type === 'joined') of(event.storyId).add(event.articleId)
        else if (event.type === 'merged') {
          for (const id of of(event.from)) of(event.storyId).add(id)
          this.#members.delete(event.from)
        } else if (event.type === 'split') {
          for (const id of event.articles) {
            of(event.from).delete(id)
            of(event.storyId).add(id)
          }
        } else if (event.type === 'moved') {
          of(event.from).delete(event.articleId)
          of(event.storyId).add(event.articleId)
        } else if (event.type === 'left' && event.reason === 'removed') of(event.storyId).delete(event.articleId)
        else if (event.type === 'expired') this.#members.delete(event.storyId)
      },
    })
  }

  get count(): number {
    return this.#ended.length + this.#members.size
  }

  /** @returns what was wrong with its date; @throws {ArticleError} if it is bad */
  add(article: Article): ArticleError | undefined {
    const { id, relation, of, warning } = this.#detector.add(article)
    if (of !== undefined && (relation === 'duplicate' || relation === 'near-duplicate')) this.#copyOf.set(id, of)
    const time = warning === undefined ? publishedTime(article.publishedAt) : Number.NaN
    if (!Number.isNaN(time)) this.#times.set(id, time)
    return warning
  }

  /** All stories, the largest first. */
  stories(): readonly Story[] {
    const held = this.#detector.stories().map((story) => this.#whole(story))
    const all = [...this.#ended, ...held]
    return all.sort((a, b) => b.articles.length - a.articles.length || (a.id < b.id ? -1 : 1))
  }

  #of(storyId: string): Members {
    const known = this.#members.get(storyId)
    if (known !== undefined) return known
    const made = { articles: new Set<string>() }
    this.#members.set(storyId, made)
    return made
  }

  /** A story of the detector with what has left it before. */
  #whole(story: Story): Story {
    const members = this.#members.get(story.id)?.articles ?? new Set(story.articles)
    if (members.size === story.articles.length) return story
    const articles = [...members].sort((a, b) => this.#time(a) - this.#time(b) || (a < b ? -1 : 1))
    const times = articles.map((id) => this.#time(id)).filter(Number.isFinite)
    const copyGroups = this.#copyGroups(articles)
    return {
      ...story,
      articles,
      copies: copyGroups.map(({ articles }) => articles),
      copyGroups,
      ...(times.length > 0 && { firstSeen: Math.min(...times), lastSeen: Math.max(...times) }),
    }
  }

  /** Articles without a time come last. */
  #time(id: string): number {
    return this.#times.get(id) ?? Number.MAX_VALUE
  }

  /** What each article was found to be a copy of, taken together. */
  #copyGroups(articles: readonly string[]): Story['copyGroups'] {
    const within = new Set(articles)
    const root = (id: string): string => {
      const of = this.#copyOf.get(id)
      return of === undefined || !within.has(of) ? id : root(of)
    }
    const groups = new Map<string, string[]>()
    for (const id of articles) {
      const first = root(id)
      const group = groups.get(first)
      if (group === undefined) groups.set(first, [id])
      else group.push(id)
    }
    return [...groups.values()]
      .filter((group) => group.length > 1)
      .map((group) => ({ articles: group, original: group[0], excerpts: [] }))
  }
}
