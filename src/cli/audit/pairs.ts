import { LEAST_SCORE, type StoryPair } from './copies.ts'
import { random } from './sample.ts'

/** Width of a stratum of scores. */
const WIDTH = 0.1
const STRATA = Math.round((1 - LEAST_SCORE) / WIDTH)

export function stratumOf({ score }: Pick<StoryPair, 'score'>): number {
  return Math.min(STRATA - 1, Math.max(0, Math.floor((score - LEAST_SCORE) / WIDTH + 1e-9)))
}

/**
 * Which pairs to ask about: some of each stratum of scores, for every stratum has to be known; the nearer to the threshold,
 * the more and the earlier.
 */
export function pairsToLabel(
  pairs: readonly StoryPair[],
  threshold: number,
  count: number,
  seed: number,
): readonly StoryPair[] {
  const draw = random(seed)
  const strata = Array.from({ length: STRATA }, (_, stratum) =>
    shuffled(
      pairs.filter((pair) => stratumOf(pair) === stratum),
      draw,
    ),
  )
  const middle = (stratum: number): number => LEAST_SCORE + (stratum + 0.5) * WIDTH
  const near = strata.map((_, stratum) => Math.exp(-((middle(stratum) - threshold) ** 2) / 0.08))
  const taken = strata.map(() => 0)
  const chosen: StoryPair[] = []
  while (chosen.length < count) {
    // The stratum that has got least of its share: Webster's method.
    let next = -1
    for (const [stratum, list] of strata.entries()) {
      if (taken[stratum] >= list.length) continue
      if (next < 0 || near[stratum] / (taken[stratum] + 0.5) > near[next] / (taken[next] + 0.5)) next = stratum
    }
    if (next < 0) break
    chosen.push(strata[next][taken[next]++])
  }
  return chosen
}

function shuffled<T>(items: readonly T[], draw: () => number): readonly T[] {
  const list = [...items]
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1))
    ;[list[i], list[j]] = [list[j], list[i]]
  }
  return list
}
