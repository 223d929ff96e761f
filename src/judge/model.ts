import type { EvidenceName } from './evidence/index.ts'

/** What a kind of evidence adds to the log-odds: points of its value and what that adds, in ascending order. */
export type Curve = readonly (readonly [value: number, added: number])[]

/**
 * The coefficients of the judge, an additive model over the kinds of evidence. Made by `npm run bench:fit`; the command prints
 * from what, and how well it fits. Since the last fit, what `bench/fit.ts` gives by hand was added (`sameSite`, `rareName`,
 * `sharedAmounts`, `rivalAmounts`, `lapse`), the bias lowered by the .7 that a rare name adds where nothing is known, and `loneBias` by .42,
 * which the prior adds where few are held.
 */
export interface JudgeModel {
  readonly bias: number
  /**
   * Added to the bias where two articles are judged by themselves, less the more are held in their language: nothing in a lone
   * pair says how crowded its topic is, and no third article can speak against it.
   */
  readonly loneBias: number
  readonly curves: Readonly<Record<EvidenceName, Curve>>
}

// Below this line, `npm run bench:fit` writes.
export const MODEL: JudgeModel = {
  bias: -2.58,
  loneBias: -3.17,
  curves: {
    terms: [[0, 0], [0.207, 0], [0.337, 0], [0.544, 0.216], [1, 0.775]],
    focus: [[0, 0], [0.057, 0.138], [0.172, 0.345], [0.423, 0.722], [1, 1.437]],
    contained: [[0, 0], [0.093, 0], [0.183, 0.214], [0.342, 0.632], [1, 0.632]],
    lead: [[0, 0], [0.064, 0], [0.137, 0], [0.316, 0], [1, 0.363]],
    leadBetter: [[0, 0], [0.08, 0], [0.17, 0], [0.388, 0.174], [1, 0.814]],
    leadMass: [[0, 0], [3.318, 0], [4.099, 0.128], [4.97, 0.785], [7.476, 2.555]],
    title: [[0, 0], [0.05, 0.192], [0.177, 0.42], [0.434, 0.696], [1, 1.022]],
    titleAnywhere: [[0, 0], [0.067, 0], [0.205, 0.177], [0.487, 0.297], [1, 0.297]],
    names: [[0, 0], [0.282, 0.266], [0.538, 0.693], [1, 0.693]],
    rareName: [[0, 0], [1, 0.7], [2, 1], [3, 1.3]],
    phrases: [[0, 0], [0.393, 0.373], [1, 0.744]],
    hasPhrases: [[0, 0], [1, -0.716]],
    numbers: [[0, 0], [0.376, 0.557], [1, 1.543]],
    strayNames: [[0, 0], [0.491, 0], [0.801, -0.03], [0.953, -0.225], [1, -0.225]],
    strayTitleNames: [[0, 0], [0.246, -0.14], [0.5, -0.14], [0.956, -0.14], [1, -0.14]],
    strayNumbers: [[0, 0], [0.456, -0.206], [0.5, -0.428], [1, -0.595]],
    rivalNames: [[0, 0], [0.172, 0], [0.925, 0], [1, 0]],
    rivalSubjects: [[0, 0], [1.939, -0.289], [3.69, -0.736], [5.938, -2.265]],
    rivalTitles: [[0, 0], [0.363, -0.249], [0.713, -0.351], [0.897, -0.351], [1, -0.351]],
    rivalNumbers: [[0, 0], [0.136, 0], [0.53, -0.666], [0.991, -1.821]],
    sharedAmounts: [[0, 0], [4, 0.8]],
    rivalAmounts: [[0, 0], [4, -1.6]],
    sameLanguage: [[0, 0], [1, -2.512]],
    sameSite: [[0, 0], [1, -1]],
    time: [[-2.675, 0], [-0.701, 2.291], [0, 2.291], [2.505, 3.747]],
    lapse: [[0, 0], [0.7, 0], [2.7, -2.2], [4.1, -2.7]],
  },
}
