import { ln } from '../base/ln-exp.ts'

/** 10^(-n / 10), for n from 0 to 9. */
const TENTHS = [
  1, 0.7943282347242815, 0.6309573444801932, 0.5011872336272722, 0.39810717055349726, 0.31622776601683794,
  0.251188643150958, 0.19952623149688797, 0.15848931924611134, 0.12589254117941673,
]
/** The powers of ten up to 10^12, which are exact. */
const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12]

/** Frequency, in occurrences per running token, of a level in steps of 1 dB below 1. @param level integer from 0 to 129 */
export function frequencyOf(level: number): number {
  return TENTHS[level % 10] / POWERS[Math.trunc(level / 10)]
}

/** Far more than the last bits of a logarithm, and far less than a word list can tell. */
const ROUNDING = 1e-9

/**
 * The level, in steps of 1 dB below 1, that is closest to a frequency; the rarer of two that are equally close. Those of word lists
 * in steps of .1 dB often are, and the last bit of a logarithm must not decide.
 */
export function levelOf(frequency: number): number {
  return Math.max(0, Math.round(ln(frequency) * (-10 / Math.LN10) + ROUNDING))
}
