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
  bias: -1.553,
  loneBias: -3,
  curves: {
    terms: [[0, 0], [0.209, 0], [0.338, 0], [0.544, 0.183], [1, 0.675]],
    focus: [[0, 0], [0.058, 0.044], [0.173, 0.258], [0.423, 0.617], [1, 1.325]],
    contained: [[0, 0], [0.093, 0], [0.184, 0.214], [0.342, 0.63], [1, 0.63]],
    lead: [[0, 0], [0.065, 0], [0.138, 0], [0.317, 0], [1, 0.375]],
    leadBetter: [[0, 0], [0.08, 0], [0.171, 0], [0.389, 0.155], [1, 0.817]],
    leadMass: [[0, 0], [3.333, 0], [4.108, 0.159], [4.976, 0.846], [7.476, 2.606]],
    title: [[0, 0], [0.051, 0.099], [0.178, 0.355], [0.435, 0.636], [1, 0.888]],
    titleAnywhere: [[0, 0], [0.068, 0], [0.206, 0.201], [0.488, 0.34], [1, 0.34]],
    names: [[0, 0], [0.023, 0], [0.285, 0.236], [0.537, 0.688], [1, 0.688]],
    phrases: [[0, 0], [0.397, 0.418], [1, 0.776]],
    hasPhrases: [[0, 0], [1, -0.75]],
    numbers: [[0, 0], [0.377, 0.549], [1, 1.487]],
    strayNames: [[0, 0], [0.49, 0], [0.801, -0.086], [0.949, -0.279], [1, -0.279]],
    strayTitleNames: [[0, 0], [0.245, -0.164], [0.5, -0.164], [0.95, -0.164], [1, -0.164]],
    strayNumbers: [[0, 0], [0.457, -0.232], [0.5, -0.424], [1, -0.629]],
    rivalNames: [[0, 0], [0.156, 0], [0.916, 0], [1, 0]],
    rivalSubjects: [[0, 0], [1.86, -0.221], [3.67, -0.662], [5.735, -1.966]],
    rivalTitles: [[0, 0], [0.36, -0.261], [0.709, -0.372], [0.897, -0.394], [1, -0.394]],
    rivalNumbers: [[0, 0], [0.133, 0], [0.527, -0.639], [0.99, -1.771]],
    sameLanguage: [[0, 0], [1, -2.58]],
    time: [[-2.611, 0], [-0.702, 2.348], [0, 2.348], [2.52, 3.811]],
  },
}
