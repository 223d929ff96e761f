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
  bias: -2.475,
  loneBias: -3.5,
  curves: {
    terms: [[0, 0], [0.204, 0], [0.336, 0], [0.543, 0.135], [1, 0.436]],
    focus: [[0, 0], [0.056, 0.012], [0.171, 0.281], [0.417, 0.624], [1, 1.24]],
    contained: [[0, 0], [0.092, 0.063], [0.183, 0.291], [0.342, 0.752], [1, 0.752]],
    lead: [[0, 0], [0.064, 0], [0.136, 0], [0.317, 0.008], [1, 0.628]],
    leadBetter: [[0, 0], [0.079, 0], [0.169, 0], [0.389, 0.106], [1, 0.73]],
    leadMass: [[0, 0], [3.291, 0], [4.078, 0.175], [4.951, 0.828], [7.391, 2.497]],
    title: [[0, 0], [0.049, 0.231], [0.177, 0.466], [0.434, 0.817], [1, 1.506]],
    titleAnywhere: [[0, 0], [0.066, 0.029], [0.205, 0.197], [0.488, 0.311], [1, 0.311]],
    names: [[0, 0], [0.002, 0], [0.282, 0.014], [0.537, 0.332], [1, 0.332]],
    rareName: [[0, 0], [1, 0.7], [2, 1], [3, 1.3]],
    phrases: [[0, 0], [0.395, 0.33], [1, 0.82]],
    hasPhrases: [[0, 0], [1, -0.819]],
    numbers: [[0, 0], [0.38, 0.426], [1, 1.246]],
    strayNames: [[0.008, 0], [0.491, 0], [0.803, 0], [0.954, 0], [1, 0]],
    strayTitleNames: [[0, 0], [0.246, -0.263], [0.5, -0.263], [0.958, -0.263], [1, -0.263]],
    strayNumbers: [[0, 0], [0.455, -0.244], [0.5, -0.422], [1, -0.625]],
    rivalNames: [[0, 0], [0.159, 0], [0.927, 0], [1, 0]],
    rivalSubjects: [[0, 0], [1.828, -0.177], [3.669, -0.611], [5.937, -1.989]],
    rivalTitles: [[0, 0], [0.361, -0.096], [0.711, -0.153], [0.899, -0.161], [1, -0.161]],
    rivalNumbers: [[0, 0], [0.137, 0], [0.525, -0.418], [0.991, -1.248]],
    sharedAmounts: [[0, 0], [4, 3.517]],
    rivalAmounts: [[0, 0], [4, -3.099]],
    sameLanguage: [[0, 0], [1, -2.505]],
    sameSite: [[0, 0], [1, -1]],
    time: [[-2.663, 0], [-0.703, 2.372], [0, 2.372], [2.503, 3.928]],
  },
}
