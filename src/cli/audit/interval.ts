/** A share that was counted, with its 95 % interval. */
export interface Share {
  readonly hits: number
  readonly of: number
  readonly low: number
  readonly high: number
}

/** Wilson's score interval, which holds also for small counts and shares near 0 or 1 (Wilson, JASA 22, 1927). */
export function wilson(hits: number, of: number, z = 1.96): Share {
  if (of === 0) return { hits, of, low: 0, high: 1 }
  const p = hits / of
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const half = (z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of)
  return { hits, of, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
