import type { Article } from './article/article.ts'
import type { Comparison, SharedTerm } from './article/types.ts'
import { Engine } from './engine.ts'
import type { ResolvedOptions } from './options.ts'
import { Profiler } from './profile/profiler.ts'
import { sharedPassages } from './story/passages.ts'

/** Compares two articles on their own and explains the verdict. */
export function compareWith(resolved: ResolvedOptions, a: Article, b: Article): Comparison {
  const engine = new Engine(resolved)
  // Each its own, for what a profiler reads is good until it reads again.
  const readA = new Profiler(resolved).read(a)
  const readB = new Profiler(resolved).read(b)
  const handleA = engine.corpus.addUnnamed(readA.profile)
  const handleB = engine.corpus.addUnnamed(readB.profile)
  const { relation, common, score } = engine.compare(handleA, handleB)
  const { jaccard, containment } = engine.copyJudge.overlap(handleA, handleB, common)
  const explanation = engine.explain(handleA, handleB)
  return {
    relation,
    score,
    jaccard,
    containment,
    evidence: Object.fromEntries(explanation?.evidence.map(({ name, value }) => [name, value]) ?? []),
    sharedTerms: nameTerms(explanation?.terms ?? new Map(), readA.surface),
    sharedPassages: sharedPassages(readA.reading, readB.reading),
  }
}

/** The weightiest of the shared terms, as the first article writes them. */
function nameTerms(terms: ReadonlyMap<number, number>, surface: (term: number) => string): readonly SharedTerm[] {
  const total = [...terms.values()].reduce((sum, weight) => sum + weight, 0)
  return [...terms]
    .sort(([hashA, weightA], [hashB, weightB]) => weightB - weightA || hashA - hashB)
    .slice(0, MAX_TERMS)
    .map(([hash, weight]) => ({ term: surface(hash), weight: weight / total }))
}

/** Most shared terms reported. By hand. */
const MAX_TERMS = 12
