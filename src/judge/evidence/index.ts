import { rivalAmounts, sharedAmounts } from './amounts.ts'
import type { EvidenceKind } from './kind.ts'
import { lapse } from './lapse.ts'
import { lead, leadBetter, leadMass, rivalNumbers, strayNames, strayNumbers, title, titleAnywhere } from './lead.ts'
import type { Pair } from './pair.ts'
import { sameSite } from './site.ts'
import { standsOut } from './stands-out.ts'
import { rivalNames, rivalSubjects, rivalTitles, strayTitleNames } from './subject.ts'
import { time } from './time.ts'
import { contained, focus, hasPhrases, names, numbers, phrases, rareName, sameLanguage, terms } from './vectors.ts'
import { weeksApart } from './weeks-apart.ts'

/** Names of the kinds of evidence that two articles cover one story, or that they do not. */
export type EvidenceName =
  | 'terms'
  | 'focus'
  | 'contained'
  | 'standsOut'
  | 'lead'
  | 'leadBetter'
  | 'leadMass'
  | 'title'
  | 'titleAnywhere'
  | 'names'
  | 'rareName'
  | 'phrases'
  | 'hasPhrases'
  | 'numbers'
  | 'strayNames'
  | 'strayTitleNames'
  | 'strayNumbers'
  | 'rivalNames'
  | 'rivalSubjects'
  | 'rivalTitles'
  | 'rivalNumbers'
  | 'sharedAmounts'
  | 'rivalAmounts'
  | 'sameLanguage'
  | 'sameSite'
  | 'time'
  | 'lapse'
  | 'weeksApart'

/** All kinds of evidence. Those over terms count a term by its idf, blended from background and statistics. */
export const EVIDENCE = [
  terms,
  focus,
  contained,
  standsOut,
  lead,
  leadBetter,
  leadMass,
  title,
  titleAnywhere,
  names,
  rareName,
  phrases,
  hasPhrases,
  numbers,
  strayNames,
  strayTitleNames,
  strayNumbers,
  rivalNames,
  rivalSubjects,
  rivalTitles,
  rivalNumbers,
  sharedAmounts,
  rivalAmounts,
  sameLanguage,
  sameSite,
  time,
  lapse,
  weeksApart,
] as const satisfies readonly EvidenceKind<EvidenceName>[]

/** Writes every kind of evidence for a pair to `out`, in the order of {@link EVIDENCE}. */
export function takeEvidence(pair: Pair, out: Float64Array): void {
  for (let k = 0; k < EVIDENCE.length; k++) EVIDENCE[k].take(pair, out, k)
}
