import type { Article } from './article/article.ts'
import type { Comparison, SharedTerm } from './article/types.ts'
import { Engine } from './engine.ts'
import { type DetectorOptions, resolveOptions } from './options.ts'
import { Profiler } from './profile/profiler.ts'
import { sharedPassages } from './story/passages.ts'

/**
 * Compares two articles on their own and explains the verdict.
 *
 * @throws {ArticleError} if either is bad
 * @throws {TypeError | RangeError} naming a wrong option
 *
 * @example
 * const { relation, jaccard, sharedPassages } = compareArticles(
 *   { id: 'a', text: 'The harbour bridge was closed on Monday after cracks were found in two cables.' },
 *   { id: 'b', text: 'Officials said the harbour bridge was closed on Monday after cracks were found.' },
 * )
 * relation // 'near-duplicate'
 */
export function compareArticles(a: Article, b: Article, options: DetectorOptions = {}): Comparison {
  const resolved = resolveOptions(options)
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
    sharedPassages: sharedPassages(readA, readB),
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

/** Most shared terms reported. */
const MAX_TERMS = 12
