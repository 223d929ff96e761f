// The engines' own logarithms and exponentials differ in the last bit, and what is stored or compared must not. IEEE 754
// rounds + - * / and sqrt alike everywhere, and these use nothing else. The algorithms and coefficients are those of fdlibm
// (e_log.c and e_exp.c, Sun Microsystems 1993, freely usable with this notice); errors are below one unit in the last place.

const LN2_HIGH = 0.6931471803691238 // its last 32 bits are 0: times an exponent it is exact
const LN2_LOW = 1.9082149292705877e-10

const bits = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8))

/** Natural logarithm. */
export function ln(x: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) {
    if (x === 0) return Number.NEGATIVE_INFINITY
    return x > 0 ? x : Number.NaN
  }
  let k = -1023
  bits.setFloat64(0, x)
  let high = bits.getInt32(0)
  if (high < 0x00100000) {
    // Subnormal: 2^54 makes it normal.
    k -= 54
    bits.setFloat64(0, x * 18014398509481984)
    high = bits.getInt32(0)
  }
  k += high >> 20
  high &= 0x000fffff
  // x = 2^k (1 + f) with 1 + f between sqrt(1/2) and sqrt(2).
  const halved = (high + 0x95f64) & 0x100000
  k += halved >> 20
  bits.setInt32(0, high | (halved ^ 0x3ff00000))
  const f = bits.getFloat64(0) - 1
  if ((0x000fffff & (2 + high)) < 3) {
    // |f| < 2^-20
    const r = f * f * (0.5 - 0.3333333333333333 * f)
    return k === 0 ? f - r : k * LN2_HIGH - (r - k * LN2_LOW - f)
  }
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373))
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)))
  const r = odd + even
  if (((high - 0x6147a) | (0x6b851 - high)) > 0) {
    const square = 0.5 * f * f
    return k * LN2_HIGH - (square - (s * (square + r) + k * LN2_LOW) - f)
  }
  return k * LN2_HIGH - (s * (f - r) - k * LN2_LOW - f)
}

/** e to the power of `x`. */
export function exp(x: number): number {
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY
  if (x < -745.1332191019411) return 0
  const size = Math.abs(x)
  // x = k ln 2 + (high - low), the rest within ln 2 / 2.
  let k = 0
  let high = x
  let low = 0
  if (size > 0.5 * Math.LN2) {
    k = size < 1.5 * Math.LN2 ? (x < 0 ? -1 : 1) : Math.trunc(Math.LOG2E * x + (x < 0 ? -0.5 : 0.5))
    high = x - k * LN2_HIGH
    low = k * LN2_LOW
  } else if (size < 3.7e-9) {
    return 1 + x
  }
  const rest = high - low
  const t = rest * rest
  const c =
    rest -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))))
  if (k === 0) return 1 - ((rest * c) / (c - 2) - rest)
  const y = 1 - (low - (rest * c) / (2 - c) - high)
  bits.setFloat64(0, y)
  if (k >= -1021) {
    bits.setInt32(0, bits.getInt32(0) + (k << 20))
    return bits.getFloat64(0)
  }
  // Subnormal: in two steps.
  bits.setInt32(0, bits.getInt32(0) + ((k + 1000) << 20))
  return bits.getFloat64(0) * 9.332636185032189e-302
}
