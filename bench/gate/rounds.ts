import type { Cost } from './measure.ts'
import type { BuiltTree } from './trees.ts'
import type { Pair } from './verdict.ts'

/** Rounds that are run however long they take: of fewer no median says anything. */
const LEAST_ROUNDS = 3

/** The two trees of a comparison. */
export interface Trees {
  readonly before: BuiltTree
  readonly now: BuiltTree
}

/**
 * Takes costs in rounds, of each cost one of both trees right after each other, and every other round the other way round.
 *
 * @param corpus file with the articles
 * @param until by `performance.now()`: no round begins that would likely end later, as long as there were three
 * @returns the pairs of each cost
 */
export async function takeRounds(
  costs: readonly Cost[],
  trees: Trees,
  corpus: string,
  runs: number,
  until: number,
): Promise<ReadonlyMap<Cost, readonly Pair[]>> {
  const taken = new Map<Cost, Pair[]>(costs.map((cost) => [cost, []]))
  let longest = 0
  for (let round = 0; round < runs; round++) {
    const begin = performance.now()
    if (round >= LEAST_ROUNDS && begin + longest > until) break
    for (const [cost, pairs] of taken) {
      if (round >= cost.rounds) continue
      pairs.push(await takePair(cost, trees, corpus, round % 2 === 1))
    }
    longest = Math.max(longest, performance.now() - begin)
  }
  return taken
}

async function takePair(cost: Cost, { before, now }: Trees, corpus: string, nowFirst: boolean): Promise<Pair> {
  if (!nowFirst) {
    const first = await cost.take(before, corpus)
    return { before: first, now: await cost.take(now, corpus) }
  }
  const first = await cost.take(now, corpus)
  return { before: await cost.take(before, corpus), now: first }
}
