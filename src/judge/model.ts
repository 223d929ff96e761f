/**
 * The coefficients of the judge, a logistic regression on the evidence of `evidence.ts`. Made by `npm run bench:fit` from
 * ECB+ (train, dev), the Gun Violence Corpus (train, dev), FNC-1 (train) and GVA, and for the bias also tgcontest; the
 * command prints how well they fit. Not to be edited by hand.
 */
export interface JudgeModel {
  readonly bias: number
  /** One weight for each kind of evidence, in the order of `EVIDENCE`. */
  readonly weights: readonly number[]
}

export const MODEL: JudgeModel = {
  bias: -5.35,
  weights: [6.095, 6.302, 2.106, 1.657, 2.97, -0.196, -1.019, -0.914, -0.903, 0.969],
}
