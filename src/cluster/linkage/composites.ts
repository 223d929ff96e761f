import type { PairScore, PairTest } from './mean-score.ts'

/** Members of a group that are looked at. By hand: it bounds the work. */
const MOST = 16
/**
 * Score below which two articles have nothing to do with each other. By hand: two of unrelated stories have .01, two snippets of one
 * report, which share no sentence of it, .1.
 */
const APART = 0.05
/** More than there are articles: two numbers of theirs make one. */
const MANY = 1e8

/** @param unlinked score below which two articles have no link */
export function mostApart(unlinked: number): number {
  return Math.min(unlinked, APART)
}

/**
 * The mean score over the pairs of two groups without composites: articles that share a good part with one of each group,
 * while these two share none and have nothing to do with each other. Such an article, a digest or one put together from pieces, is like both and
 * says nothing of whether they are like each other; and there may be more of them than of others. Of large groups some
 * members are looked at, evenly spread.
 *
 * @param unlinked score below which two articles have no link
 * @returns undefined where there are no composites, or nothing else on one side
 */
export function meanWithoutComposites(
  left: readonly number[],
  right: readonly number[],
  score: PairScore,
  sharePart: PairTest,
  unlinked: number,
): number | undefined {
  const known = new Map<number, boolean>()
  const share: PairTest = (x, y) => {
    const pair = x < y ? x * MANY + y : y * MANY + x
    const shares = known.get(pair) ?? sharePart(x, y)
    known.set(pair, shares)
    return shares
  }
  const isLinked: PairTest = (x, y) => x !== y && score(x, y) >= unlinked
  const ys = spread(left)
  const zs = spread(right)
  const apart = ys.flatMap((y) => zs.filter((z) => score(y, z) < mostApart(unlinked)).map((z) => [y, z] as const))
  const isWhole = (x: number): boolean =>
    !apart.some(([y, z]) => isLinked(x, y) && isLinked(x, z) && share(x, y) && share(x, z) && !share(y, z))
  const restLeft = ys.filter(isWhole)
  const restRight = zs.filter(isWhole)
  const rest = restLeft.length * restRight.length
  if (rest === 0 || rest === ys.length * zs.length) return undefined
  let sum = 0
  for (const y of restLeft) for (const z of restRight) sum += score(y, z)
  return sum / rest
}

function spread(group: readonly number[]): readonly number[] {
  if (group.length <= MOST) return group
  return Array.from({ length: MOST }, (_, i) => group[Math.floor(((i + 0.5) * group.length) / MOST)])
}
