import type { SharedTerm } from '../article/types.ts'
import type { NameOfTerm } from '../profile/profiler.ts'

/** Most shared terms reported. By hand. */
const MAX_TERMS = 12

/**
 * The weightiest of the terms that two articles share, as far as they can be named.
 *
 * @param terms by hash: what each adds to the similarity
 * @param nameOf a term as it is written, or an empty string
 */
export function nameTerms(terms: ReadonlyMap<number, number>, nameOf: NameOfTerm): readonly SharedTerm[] {
  const total = [...terms.values()].reduce((sum, weight) => sum + weight, 0)
  const byName = new Map<string, number>()
  for (const [hash, weight] of [...terms].sort(([hashA], [hashB]) => hashA - hashB)) {
    // A site's own words weigh nothing.
    const term = weight > 0 ? nameOf(hash, terms) : ''
    if (term !== '') byName.set(term, (byName.get(term) ?? 0) + weight)
  }
  return [...byName]
    .sort(([, weightA], [, weightB]) => weightB - weightA)
    .slice(0, MAX_TERMS)
    .map(([term, weight]) => ({ term, weight: weight / total }))
}
