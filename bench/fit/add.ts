import { EVIDENCE, type EvidenceName } from '../../src/judge/evidence/index.ts'
import { LogOdds } from '../../src/judge/log-odds.ts'
import type { Curve, JudgeModel } from '../../src/judge/model.ts'

/**
 * A model with what a set teaches added to it: what a fit with the set differs by from one without, at the points of the model. What
 * was changed by hand since the model was fitted stays.
 *
 * @param given kinds whose curves stay as they are
 */
export function addDifference(
  model: JudgeModel,
  without: JudgeModel,
  withSet: JudgeModel,
  given: ReadonlySet<EvidenceName>,
): JudgeModel {
  const [before, after] = [new LogOdds(without), new LogOdds(withSet)]
  const curves = EVIDENCE.map(({ name, sign }, k) => {
    const curve = model.curves[name]
    if (given.has(name)) return [name, curve]
    const difference = (value: number): number => after.contribution(k, value) - before.contribution(k, value)
    const none = difference(curve[0][0])
    const points: [number, number][] = []
    for (const [value, added] of curve) {
      const moved = points.length === 0 ? added : added + difference(value) - none
      const last = points.at(-1)?.[1] ?? moved
      points.push([value, sign > 0 ? Math.max(moved, last) : sign < 0 ? Math.min(moved, last) : moved])
    }
    return [name, points]
  })
  return {
    ...model,
    bias: model.bias + withSet.bias - without.bias,
    curves: Object.fromEntries(curves) as Record<EvidenceName, Curve>,
  }
}
