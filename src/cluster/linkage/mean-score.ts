/** Gives the score of two articles, 0 to 1, symmetric. */
export type PairScore = (a: number, b: number) => number

/** Tells something of two articles, symmetric. */
export type PairTest = (a: number, b: number) => boolean

/**
 * Average linkage between two groups (Sokal and Michener 1958, UPGMA): the mean score over all pairs of one member of
 * each. Where there are more than `most` pairs it is the mean over as many: each with a member of the larger group, half
 * of these its newest and half evenly spread, so the cost is bounded.
 */
export function meanScore(a: readonly number[], b: readonly number[], score: PairScore, most: number): number {
  let sum = 0
  if (a.length * b.length <= most) {
    for (let i = 0; i < a.length; i++) for (let j = 0; j < b.length; j++) sum += score(a[i], b[j])
    return sum / (a.length * b.length)
  }
  const [small, large] = a.length <= b.length ? [a, b] : [b, a]
  const newest = large.length <= most ? 0 : most >> 1
  for (let t = 0; t < most; t++) {
    const at = t < newest ? large.length - 1 - t : Math.floor(((t + 0.5) * large.length) / most)
    sum += score(small[t % small.length], large[at])
  }
  return sum / most
}

/** Mean score within a group, over at most so many evenly spread pairs; 1 for a group of one. */
export function meanWithin(group: readonly number[], score: PairScore, most: number): number {
  const { length } = group
  const pairs = (length * (length - 1)) / 2
  if (pairs === 0) return 1
  const taken = Math.min(pairs, most)
  let sum = 0
  for (let t = 0; t < taken; t++) {
    // Pairs are numbered by their distance, then by their first member; (i, i + d) and (i, i + n - d) are the same.
    const pair = Math.floor((t * pairs) / taken)
    const i = pair % length
    sum += score(group[i], group[(i + 1 + Math.floor(pair / length)) % length])
  }
  return sum / taken
}
