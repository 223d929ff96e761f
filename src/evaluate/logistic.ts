import { exp, ln } from '../base/ln-exp.ts'

/** Labelled rows for a logistic regression whose log-odds are known but for what some values add. */
export interface Rows {
  /** By row: the log-odds that are known. */
  readonly offset: ArrayLike<number>
  /** By row: whether it is so. */
  readonly same: ArrayLike<boolean>
  /** By column: its values by row. */
  readonly columns: readonly ArrayLike<number>[]
}

/** Steps after which Newton's method has long come to rest. */
const MOST_STEPS = 100
/** Times that a step that does not help is halved. */
const MOST_HALVINGS = 40
const AT_REST = 1e-10

/**
 * Weights of the columns: logistic regression with an offset by Newton's method (iteratively reweighted least squares),
 * with steps halved until they help. What is minimised is the sum of the log-loss and ridge / 2 times the squares of the
 * weights, each times the root mean square of its column, so that units do not matter. With ridge > 0 that is strictly convex
 * in the weights of columns that are not all 0; of those that are, the weights are 0.
 */
export function fitWeights(rows: Rows, ridge: number): readonly number[] {
  const scale = rows.columns.map(rootMeanSquare)
  const used = scale.flatMap((root, k) => (root > 0 ? [k] : []))
  const columns = used.map((k) => Float64Array.from(rows.columns[k], (value) => value / scale[k]))
  const scaled = { ...rows, columns }
  const penalised = (weights: readonly number[]): number =>
    rows.same.length * meanLogLoss(scaled, weights) + (ridge / 2) * weights.reduce((sum, w) => sum + w * w, 0)
  let weights: readonly number[] = used.map(() => 0)
  let loss = penalised(weights)
  for (let step = 0; step < MOST_STEPS; step++) {
    const direction = newtonStep(scaled, weights, ridge)
    let share = 1
    let next = weights
    let nextLoss = loss
    for (let halving = 0; halving < MOST_HALVINGS; halving++, share /= 2) {
      next = weights.map((weight, k) => weight + share * direction[k])
      nextLoss = penalised(next)
      if (nextLoss < loss) break
    }
    if (!(nextLoss < loss)) break
    const isAtRest = loss - nextLoss <= AT_REST * loss
    weights = next
    loss = nextLoss
    if (isAtRest) break
  }
  const fitted = rows.columns.map(() => 0)
  for (const [i, k] of used.entries()) fitted[k] = weights[i] / scale[k]
  return fitted
}

/** Mean log-loss of the rows in nats. */
export function meanLogLoss(rows: Rows, weights: readonly number[]): number {
  const { same } = rows
  let sum = 0
  for (let i = 0; i < same.length; i++) {
    const logOdds = logOddsOf(rows, weights, i)
    const against = same[i] ? -logOdds : logOdds
    // ln(1 + e^x), which for a large x is x.
    sum += against > 0 ? against + ln(1 + exp(-against)) : ln(1 + exp(against))
  }
  return sum / same.length
}

function logOddsOf({ offset, columns }: Rows, weights: readonly number[], row: number): number {
  let sum = offset[row]
  for (let k = 0; k < columns.length; k++) sum += weights[k] * columns[k][row]
  return sum
}

function rootMeanSquare(values: ArrayLike<number>): number {
  // By the largest, so that no square overflows.
  let most = 0
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i]))
  if (most === 0) return 0
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += (values[i] / most) * (values[i] / most)
  return most * Math.sqrt(sum / values.length)
}

/** The inverse Hessian times the gradient, downhill. */
function newtonStep(rows: Rows, weights: readonly number[], ridge: number): readonly number[] {
  const { columns, same } = rows
  const gradient = weights.map((weight) => -ridge * weight)
  const hessian = columns.map((_, k) => columns.map((__, l) => (k === l ? ridge : 0)))
  for (let i = 0; i < same.length; i++) {
    const probability = 1 / (1 + exp(-logOddsOf(rows, weights, i)))
    const missing = (same[i] ? 1 : 0) - probability
    const curvature = probability * (1 - probability)
    for (let k = 0; k < columns.length; k++) {
      gradient[k] += missing * columns[k][i]
      for (let l = 0; l <= k; l++) hessian[k][l] += curvature * columns[k][i] * columns[l][i]
    }
  }
  return solve(hessian, gradient)
}

/** Solves a positive definite system, of which the lower triangle is given, by Cholesky's decomposition, in place. */
function solve(matrix: number[][], right: number[]): readonly number[] {
  const n = right.length
  for (let k = 0; k < n; k++) {
    for (let l = 0; l <= k; l++) {
      let sum = matrix[k][l]
      for (let m = 0; m < l; m++) sum -= matrix[k][m] * matrix[l][m]
      matrix[k][l] = l < k ? sum / matrix[l][l] : Math.sqrt(sum)
    }
  }
  for (let k = 0; k < n; k++) {
    for (let l = 0; l < k; l++) right[k] -= matrix[k][l] * right[l]
    right[k] /= matrix[k][k]
  }
  for (let k = n - 1; k >= 0; k--) {
    for (let l = k + 1; l < n; l++) right[k] -= matrix[l][k] * right[l]
    right[k] /= matrix[k][k]
  }
  return right
}
