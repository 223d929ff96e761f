import type { SharedTerm } from '../article/types.ts'

/** Most shared terms reported. By hand. */
const MAX_TERMS = 12

/**
 * The weightiest of the terms that two articles share, as far as they can be named.
 *
 * @param terms by hash: what each adds to the similarity
 * @param nameOf a term as it is written, or an empty string
 */
export function nameTerms(terms: ReadonlyMap<number, number>, nameOf: (term: number) => string): readonly SharedTerm[] {
  const total = [...terms.values()].reduce((sum, weight) => sum + weight, 0)
  const named: SharedTerm[] = []
  // A site's own words weigh nothing.
  const byWeight = [...terms]
    .filter(([, weight]) => weight > 0)
    .sort(([hashA, weightA], [hashB, weightB]) => weightB - weightA || hashA - hashB)
  for (const [hash, weight] of byWeight) {
    if (named.length === MAX_TERMS) break
    const term = nameOf(hash)
    if (term !== '') named.push({ term, weight: weight / total })
  }
  return named
}
