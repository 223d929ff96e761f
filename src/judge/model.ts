import type { EvidenceName } from './evidence/index.ts'

/** What a kind of evidence adds to the log-odds: points of its value and what that adds, in ascending order. */
export type Curve = readonly (readonly [value: number, added: number])[]

/**
 * The coefficients of the judge, an additive model over the kinds of evidence. Made by `npm run bench:fit`; the command prints
 * from what, and how well it fits. Since the last fit, what `bench/fit.ts` gives by hand was added (`sameSite`, `rareName`,
 * `sharedAmounts`, `rivalAmounts`, `lapse`, `weeksApart`, `standsOut`), the bias lowered by the .7 that a rare name adds where nothing is known, and `loneBias` by .42,
 * which the prior adds where few are held; then what the set of `bench/languages/` teaches (`--add written`), with a bias lower by .2,
 * where the real hour keeps its precision.
 */
export interface JudgeModel {
  readonly bias: number
  /**
   * Added to the bias where two articles are judged by themselves, less the more are held in their language: nothing in a lone
   * pair says how crowded its topic is, and no third article can speak against it. `standsOut` takes it back where others can.
   */
  readonly loneBias: number
  readonly curves: Readonly<Record<EvidenceName, Curve>>
}

// Below this line, `npm run bench:fit` writes.
export const MODEL: JudgeModel = {
  bias: -3.198,
  loneBias: -3.17,
  curves: {
    terms: [[0, 0], [0.207, 0.006], [0.337, 0.09], [0.544, 0.24], [1, 0.765]],
    focus: [[0, 0], [0.057, 0.136], [0.172, 0.136], [0.423, 0.2], [1, 0.847]],
    contained: [[0, 0], [0.093, 0], [0.183, 0], [0.342, 0.349], [1, 0.349]],
    standsOut: [[0, 0], [1, 3.17]],
    lead: [[0, 0], [0.064, 0], [0.137, 0], [0.316, 0], [1, 0.072]],
    leadBetter: [[0, 0], [0.08, 0], [0.17, 0], [0.388, 0.179], [1, 1.02]],
    leadMass: [[0, 0], [3.318, 0.021], [4.099, 0.352], [4.97, 1.247], [7.476, 3.257]],
    title: [[0, 0], [0.05, 0.125], [0.177, 0.374], [0.434, 0.606], [1, 0.746]],
    titleAnywhere: [[0, 0], [0.067, 0.17], [0.205, 0.559], [0.487, 0.756], [1, 0.825]],
    names: [[0, 0], [0.282, 0.284], [0.538, 0.801], [1, 0.807]],
    rareName: [[0, 0], [1, 0.7], [2, 1], [3, 1.3]],
    phrases: [[0, 0], [0.393, 0.264], [1, 0.714]],
    hasPhrases: [[0, 0], [1, -0.876]],
    numbers: [[0, 0], [0.376, 0.368], [1, 1.456]],
    strayNames: [[0, 0], [0.491, 0], [0.801, -0.03], [0.953, -0.225], [1, -0.225]],
    strayTitleNames: [[0, 0], [0.246, -0.275], [0.5, -0.275], [0.956, -0.275], [1, -0.275]],
    strayNumbers: [[0, 0], [0.456, -0.119], [0.5, -0.385], [1, -0.451]],
    rivalNames: [[0, 0], [0.172, 0], [0.925, 0], [1, 0]],
    rivalSubjects: [[0, 0], [1.939, -0.343], [3.69, -0.706], [5.938, -2.091]],
    rivalTitles: [[0, 0], [0.363, -0.142], [0.713, -0.191], [0.897, -0.235], [1, -0.238]],
    rivalNumbers: [[0, 0], [0.136, 0], [0.53, -0.651], [0.991, -1.913]],
    sharedAmounts: [[0, 0], [4, 0.8]],
    rivalAmounts: [[0, 0], [4, -1.6]],
    sameLanguage: [[0, 0], [1, -2.035]],
    sameSite: [[0, 0], [1, -1]],
    time: [[-2.675, 0], [-0.701, 2.463], [0, 2.488], [2.505, 3.65]],
    lapse: [[0, 0], [0.7, 0], [2.7, -2.2], [4.1, -2.7]],
    weeksApart: [[0, 0], [4, -5.6]],
  },
}
