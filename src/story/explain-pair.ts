import type { Corpus } from '../corpus/corpus.ts'
import type { CopyJudge } from '../judge/copies.ts'
import type { OwnValue } from '../judge/evidence/own.ts'
import type { Explanation, WeighedEvidence } from '../judge/judge.ts'
import type { ByEvidence, ExplainedPair, OwnContribution } from './explanation.ts'
import type { Related } from './placement.ts'
import { sentenceOn } from './sentence.ts'
import { nameTerms } from './shared-terms.ts'

/** What judges articles held, and says why: an `Engine`. */
export interface ExplainingEngine {
  readonly corpus: Corpus
  readonly copyJudge: CopyJudge
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
  nameOf: (term: number) => string,
): ExplainedPair {
  const explanation = engine.explain(a, b)
  const evidence = explanation?.evidence ?? []
  const explained = {
    relation,
    score,
    ...engine.copyJudge.overlap(a, b, common),
    evidence: byName(evidence, ({ value }) => value),
    contributions: byName(evidence, ({ contribution }) => contribution),
    ...(explanation?.own !== undefined && { own: ownByName(explanation.own) }),
    prior: explanation?.prior ?? 0,
    sharedTerms: nameTerms(explanation?.terms ?? new Map(), nameOf),
  }
  return {
    ...explained,
    sentence: sentenceOn(
      { ...explained, present, numbersAlone: explanation?.numbersAlone ?? false },
      explanation && sameStory,
    ),
  }
}

function ownByName(own: readonly OwnValue[]): Readonly<Record<string, OwnContribution>> {
  return Object.fromEntries(own.map(({ name, value, contribution }) => [name, { value, contribution }]))
}

function byName(evidence: readonly WeighedEvidence[], of: (kind: WeighedEvidence) => number): ByEvidence {
  return Object.fromEntries(evidence.map((kind) => [kind.name, of(kind)]))
}
