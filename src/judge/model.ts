import type { EvidenceName } from './evidence/index.ts'

/** What a kind of evidence adds to the log-odds: points of its value and what that adds, in ascending order. */
export type Curve = readonly (readonly [value: number, added: number])[]

/**
 * The coefficients of the judge, an additive model over the kinds of evidence. Made by `npm run bench:fit`; the command prints
 * from what, and how well it fits. What `sameSite` adds is not fitted, see there.
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
  bias: -1.915,
  loneBias: -3.5,
  curves: {
    terms: [[0, 0], [0.204, 0], [0.335, 0], [0.543, 0.11], [1, 0.395]],
    focus: [[0, 0], [0.056, 0.074], [0.17, 0.357], [0.418, 0.757], [1, 1.655]],
    contained: [[0, 0], [0.092, 0.042], [0.183, 0.239], [0.341, 0.627], [1, 0.627]],
    lead: [[0, 0], [0.063, 0], [0.136, 0], [0.316, 0.081], [1, 0.826]],
    leadBetter: [[0, 0], [0.079, 0], [0.168, 0], [0.388, 0.148], [1, 0.64]],
    leadMass: [[0, 0], [3.29, 0], [4.08, 0.148], [4.949, 0.771], [7.328, 2.341]],
    title: [[0, 0], [0.048, 0.208], [0.176, 0.363], [0.433, 0.582], [1, 0.968]],
    titleAnywhere: [[0, 0], [0.065, 0.041], [0.204, 0.234], [0.487, 0.427], [1, 0.436]],
    names: [[0, 0], [0.281, 0.339], [0.537, 0.696], [1, 0.696]],
    phrases: [[0, 0], [0.394, 0.34], [1, 0.761]],
    hasPhrases: [[0, 0], [1, -0.759]],
    numbers: [[0, 0], [0.379, 0.445], [1, 1.129]],
    strayNames: [[0.008, 0], [0.491, 0], [0.805, -0.091], [0.955, -0.239], [1, -0.239]],
    strayTitleNames: [[0, 0], [0.248, -0.239], [0.5, -0.239], [0.959, -0.239], [1, -0.239]],
    strayNumbers: [[0, 0], [0.457, -0.23], [0.5, -0.405], [1, -0.527]],
    rivalNames: [[0, 0], [0.171, 0], [0.93, 0], [1, 0]],
    rivalSubjects: [[0, 0], [1.886, -0.251], [3.678, -0.658], [5.938, -2.056]],
    rivalTitles: [[0, 0], [0.361, -0.183], [0.712, -0.287], [0.9, -0.311], [1, -0.311]],
    rivalNumbers: [[0, 0], [0.139, 0], [0.53, -0.473], [0.991, -1.37]],
    sharedAmounts: [[0, 0], [4, 3.441]],
    rivalAmounts: [[0, 0], [4, -3.136]],
    sameLanguage: [[0, 0], [1, -2.457]],
    sameSite: [[0, 0], [1, -1]],
    time: [[-2.667, 0], [-0.703, 2.283], [0, 2.283], [2.499, 3.712]],
  },
}
