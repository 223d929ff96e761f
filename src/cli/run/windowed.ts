import {
  type Article,
  type ArticleError,
  NewsDetector,
  type Story,
  type StoryEvent,
  type StreamOptions,
} from '../../index.ts'
import { publishedTime } from '../../text/index.ts'
import { CopyLinks } from './copy-links.ts'

/** A story of the detector, with the articles that it holds no more. */
interface Members {
  readonly storyId: string
  readonly articles: Set<string>
}

/**
 * Stories of a stream with a window, each as a whole: the detector lets go of articles, but here a story keeps the ids of
 * those that have left. An id is in one story: that of the article that came last under it.
 */
export class WindowedStories {
  readonly #detector: NewsDetector
  /** Stories that the detector has, by their ids. */
  readonly #held = new Map<string, Members>()
  /** Stories that have ended, in that order, as the detector told them; undefined where it told nothing. */
  readonly #ended = new Map<Members, Story | undefined>()
  #endedLast: Members | undefined
  /** Where each article is. */
  readonly #membersWith = new Map<string, Members>()
  readonly #copies = new CopyLinks()
  readonly #times = new Map<string, number>()

  constructor(options: StreamOptions) {
    this.#detector = new NewsDetector({
      ...options,
      onEvent: (event) => this.#follow(event),
      onExpire: (story) => {
        const members = this.#endedLast
        if (members?.storyId === story.id) this.#ended.set(members, story)
      },
    })
  }

  get count(): number {
    return this.#ended.size + this.#held.size
  }

  /** @returns what was wrong with its date; @throws {ArticleError} if it is bad */
  add(article: Article): ArticleError | undefined {
    const placement = this.#detector.add(article)
    const { id, warning } = placement
    this.#copies.see(placement)
    const time = warning === undefined ? publishedTime(article.publishedAt) : Number.NaN
    if (Number.isNaN(time)) this.#times.delete(id)
    else this.#times.set(id, time)
    return warning
  }

  /** All stories, the largest first. */
  stories(): readonly Story[] {
    const ended = [...this.#ended].map(([{ storyId, articles }, story]) => this.#whole(storyId, articles, story))
    const held = this.#detector.stories().map((story) => {
      return this.#whole(story.id, this.#held.get(story.id)?.articles ?? story.articles, story)
    })
    const all = withOwnIds([...ended, ...held])
    return all.sort((a, b) => b.articles.length - a.articles.length || (a.id < b.id ? -1 : 1))
  }

  #follow(event: StoryEvent): void {
    switch (event.type) {
      case 'created':
      case 'split':
        for (const id of event.articles) this.#put(id, event.storyId)
        break
      case 'joined':
      case 'moved':
        this.#put(event.articleId, event.storyId)
        break
      case 'merged':
        for (const id of this.#held.get(event.from)?.articles ?? []) this.#put(id, event.storyId)
        this.#held.delete(event.from)
        break
      case 'left':
        if (event.reason === 'removed') this.#take(event.articleId)
        break
      case 'expired':
        this.#end(event.storyId)
    }
  }

  #put(id: string, storyId: string): void {
    this.#take(id)
    const members = this.#held.get(storyId) ?? { storyId, articles: new Set() }
    this.#held.set(storyId, members)
    members.articles.add(id)
    this.#membersWith.set(id, members)
  }

  /** Takes an article out of its story, also out of one that has ended, of which nothing may be left then. */
  #take(id: string): void {
    const members = this.#membersWith.get(id)
    if (members === undefined) return
    members.articles.delete(id)
    this.#membersWith.delete(id)
    if (members.articles.size === 0) this.#ended.delete(members)
  }

  /** A story ends as its last article leaves, of which `onExpire` tells next, or as that is replaced, of which nothing does. */
  #end(storyId: string): void {
    const members = this.#held.get(storyId)
    this.#held.delete(storyId)
    this.#endedLast = members
    if (members !== undefined && members.articles.size > 0) this.#ended.set(members, undefined)
  }

  /** A story with what has left it before. @param story as the detector told it, without that */
  #whole(id: string, members: Iterable<string>, story: Story | undefined): Story {
    const within = new Set(members)
    if (story?.articles.length === within.size && story.articles.every((article) => within.has(article))) return story
    const articles = [...within].sort((a, b) => this.#time(a) - this.#time(b) || (a < b ? -1 : 1))
    const times = articles.flatMap((article) => this.#times.get(article) ?? [])
    const copies = this.#copies.groups(articles, story?.copies ?? [])
    const { representative, cohesion = 1, weakest = 1, keywords = [] } = story ?? {}
    return {
      id,
      articles,
      representative: representative !== undefined && within.has(representative) ? representative : articles[0],
      copies,
      copyGroups: copies.map((group) => ({ articles: group, original: group[0], excerpts: [] })),
      cohesion,
      weakest,
      ...(times.length > 0 && { firstSeen: times[0], lastSeen: times[times.length - 1] }),
      keywords,
    }
  }

  /** Articles without a time come last. */
  #time(id: string): number {
    return this.#times.get(id) ?? Number.MAX_VALUE
  }
}

/** The detector gives the id of a story that has ended again: of several with one id, all but the first are numbered. */
function withOwnIds(stories: readonly Story[]): Story[] {
  const taken = new Set<string>()
  return stories.map((story) => {
    let { id } = story
    for (let number = 2; taken.has(id); number++) id = `${story.id}~${number}`
    taken.add(id)
    return { ...story, id }
  })
}
