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
   * Added to the bias where two articles are judged by themselves, less the more are held: nothing in a lone pair says how
   * crowded its topic is, and no third article can speak against it.
   */
  readonly loneBias: number
  readonly curves: Readonly<Record<EvidenceName, Curve>>
}

export const MODEL: JudgeModel = {
  bias: -0.366,
  loneBias: -1.0,
  curves: {
    terms: [
      [0.0, 0.0],
      [0.221, 0.0],
      [0.361, 0.0],
      [0.584, 0.39],
      [0.982, 0.39],
    ],
    lead: [
      [0.0, 0.0],
      [0.069, 0.0],
      [0.148, 0.0],
      [0.344, 0.105],
      [0.956, 0.105],
    ],
    leadBetter: [
      [0.0, 0.0],
      [0.085, 0.0],
      [0.184, 0.0],
      [0.414, 0.361],
      [1.0, 1.051],
    ],
    title: [
      [0.0, 0.0],
      [0.057, 0.0],
      [0.191, 0.238],
      [0.473, 0.69],
      [1.0, 0.69],
    ],
    names: [
      [0.0, 0.0],
      [0.316, 0.264],
      [0.584, 0.652],
      [0.999, 0.652],
    ],
    phrases: [
      [0.0, 0.0],
      [0.407, 0.781],
      [1.0, 0.847],
    ],
    numbers: [
      [0.0, 0.0],
      [0.406, 0.522],
      [1.0, 0.893],
    ],
    strayNumbers: [
      [0.0, 0.0],
      [0.309, 0.0],
      [0.5, -0.398],
      [1.0, -0.565],
    ],
    rivalNumbers: [
      [0.0, 0.0],
      [0.472, -0.526],
      [0.905, -1.727],
    ],
    time: [
      [-2.925, 0.0],
      [-0.798, 2.127],
      [0.0, 2.127],
      [3.444, 4.215],
    ],
    rivalSubjects: [
      [0.0, 0.0],
      [2.108, -0.489],
      [3.645, -0.654],
      [4.979, -1.666],
    ],
    rivalTitles: [
      [0.0, 0.0],
      [0.334, -0.514],
      [0.702, -0.763],
      [0.889, -0.763],
      [1.0, -0.763],
    ],
    contained: [
      [0.0, 0.0],
      [0.096, 0.0],
      [0.194, 0.384],
      [0.366, 0.753],
      [1.0, 0.753],
    ],
    sameLanguage: [
      [0.0, 0.0],
      [1.0, -2.238],
    ],
    leadMass: [
      [0.0, 0.0],
      [3.37, 0.0],
      [4.167, 0.0],
      [5.159, 0.535],
      [6.583, 0.535],
    ],
    hasPhrases: [
      [0.0, 0.0],
      [1.0, -1.023],
    ],
  },
}
