import type { JoinRule } from '../linkage/join-rule.ts'

/** Bounds on the work of one placement or removal. While none binds, a stream has the stories of the batch. */
export interface StreamBounds {
  /** Best links kept of a new article, of those with at least half of what two articles alone need. */
  readonly keep: number
  /** Mean score to the one story it is linked with at which an article joins without a closer look. */
  readonly sure: number
  /**
   * Score of a link at which an article joins a story that is too big to be reopened, whatever its mean there: that of
   * copies, which a batch joins before anything else.
   */
  readonly copy: number
  /** Most articles clustered anew at once. */
  readonly local: number
  /** Articles of a story above which it is not reopened, but joined as a whole by a sampled mean. */
  readonly big: number
  /** Most pairs scored for the mean of two groups, where not all pairs at hand are. */
  readonly sample: number
  /** Links followed of one article, the newest. */
  readonly walk: number
  /** Most scores for clustering anew, and as many for joining big stories; a pair beyond them counts as 0. And as many looks for shared parts. */
  readonly budget: number
}

/**
 * By hand; `npm run bench:feeds` prints what they cost each set against the batch. The budget is enough for all pairs of a story
 * that may be reopened. Where it runs out, pairs count as 0, so stories fall apart: with 64 pairs of two groups scored before a
 * sample is taken, and stories reopened up to 48, there were four times as many splits and eight times as many moves.
 */
export function streamBounds(rule: JoinRule): StreamBounds {
  return {
    keep: 6,
    sure: rule.alone + 0.2,
    copy: Math.max(0.9, rule.alone),
    local: 48,
    big: 32,
    sample: 16,
    walk: 32,
    budget: 512,
  }
}
