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
  const profilerA = new Profiler(resolved)
  const profilerB = new Profiler(resolved)
  const readA = profilerA.read(a)
  const readB = profilerB.read(b)
  const handleA = engine.corpus.addUnnamed(readA.profile)
  const handleB = engine.corpus.addUnnamed(readB.profile)
  const { relation, score } = engine.compare(handleA, handleB)
  const { jaccard, containment } = engine.copyJudge.overlap(handleA, handleB)
  const { evidence, terms } = engine.explain(handleA, handleB)
  return {
    relation,
    score,
    jaccard,
    containment,
    evidence,
    sharedTerms: nameTerms(terms, profilerA),
    sharedPassages: sharedPassages(readA.reading, readB.reading),
  }
}

/** The weightiest of the shared terms, as the first article writes them. */
function nameTerms(terms: ReadonlyMap<number, number>, profiler: Profiler): readonly SharedTerm[] {
  const total = [...terms.values()].reduce((sum, weight) => sum + weight, 0)
  return [...terms]
    .sort(([hashA, weightA], [hashB, weightB]) => weightB - weightA || hashA - hashB)
    .slice(0, MAX_TERMS)
    .map(([hash, weight]) => ({ term: profiler.surface(hash), weight: weight / total }))
}

/** Most shared terms reported. By hand. */
const MAX_TERMS = 12
