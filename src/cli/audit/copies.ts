import { type Article, NewsDetector, type Relation, type StreamOptions } from '../../index.ts'
import { overlaps } from './brute-force.ts'
import { type Share, wilson } from './interval.ts'

/** Pairs of the sample from this score on are told by the detector, so that pairs below the threshold can be looked at. */
export const LEAST_SCORE = 0.1

/** A pair that is no copy, and may be one story. */
export interface StoryPair {
  readonly a: string
  readonly b: string
  readonly score: number
}

/** A range of similarity, and how many of its pairs were found. */
export interface RecallBin {
  readonly name: string
  readonly found: Share
}

export interface CopyAudit {
  /** Of the pairs that are copies when every article is compared with every other. */
  readonly recall: Share
  /** Of the pairs that were found. */
  readonly precision: Share
  readonly bins: readonly RecallBin[]
  readonly storyPairs: readonly StoryPair[]
  /** Articles that the library takes. */
  readonly articles: readonly Article[]
}

const BINS: readonly (readonly [name: string, from: number, to: number])[] = [
  ['0.9 to 1', 0.9, 1.01],
  ['0.8 to 0.9', 0.8, 0.9],
  ['0.7 to 0.8', 0.7, 0.8],
  ['0.6 to 0.7', 0.6, 0.7],
  ['0.5 to 0.6', 0.5, 0.6],
  ['below 0.5, an excerpt', 0, 0.5],
]

/**
 * Places a sample and asks which copies were found on the way, by sketches and index; then compares every pair that may be
 * copies by itself. Both go by exact sets, so what differs was missed by the index, or found to be page furniture later.
 *
 * @param onInvalid called with what is left out, and why
 */
export async function auditCopies(
  sample: readonly Article[],
  options: StreamOptions,
  onInvalid: (position: number, reason: string) => void,
): Promise<CopyAudit> {
  const detector = new NewsDetector({ ...options, sameStory: LEAST_SCORE, dates: 'lenient' })
  const found = new Map<string, readonly [string, string]>()
  const storyPairs = new Map<string, StoryPair>()
  await detector.addAll(sample, {
    onPlaced: ({ id, matches }) => {
      for (const match of matches) {
        const key = keyOf(id, match.id)
        if (isCopy(match.relation)) found.set(key, [id, match.id])
        else storyPairs.set(key, { ...ordered(id, match.id), score: match.score })
      }
    },
    onInvalid: (error) => {
      if (!error.kept) onInvalid(error.position ?? -1, error.message)
    },
  })
  const articles = sample.filter(({ id }) => detector.has(id))
  const bins = BINS.map(() => ({ hits: 0, of: 0 }))
  const truth = new Set<string>()
  const look = (idA: string, idB: string): void => {
    const key = keyOf(idA, idB)
    const pair = truth.has(key) ? undefined : detector.compare(idA, idB)
    if (pair === undefined || !isCopy(pair.present.relation)) return
    truth.add(key)
    const bin = bins[BINS.findIndex(([, from, to]) => pair.jaccard >= from && pair.jaccard < to)]
    bin.of++
    if (found.has(key)) bin.hits++
  }
  for (const { a, b } of overlaps(articles)) look(articles[a].id, articles[b].id)
  for (const [a, b] of found.values()) look(a, b)
  const right = [...found.keys()].filter((key) => truth.has(key)).length
  return {
    recall: wilson(right, truth.size),
    precision: wilson(right, found.size),
    bins: BINS.map(([name], i) => ({ name, found: wilson(bins[i].hits, bins[i].of) })),
    storyPairs: [...storyPairs.values()].filter(({ a, b }) => !found.has(keyOf(a, b))),
    articles,
  }
}

function isCopy(relation: Relation): boolean {
  return relation === 'duplicate' || relation === 'near-duplicate'
}

export function ordered(a: string, b: string): { readonly a: string; readonly b: string } {
  return a < b ? { a, b } : { a: b, b: a }
}

export function keyOf(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`
}
