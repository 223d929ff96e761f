import { rivalAmounts, sharedAmounts } from './amounts.ts'
import { breadth } from './breadth.ts'
import type { EvidenceKind } from './kind.ts'
import { lapse } from './lapse.ts'
import {
  briefTitle,
  lead,
  leadBetter,
  leadMass,
  rivalNumbers,
  strayNames,
  strayNumbers,
  title,
  titleAnywhere,
} from './lead.ts'
import type { Pair } from './pair.ts'
import { sameSite } from './site.ts'
import { standsOut } from './stands-out.ts'
import { rivalActors, rivalNames, rivalSubjects, rivalTitles, rivalTopics, strayTitleNames } from './subject.ts'
import { time } from './time.ts'
import { contained, focus, hasPhrases, names, numbers, phrases, rareName, sameLanguage, terms } from './vectors.ts'
import { weeksApart } from './weeks-apart.ts'

/** Names of the kinds of evidence that two articles cover one story, or that they do not. */
export type EvidenceName =
  /** Cosine of (1 + ln tf) · idf^1.5 of all words, square root. */
  | 'terms'
  /** Share of an article's eight weightiest words that is anywhere in the other, mean of both. */
  | 'focus'
  /** Words in both as a share of those of the article with fewer, by idf. */
  | 'contained'
  /** Ln of the number of words that what is in both amounts to: 0 where it is one word; of two short articles somewhat more. */
  | 'breadth'
  /** In a small batch, how far the two are more alike than its articles are. */
  | 'standsOut'
  /** Share of an article's title and first lines that is anywhere in the other, mean of both. */
  | 'lead'
  /** The same, the larger of both. */
  | 'leadBetter'
  /** ln(1 + idf² of what stands in title or first lines of both). */
  | 'leadMass'
  /** Share of an article's title that is in the other's title or first lines, mean of both. */
  | 'title'
  /** Share of an article's title that is anywhere in the other, mean of both. */
  | 'titleAnywhere'
  /** Of two short articles, how much more than a third `title` is. */
  | 'briefTitle'
  /** Cosine of idf^1.5 of words with a capital in both, square root. */
  | 'names'
  /** How few other articles have the rarest name in both, 0 to 3; where 40 to 499 are held, 1 for one rare name in both and 3 for several. */
  | 'rareName'
  /** Cosine of idf of names of several words, square root. */
  | 'phrases'
  /** 1 where both have names of several words. */
  | 'hasPhrases'
  /** Cosine of idf of numbers, square root. */
  | 'numbers'
  /** Share of the names in an article's title and first lines that the other lacks, mean of both. */
  | 'strayNames'
  /** Share of the names in an article's title that the other lacks, mean of both. */
  | 'strayTitleNames'
  /** Share of the numbers in an article's title and first lines that the other lacks, mean of both. */
  | 'strayNumbers'
  /** As `strayTitleNames`, the smaller of both. */
  | 'rivalNames'
  /** ln(1 + idf² of the names in an article's title that the other lacks), the smaller of both. */
  | 'rivalSubjects'
  /** Share of an article's title that the other lacks, the smaller of both. */
  | 'rivalTitles'
  /** Share of what an article's title says and its text repeats that the other lacks, the smaller of both; from -.2 to 1.8 where no title has names. */
  | 'rivalTopics'
  /** Share of the names that an article uses more than once that the other lacks, the smaller of both. */
  | 'rivalActors'
  /** As `strayNumbers`, the smaller of both. */
  | 'rivalNumbers'
  /** Things of which both give one number ("16-year-old"), four at most. */
  | 'sharedAmounts'
  /** Things of which both give numbers, none the same, four at most. */
  | 'rivalAmounts'
  /** 1 where both are in one language. */
  | 'sameLanguage'
  /** How much it says that both are of one site: less the more of what is held is. */
  | 'sameSite'
  /** How close in time they are beside the articles held, log of the ratio. */
  | 'time'
  /** Days between two articles that are compared alone. */
  | 'lapse'
  /** Weeks between them, less the more rare names are in both. */
  | 'weeksApart'

/** All kinds of evidence. Those over terms count a term by its idf, blended from background and statistics. */
export const EVIDENCE = [
  terms,
  focus,
  contained,
  breadth,
  standsOut,
  lead,
  leadBetter,
  leadMass,
  title,
  titleAnywhere,
  briefTitle,
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
  rivalTopics,
  rivalActors,
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
