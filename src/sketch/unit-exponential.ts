/** A constant of the language, the same everywhere. */
const LOG_2 = Math.LN2

/**
 * Turns 32 random bits into a draw from the exponential distribution of mean
 * 1: -log((bits + 1/2) / 2^32).
 *
 * `Math.log` may differ in its last bit from one engine to another, and
 * signatures must not. This uses only operations that IEEE 754 rounds exactly:
 * the argument is split as m · 2^e with m from 1 to 2, and log m =
 * 2 artanh((m - 1) / (m + 1)) is summed as a series up to the 15th power. The
 * absolute error is below 2e-9, which no estimate can notice.
 *
 * @param bits unsigned 32-bit integer
 * @returns more than 0 and less than 23; never more for larger `bits`
 */
export function unitExponential(bits: number): number {
  const doubled = 2 * bits + 1 // in units of 2^-33, so that no input is 0
  const exponent = bits === 0 ? 0 : 32 - Math.clz32(bits)
  const mantissa = doubled * negativePowers[exponent]
  const s = (mantissa - 1) / (mantissa + 1)
  const q = s * s
  const series = 1 + q * (1 / 3 + q * (1 / 5 + q * (1 / 7 + q * (1 / 9 + q * (1 / 11 + q * (1 / 13 + q * (1 / 15)))))))
  return (33 - exponent) * LOG_2 - 2 * s * series
}

/** 2^0 to 2^-32; multiplying by them is exact. */
const negativePowers = /* @__PURE__ */ Float64Array.from(
  { length: 33 },
  (_, n) => 1 / ((1 << (n >> 1)) * (1 << (n - (n >> 1)))),
)
