import type { PairScore, PairTest } from './mean-score.ts'

/** Members of a group that are looked at. By hand: it bounds the work. */
const MOST = 16

/**
 * The mean score over the pairs of two groups without composites: articles that share a good part with one of each group,
 * while these two share none and have no link. Such an article, a digest or one put together from pieces, is like both and
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
  const sides = new Sides(spread(left), spread(right), score, sharePart, unlinked)
  const restLeft = sides.left.filter((x) => !sides.isComposite(x))
  const restRight = sides.right.filter((x) => !sides.isComposite(x))
  const rest = restLeft.length * restRight.length
  if (rest === 0 || rest === sides.left.length * sides.right.length) return undefined
  let sum = 0
  for (const y of restLeft) for (const z of restRight) sum += score(y, z)
  return sum / rest
}

function spread(group: readonly number[]): readonly number[] {
  if (group.length <= MOST) return group
  return Array.from({ length: MOST }, (_, i) => group[Math.floor(((i + 0.5) * group.length) / MOST)])
}

class Sides {
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly #score: PairScore
  readonly #sharePart: PairTest
  readonly #unlinked: number
  /** Pairs across without a link. */
  readonly #apart: readonly (readonly [number, number])[]
  readonly #known = new Map<number, Map<number, boolean>>()

  constructor(
    left: readonly number[],
    right: readonly number[],
    score: PairScore,
    sharePart: PairTest,
    unlinked: number,
  ) {
    this.left = left
    this.right = right
    this.#score = score
    this.#sharePart = sharePart
    this.#unlinked = unlinked
    this.#apart = left.flatMap((y) => right.filter((z) => score(y, z) < unlinked).map((z) => [y, z] as const))
  }

  isComposite(x: number): boolean {
    return this.#apart.some(
      ([y, z]) =>
        this.#isLinked(x, y) &&
        this.#isLinked(x, z) &&
        this.#sharePartOf(x, y) &&
        this.#sharePartOf(x, z) &&
        !this.#sharePartOf(y, z),
    )
  }

  #isLinked(x: number, y: number): boolean {
    return x !== y && this.#score(x, y) >= this.#unlinked
  }

  #sharePartOf(x: number, y: number): boolean {
    const low = Math.min(x, y)
    const high = Math.max(x, y)
    let known = this.#known.get(low)
    if (known === undefined) {
      known = new Map()
      this.#known.set(low, known)
    }
    let shares = known.get(high)
    if (shares === undefined) {
      shares = this.#sharePart(low, high)
      known.set(high, shares)
    }
    return shares
  }
}
