/** What a figure costs in both trees, one pair a round: the two of a pair were measured one right after the other. */
export interface Pair {
  readonly before: number
  readonly now: number
}

/** Share by which a figure may grow worse. */
export const LIMIT = 0.05

/** The middle one; of an even number the mean of the two in the middle, so that neither side is favoured. */
export function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

/**
 * The share by which a cost has grown: the median of the ratios of all pairs, less one. Ratios, for what slows the computer
 * down for a while slows both of a pair; their median, for what hits one of the two alone is an outlier.
 *
 * @throws RangeError if there is no pair, or a cost is not above 0
 */
export function growthOf(pairs: readonly Pair[]): number {
  if (pairs.length === 0) throw new RangeError('there must be at least one pair of costs, got none')
  for (const { before, now } of pairs) {
    if (!(before > 0 && now > 0 && before + now < Number.POSITIVE_INFINITY))
      throw new RangeError(`costs must be above 0, got ${before} and ${now}`)
  }
  return middle(pairs.map(({ before, now }) => now / before)) - 1
}

/** Whether a cost has grown by more than {@link LIMIT}. */
export function isLost(pairs: readonly Pair[]): boolean {
  return growthOf(pairs) > LIMIT
}

/**
 * What is said of a figure in the end. Of eight figures that are taken in the presence of noise one seems lost now and then, so
 * one that does is measured again, and counts as lost only if the second time, by itself, says so too: both together would
 * carry the accident of the first.
 */
export function settled(first: readonly Pair[], again: readonly Pair[]): readonly Pair[] {
  return again.length > 0 && isLost(first) ? again : first
}
