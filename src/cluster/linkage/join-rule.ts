/**
 * When two groups of articles are joined: `alone` is asked of the score of two articles alone; where a side is a group
 * already, `group` is asked of the mean over all pairs and `link` of the best pair.
 */
export interface JoinRule {
  readonly alone: number
  readonly group: number
  readonly link: number
}

/** Plain average linkage: one threshold for all, so that what is one story is so on the mean of all its pairs. */
export function plainRule(threshold: number): JoinRule {
  return { alone: threshold, group: threshold, link: threshold }
}

/** Share of what two articles alone need from which a nominated pair is a link. */
const LEAST_LINK = 0.5

/** Score from which a nominated pair is a link: others need not be given. */
export function leastLink({ alone }: JoinRule): number {
  return LEAST_LINK * alone
}
