import type { StoryEvent } from '../../article/events.ts'
import type { SnapshotReader } from '../../binary/reader.ts'
import type { SnapshotWriter } from '../../binary/writer.ts'
import { meanWithoutComposites, mostApart } from '../linkage/composites.ts'
import { type JoinRule, leastLink } from '../linkage/join-rule.ts'
import { meanScore, type PairScore, type PairTest } from '../linkage/mean-score.ts'
import { type StreamBounds, streamBounds } from './bounds.ts'
import { EdgeGraph } from './edges.ts'
import { NO_STORY, StoryRegistry } from './registry.ts'
import { staysTogether } from './remainder.ts'
import { Repair, type RepairContext } from './repair.ts'

/** An article that was found close to another. */
export interface ScoredNeighbour {
  readonly handle: number
  /** 0 to 1. */
  readonly score: number
}

/** What a change did. */
export interface Outcome {
  /** Slot of the article's story; after a removal that of the story it was in, or -1 if this has ended. */
  readonly story: number
  readonly events: readonly StoryEvent<number>[]
}

/**
 * Average linkage over a stream, by local repair.
 *
 * A new article's best links are kept. One without a link that may join founds a story. One whose links all lead
 * into one story, and whose mean score there is high, joins it, unless articles there are put together from it and others.
 * For any other, the stories around it are clustered anew, as a batch would. So the stories are those of the batch, whatever
 * the order of arrival, as long as no bound of {@link StreamBounds} binds; these bound the work, whatever the size of a story.
 */
export class StreamClusterer {
  readonly stories = new StoryRegistry()
  readonly links = new EdgeGraph()
  readonly #rule: JoinRule
  readonly #score: PairScore
  readonly #before: (a: number, b: number) => number
  readonly #bounds: StreamBounds
  readonly #context: RepairContext
  readonly #repair: Repair
  readonly #nameOf: (article: number) => string
  readonly #kept: ScoredNeighbour[] = []
  readonly #alone: number[] = [0]
  #least = 1

  /**
   * @param rule when articles are one story
   * @param score of two articles held; remembers what it is asked often
   * @param before a total order of articles, by time and then by id: below 0 if the first comes earlier
   * @param nameOf what a story is to be called that an article founds
   * @param sharePart whether two articles share a good part of the words of one of them; without it there are no composites
   */
  constructor(
    rule: JoinRule,
    score: PairScore,
    before: (a: number, b: number) => number,
    nameOf: (article: number) => string,
    bounds: Partial<StreamBounds> = {},
    sharePart?: PairTest,
  ) {
    this.#rule = rule
    this.#score = score
    this.#before = before
    this.#nameOf = nameOf
    this.#bounds = { ...streamBounds(rule), ...bounds }
    this.#context = {
      registry: this.stories,
      graph: this.links,
      rule,
      bounds: this.#bounds,
      score,
      sharePart,
      before,
      nameOf,
    }
    this.#repair = new Repair(this.#context)
  }

  /**
   * @param article not yet in a story
   * @param neighbours articles in stories whose score with it is known, each once
   */
  place(article: number, neighbours: readonly ScoredNeighbour[]): Outcome {
    const { stories, links } = this
    const name = this.#nameOf(article)
    const kept = this.#keepBest(neighbours)
    for (const { handle, score } of kept) links.add(article, handle, score)
    if (kept.length === 0 || kept[0].score < this.#rule.link) return this.#outcome(stories.found(article, name))
    const sure = this.#sureStory(article)
    if (sure === NO_STORY) this.#repair.run([], { article, name })
    else stories.join(article, sure)
    return this.#outcome(stories.storyOf(article))
  }

  /** Takes out an article; what it held together or apart is clustered anew. */
  remove(article: number): Outcome {
    const { stories, links } = this
    const near = this.#storiesAround(article)
    links.removeNode(article)
    const story = stories.leave(article, 'removed')
    const start: number[] = []
    let size = 0
    for (const other of near) {
      if (other === near[0] && story === NO_STORY) continue
      const { length } = stories.members(other)
      if (length > this.#bounds.big || (start.length > 0 && size + length > this.#bounds.local)) continue
      start.push(other)
      size += length
    }
    if (start.length === 0 || (near.length === 1 && staysTogether(story, this.#context))) return this.#outcome(story)
    this.#repair.run(start, undefined)
    return this.#outcome(story)
  }

  /**
   * Takes out an article whose time is over. Nothing is clustered anew: the story is the same, only its beginning has passed
   * out of sight, so what the article brought together stays together.
   */
  expire(article: number): Outcome {
    this.links.removeNode(article)
    const story = this.stories.leave(article, 'expired')
    return this.#outcome(story)
  }

  /**
   * Scores the links of some articles anew, for what is known of them has changed, and clusters anew what these held together.
   *
   * @param drift by how much more than this the score of a link must have changed
   */
  reconsider(articles: readonly number[], drift = 0): readonly StoryEvent<number>[] {
    const { stories, links } = this
    const start: number[] = []
    let size = 0
    for (const article of articles) {
      let changed = false
      let half = links.first(article)
      for (let left = this.#bounds.walk; half >= 0 && left > 0; half = links.next(half), left--) {
        const score = this.#score(article, links.neighbour(half))
        // Of small changes the score is left as it is, or many of them would never come to one.
        if (Math.abs(score - links.score(half)) <= drift) continue
        changed = true
        links.setScore(half, score)
      }
      const story = stories.storyOf(article)
      if (!changed || start.includes(story)) continue
      const { length } = stories.members(story)
      if (length > this.#bounds.big || (start.length > 0 && size + length > this.#bounds.local)) continue
      start.push(story)
      size += length
    }
    start.sort((a, b) => stories.founded(a) - stories.founded(b))
    if (start.length > 0) this.#repair.run(start, undefined)
    return stories.takeEvents()
  }

  /** @param articles all that are placed, in the order of their coming */
  save(writer: SnapshotWriter, articles: Uint32Array): void {
    this.stories.save(writer)
    this.links.save(writer, articles)
  }

  /** Fills an empty clusterer. */
  load(reader: SnapshotReader, articles: Uint32Array): void {
    this.stories.load(reader, articles)
    this.links.load(reader, articles)
  }

  #outcome(story: number): Outcome {
    return { story, events: this.stories.takeEvents() }
  }

  /** The story of an article, and those that the links that may join lead to, oldest first. */
  #storiesAround(article: number): readonly number[] {
    const { stories, links } = this
    const own = stories.storyOf(article)
    const others: number[] = []
    let half = links.first(article)
    for (let left = this.#bounds.walk; half >= 0 && left > 0; half = links.next(half), left--) {
      if (links.score(half) < this.#rule.link) continue
      const story = stories.storyOf(links.neighbour(half))
      if (story !== own && !others.includes(story)) others.push(story)
    }
    return [own, ...others.sort((a, b) => stories.founded(a) - stories.founded(b))]
  }

  /** The best neighbours with at least half of what two articles alone need, best first. */
  #keepBest(neighbours: readonly ScoredNeighbour[]): readonly ScoredNeighbour[] {
    const kept = this.#kept
    kept.length = 0
    for (const neighbour of neighbours) {
      const { handle, score } = neighbour
      if (score < this.#rule.alone / 2 || this.stories.storyOf(handle) === NO_STORY) continue
      let at = kept.length
      while (at > 0 && this.#better(neighbour, kept[at - 1])) at--
      if (at >= this.#bounds.keep) continue
      if (kept.length === this.#bounds.keep) kept.pop()
      kept.splice(at, 0, neighbour)
    }
    return kept
  }

  #better(x: ScoredNeighbour, y: ScoredNeighbour): boolean {
    return x.score > y.score || (x.score === y.score && this.#before(x.handle, y.handle) < 0)
  }

  /** The story that all kept links lead into, if the article surely belongs there. */
  #sureStory(article: number): number {
    const { stories } = this
    const story = stories.storyOf(this.#kept[0].handle)
    for (const { handle } of this.#kept) if (stories.storyOf(handle) !== story) return NO_STORY
    const members = stories.members(story)
    this.#alone[0] = article
    this.#least = 1
    const mean = meanScore(this.#alone, members, this.#notedScore, this.#bounds.sample)
    return mean >= this.#bounds.sure && !this.#meetsComposites(members) ? story : NO_STORY
  }

  /** Whether a story has articles put together from the one that was just compared with it and from others of its own. */
  #meetsComposites(members: readonly number[]): boolean {
    const { sharePart, score, rule } = this.#context
    const unlinked = leastLink(rule)
    if (sharePart === undefined || this.#least >= mostApart(unlinked)) return false
    return meanWithoutComposites(this.#alone, members, score, sharePart, unlinked) !== undefined
  }

  readonly #notedScore: PairScore = (a, b) => {
    const score = this.#score(a, b)
    if (score < this.#least) this.#least = score
    return score
  }
}
