import { EVIDENCE } from '../../src/judge/evidence/index.ts'
import { createRandom } from '../lib/random.ts'
import type { Held } from './held.ts'

/** Evidence of labelled pairs, `EVIDENCE.length` columns a row. */
export interface Examples {
  readonly name: string
  readonly set: string
  readonly rows: Float64Array
  /** 1 where a pair is one story. */
  readonly same: Uint8Array
  readonly weight: Float64Array
  /** The sets of the two articles. */
  readonly sets: readonly (readonly [string, string])[]
}

/** Share of the weight of pairs that are one story. The bias that follows from it is shifted, see `shift.ts`. */
const POSITIVE = 0.4
/** Rows drawn of a world, by their weight. */
const MOST_ROWS = 9000

/** Draws labelled pairs of a world, and takes their evidence. */
export function examplesOf(held: Held): Examples {
  const { world, articles, first, second, engine } = held
  const labelled: number[] = []
  const all = new Int8Array(first.length)
  for (let k = 0; k < first.length; k++) {
    const same = world.same(articles[first[k]], articles[second[k]])
    all[k] = same === undefined ? -1 : same ? 1 : 0
    if (same !== undefined) labelled.push(k)
  }
  const weights = weigh(held, all, labelled)
  const random = createRandom(11)
  const drawn: number[] = []
  const weight: number[] = []
  for (const [i, k] of labelled.entries()) {
    const chance = Math.min(1, MOST_ROWS * weights[i])
    if (random() >= chance) continue
    drawn.push(k)
    weight.push(weights[i] / chance)
  }
  const columns = EVIDENCE.length
  const rows = new Float64Array(columns * drawn.length)
  for (const [i, k] of drawn.entries()) {
    engine.judge?.take(first[k], second[k], rows.subarray(i * columns, (i + 1) * columns))
  }
  return {
    name: world.name,
    set: world.set,
    rows,
    same: Uint8Array.from(drawn, (k) => all[k]),
    weight: Float64Array.from(weight, (w) => w * world.weight),
    sets: drawn.map((k) => [articles[first[k]].set, articles[second[k]].set]),
  }
}

/**
 * Every article counts alike, as in B-cubed, among pairs of one story and among others; these stand 40 to 60. In all they
 * weigh 1.
 */
function weigh({ articles, first, second }: Held, same: Int8Array, labelled: readonly number[]): Float64Array {
  const pairs = [new Uint32Array(articles.length), new Uint32Array(articles.length)]
  for (const k of labelled) {
    pairs[same[k]][first[k]]++
    pairs[same[k]][second[k]]++
  }
  const weight = Float64Array.from(labelled, (k) => 1 / pairs[same[k]][first[k]] + 1 / pairs[same[k]][second[k]])
  const total = [0, 0]
  for (const [i, k] of labelled.entries()) total[same[k]] += weight[i]
  for (const [i, k] of labelled.entries()) {
    weight[i] *= (same[k] === 1 ? POSITIVE : 1 - POSITIVE) / total[same[k]]
  }
  return weight
}
