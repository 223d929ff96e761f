import { lead, rivalNames, rivalNumbers, strayNames, strayNumbers, title } from './lead.ts'
import type { Pair } from './pair.ts'
import { date } from './time.ts'
import { hasPhrases, mass, names, numbers, phrases, terms } from './vectors.ts'

/** All kinds of evidence. Those over terms count a term by its idf, blended from background and statistics. */
export const EVIDENCE = [
  terms,
  lead,
  title,
  names,
  phrases,
  numbers,
  mass,
  hasPhrases,
  strayNames,
  strayNumbers,
  rivalNames,
  rivalNumbers,
  date,
] as const

export type EvidenceName = (typeof EVIDENCE)[number]['name']

/** Writes every kind of evidence for a pair to `out`, in the order of {@link EVIDENCE}. */
export function takeEvidence(pair: Pair, out: Float64Array): void {
  for (let k = 0; k < EVIDENCE.length; k++) EVIDENCE[k].take(pair, out, k)
}
