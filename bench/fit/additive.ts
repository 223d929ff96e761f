import { EVIDENCE, type EvidenceName } from '../../src/judge/evidence/index.ts'
import type { Curve, JudgeModel } from '../../src/judge/model.ts'
import type { Examples } from './examples.ts'

/** Points of a curve: quantiles of the evidence. */
const POINTS = 5
const LOWEST = 0.02
/** Strength of the L2 penalty on every step of a curve, beside data that weigh 1. */
const PENALTY = 3e-4
const ITERATIONS = 30
const SWEEPS = 200

/**
 * Fits an additive logistic model: each kind of evidence adds a curve that is straight between a few points and goes the way
 * that its sign says. A curve is a sum of ramps between neighbouring points, so this is a logistic regression whose
 * coefficients must not change sign; Newton's method (Bishop, Pattern Recognition and Machine Learning, 4.3.3) with each step
 * found by coordinate descent within the bounds (Wright, Coordinate descent algorithms, 2015).
 */
export function fitAdditive(examples: readonly Examples[]): JudgeModel {
  const points = EVIDENCE.map((_, k) => pointsOf(examples, k))
  const first = [0]
  for (const values of points) first.push(first[first.length - 1] + values.length - 1)
  const size = first[points.length] + 1
  const signs = points.flatMap((values, k) => values.slice(1).map(() => EVIDENCE[k].sign))
  const theta = new Float64Array(size)
  const total = examples.reduce((sum, { weight }) => sum + weight.reduce((a, b) => a + b, 0), 0)
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const { gradient, hessian } = derivatives(examples, points, first, theta, total)
    if (descend(theta, gradient, hessian, signs) < 1e-4) break
  }
  const curves = EVIDENCE.map(({ name }, k) => [name, curveOf(points[k], theta.subarray(first[k], first[k + 1]))])
  return { bias: theta[size - 1], loneBias: 0, curves: Object.fromEntries(curves) as Record<EvidenceName, Curve> }
}

function curveOf(values: readonly number[], steps: Float64Array): Curve {
  let added = 0
  return values.map((value, i) => [value, i === 0 ? 0 : (added += steps[i - 1])] as const)
}

/** Weighted quantiles of a kind of evidence, each once. */
function pointsOf(examples: readonly Examples[], column: number): readonly number[] {
  const columns = EVIDENCE.length
  const values: { readonly value: number; readonly weight: number }[] = []
  for (const { rows, weight } of examples) {
    for (let i = 0; i < weight.length; i++) values.push({ value: rows[i * columns + column], weight: weight[i] })
  }
  values.sort((a, b) => a.value - b.value)
  const ends = [values[0].value, values[values.length - 1].value]
  if (values.every(({ value }) => value === ends[0] || value === ends[1])) return ends
  const total = values.reduce((sum, { weight }) => sum + weight, 0)
  const points = new Set<number>()
  let sum = 0
  let next = 0
  for (const { value, weight } of values) {
    sum += weight
    while (next < POINTS && sum >= total * (LOWEST + ((1 - 2 * LOWEST) * next) / (POINTS - 1))) {
      points.add(Math.round(value * 1000) / 1000)
      next++
    }
  }
  return points.size > 1 ? [...points] : ends
}

function derivatives(
  examples: readonly Examples[],
  points: readonly (readonly number[])[],
  first: readonly number[],
  theta: Float64Array,
  total: number,
): { readonly gradient: Float64Array; readonly hessian: readonly Float64Array[] } {
  const size = theta.length
  const columns = points.length
  const gradient = new Float64Array(size)
  const hessian = Array.from({ length: size }, () => new Float64Array(size))
  // Most ramps of a row are 0 and are left out.
  const places = new Uint16Array(size)
  const ramps = new Float64Array(size)
  for (const { rows, same, weight } of examples) {
    for (let i = 0; i < same.length; i++) {
      let count = 0
      let logit = theta[size - 1]
      for (let k = 0; k < columns; k++) {
        const value = rows[i * columns + k]
        const values = points[k]
        for (let j = 1; j < values.length && value > values[j - 1]; j++) {
          const ramp = Math.min(1, (value - values[j - 1]) / (values[j] - values[j - 1]))
          places[count] = first[k] + j - 1
          ramps[count] = ramp
          logit += theta[places[count++]] * ramp
        }
      }
      places[count] = size - 1
      ramps[count++] = 1
      const probability = 1 / (1 + Math.exp(-logit))
      const slope = (weight[i] / total) * (probability - same[i])
      const curvature = (weight[i] / total) * probability * (1 - probability)
      for (let a = 0; a < count; a++) {
        gradient[places[a]] += slope * ramps[a]
        const line = hessian[places[a]]
        const scaled = curvature * ramps[a]
        for (let b = 0; b <= a; b++) line[places[b]] += scaled * ramps[b]
      }
    }
  }
  for (let k = 0; k < size; k++) {
    if (k < size - 1) gradient[k] += PENALTY * theta[k]
    hessian[k][k] += k < size - 1 ? PENALTY : 1e-9
    for (let l = k + 1; l < size; l++) hessian[k][l] = hessian[l][k]
  }
  return { gradient, hessian }
}

/** Moves `theta` to where the quadratic is least within the bounds. @returns the largest step */
function descend(
  theta: Float64Array,
  gradient: Float64Array,
  hessian: readonly Float64Array[],
  signs: readonly number[],
): number {
  const to = theta.slice()
  const residual = gradient.slice()
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let moved = 0
    for (let k = 0; k < to.length; k++) {
      let value = to[k] - residual[k] / hessian[k][k]
      if (signs[k] > 0) value = Math.max(0, value)
      if (signs[k] < 0) value = Math.min(0, value)
      const step = value - to[k]
      if (step === 0) continue
      const line = hessian[k]
      for (let l = 0; l < to.length; l++) residual[l] += line[l] * step
      to[k] = value
      moved = Math.max(moved, Math.abs(step))
    }
    if (moved < 1e-6) break
  }
  const longest = to.reduce((most, value, k) => Math.max(most, Math.abs(value - theta[k])), 0)
  // Far from the least, the quadratic is no good guide for long steps.
  const share = Math.min(1, 4 / longest)
  for (let k = 0; k < to.length; k++) theta[k] += share * (to[k] - theta[k])
  return longest
}
