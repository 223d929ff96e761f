import type { Pair } from './pair.ts'

/** One kind of evidence that two articles cover the same story, or that they don't. */
export interface EvidenceKind<Name extends string = string> {
  readonly name: Name
  /** Which way it must point, so that more agreement never lowers the probability; 0: either. */
  readonly sign: -1 | 0 | 1
  /** Writes its value for a pair to `out[at]`. Returns nothing, for a number returned here would be boxed. */
  readonly take: (pair: Pair, out: Float64Array, at: number) => void
  /** What it is where an article has nothing of what it asks for, such as a name: no reason for anything. */
  readonly unknown: number
}

/**
 * A record of one kind; all are made here, so that they have one shape and calls through them stay fast.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function kind<const Name extends string>(
  name: Name,
  sign: EvidenceKind['sign'],
  take: EvidenceKind['take'],
  unknown = 0,
): EvidenceKind<Name> {
  return { name, sign, take, unknown }
}
