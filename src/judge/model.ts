import type { EvidenceName } from './evidence/index.ts'

/**
 * The coefficients of the judge, a logistic regression on the kinds of evidence. Made by `npm run bench:fit` from
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
  /** One weight for each kind of evidence. */
  readonly weights: Readonly<Record<EvidenceName, number>>
}

export const MODEL: JudgeModel = {
  bias: -2.972,
  loneBias: -1.075,
  weights: {
    terms: 4.629,
    lead: 4.146,
    title: 1.108,
    names: 0.896,
    phrases: 1.515,
    numbers: 2.162,
    mass: -0.201,
    hasPhrases: -0.75,
    strayNames: -1.465,
    strayNumbers: -1.001,
    rivalNames: -1.197,
    rivalNumbers: -1.106,
    date: 0.986,
  },
}
