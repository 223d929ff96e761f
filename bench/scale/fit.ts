/** One measurement: something took `cost` for `n` articles. */
export interface Point {
  readonly n: number
  readonly cost: number
}

/** The exponent b of cost = a · n^b, by least squares on logarithms; NaN for fewer than two different sizes. */
export function fitExponent(points: readonly Point[]): number {
  const x = points.map(({ n }) => Math.log(n))
  const y = points.map(({ cost }) => Math.log(cost))
  const meanX = x.reduce((sum, v) => sum + v, 0) / x.length
  const meanY = y.reduce((sum, v) => sum + v, 0) / y.length
  let xx = 0
  let xy = 0
  for (let i = 0; i < x.length; i++) {
    xx += (x[i] - meanX) ** 2
    xy += (x[i] - meanX) * (y[i] - meanY)
  }
  return xx === 0 ? Number.NaN : xy / xx
}

/** 1, 2 and 5 times the powers of ten from `least` to `most`, and `most` itself. */
export function sizesBetween(least: number, most: number): number[] {
  const sizes: number[] = []
  for (let power = 1; power <= most; power *= 10) {
    for (const factor of [1, 2, 5]) {
      const size = power * factor
      if (size >= least && size < most) sizes.push(size)
    }
  }
  sizes.push(most)
  return sizes
}
