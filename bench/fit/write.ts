import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { EVIDENCE } from '../../src/judge/evidence/index.ts'
import type { JudgeModel } from '../../src/judge/model.ts'
import { checkModel } from './check-model.ts'

const MODEL_FILE = fileURLToPath(new URL('../../src/judge/model.ts', import.meta.url))
const MARK = '// Below this line, `npm run bench:fit` writes.\n'

/** A model with as many digits as the file has. */
export function roundedModel({ bias, loneBias, curves }: JudgeModel): JudgeModel {
  const entries = EVIDENCE.map(({ name }) => [name, curves[name].map(([x, y]) => [rounded(x), rounded(y)] as const)])
  return { bias: rounded(bias), loneBias: rounded(loneBias), curves: Object.fromEntries(entries) }
}

/** Checks the coefficients and writes them to `src/judge/model.ts`, below its types. */
export function writeModel(model: JudgeModel): void {
  checkModel(model)
  const { bias, loneBias, curves } = model
  const [types] = readFileSync(MODEL_FILE, 'utf8').split(MARK)
  const line = (name: string, points: string): string => `    ${name}: [${points}],\n`
  const lines = EVIDENCE.map(({ name }) => line(name, curves[name].map(([x, y]) => `[${x}, ${y}]`).join(', ')))
  const code = `export const MODEL: JudgeModel = {\n  bias: ${bias},\n  loneBias: ${loneBias},\n  curves: {\n${lines.join('')}  },\n}\n`
  writeFileSync(MODEL_FILE, `${types}${MARK}${code}`)
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
