import { type Article, ArticleError } from './article/article.ts'
import type { ClusterResult, Story } from './article/types.ts'
import { describe } from './base/describe.ts'
import { averageLinkage } from './cluster/linkage/batch.ts'
import type { ScoredPairs } from './cluster/linkage/scored-pairs.ts'
import { Engine } from './engine.ts'
import { NominatedPairs } from './judge/nominated-pairs.ts'
import { joinRule, type ResolvedClusterOptions } from './options.ts'
import type { Profile } from './profile/profile.ts'
import { Profiler } from './profile/profiler.ts'
import { describeStory } from './story/describe.ts'

/** Most pairs of a batch whose scores are remembered. By hand: it bounds the memory. */
const REMEMBERED = 1 << 22

/** The stories of a batch, largest first. */
export function storiesOf({ engine, groups }: JudgedBatch): ClusterResult {
  const stories = groups()
    .map((group) => describeStory('', group, engine, engine.score))
    .map(nameStory)
  stories.sort((x, y) => y.articles.length - x.articles.length || (x.id < y.id ? -1 : 1))
  return { stories }
}

/** A batch that has been read and judged, which is most of the work. */
export interface JudgedBatch {
  readonly engine: Engine
  /** Nominated pairs by handle, and their scores. */
  readonly pairs: ScoredPairs
  /** Groups of handles that make stories at a threshold, by default that of the options. */
  readonly groups: (sameStory?: number) => readonly (readonly number[])[]
}

/** Reads and judges a batch: what no threshold for stories changes. */
export function judgeBatch(articles: Iterable<Article>, resolved: ResolvedClusterOptions): JudgedBatch {
  const profiles = profileAll(articles, new Profiler(resolved), resolved.onInvalid)
  // One canonical order makes everything after it independent of the input's.
  const ordered = [...profiles.values()].sort(byTimeThenId)
  profiles.clear()
  const engine = new Engine(resolved, REMEMBERED)
  engine.reserve(2 * ordered.length)
  const nominated = new NominatedPairs()
  for (const profile of ordered) {
    const { handle, candidates } = engine.add(profile)
    nominated.add(handle, candidates)
  }
  // Judged only now, so that every pair is judged on the statistics of the whole batch.
  const { score } = engine
  const pairs = nominated.judged(engine.verdicts, engine.corpus.boilerplate)
  const groups = (sameStory = resolved.sameStory): readonly (readonly number[])[] =>
    averageLinkage(engine.corpus.size, pairs, joinRule({ ...resolved, sameStory }), score)
  return { engine, pairs, groups }
}

/** A story of a batch is called after its earliest article, as if that had founded it. */
function nameStory(story: Story): Story {
  return { ...story, id: story.articles[0] }
}

function byTimeThenId(a: Profile, b: Profile): number {
  const timeA = Number.isNaN(a.time) ? Number.POSITIVE_INFINITY : a.time
  const timeB = Number.isNaN(b.time) ? Number.POSITIVE_INFINITY : b.time
  return timeA < timeB || (timeA === timeB && a.id < b.id) ? -1 : 1
}

function profileAll(
  articles: Iterable<Article>,
  profiler: Profiler,
  onInvalid: ResolvedClusterOptions['onInvalid'],
): Map<string, Profile> {
  if (typeof articles === 'string' || typeof articles?.[Symbol.iterator] !== 'function') {
    throw new TypeError(`"articles" must be an iterable of articles, got ${describe(articles)}`)
  }
  const profiles = new Map<string, Profile>()
  let position = 0
  for (const article of articles) {
    let warning: ArticleError | undefined
    try {
      const read = profiler.read(article)
      profiles.set(read.profile.id, read.profile)
      warning = read.warning
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error
      if (onInvalid === undefined) throw error.at(position)
      warning = error
    }
    if (warning !== undefined) onInvalid?.(warning.at(position), article)
    position++
  }
  return profiles
}
