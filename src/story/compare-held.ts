import type { Relation } from '../article/types.ts'
import type { PairScore, PairTest } from '../cluster/linkage/mean-score.ts'
import type { EdgeGraph } from '../cluster/stream/edges.ts'
import type { StoryRegistry } from '../cluster/stream/registry.ts'
import type { NameOfTerm } from '../profile/profiler.ts'
import { inOrder, spread } from './describe.ts'
import { type ExplainingEngine, explainPair } from './explain-pair.ts'
import type { HeldComparison } from './explanation.ts'
import type { Related } from './placement.ts'
import { TermNames, type TermsOfWord } from './term-names.ts'

/** Articles of a story whose words may name what two share. By hand: it bounds the cost. */
const MOST_NAMING = 32

/** The articles held, their stories, and the links that these were made by. */
export interface ExplainedArticles {
  readonly engine: ExplainingEngine & {
    readonly score: PairScore
    readonly sharePart: PairTest
    compare(a: number, b: number): Related
  }
  readonly stories: StoryRegistry
  readonly links: EdgeGraph
  /** Score at or above which two articles are one story. */
  readonly sameStory: number
  readonly termsOf: TermsOfWord
}

export function namesOf({ engine, termsOf }: ExplainedArticles): TermNames {
  return new TermNames(engine.corpus, termsOf)
}

/** Compares two articles held. By the score of their link, if they have one, for that is what was gone by. */
export function compareHeld(a: number, b: number, held: ExplainedArticles, names = namesOf(held)): HeldComparison {
  const { engine, stories, links, sameStory } = held
  const { corpus } = engine
  const [first, second] = inOrder(a, b, corpus) < 0 ? [a, b] : [b, a]
  const present = engine.compare(first, second)
  const score = linkScore(links, first, second) ?? present.score
  const relation = relationAt(score, present, sameStory)
  const verdict = { relation, score, common: present.common }
  const near = [first, second].flatMap((article) => spread(stories.members(stories.storyOf(article)), MOST_NAMING))
  const nameOf: NameOfTerm = (term, shared) => names.find(term, [first, second, ...near], shared)
  return {
    ids: [corpus.id(first), corpus.id(second)],
    ...explainPair(first, second, verdict, present.score, sameStory, engine, nameOf),
    present: { relation: present.relation, score: present.score },
  }
}

/** The score of two articles that {@link compareHeld} gives. */
export function heldScore(a: number, b: number, { engine, links }: ExplainedArticles): number {
  return linkScore(links, a, b) ?? engine.score(a, b)
}

/** What two articles are at another score than that of the present: copies are copies at any. */
function relationAt(score: number, present: Related, sameStory: number): Relation {
  if (score === present.score || present.common >= 0) return present.relation
  return score >= sameStory ? 'same-story' : 'unrelated'
}

/** Score of the link between two articles, if one is kept. Either may have many links, but the time is that of the one with fewer. */
function linkScore(links: EdgeGraph, a: number, b: number): number | undefined {
  let halfA = links.first(a)
  let halfB = links.first(b)
  while (halfA >= 0 && halfB >= 0) {
    if (links.neighbour(halfA) === b) return links.score(halfA)
    if (links.neighbour(halfB) === a) return links.score(halfB)
    halfA = links.next(halfA)
    halfB = links.next(halfB)
  }
  return undefined
}
