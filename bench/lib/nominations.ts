import { Engine } from '../../src/engine.ts'
import { resolveOptions } from '../../src/main/options.ts'
import type { Profile } from '../../src/profile/profile.ts'
import { Profiler } from '../../src/profile/profiler.ts'
import { CandidateBuffer } from '../../src/sketch/candidate-buffer.ts'
import type { DataArticle } from './data.ts'

/** Pairs of articles as positions in the input: `second[i]` met `first[i]`, which was held before it. */
export interface Pairs {
  readonly first: readonly number[]
  readonly second: readonly number[]
}

/** The pairs that the index puts forward. */
export interface Nominations {
  /** All that share a band or a slot in either tier. */
  readonly colliding: Pairs
  /** Those of them that are judged: the engine limits their number for an article. */
  readonly judged: Pairs
  /** Probability that each judged pair is one story, on the statistics of all articles. */
  readonly scores: readonly number[]
  /** Articles that were accepted. */
  readonly accepted: number
}

/** Adds all articles in the order of a batch, with default options, and notes which ones each of them is compared with. */
export function nominationsOf(articles: readonly DataArticle[]): Nominations {
  const options = resolveOptions()
  const engine = new Engine(options)
  const ordered = profilesOf(articles, new Profiler(options)).sort(byTimeThenId)
  const positions: number[] = []
  const collisions: Handles = { first: [], second: [] }
  const judgements: Handles = { first: [], second: [] }
  for (const { position, profile } of ordered) {
    const colliding = collidingWith(engine, profile)
    const { handle, candidates } = engine.add(profile)
    positions[handle] = position
    append(judgements, candidates.handles, handle)
    append(collisions, colliding, handle)
  }
  const at = (handle: number): number => positions[handle]
  const placed = ({ first, second }: Handles): Pairs => ({ first: first.map(at), second: second.map(at) })
  return {
    colliding: placed(collisions),
    judged: placed(judgements),
    scores: judgements.first.map((other, i) => engine.score(other, judgements.second[i])),
    accepted: ordered.length,
  }
}

interface Handles {
  readonly first: number[]
  readonly second: number[]
}

function append(pairs: Handles, others: Iterable<number>, handle: number): void {
  for (const other of others) {
    pairs.first.push(other)
    pairs.second.push(handle)
  }
}

/** Candidates of an article that is to be added, of both tiers, each once. */
function collidingWith({ copies, stories }: Engine, { shingles, terms }: Profile): Set<number> {
  const found = new CandidateBuffer()
  const copySketch = copies.createSketch()
  copies.sign(shingles, 0, shingles.length, copySketch)
  copies.nominate(copySketch, found)
  const ids = new Set(found.ids.subarray(0, found.count))
  if (stories === undefined) return ids
  const storySketch = stories.createSketch()
  stories.sign(terms, storySketch)
  stories.nominate(storySketch, found)
  for (const id of found.ids.subarray(0, found.count)) ids.add(id)
  return ids
}

interface Placed {
  readonly position: number
  readonly profile: Profile
}

function profilesOf(articles: readonly DataArticle[], profiler: Profiler): Placed[] {
  const profiles: Placed[] = []
  for (const [position, article] of articles.entries()) {
    try {
      profiles.push({ position, profile: profiler.profile(article) })
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
  return profiles
}

function byTimeThenId({ profile: a }: Placed, { profile: b }: Placed): number {
  const timeA = Number.isNaN(a.time) ? Number.POSITIVE_INFINITY : a.time
  const timeB = Number.isNaN(b.time) ? Number.POSITIVE_INFINITY : b.time
  return timeA < timeB || (timeA === timeB && a.id < b.id) ? -1 : 1
}
