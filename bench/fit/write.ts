import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { JudgeModel } from '../../src/judge/model.ts'

const MODEL_FILE = fileURLToPath(new URL('../../src/judge/model.ts', import.meta.url))

/** Writes the coefficients to `src/judge/model.ts`. */
export function writeModel({ bias, loneBias, weights }: JudgeModel): void {
  const figures = Object.entries(weights).map(([name, weight]) => `    ${name}: ${rounded(weight)},\n`)
  writeFileSync(
    MODEL_FILE,
    `import type { EvidenceName } from './evidence/index.ts'

/**
 * The coefficients of the judge, a logistic regression on the kinds of evidence. Made by \`npm run bench:fit\` from
 * ECB+ (train, dev), the Gun Violence Corpus (train, dev), FNC-1 (train) and GVA; the command prints how well they
 * fit. Not to be edited by hand.
 */
export interface JudgeModel {
  readonly bias: number
  /**
   * Added to the bias where two articles are judged by themselves, less the more are held: nothing in a lone pair says how
   * crowded its topic is, and no third article can speak against it.
   */
  readonly loneBias: number
  /** One weight for each kind of evidence. */
  readonly weights: Readonly<Record<EvidenceName, number>>
}

export const MODEL: JudgeModel = {
  bias: ${rounded(bias)},
  loneBias: ${rounded(loneBias)},
  weights: {
${figures.join('')}  },
}
`,
  )
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
