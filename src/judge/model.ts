import type { EvidenceName } from './evidence/index.ts'

/** What a kind of evidence adds to the log-odds: points of its value and what that adds, in ascending order. */
export type Curve = readonly (readonly [value: number, added: number])[]

/**
 * The coefficients of the judge, an additive model over the kinds of evidence. Made by `npm run bench:fit`; the command prints
 * from what, and how well it fits. Since the last fit, what `bench/fit.ts` gives by hand was added (`sameSite`, `rareName`,
 * `sharedAmounts`, `rivalAmounts`, `briefTitle`, `breadth`, `lapse`, `weeksApart`, `standsOut`), the bias lowered by the .7 that a rare name adds where nothing is known, and `loneBias` by .3,
 * which the prior adds where few are held (-3.05, with 3.6 of `standsOut`, among -3.17 to -2 and 3.17 to 5: the mildest at which two briefs that differ in a town stay two and `bench:small` as precise); then what the set of `bench/languages/` teaches (`--add written`), with a bias lower by .2,
 * where the real hour keeps its precision; then `rivalTopics`, with what the other curves differ by from a fit without it, and a bias by which
 * ECB+ stays as precise as it was, of two languages .2 higher; then `rivalActors`, likewise.
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
  bias: -1.4,
  loneBias: -3.05,
  curves: {
    terms: [[0, 0], [0.207, 0.006], [0.337, 0.09], [0.544, 0.234], [1, 0.58]],
    focus: [[0, 0], [0.057, 0.127], [0.172, 0.127], [0.423, 0.186], [1, 0.748]],
    contained: [[0, 0], [0.093, 0], [0.183, 0], [0.342, 0.175], [1, 0.279]],
    breadth: [[0, -1.2], [0.7, 0]],
    standsOut: [[0, 0], [1, 3.6]],
    lead: [[0, 0], [0.064, 0], [0.137, 0], [0.316, 0.003], [1, 0.26]],
    leadBetter: [[0, 0], [0.08, 0], [0.17, 0.002], [0.388, 0.232], [1, 1.333]],
    leadMass: [[0, 0], [3.318, 0.023], [4.099, 0.429], [4.97, 1.304], [7.476, 3.254]],
    title: [[0, 0], [0.05, 0.09], [0.177, 0.253], [0.434, 0.415], [1, 0.415]],
    titleAnywhere: [[0, 0], [0.067, 0.017], [0.205, 0.228], [0.487, 0.228], [1, 0.228]],
    briefTitle: [[-0.3334, -0.6668], [0, 0], [0.6667, 1.3334]],
    names: [[0, 0], [0.282, 0.269], [0.538, 0.735], [1, 0.741]],
    rareName: [[0, 0], [1, 0.7], [2, 1], [3, 1.3]],
    phrases: [[0, 0], [0.393, 0.121], [1, 0.354]],
    hasPhrases: [[0, 0], [1, -0.681]],
    numbers: [[0, 0], [0.376, 0.422], [1, 1.547]],
    strayNames: [[0, 0], [0.491, 0], [0.801, 0], [0.953, -0.034], [1, -0.034]],
    strayTitleNames: [[0, 0], [0.246, -0.27], [0.5, -0.27], [0.956, -0.27], [1, -0.27]],
    strayNumbers: [[0, 0], [0.456, -0.08], [0.5, -0.342], [1, -0.36]],
    rivalNames: [[0, 0], [1, 0]],
    rivalSubjects: [[0, 0], [1.939, -0.296], [3.69, -0.618], [5.938, -2.06]],
    rivalTitles: [[0, 0], [0.363, -0.079], [0.713, -0.126], [0.897, -0.165], [1, -0.169]],
    rivalTopics: [[-0.2, 0], [0, -0.4], [0.143, -0.8], [0.5, -1.044], [0.824, -1.68], [1, -1.937], [2, -3.9]],
    rivalActors: [[0, 0], [0.163, -0.217], [0.4, -0.217], [0.856, -0.647], [1, -0.806]],
    rivalNumbers: [[0, 0], [0.136, -0.004], [0.53, -0.676], [0.991, -1.965]],
    sharedAmounts: [[0, 0], [4, 0.8]],
    rivalAmounts: [[0, 0], [4, -1.6]],
    sameLanguage: [[0, 0], [1, -2.275]],
    sameSite: [[0, 0], [1, -1]],
    time: [[-2.675, 0], [-0.701, 2.35], [0, 2.374], [2.505, 3.373]],
    lapse: [[0, 0], [0.7, 0], [2.7, -2.2], [4.1, -2.7]],
    weeksApart: [[0, 0], [4, -5.6]],
  },
}
