import type { EvidenceName } from './evidence/index.ts'

/** What a kind of evidence adds to the log-odds: points of its value and what that adds, in ascending order. */
export type Curve = readonly (readonly [value: number, added: number])[]

/**
 * The coefficients of the judge, an additive model over the kinds of evidence. Made by `npm run bench:fit`; the command prints
 * from what, and how well it fits. Since the last fit, what `bench/fit.ts` gives by hand was added (`sameSite`, `rareName`,
 * `sharedAmounts`, `rivalAmounts`, `lapse`, `weeksApart`, `standsOut`), the bias lowered by the .7 that a rare name adds where nothing is known, and `loneBias` by .42,
 * which the prior adds where few are held; then what the set of `bench/languages/` teaches (`--add written`), with a bias lower by .2,
 * where the real hour keeps its precision; then `rivalTopics`, with what the other curves differ by from a fit without it, and a bias by which
 * ECB+ stays as precise as it was, of two languages .2 higher.
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
  bias: -1.515,
  loneBias: -3.17,
  curves: {
    terms: [[0, 0], [0.207, 0.006], [0.337, 0.09], [0.544, 0.238], [1, 0.705]],
    focus: [[0, 0], [0.057, 0.127], [0.172, 0.127], [0.423, 0.186], [1, 0.748]],
    contained: [[0, 0], [0.093, 0], [0.183, 0], [0.342, 0.266], [1, 0.428]],
    standsOut: [[0, 0], [1, 3.17]],
    lead: [[0, 0], [0.064, 0], [0.137, 0], [0.316, 0.001], [1, 0.135]],
    leadBetter: [[0, 0], [0.08, 0], [0.17, 0], [0.388, 0.194], [1, 1.201]],
    leadMass: [[0, 0], [3.318, 0.023], [4.099, 0.417], [4.97, 1.289], [7.476, 3.257]],
    title: [[0, 0], [0.05, 0.092], [0.177, 0.293], [0.434, 0.484], [1, 0.484]],
    titleAnywhere: [[0, 0], [0.067, 0.017], [0.205, 0.22], [0.487, 0.22], [1, 0.22]],
    names: [[0, 0], [0.282, 0.276], [0.538, 0.815], [1, 0.821]],
    rareName: [[0, 0], [1, 0.7], [2, 1], [3, 1.3]],
    phrases: [[0, 0], [0.393, 0.182], [1, 0.515]],
    hasPhrases: [[0, 0], [1, -0.778]],
    numbers: [[0, 0], [0.376, 0.381], [1, 1.491]],
    strayNames: [[0, 0], [0.491, 0], [0.801, -0.004], [0.953, -0.17], [1, -0.17]],
    strayTitleNames: [[0, 0], [0.246, -0.294], [0.5, -0.294], [0.956, -0.294], [1, -0.294]],
    strayNumbers: [[0, 0], [0.456, -0.09], [0.5, -0.354], [1, -0.372]],
    rivalNames: [[0, 0], [1, 0]],
    rivalSubjects: [[0, 0], [1.939, -0.32], [3.69, -0.664], [5.938, -2.103]],
    rivalTitles: [[0, 0], [0.363, -0.079], [0.713, -0.126], [0.897, -0.139], [1, -0.141]],
    rivalTopics: [[-0.2, 0], [0, -0.4], [0.143, -0.8], [0.5, -1.044], [0.824, -1.68], [1, -1.937], [2, -3.9]],
    rivalNumbers: [[0, 0], [0.136, -0.007], [0.53, -0.689], [0.991, -1.976]],
    sharedAmounts: [[0, 0], [4, 0.8]],
    rivalAmounts: [[0, 0], [4, -1.6]],
    sameLanguage: [[0, 0], [1, -2.4]],
    sameSite: [[0, 0], [1, -1]],
    time: [[-2.675, 0], [-0.701, 2.371], [0, 2.395], [2.505, 3.445]],
    lapse: [[0, 0], [0.7, 0], [2.7, -2.2], [4.1, -2.7]],
    weeksApart: [[0, 0], [4, -5.6]],
  },
}
