import { type Article, ArticleError } from './article/article.ts'
import type { ClusterResult, Story } from './article/types.ts'
import { describe } from './base/describe.ts'
import { ARTICLES_A_TURN, nextTurn } from './base/pause.ts'
import { averageLinkage } from './cluster/linkage/batch.ts'
import { leastLink } from './cluster/linkage/join-rule.ts'
import { ScoredPairs } from './cluster/linkage/scored-pairs.ts'
import { Engine } from './engine.ts'
import { NominatedPairs } from './judge/nominated-pairs.ts'
import {
  type ClusterProgress,
  joinRule,
  type ResolvedClusterAsyncOptions,
  type ResolvedClusterOptions,
  type ResolvedOptions,
} from './options.ts'
import type { LoadPool, ReadAhead } from './pool/read-ahead.ts'
import type { Profile } from './profile/profile.ts'
import { Profiler } from './profile/profiler.ts'
import { describeStory } from './story/describe.ts'
import type { TermsOfWord } from './story/term-names.ts'
import { type AddAllResult, addAll } from './stream/add-all.ts'
import { checkSource } from './stream/source.ts'

/** Most pairs of a batch whose scores are remembered. By hand: it bounds the memory. */
const REMEMBERED = 1 << 22

/** Pairs judged in a row before others get their turn. By hand, as `ARTICLES_A_TURN`. */
const PAIRS_A_TURN = 256

/** The stories of a batch, largest first. */
export function storiesOf({ engine, groups, termsOf }: JudgedBatch): ClusterResult {
  const stories = groups()
    .map((group) => describeStory('', group, engine, termsOf, engine.score))
    .map(nameStory)
  stories.sort((x, y) => y.articles.length - x.articles.length || (x.id < y.id ? -1 : 1))
  return { stories }
}

/** A batch that has been read and judged, which is most of the work. */
export interface JudgedBatch {
  readonly engine: Engine
  /** Nominated pairs by handle, and their scores, as far as these were wanted. */
  readonly pairs: ScoredPairs
  /** Groups of handles that make stories. */
  readonly groups: () => readonly (readonly number[])[]
  readonly termsOf: TermsOfWord
}

/** Reads and judges a batch. @param least score of the pairs that are wanted; by default those that can make its stories */
export function judgeBatch(
  articles: Iterable<Article>,
  resolved: ResolvedClusterOptions,
  least = leastLink(joinRule(resolved)),
): JudgedBatch {
  const judging = judgeSteps(profileAll(articles, new Profiler(resolved), resolved.onInvalid), resolved, least)
  for (;;) {
    const step = judging.next()
    if (step.done === true) return step.value
  }
}

/** Judges a batch in small steps, between which others may get their turn. @param profiles by id; emptied */
function* judgeSteps(
  profiles: Map<string, Profile>,
  resolved: ResolvedOptions,
  least: number,
): Generator<ClusterProgress, JudgedBatch, undefined> {
  // One canonical order makes everything after it independent of the input's.
  const ordered = [...profiles.values()].sort(byTimeThenId)
  profiles.clear()
  const total = ordered.length
  const engine = new Engine(resolved, REMEMBERED)
  engine.reserve(total)
  const nominated = new NominatedPairs()
  for (let i = 0; i < total; i++) {
    const { handle, candidates } = engine.add(ordered[i])
    nominated.add(handle, candidates)
    if ((i + 1) % ARTICLES_A_TURN === 0 || i + 1 === total) yield { stage: 'nominating', done: i + 1, total }
  }
  // Judged only now, so that every pair is judged on the statistics of the whole batch.
  const { score } = engine
  const pairs = new ScoredPairs()
  while (nominated.judge(PAIRS_A_TURN, engine.verdicts, engine.corpus.boilerplate, pairs, least)) {
    yield { stage: 'judging', done: nominated.judged, total: nominated.count }
  }
  yield { stage: 'judging', done: nominated.count, total: nominated.count }
  const groups = (): readonly (readonly number[])[] =>
    averageLinkage(engine.corpus.size, pairs, joinRule(resolved), score, engine.sharePart)
  const profiler = new Profiler(resolved)
  return { engine, pairs, groups, termsOf: (word, language) => profiler.termsOf(word, language) }
}

/** {@link storiesOf} a batch, with turns for others; workers read the articles. */
export async function clusterAsync(
  articles: AsyncIterable<Article> | Iterable<Article>,
  resolved: ResolvedClusterAsyncOptions,
  loadPool: LoadPool,
): Promise<ClusterResult> {
  checkSource(articles, 'articles')
  const { onProgress, onInvalid, signal, workers } = resolved
  const profiler = new Profiler(resolved)
  const profiles = new Map<string, Profile>()
  let ahead: ReadAhead | undefined
  const read = (article: Article): { readonly warning?: ArticleError } => {
    const { profile, warning } = ahead?.prepared?.read() ?? profiler.read(article)
    profiles.set(profile.id, profile)
    return warning === undefined ? {} : { warning }
  }
  const total = Array.isArray(articles) ? articles.length : undefined
  const told = ({ placed, invalid }: AddAllResult): void =>
    onProgress?.({ stage: 'reading', done: placed + invalid, total })
  const given = { workers, onProgress: told, ...(onInvalid && { onInvalid }), ...(signal && { signal }) }
  await addAll<object>(read, articles, given, async (source, size) => {
    if (workers === 0) return source
    const { readAhead } = await loadPool()
    ahead = readAhead(source, size, { workers, profiler, options: resolved })
    return ahead
  })
  const judging = judgeSteps(profiles, resolved, leastLink(joinRule(resolved)))
  for (;;) {
    await nextTurn()
    if (signal?.aborted) throw signal.reason
    const step = judging.next()
    if (step.done === true) return storiesOf(step.value)
    onProgress?.(step.value)
  }
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
