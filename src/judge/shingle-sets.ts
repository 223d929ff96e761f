import { ln } from '../base/ln-exp.ts'
import type { ListPlace } from '../base/packed-lists.ts'
import { leadingAt } from '../corpus/shingle-lists.ts'

/** How two shingle sets overlap. */
export interface Overlap {
  /** |A ∩ B| / |A ∪ B|, 0 to 1. */
  readonly jaccard: number
  /** |A ∩ B| / min(|A|, |B|), 0 to 1 (Broder, On the resemblance and containment of documents, 1997). */
  readonly containment: number
}

/**
 * Shingles that the shorter article must have before containment counts. Below it, a stock paragraph (who a company is,
 * how to reach the police) is enough to look like an excerpt.
 */
export const MIN_EXCERPT_SHINGLES = 30

/** Number of values common to two sorted lists without repeats, each given as a range of an array. */
export function countCommon(
  a: Uint32Array,
  aStart: number,
  aLength: number,
  b: Uint32Array,
  bStart: number,
  bLength: number,
): number {
  let common = 0
  let i = aStart
  let j = bStart
  const aEnd = aStart + aLength
  const bEnd = bStart + bLength
  while (i < aEnd && j < bEnd) {
    const x = a[i]
    const y = b[j]
    // Branch-free advance: shingle hashes are random, so a branch on x < y would be mispredicted half the time.
    common += x === y ? 1 : 0
    i += x <= y ? 1 : 0
    j += y <= x ? 1 : 0
  }
  return common
}

/** Hashes of the shorter list that are a sample of it. By hand. */
const SAMPLE = 64

/**
 * Whether two lists seem to have so many hashes in common, by the leading bits of a sample of both, their first ones: the same
 * share of each, of the shorter 64. Of lists with a Jaccard similarity of .1, eleven are due there at least.
 */
export function haveInCommon(one: ListPlace, other: ListPlace, wanted: number): boolean {
  const share = Math.min(1, SAMPLE / Math.min(one.length, other.length))
  const { page, offset } = one
  const { page: otherPage, offset: otherOffset } = other
  const to = share * one.length
  const otherTo = share * other.length
  let common = 0
  for (let i = 0, j = 0; i < to && j < otherTo && common < wanted; ) {
    const x = leadingAt(page, offset, i)
    const y = leadingAt(otherPage, otherOffset, j)
    common += x === y ? 1 : 0
    i += x <= y ? 1 : 0
    j += y <= x ? 1 : 0
  }
  return common >= wanted
}

/** The limits at which two articles count as copies. */
export interface CopyLimits {
  /** Least Jaccard similarity. */
  readonly nearDuplicate: number
  /** Least containment of the shorter, if it has {@link MIN_EXCERPT_SHINGLES}. */
  readonly containment: number
}

/** Fewest common shingles with which sets of these sizes could be copies; more than the smaller size if they can't. */
export function leastCommon(aLength: number, bLength: number, limits: CopyLimits): number {
  const smaller = Math.min(aLength, bLength)
  // J ≥ t  ⇔  common ≥ t (|A| + |B|) / (1 + t)
  const byJaccard = Math.ceil((limits.nearDuplicate * (aLength + bLength)) / (1 + limits.nearDuplicate) - 1e-9)
  if (smaller < MIN_EXCERPT_SHINGLES) return byJaccard
  return Math.min(byJaccard, Math.ceil(limits.containment * smaller - 1e-9))
}

/** Samples looked at: that in which just enough are due for none to be proof, half as many again, and twice as many. By hand. */
const PROBES = 3
/** What has a chance of e to minus this, below one in a billion, is taken not to happen. */
export const CERTAIN = 21

/**
 * {@link countCommon}, but gives up early, with -1, on sets that fall far short of `least` common values.
 *
 * Hashes are random, so the first values of two sorted sets are a uniform sample of their union (a bottom-k sketch,
 * Cohen and Kaplan 2007). A pair that would reach `least` is given up only where so few are found of those due in a sample, as
 * happens less than once in a billion. No pair is ever accepted on a sample.
 */
export function commonUnlessFew(
  a: Uint32Array,
  aStart: number,
  aLength: number,
  b: Uint32Array,
  bStart: number,
  bLength: number,
  least: number,
): number {
  if (least > Math.min(aLength, bLength)) return -1
  // Share of common values in the union of a pair that just reaches `least`.
  const share = least / (aLength + bLength - least)
  const first = Math.ceil(CERTAIN / share)
  let common = 0
  let seen = 0
  let i = aStart
  let j = bStart
  const aEnd = aStart + aLength
  const bEnd = bStart + bLength
  for (let probe = 0; probe < PROBES; probe++) {
    const stop = first + (probe * first) / 2
    for (; seen < stop && i < aEnd && j < bEnd; seen++) {
      const x = a[i]
      const y = b[j]
      common += x === y ? 1 : 0
      i += x <= y ? 1 : 0
      j += y <= x ? 1 : 0
    }
    if (areFew(common, share * seen)) return -1
  }
  common += countCommon(a, i, aEnd - i, b, j, bEnd - j)
  return common < least ? -1 : common
}

/** Whether so few of those due have a chance below that of {@link CERTAIN}, by Chernoff's bound (Hoeffding 1963): e^-d (e d / k)^k. */
function areFew(found: number, due: number): boolean {
  return found < due && due - found * (found === 0 ? 0 : 1 + ln(due / found)) >= CERTAIN
}
