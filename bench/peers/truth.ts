/** Pairs of sets at or above a Jaccard similarity, by position, the earlier first: `later * 2^26 + earlier`. */
export type PairKey = number

const SPAN = 2 ** 26

export function keyOf(earlier: number, later: number): PairKey {
  return later * SPAN + earlier
}

/**
 * All pairs of sets at or above a Jaccard similarity, with the similarity: exact. Two such sets share one of the first
 * |x| - ceil(t |x|) + 1 elements of each, the rarest first (prefix filter: Chaudhuri et al. 2006, Bayardo et al. 2007),
 * so that what recurs everywhere is never counted; each pair that does is compared whole.
 *
 * @param sets ascending, without repeats
 */
export function truePairs(sets: readonly Uint32Array[], threshold: number): ReadonlyMap<PairKey, number> {
  const counts = new Map<number, number>()
  for (const set of sets) for (const value of set) counts.set(value, (counts.get(value) ?? 0) + 1)
  const lists = new Map<number, number[]>()
  const seen = new Int32Array(sets.length).fill(-1)
  const pairs = new Map<PairKey, number>()
  for (const [i, set] of sets.entries()) {
    const rarest = Array.from(set).sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || a - b)
    const prefix = set.length - Math.ceil(threshold * set.length) + 1
    for (const value of rarest.slice(0, prefix)) {
      const list = lists.get(value)
      if (list === undefined) {
        lists.set(value, [i])
        continue
      }
      for (const other of list) {
        if (seen[other] === i) continue
        seen[other] = i
        const { length } = sets[other]
        if (Math.min(length, set.length) < threshold * Math.max(length, set.length)) continue
        const { jaccard } = overlap(sets[other], set)
        if (jaccard >= threshold) pairs.set(keyOf(other, i), jaccard)
      }
      list.push(i)
    }
  }
  return pairs
}

/** Exact Jaccard similarity of two ascending sets, and the share of the smaller that is in the larger. */
export function overlap(a: Uint32Array, b: Uint32Array): { readonly jaccard: number; readonly containment: number } {
  let both = 0
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    if (a[i] === b[k]) {
      both++
      i++
      k++
    } else if (a[i] < b[k]) i++
    else k++
  }
  return { jaccard: both / (a.length + b.length - both), containment: both / Math.min(a.length, b.length) }
}
