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
  bias: -2.321,
  loneBias: -2.75,
  curves: {
    terms: [[0, 0], [0.218, 0], [0.344, 0], [0.546, 0.165], [1, 0.647]],
    focus: [[0, 0], [0.064, 0], [0.177, 0.116], [0.419, 0.449], [1, 1.328]],
    contained: [[0, 0], [0.094, 0], [0.186, 0.199], [0.344, 0.633], [1, 0.633]],
    lead: [[0, 0], [0.067, 0], [0.14, 0], [0.316, 0], [1, 0.272]],
    leadBetter: [[0, 0], [0.083, 0], [0.174, 0], [0.387, 0.136], [1, 0.736]],
    leadMass: [[0, 0], [3.388, 0], [4.146, 0.146], [4.984, 0.845], [7.476, 2.768]],
    title: [[0, 0], [0.054, 0.1], [0.179, 0.382], [0.434, 0.673], [1, 0.865]],
    titleAnywhere: [[0, 0], [0.069, 0], [0.205, 0.227], [0.482, 0.45], [1, 0.52]],
    names: [[0, 0], [0.291, 0.202], [0.538, 0.592], [1, 0.592]],
    phrases: [[0, 0], [0.388, 0.432], [1, 0.79]],
    hasPhrases: [[0, 0], [1, -0.778]],
    numbers: [[0, 0], [0.359, 0.506], [1, 1.383]],
    strayNames: [[0, 0], [0.49, 0], [0.796, -0.082], [0.946, -0.295], [1, -0.295]],
    strayTitleNames: [[0, 0], [0.251, -0.142], [0.5, -0.142], [0.95, -0.142], [1, -0.142]],
    strayNumbers: [[0, 0], [0.447, -0.213], [0.5, -0.389], [1, -0.57]],
    rivalNames: [[0, 0], [0.203, 0], [0.917, 0], [1, 0]],
    rivalSubjects: [[0, 0], [2.194, -0.244], [3.776, -0.648], [5.735, -2.057]],
    rivalTitles: [[0, 0], [0.371, -0.214], [0.711, -0.293], [0.893, -0.302], [1, -0.302]],
    rivalNumbers: [[0, 0], [0.09, 0], [0.523, -0.674], [0.991, -1.851]],
    sameLanguage: [[0, 0], [1, -2.417]],
    time: [[-2.687, 0], [-0.746, 2.699], [0, 2.699], [2.581, 4.274]],
  },
}
