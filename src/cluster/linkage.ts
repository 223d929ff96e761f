/** Gives the score of two articles, 0 to 1, symmetric. */
export type PairScore = (a: number, b: number) => number

/** Pairs of members up to which a mean is exact. */
const EXACT_PAIRS = 256
/** Members taken from each side of a larger pair of groups: 16 × 16 pairs. */
const SAMPLE = 16

/**
 * Average linkage between two groups (Sokal and Michener 1958, UPGMA): the mean score over all pairs of one member of
 * each. Above {@link EXACT_PAIRS} pairs it is the mean over evenly spaced members, so its cost is bounded.
 */
export function meanScore(a: readonly number[], b: readonly number[], score: PairScore): number {
  const exact = a.length * b.length <= EXACT_PAIRS
  // A group shorter than the sample leaves its share to the other one.
  const fromA = exact ? a.length : Math.min(a.length, Math.max(SAMPLE, Math.floor(EXACT_PAIRS / b.length)))
  const fromB = exact ? b.length : Math.min(b.length, Math.floor(EXACT_PAIRS / fromA))
  let sum = 0
  for (let i = 0; i < fromA; i++) {
    const x = a[Math.floor((i * a.length) / fromA)]
    for (let j = 0; j < fromB; j++) sum += score(x, b[Math.floor((j * b.length) / fromB)])
  }
  return sum / (fromA * fromB)
}

/** Mean score of one article to the others of a group that it belongs to; 1 if there is no other. */
export function meanToOthers(article: number, group: readonly number[], score: PairScore): number {
  const others = group.length - 1
  if (others <= 0) return 1
  const taken = Math.min(group.length, 4 * SAMPLE)
  let sum = 0
  let count = 0
  for (let i = 0; i < taken; i++) {
    const other = group[Math.floor((i * group.length) / taken)]
    if (other === article) continue
    sum += score(article, other)
    count++
  }
  return sum / count
}
