// Logarithms and exponentials to some 60 digits, by integer arithmetic alone.

/** A number is a bigint of so many bits after the point. */
const POINT = 1300n
const ONE = 1n << POINT
/** Of both ends of the doubles: 2^-1074 has its bits far behind the point. */
const MARGIN = 200n

const words = new DataView(new ArrayBuffer(8))

/** A finite double as mantissa and exponent: m · 2^e. */
function split(x: number): readonly [m: bigint, e: number] {
  words.setFloat64(0, Math.abs(x))
  const bits = words.getBigUint64(0)
  const exponent = Number(bits >> 52n)
  const fraction = bits & ((1n << 52n) - 1n)
  const m = exponent === 0 ? fraction : fraction | (1n << 52n)
  return [x < 0 ? -m : m, Math.max(exponent, 1) - 1075]
}

const shifted = (m: bigint, by: number): bigint => (by >= 0 ? m << BigInt(by) : m >> BigInt(-by))

export function fixed(x: number): bigint {
  const [m, e] = split(x)
  return shifted(m, e + Number(POINT))
}

const times = (a: bigint, b: bigint): bigint => (a * b) >> POINT

/** 2 artanh((a - b) / (a + b)) = ln(a / b) */
function lnOfQuotient(a: bigint, b: bigint): bigint {
  const s = ((a - b) << POINT) / (a + b)
  const square = times(s, s)
  let sum = 0n
  let power = s
  for (let n = 1n; power !== 0n && power !== -1n; n += 2n) {
    sum += power / n
    power = times(power, square)
  }
  return 2n * sum
}

const LN2 = lnOfQuotient(2n, 1n)

export function bigLn(x: number): bigint {
  const [m, e] = split(x)
  const digits = m.toString(2).length
  return lnOfQuotient(m, 1n << BigInt(digits)) + BigInt(e + digits) * LN2
}

export function bigExp(x: number): bigint {
  const exact = fixed(x)
  const k = exact / LN2
  // Smaller by 2^40 for the series, then squared as often.
  const rest = (exact - k * LN2) >> 40n
  let sum = ONE
  let term = ONE
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    term = times(term, rest) / n
    sum += term
  }
  for (let i = 0; i < 40; i++) sum = times(sum, sum)
  return shifted(sum, Number(k))
}

/** How far a double is from the truth, in units in the last place of the double. */
export function ulpsOff(x: number, truth: bigint): number {
  const [, e] = split(x)
  const difference = fixed(x) - truth
  const unit = 1n << (BigInt(e) + POINT - MARGIN)
  return Math.abs(Number(difference / unit)) / 2 ** Number(MARGIN)
}
