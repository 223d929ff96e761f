import { exp, ln } from '../base/ln-exp.ts'
import { EVIDENCE } from './evidence/index.ts'
import { doubtAmong } from './few.ts'
import type { JudgeModel } from './model.ts'

/**
 * Taken from the log-odds with every factor of e in the rivals of an article, and where nothing is taken. The more there are, the
 * more of them look alike by chance, while a story has no more reports for it: by Bayes' rule the odds of two articles fall as
 * 1 / n where any two are compared, and more slowly where only the likest are. By hand, of .2 to .5: .25 to .35 are equally good.
 * `npm run bench:crowding` shows what slope is left.
 */
const RIVALRY = 0.3
const RIVALRY_FROM = 2000
/** Fewer are taken for so many: below it, sets tell a topic apart from a feed no more. By hand. */
const LEAST_RIVALS = 500

/** Log-odds of a probability of .1: ln(1 / 9). */
export const ONE_IN_TEN = -2.1972245773362196

/**
 * Turns evidence into the log-odds of one story, as a model says: an additive model (Hastie and Tibshirani, Generalized
 * Additive Models, 1990), in which each kind of evidence adds what its curve, straight between a few points and level
 * outside them, gives for its value.
 */
export class LogOdds {
  readonly #model: JudgeModel
  /** By kind: its first point, and after the last kind the end. */
  readonly #first: Uint16Array
  // By point.
  readonly #value: Float64Array
  readonly #added: Float64Array
  /** From the point before to this one. */
  readonly #slope: Float64Array

  /** @param model with a curve for each kind of evidence that points its way, which `checkModel` of `bench/fit/` tells */
  constructor(model: JudgeModel) {
    this.#model = model
    const curves = EVIDENCE.map(({ name }) => model.curves[name])
    const points = curves.flat()
    this.#first = new Uint16Array(curves.length + 1)
    for (let k = 0; k < curves.length; k++) this.#first[k + 1] = this.#first[k] + curves[k].length
    this.#value = Float64Array.from(points, ([value]) => value)
    this.#added = Float64Array.from(points, ([, added]) => added)
    this.#slope = Float64Array.from(points, ([value, added], i) =>
      i === 0 ? 0 : (added - points[i - 1][1]) / (value - points[i - 1][0]),
    )
  }

  /**
   * Log-odds of two articles of which nothing is known.
   *
   * @param documents articles held in their language
   * @param held articles held in all
   */
  prior(documents: number, held: number): number {
    const rivalry = RIVALRY * ln(rivals(documents, held) / RIVALRY_FROM)
    return this.#model.bias - rivalry - this.lack(documents)
  }

  /** What {@link prior} lacks because so few articles are held in their language; 0 where they are many. */
  lack(documents: number): number {
    return -this.#model.loneBias * doubtAmong(documents)
  }

  /** @param evidence in the order of `EVIDENCE` */
  of(evidence: Float64Array, prior: number): number {
    const first = this.#first
    const values = this.#value
    const added = this.#added
    const slopes = this.#slope
    let sum = prior
    for (let k = 0; k < evidence.length; k++) {
      const value = evidence[k]
      const last = first[k + 1] - 1
      let i = first[k]
      while (i <= last && value > values[i]) i++
      if (i === first[k]) sum += added[i]
      else if (i > last) sum += added[last]
      else sum += added[i - 1] + slopes[i] * (value - values[i - 1])
    }
    return sum
  }

  /** What one kind of evidence adds. @param k its place in `EVIDENCE` */
  contribution(k: number, value: number): number {
    const last = this.#first[k + 1] - 1
    let i = this.#first[k]
    if (value <= this.#value[i]) return this.#added[i]
    while (i <= last && value > this.#value[i]) i++
    if (i > last) return this.#added[last]
    return this.#added[i - 1] + this.#slope[i] * (value - this.#value[i - 1])
  }
}

/**
 * Articles that one may look like by chance: those of its language. Where they are few, others make up for them, which says that
 * it stands in a feed; but they take nothing from its odds.
 */
function rivals(documents: number, held: number): number {
  return Math.max(documents, Math.min(held, RIVALRY_FROM), LEAST_RIVALS)
}

export function probabilityOf(logOdds: number): number {
  return 1 / (1 + exp(-logOdds))
}
