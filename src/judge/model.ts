import type { EvidenceName } from './evidence/index.ts'

/** What a kind of evidence adds to the log-odds: points of its value and what that adds, in ascending order. */
export type Curve = readonly (readonly [value: number, added: number])[]

/**
 * The coefficients of the judge, an additive model over the kinds of evidence. Made by `npm run bench:fit`; the command prints
 * from what, and how well it fits. Not to be edited by hand.
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
  bias: -1.731,
  loneBias: -3,
  curves: {
    terms: [[0, 0], [0.209, 0], [0.338, 0], [0.544, 0.189], [1, 0.729]],
    focus: [[0, 0], [0.058, 0.082], [0.173, 0.288], [0.423, 0.628], [1, 1.32]],
    contained: [[0, 0], [0.094, 0], [0.184, 0.214], [0.342, 0.627], [1, 0.627]],
    lead: [[0, 0], [0.065, 0], [0.137, 0], [0.317, 0], [1, 0.369]],
    leadBetter: [[0, 0], [0.081, 0], [0.171, 0], [0.389, 0.172], [1, 0.853]],
    leadMass: [[0, 0], [3.329, 0], [4.104, 0.17], [4.971, 0.875], [7.476, 2.741]],
    title: [[0, 0], [0.051, 0.075], [0.177, 0.33], [0.434, 0.609], [1, 0.861]],
    titleAnywhere: [[0, 0], [0.067, 0], [0.205, 0.208], [0.486, 0.331], [1, 0.331]],
    names: [[0, 0], [0.025, 0], [0.285, 0.205], [0.537, 0.653], [1, 0.653]],
    phrases: [[0, 0], [0.396, 0.421], [1, 0.794]],
    hasPhrases: [[0, 0], [1, -0.758]],
    numbers: [[0, 0], [0.375, 0.551], [1, 1.596]],
    strayNames: [[0, 0], [0.491, 0], [0.801, -0.088], [0.949, -0.284], [1, -0.284]],
    strayTitleNames: [[0, 0], [0.246, -0.153], [0.5, -0.153], [0.951, -0.153], [1, -0.153]],
    strayNumbers: [[0, 0], [0.459, -0.24], [0.5, -0.434], [1, -0.63]],
    rivalNames: [[0, 0], [0.159, 0], [0.916, 0], [1, 0]],
    rivalSubjects: [[0, 0], [1.886, -0.227], [3.672, -0.662], [5.781, -1.994]],
    rivalTitles: [[0, 0], [0.362, -0.255], [0.71, -0.371], [0.897, -0.392], [1, -0.392]],
    rivalNumbers: [[0, 0], [0.137, 0], [0.526, -0.644], [0.99, -1.785]],
    sameLanguage: [[0, 0], [1, -2.547]],
    time: [[-2.663, 0], [-0.701, 2.36], [0, 2.36], [2.493, 3.842]],
  },
}
