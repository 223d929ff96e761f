import type { Article } from '../../src/article/article.ts'
import { Engine } from '../../src/engine.ts'
import { EVIDENCE } from '../../src/judge/evidence/index.ts'
import { resolveOptions } from '../../src/options.ts'
import type { Profile } from '../../src/profile/profile.ts'
import { Profiler } from '../../src/profile/profiler.ts'
import { CandidateBuffer } from '../../src/sketch/candidate-buffer.ts'
import { type LabelledArticle, type LabelledSet, readSet } from '../stories/sets.ts'

/** Rows of evidence, one a pair, `EVIDENCE.length` columns. */
export type EvidenceMatrix = Float64Array

/** The three ways in which a pair is shown to the fit. */
export const VIEWS = ['batch', 'background', 'short'] as const
export type View = (typeof VIEWS)[number]

/** The nominated pairs of a labelled set and their evidence. */
export interface Examples {
  readonly key: string
  readonly name: string
  readonly goal: number
  readonly ids: readonly string[]
  readonly stories: readonly string[]
  /** Positions of the pairs' articles. */
  readonly first: Uint32Array
  readonly second: Uint32Array
  /** 1 where a pair is of one story. */
  readonly same: Uint8Array
  /** Weight of each pair in the fit; they add up to 1. */
  readonly weight: Float64Array
  /** 0, or the score that copies have at least. */
  readonly copyScore: Float64Array
  /** `batch`: among all articles of the set; `background`: by themselves; `short`: the same of shortened articles. */
  readonly evidence: Readonly<Record<View, EvidenceMatrix>>
  /** Evidence of any pair, for those that were not nominated; kept once it was asked for. */
  readonly evidenceAt: (view: View, a: number, b: number) => EvidenceMatrix
  /** Pairs of one story, and how many of them were nominated. */
  readonly recall: { readonly found: number; readonly all: number }
}

/** Share of the weight of pairs that are one story. */
const POSITIVE = 0.4
/** Most story candidates of an article that are examples. */
const MOST_CANDIDATES = 32
/** Column of the time apart; 0 there means undated. */
export const DATE = EVIDENCE.findIndex(({ name }) => name === 'date')

/** Reads a set as a batch would, and collects the evidence of every pair nominated. */
export function collectExamples(set: LabelledSet): Examples {
  const options = resolveOptions()
  const profiler = new Profiler(options)
  const articles = new Map(readSet(set).map((article) => [article.id, article]))
  const profiles = [...articles.values()].flatMap((article) => profileOf(profiler, article) ?? []).sort(byTimeThenId)
  const ids = profiles.map(({ id }) => id)
  const labelled = profiles.map(({ id }) => articles.get(id) as LabelledArticle)
  const stories = labelled.map(({ story }) => story)
  const engine = new Engine(options)
  const first: number[] = []
  const second: number[] = []
  for (const profile of profiles) {
    const more = broadly(engine, profile)
    const { handle, candidates } = engine.add(profile)
    for (const other of new Set([...candidates.handles, ...more])) {
      first.push(other)
      second.push(handle)
    }
  }
  const same = Uint8Array.from(first, (a, k) => (stories[a] === stories[second[k]] ? 1 : 0))
  const alone = new Engine(options)
  const shortened = new Engine(options)
  for (const [k, profile] of profiles.entries()) {
    alone.corpus.addUnnamed(profile)
    shortened.corpus.addUnnamed(profileOf(profiler, shorten(labelled[k])) ?? profile)
  }
  const engines: Readonly<Record<View, Engine>> = { batch: engine, background: alone, short: shortened }
  const kept = new Map<string, EvidenceMatrix>()
  const evidenceAt = (view: View, a: number, b: number): EvidenceMatrix => {
    const key = `${view} ${a} ${b}`
    const known = kept.get(key) ?? evidenceOf(engines[view], [a], [b])
    kept.set(key, known)
    return known
  }
  const all = [...countBy(stories).values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
  return {
    ...set,
    ids,
    stories,
    first: Uint32Array.from(first),
    second: Uint32Array.from(second),
    same,
    weight: weigh(first, second, same, ids.length),
    copyScore: Float64Array.from(first, (a, k) => copyScore(engine, a, second[k])),
    evidence: {
      batch: evidenceOf(engine, first, second),
      background: evidenceOf(alone, first, second),
      short: evidenceOf(shortened, first, second),
    },
    evidenceAt,
    recall: { found: same.reduce((sum, y) => sum + y, 0), all },
  }
}

/**
 * More of the articles held that are worth judging beside one to be added than the engine takes: groups of articles are joined
 * by pairs that nothing nominated, and the judge must know such pairs too.
 */
function broadly({ stories }: Engine, profile: Profile): readonly number[] {
  if (stories === undefined) return []
  const selected = new Uint32Array(MOST_CANDIDATES)
  const found = new CandidateBuffer()
  const sketch = stories.createSketch()
  stories.sign(profile.terms, sketch)
  const leastWeight = stories.nominate(sketch, found)
  const taken = found.select(MOST_CANDIDATES, selected)
  return Array.from(selected.subarray(0, taken))
    .filter((i) => found.hits[i] >= leastWeight)
    .map((i) => found.ids[i])
}

/** Evidence of pairs of an engine's articles. */
export function evidenceOf(engine: Engine, first: ArrayLike<number>, second: ArrayLike<number>): EvidenceMatrix {
  const columns = EVIDENCE.length
  const rows = new Float64Array(first.length * columns)
  for (let k = 0; k < first.length; k++) {
    engine.judge?.take(first[k], second[k], rows.subarray(k * columns, (k + 1) * columns))
  }
  return rows
}

/** The same pairs as if their articles had no times. */
export function undated(rows: EvidenceMatrix): EvidenceMatrix {
  const copy = rows.slice()
  for (let i = DATE; i < copy.length; i += EVIDENCE.length) copy[i] = 0
  return copy
}

function profileOf(profiler: Profiler, article: Article): Profile | undefined {
  try {
    return profiler.profile(article)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** What copies add to the judge's probability: the score of a pair whose evidence counts for nothing. */
function copyScore(engine: Engine, a: number, b: number): number {
  const { common, score } = engine.compare(a, b)
  return common < 0 ? 0 : score
}

/** Title alone, title and two sentences, three sentences, or the whole: drawn by the article's id. */
function shorten(article: LabelledArticle): LabelledArticle {
  let draw = 0
  for (let i = 0; i < article.id.length; i++) draw = (Math.imul(draw, 31) + article.id.charCodeAt(i)) >>> 0
  const text = article.text ?? ''
  const titled = article.title !== undefined && article.title !== ''
  if ((draw >>> 4) % 4 === 0) return article
  if (titled && (draw >>> 4) % 4 === 1) return { ...article, text: '' }
  const sentences = text.split(/(?<=[.!?])\s+|\n+/)
  return { ...article, text: sentences.slice(0, titled ? 2 : 3).join('\n') }
}

/** Every article counts alike, as in B-cubed, among pairs of one story and among others; these stand 40 to 60. */
function weigh(first: readonly number[], second: readonly number[], same: Uint8Array, size: number): Float64Array {
  const pairs = [new Uint32Array(size), new Uint32Array(size)]
  for (let k = 0; k < same.length; k++) {
    pairs[same[k]][first[k]]++
    pairs[same[k]][second[k]]++
  }
  const weight = Float64Array.from(same, (y, k) => 1 / pairs[y][first[k]] + 1 / pairs[y][second[k]])
  const total = [0, 0]
  for (let k = 0; k < same.length; k++) total[same[k]] += weight[k]
  for (let k = 0; k < same.length; k++) weight[k] *= (same[k] === 1 ? POSITIVE : 1 - POSITIVE) / total[same[k]]
  return weight
}

function countBy(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}

/** The order in which a batch reads its articles. */
function byTimeThenId(a: Profile, b: Profile): number {
  const timeA = Number.isNaN(a.time) ? Number.POSITIVE_INFINITY : a.time
  const timeB = Number.isNaN(b.time) ? Number.POSITIVE_INFINITY : b.time
  return timeA < timeB || (timeA === timeB && a.id < b.id) ? -1 : 1
}
