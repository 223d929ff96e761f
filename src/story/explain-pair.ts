import type { Corpus } from '../corpus/corpus.ts'
import type { CopyJudge } from '../judge/copies.ts'
import type { Explanation } from '../judge/judge.ts'
import type { NameOfTerm } from '../profile/profiler.ts'
import type { ExplainedPair } from './explanation.ts'
import type { Related } from './placement.ts'
import { sentenceOnCopies } from './sentence.ts'
import type { tellStories } from './tell-stories.ts'

/** What judges articles held, and says why: an `Engine`. */
export interface ExplainingEngine {
  readonly corpus: Corpus
  readonly copyJudge: CopyJudge
  /** Absent where only copies are looked for. */
  readonly tellStories: typeof tellStories | undefined
  /** Undefined where only copies count. */
  explain(a: number, b: number): Explanation | undefined
}

/**
 * Explains a verdict on two different articles.
 *
 * @param verdict that is to be explained
 * @param present score by the present statistics, which the evidence adds up to
 * @param nameOf a term as it is written, or an empty string
 */
export function explainPair(
  a: number,
  b: number,
  { relation, common, score }: Omit<Related, 'handle'>,
  present: number,
  sameStory: number,
  engine: ExplainingEngine,
  nameOf: NameOfTerm,
): ExplainedPair {
  const pair = { relation, score, ...engine.copyJudge.overlap(a, b, common) }
  const explanation = engine.explain(a, b)
  const told = explanation && engine.tellStories?.(explanation, { ...pair, present }, sameStory, nameOf)
  if (told !== undefined) return { ...pair, ...told }
  return { ...pair, evidence: {}, contributions: {}, prior: 0, sharedTerms: [], sentence: sentenceOnCopies(pair) }
}
