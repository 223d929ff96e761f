/**
 * The coefficients of the judge, a logistic regression on the evidence of `evidence.ts`. Made by `npm run bench:fit`, which
 * says on what and how; not to be edited by hand.
 */
export interface JudgeModel {
  readonly bias: number
  /** One weight for each kind of evidence, in the order of `EVIDENCE`. */
  readonly weights: readonly number[]
}

export const MODEL: JudgeModel = {
  bias: -4.226,
  weights: [3.996, 7.521, 2.315, 1.574, 3.121, -0.279, -0.74, -0.773, -1.119, 1.027],
}
