import { NewsDetector } from '../../src/index.ts'
import type { DataArticle } from '../lib/data.ts'
import type { Figures } from '../lib/figures.ts'
import { count, counted } from '../lib/table.ts'
import { type ExactPair, isExcerpt, type Limits } from './truth.ts'

interface FoundPair {
  readonly jaccard: number
  readonly containment: number
}

/** Milliseconds between articles past which none is an update of the other. */
const AGAIN = 3 * 86_400_000

/** Key of a pair of positions, whatever their order. */
export function pairKey(a: number, b: number): number {
  return Math.min(a, b) * 0x20_0000 + Math.max(a, b)
}

/** The copies that a stream finds when every article is added once, by pair of positions. */
export function streamCopies(articles: readonly DataArticle[]): {
  readonly detector: NewsDetector
  readonly found: ReadonlyMap<number, FoundPair>
  readonly positions: ReadonlyMap<string, number>
  readonly refused: number
} {
  const detector = new NewsDetector({ level: 'copies' })
  const positions = new Map<string, number>()
  const found = new Map<number, FoundPair>()
  let refused = 0
  for (const [position, article] of articles.entries()) {
    positions.set(article.id, position)
    try {
      for (const match of detector.add(article).matches) {
        if (match.relation !== 'duplicate' && match.relation !== 'near-duplicate') continue
        const other = positions.get(match.id)
        if (other !== undefined) found.set(pairKey(position, other), match)
      }
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      refused++
    }
  }
  return { detector, found, positions, refused }
}

/** Compares the found pairs with the exact ones and prints recall and precision. */
export function reportRecall(
  found: ReadonlyMap<number, FoundPair>,
  exact: readonly ExactPair[],
  limits: Limits,
  figures: Figures,
  articles: readonly DataArticle[],
): void {
  // Days apart, texts that are alike but for their figures are reports of two events, which count for themselves.
  const times = articles.map(({ publishedAt }) => new Date(publishedAt ?? Number.NaN).getTime())
  const isAgain = ({ a, b }: ExactPair): boolean => Math.abs(times[a] - times[b]) > AGAIN
  const truth = new Map(exact.map((pair) => [pairKey(pair.a, pair.b), pair]))

  figures.heading('Recall and precision against exact Jaccard of all pairs')
  figures.remark('recall at J >= .7 and .5 is of articles up to three days apart, or without dates')
  const line = (name: string, right: number, all: number, goal?: number): void => {
    const note = `${count(right)} of ${counted(all, 'pair')}`
    figures.add({ name, value: right / all, unit: 'percent', goal: all === 0 ? undefined : goal, note })
  }
  const recall = (name: string, wanted: (pair: ExactPair) => boolean, goal?: number): void => {
    const pairs = exact.filter(wanted)
    line(name, pairs.filter((pair) => found.has(pairKey(pair.a, pair.b))).length, pairs.length, goal)
  }
  recall('recall of pairs at J >= .9', (pair) => pair.jaccard >= 0.9, 0.999)
  recall('recall of pairs at J >= .7', (pair) => pair.jaccard >= 0.7 && !isAgain(pair), 0.995)
  recall('recall of pairs at J >= .5', (pair) => pair.jaccard >= 0.5 && !isAgain(pair), 0.98)
  recall('  of those more than three days apart', (pair) => pair.jaccard >= 0.5 && isAgain(pair))
  recall(
    `recall of excerpts at J < ${limits.nearDuplicate}`,
    (pair) => isExcerpt(pair, limits) && pair.jaccard < limits.nearDuplicate,
  )

  let byJaccard = 0
  let rightByJaccard = 0
  let byContainment = 0
  let rightByContainment = 0
  let misreported = 0
  for (const [key, match] of found) {
    const pair = truth.get(key)
    if (pair === undefined || Math.abs(pair.jaccard - match.jaccard) > 1e-6) misreported++
    if (match.jaccard >= limits.nearDuplicate) {
      byJaccard++
      if (pair !== undefined && pair.jaccard >= limits.nearDuplicate) rightByJaccard++
    } else {
      byContainment++
      if (pair !== undefined && isExcerpt(pair, limits)) rightByContainment++
    }
  }
  line(`precision at J >= ${limits.nearDuplicate}`, rightByJaccard, byJaccard, 1)
  line('precision of excerpts', rightByContainment, byContainment, 1)
  figures.add({ name: 'reported J differs from exact J', value: misreported, unit: 'count', goal: 0, atMost: true })
}
