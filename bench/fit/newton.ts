/** Weighted rows to fit on. */
export interface Sample {
  readonly rows: Float64Array
  readonly same: Uint8Array
  readonly weight: Float64Array
  /** Factor on all weights. */
  readonly share: number
}

/** A constant and one weight a column. */
export interface Logistic {
  readonly bias: number
  readonly weights: readonly number[]
}

/** Strength of the L2 penalty on the weights, beside data whose weights add up to the number of sets. */
const PENALTY = 1e-4
const ITERATIONS = 40

/**
 * Logistic regression by Newton's method (iteratively reweighted least squares; Bishop, Pattern Recognition and Machine
 * Learning, 4.3.3). A weight whose sign is not the one asked for (1 or -1; 0 where either will do) is held at zero and the
 * rest fitted again.
 */
export function fitLogistic(samples: readonly Sample[], columns: number, signs: readonly number[]): Logistic {
  const held = new Uint8Array(columns)
  for (;;) {
    const weights = newton(samples, columns, held)
    let worst = -1
    for (let k = 0; k < columns; k++) {
      const wrong = -weights[k] * signs[k]
      if (held[k] === 0 && wrong > 0 && (worst < 0 || wrong > -weights[worst] * signs[worst])) worst = k
    }
    if (worst < 0) return { bias: weights[columns], weights: Array.from(weights.subarray(0, columns)) }
    held[worst] = 1
  }
}

function newton(samples: readonly Sample[], columns: number, held: Uint8Array): Float64Array {
  const size = columns + 1
  const theta = new Float64Array(size)
  const row = new Float64Array(size)
  row[columns] = 1
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const gradient = new Float64Array(size)
    const hessian = Array.from({ length: size }, () => new Float64Array(size))
    for (const { rows, same, weight, share } of samples) {
      for (let i = 0; i < same.length; i++) {
        let logit = theta[columns]
        for (let k = 0; k < columns; k++) {
          row[k] = held[k] === 1 ? 0 : rows[i * columns + k]
          logit += theta[k] * row[k]
        }
        const probability = 1 / (1 + Math.exp(-logit))
        const slope = share * weight[i] * (probability - same[i])
        const curvature = share * weight[i] * probability * (1 - probability)
        for (let k = 0; k < size; k++) {
          if (row[k] === 0) continue
          gradient[k] += slope * row[k]
          const scaled = curvature * row[k]
          const line = hessian[k]
          for (let l = 0; l <= k; l++) line[l] += scaled * row[l]
        }
      }
    }
    for (let k = 0; k < size; k++) {
      if (k < columns) gradient[k] += PENALTY * theta[k]
      hessian[k][k] += PENALTY
      for (let l = k + 1; l < size; l++) hessian[k][l] = hessian[l][k]
    }
    const step = solve(hessian, gradient)
    let largest = 0
    for (let k = 0; k < size; k++) {
      theta[k] -= Math.max(-10, Math.min(10, step[k]))
      largest = Math.max(largest, Math.abs(step[k]))
    }
    if (largest < 1e-7) break
  }
  return theta
}

/** Solves a symmetric positive definite system by Gauss-Jordan elimination. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length
  const rows = matrix.map((line, k) => Float64Array.of(...line, right[k]))
  for (let column = 0; column < size; column++) {
    for (let r = 0; r < size; r++) {
      if (r === column) continue
      const factor = rows[r][column] / rows[column][column]
      for (let k = column; k <= size; k++) rows[r][k] -= factor * rows[column][k]
    }
  }
  return Float64Array.from(rows, (line, k) => line[size] / line[k])
}
