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
  bias: -3.202,
  loneBias: -1.245,
  weights: [5.799, 3.897, 1.03, 1.275, 1.42, 1.905, -0.27, -0.876, -1.332, -1.653, -1.223, 0.94],
}
