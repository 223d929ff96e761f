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
  bias: -2.031,
  loneBias: -1.75,
  curves: {
    terms: [
      [0, 0],
      [0.218, 0],
      [0.344, 0],
      [0.546, 0.109],
      [0.852, 0.475],
    ],
    focus: [
      [0, 0],
      [0.064, 0],
      [0.177, 0.104],
      [0.419, 0.459],
      [0.887, 1.073],
    ],
    contained: [
      [0, 0],
      [0.094, 0],
      [0.186, 0.188],
      [0.344, 0.742],
      [0.818, 0.742],
    ],
    lead: [
      [0, 0],
      [0.067, 0],
      [0.14, 0],
      [0.316, 0],
      [0.721, 0.372],
    ],
    leadBetter: [
      [0, 0],
      [0.083, 0],
      [0.174, 0],
      [0.387, 0.031],
      [0.871, 0.456],
    ],
    leadMass: [
      [0, 0],
      [3.388, 0],
      [4.146, 0.044],
      [4.984, 0.851],
      [6.304, 1.735],
    ],
    title: [
      [0, 0],
      [0.054, 0.068],
      [0.179, 0.355],
      [0.434, 0.643],
      [0.917, 0.69],
    ],
    titleAnywhere: [
      [0, 0],
      [0.069, 0],
      [0.205, 0.242],
      [0.482, 0.532],
      [0.939, 0.535],
    ],
    names: [
      [0, 0],
      [0.291, 0.084],
      [0.538, 0.598],
      [0.913, 0.598],
    ],
    phrases: [
      [0, 0],
      [0.388, 0.46],
      [0.9, 0.654],
    ],
    hasPhrases: [
      [0, 0],
      [1, -0.739],
    ],
    numbers: [
      [0, 0],
      [0.359, 0.446],
      [0.98, 1.205],
    ],
    strayNames: [
      [0, 0],
      [0.49, 0],
      [0.796, -0.031],
      [0.946, -0.317],
      [1, -0.317],
    ],
    strayTitleNames: [
      [0, 0],
      [0.251, -0.178],
      [0.5, -0.178],
      [0.95, -0.178],
      [1, -0.178],
    ],
    strayNumbers: [
      [0, 0],
      [0.447, -0.054],
      [0.5, -0.412],
      [1, -0.734],
    ],
    rivalNames: [
      [0, 0],
      [0.203, 0],
      [0.917, 0],
      [1, 0],
    ],
    rivalSubjects: [
      [0, 0],
      [2.194, -0.349],
      [3.776, -0.445],
      [5.062, -1.875],
    ],
    rivalTitles: [
      [0, 0],
      [0.371, -0.329],
      [0.711, -0.329],
      [0.893, -0.329],
      [1, -0.329],
    ],
    rivalNumbers: [
      [0, 0],
      [0.09, 0],
      [0.523, -0.426],
      [0.936, -1.628],
    ],
    sameLanguage: [
      [0, 0],
      [1, -2.2],
    ],
    time: [
      [-2.687, 0],
      [-0.746, 2.332],
      [0, 2.332],
      [2.581, 3.889],
    ],
  },
}
