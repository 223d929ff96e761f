/**
 * The coefficients of the judge, a logistic regression on the evidence of `evidence.ts`. Made by `npm run bench:fit` from
 * ECB+ (train, dev), the Gun Violence Corpus (train, dev), FNC-1 (train) and GVA; the command prints how well they
 * fit. Not to be edited by hand.
 */
export interface JudgeModel {
  readonly bias: number
  /**
   * Added to the bias where two articles are judged by themselves, less the more are held: nothing in a lone pair says how
   * crowded its topic is, and no third article can speak against it.
   */
  readonly loneBias: number
  /** One weight for each kind of evidence, in the order of `EVIDENCE`. */
  readonly weights: readonly number[]
}

export const MODEL: JudgeModel = {
  bias: -2.972,
  loneBias: -1.075,
  weights: [4.629, 4.146, 1.108, 0.896, 1.515, 2.162, -0.201, -0.75, -1.465, -1.001, -1.197, -1.106, 0.986],
}
