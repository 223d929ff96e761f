import { Agglomeration } from '../linkage/agglomeration.ts'
import type { JoinRule } from '../linkage/join-rule.ts'
import { meanScore, type PairScore, type PairTest } from '../linkage/mean-score.ts'
import type { StreamBounds } from './bounds.ts'
import type { EdgeGraph } from './edges.ts'
import { type Newcomer, nameGroups } from './naming.ts'
import { NO_STORY, type StoryRegistry } from './registry.ts'

/** What a repair works on. */
export interface RepairContext {
  readonly registry: StoryRegistry
  readonly graph: EdgeGraph
  readonly rule: JoinRule
  readonly bounds: StreamBounds
  readonly score: PairScore
  /** Whether two articles share a good part of the words of one of them. */
  readonly sharePart: PairTest | undefined
  /** Order of articles, by time and then by id: below 0 if a comes first. */
  readonly before: (a: number, b: number) => number
  readonly nameOf: (article: number) => string
}

/** Stands for the score of a pair of members that nobody has asked for. */
const UNKNOWN = -1

/** Clusters the stories around a change anew, by average linkage on their links. */
export class Repair {
  readonly #context: RepairContext
  readonly #agglomeration: Agglomeration
  /** Stories to cluster anew, and those near them that are too big for it. */
  readonly #open: number[] = []
  readonly #frozen: number[] = []
  readonly #members: number[] = []
  /** Pairs of members, n × n, in the order of their numbers: the score of their link, else what was found when it was asked for. */
  #scores = new Float64Array(0)
  #size = 0
  #left = 0
  #comparisons = 0
  /** By story: strongest link to it. */
  readonly #strongest = new Map<number, number>()
  readonly #index = new Map<number, number>()

  constructor(context: RepairContext) {
    this.#context = context
    this.#agglomeration = new Agglomeration(context.rule, context.bounds.sample, context.bounds.sample)
  }

  /**
   * @param start stories to begin with
   * @param newcomer an article to place, which is in the graph but in no story
   */
  run(start: readonly number[], newcomer: Newcomer | undefined): void {
    this.#collect(start, newcomer)
    const placed = this.#frozen.length > 0 && this.#joinBig(newcomer)
    const remaining = placed ? undefined : newcomer
    if (remaining === undefined && this.#open.length === 0) return
    this.#cluster(remaining)
  }

  /** Gathers the stories that a link may join: breadth first, the strongest link first. */
  #collect(start: readonly number[], newcomer: Newcomer | undefined): void {
    const { registry } = this.#context
    const open = this.#open
    open.length = 0
    this.#frozen.length = 0
    this.#size = 0
    for (const story of start) this.#include(story)
    if (newcomer !== undefined) {
      this.#size++
      this.#follow(newcomer.article)
      this.#admit()
    }
    for (let at = 0; at < open.length; at++) {
      for (const article of registry.members(open[at])) this.#follow(article)
      this.#admit()
    }
  }

  #include(story: number): void {
    this.#open.push(story)
    this.#size += this.#context.registry.members(story).length
  }

  #follow(article: number): void {
    const { graph, registry, rule, bounds } = this.#context
    let half = graph.first(article)
    for (let left = bounds.walk; half >= 0 && left > 0; half = graph.next(half), left--) {
      const score = graph.score(half)
      if (score < rule.link) continue
      const story = registry.storyOf(graph.neighbour(half))
      if (story !== NO_STORY && score > (this.#strongest.get(story) ?? 0)) this.#strongest.set(story, score)
    }
  }

  #admit(): void {
    if (this.#strongest.size === 0) return
    const { registry, bounds } = this.#context
    const found = [...this.#strongest].filter(([story]) => !this.#open.includes(story) && !this.#frozen.includes(story))
    this.#strongest.clear()
    found.sort((x, y) => y[1] - x[1] || registry.founded(x[0]) - registry.founded(y[0]))
    for (const [story] of found) {
      const { length } = registry.members(story)
      if (length > bounds.big) this.#frozen.push(story)
      else if (this.#size + length <= bounds.local) this.#include(story)
    }
  }

  /**
   * Lets the big stories take in small ones whole, then the newcomer, unless a small one is closer to it.
   *
   * @returns whether the newcomer has a story now
   */
  #joinBig(newcomer: Newcomer | undefined): boolean {
    const { registry } = this.#context
    this.#left = this.#context.bounds.budget
    for (let i = this.#open.length - 1; i >= 0; i--) {
      const story = this.#open[i]
      const { closest } = this.#closest(registry.members(story), this.#frozen)
      if (closest === NO_STORY) continue
      this.#open.splice(i, 1)
      this.#frozen[this.#frozen.indexOf(closest)] = registry.merge(closest, story)
    }
    if (newcomer === undefined) return false
    const original = this.#originalStory(newcomer.article)
    if (original !== NO_STORY) {
      registry.join(newcomer.article, original)
      return true
    }
    const alone = [newcomer.article]
    const big = this.#closest(alone, this.#frozen)
    if (big.closest === NO_STORY) return false
    const small = this.#closest(alone, this.#open)
    if (small.closest !== NO_STORY && small.mean > big.mean) return false
    registry.join(newcomer.article, big.closest)
    return true
  }

  /** The big story that holds the closest copy of an article, if any does. */
  #originalStory(article: number): number {
    const { graph, registry, bounds } = this.#context
    let original = NO_STORY
    let closest = bounds.copy
    let half = graph.first(article)
    for (let left = bounds.walk; half >= 0 && left > 0; half = graph.next(half), left--) {
      const story = registry.storyOf(graph.neighbour(half))
      if (graph.score(half) < closest || (original !== NO_STORY && graph.score(half) === closest)) continue
      closest = graph.score(half)
      original = this.#frozen.includes(story) ? story : NO_STORY
    }
    return original
  }

  /** The story with the highest mean score that the rule lets be joined. */
  #closest(articles: readonly number[], stories: readonly number[]): { closest: number; mean: number } {
    const { registry, rule, bounds } = this.#context
    let closest = NO_STORY
    let highest = 0
    for (const story of stories) {
      const mean = meanScore(articles, registry.members(story), this.#budgeted, bounds.sample)
      if (mean < rule.alone && (mean < rule.group || !this.#linked(articles, story))) continue
      if (mean < highest || (mean === highest && closest !== NO_STORY)) continue
      closest = story
      highest = mean
    }
    return { closest, mean: highest }
  }

  /** Whether any of some articles has a link into a story that is strong enough to join by. */
  #linked(articles: readonly number[], story: number): boolean {
    const { graph, registry, rule, bounds } = this.#context
    for (const article of articles) {
      let half = graph.first(article)
      for (let left = bounds.walk; half >= 0 && left > 0; half = graph.next(half), left--) {
        if (graph.score(half) >= rule.link && registry.storyOf(graph.neighbour(half)) === story) return true
      }
    }
    return false
  }

  #cluster(newcomer: Newcomer | undefined): void {
    const { registry, graph, rule, bounds, sharePart, before, nameOf } = this.#context
    const members = this.#members
    const agglomeration = this.#agglomeration
    members.length = 0
    if (newcomer !== undefined) members.push(newcomer.article)
    for (const story of this.#open) for (const article of registry.members(story)) members.push(article)
    members.sort(before)
    this.#index.clear()
    for (let i = 0; i < members.length; i++) this.#index.set(members[i], i)
    const n = members.length
    if (n * n > this.#scores.length) this.#scores = new Float64Array(n * n)
    this.#scores.fill(UNKNOWN, 0, n * n)
    // A few pairs of two stories part or join them by chance: they are for when the budget is not enough for all.
    agglomeration.reset(n, (n * (n - 1)) / 2 <= bounds.budget ? Number.POSITIVE_INFINITY : bounds.sample)
    for (let i = 0; i < n; i++) {
      let half = graph.first(members[i])
      for (let left = bounds.walk; half >= 0 && left > 0; half = graph.next(half), left--) {
        const j = this.#index.get(graph.neighbour(half))
        if (j === undefined || graph.score(half) < rule.alone / 2) continue
        const pair = i < j ? i * n + j : j * n + i
        if (this.#scores[pair] >= 0) continue
        this.#scores[pair] = graph.score(half)
        agglomeration.link(i, j, graph.score(half))
      }
    }
    this.#left = bounds.budget
    this.#comparisons = bounds.budget
    const label = agglomeration.cluster(this.#scoreMembers, sharePart && this.#membersSharePart)
    nameGroups(registry, this.#open, members, label, newcomer, nameOf, before)
  }

  readonly #budgeted: PairScore = (a, b) => {
    if (this.#left <= 0) return 0
    this.#left--
    return this.#context.score(a, b)
  }

  readonly #membersSharePart: PairTest = (a, b) => {
    if (this.#comparisons <= 0) return false
    this.#comparisons--
    return this.#context.sharePart?.(this.#members[a], this.#members[b]) ?? false
  }

  /** Score of two members, a < b. Asking again costs nothing of the budget. */
  readonly #scoreMembers: PairScore = (a, b) => {
    const members = this.#members
    const pair = a * members.length + b
    const known = this.#scores[pair]
    if (known >= 0) return known
    if (this.#left <= 0) return 0
    const score = this.#budgeted(members[a], members[b])
    this.#scores[pair] = score
    return score
  }
}
