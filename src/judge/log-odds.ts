import { EVIDENCE } from './evidence/index.ts'
import type { JudgeModel } from './model.ts'

/**
 * The model's `loneBias` fades by a factor of e with every so many articles held. Whole stories drawn from the labelled sets,
 * 15 to 100 articles, come out better the sooner it fades, but for neighbours of one topic; and a stream keeps what it judged
 * early.
 */
const CROWD = 40

/** Turns evidence into the log-odds of one story, as a model says. */
export class LogOdds {
  readonly #model: JudgeModel
  readonly #weights: Float64Array

  /** @throws {RangeError} if the model does not give each kind of evidence, and no other, a weight that points its way */
  constructor(model: JudgeModel) {
    checkModel(model)
    this.#model = model
    this.#weights = Float64Array.from(EVIDENCE, ({ name }) => model.weights[name])
  }

  /** Log-odds of two articles of which nothing is known, where so many are held. */
  prior(size: number): number {
    return this.#model.bias + this.#model.loneBias * Math.exp(-size / CROWD)
  }

  /** @param evidence in the order of `EVIDENCE` */
  of(evidence: Float64Array, prior: number): number {
    const weights = this.#weights
    let sum = prior
    for (let k = 0; k < weights.length; k++) sum += weights[k] * evidence[k]
    return sum
  }

  /** What one kind of evidence adds. @param k its place in `EVIDENCE` */
  contribution(k: number, value: number): number {
    return this.#weights[k] * value
  }
}

export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

function checkModel({ bias, loneBias, weights }: JudgeModel): void {
  for (const [name, value] of Object.entries({ bias, loneBias, ...weights })) {
    if (!Number.isFinite(value)) throw new RangeError(`"${name}" of the model must be a number, got ${value}`)
  }
  const known: ReadonlySet<string> = new Set(EVIDENCE.map(({ name }) => name))
  for (const name of Object.keys(weights)) {
    if (!known.has(name)) throw new RangeError(`the model weighs "${name}", which is no kind of evidence`)
  }
  for (const { name, sign } of EVIDENCE) {
    const weight = weights[name]
    if (weight === undefined) throw new RangeError(`the model has no weight for "${name}"`)
    if (weight * sign < 0) throw new RangeError(`"${name}" of the model must have the sign of ${sign}, got ${weight}`)
  }
}
