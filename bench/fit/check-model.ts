import { EVIDENCE } from '../../src/judge/evidence/index.ts'
import type { Curve, JudgeModel } from '../../src/judge/model.ts'

/** @throws {RangeError} if a model does not give each kind of evidence, and no other, a curve that points its way */
export function checkModel({ bias, loneBias, curves }: JudgeModel): void {
  for (const [name, value] of Object.entries({ bias, loneBias })) {
    if (!Number.isFinite(value)) throw new RangeError(`"${name}" of the model must be a number, got ${value}`)
  }
  const known: ReadonlySet<string> = new Set(EVIDENCE.map(({ name }) => name))
  for (const name of Object.keys(curves)) {
    if (!known.has(name)) throw new RangeError(`the model has a curve for "${name}", which is no kind of evidence`)
  }
  for (const { name, sign } of EVIDENCE) {
    if (curves[name] === undefined) throw new RangeError(`the model has no curve for "${name}"`)
    checkCurve(name, sign, curves[name])
  }
}

function checkCurve(name: string, sign: number, curve: Curve): void {
  if (curve.length === 0) throw new RangeError(`the curve for "${name}" must have a point`)
  for (const [i, [value, added]] of curve.entries()) {
    if (!Number.isFinite(value) || !Number.isFinite(added)) {
      throw new RangeError(`the curve for "${name}" must be of numbers, got ${value} and ${added}`)
    }
    if (i === 0) continue
    const [before, addedBefore] = curve[i - 1]
    if (value <= before) throw new RangeError(`the curve for "${name}" must go from left to right, got ${value}`)
    if ((added - addedBefore) * sign < 0) {
      throw new RangeError(
        `the curve for "${name}" must ${sign > 0 ? 'rise' : 'fall'}, got ${addedBefore} and ${added}`,
      )
    }
  }
}
