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

// Below this line, `npm run bench:fit` writes.
export const MODEL: JudgeModel = {
  bias: -1.464,
  loneBias: -0.863,
  curves: {
    terms: [
      [0, 0],
      [0.216, 0],
      [0.345, 0],
      [0.546, 0.027],
      [0.85, 0.479],
    ],
    focus: [
      [0, 0],
      [0.062, 0],
      [0.176, 0.041],
      [0.425, 0.488],
      [0.891, 1.058],
    ],
    contained: [
      [0, 0],
      [0.092, 0],
      [0.183, 0.167],
      [0.338, 0.719],
      [0.794, 0.719],
    ],
    lead: [
      [0, 0],
      [0.066, 0],
      [0.141, 0],
      [0.314, 0],
      [0.723, 0.58],
    ],
    leadBetter: [
      [0, 0],
      [0.083, 0],
      [0.174, 0],
      [0.381, 0],
      [0.854, 0.627],
    ],
    leadMass: [
      [0, 0],
      [3.349, 0],
      [4.132, 0],
      [5.027, 0.851],
      [6.328, 1.55],
    ],
    title: [
      [0, 0],
      [0.055, 0.12],
      [0.182, 0.433],
      [0.438, 0.705],
      [0.925, 0.829],
    ],
    titleAnywhere: [
      [0, 0],
      [0.071, 0],
      [0.209, 0.007],
      [0.489, 0.336],
      [0.944, 0.336],
    ],
    names: [
      [0, 0],
      [0.298, 0.203],
      [0.544, 0.712],
      [0.912, 0.712],
    ],
    phrases: [
      [0, 0],
      [0.41, 0.482],
      [0.909, 0.646],
    ],
    hasPhrases: [
      [0, 0],
      [1, -1.109],
    ],
    numbers: [
      [0, 0],
      [0.377, 0.516],
      [0.98, 1.375],
    ],
    strayNames: [
      [0, 0],
      [0.481, 0],
      [0.785, 0],
      [0.945, -0.267],
      [1, -0.267],
    ],
    strayTitleNames: [
      [0, 0],
      [0.234, -0.151],
      [0.5, -0.151],
      [0.94, -0.151],
      [1, -0.151],
    ],
    strayNumbers: [
      [0, 0],
      [0.413, 0],
      [0.5, -0.379],
      [1, -0.696],
    ],
    rivalNames: [
      [0, 0],
      [0.083, 0],
      [0.895, 0],
      [1, 0],
    ],
    rivalSubjects: [
      [0, 0],
      [1.353, -0.341],
      [3.576, -0.341],
      [4.941, -1.321],
    ],
    rivalTitles: [
      [0, 0],
      [0.366, -0.277],
      [0.707, -0.277],
      [0.89, -0.277],
      [1, -0.277],
    ],
    rivalNumbers: [
      [0, 0],
      [0.485, -0.404],
      [0.88, -1.393],
    ],
    sameLanguage: [
      [0, 0],
      [1, -1.846],
    ],
    time: [
      [-2.216, 0],
      [-0.717, 2.036],
      [0, 2.036],
      [2.458, 3.473],
    ],
  },
}
