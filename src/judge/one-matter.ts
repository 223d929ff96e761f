import type { PackedLists } from '../base/packed-lists.ts'
import { TermFlag } from '../terms/flags.ts'
import { TERM_WORDS } from '../terms/list.ts'
import { termFlags, termLevel } from '../terms/packed.ts'

/** Share of their titles, mean of both, that two articles on one matter find in each other. By hand: between .1 and .2 nothing changes. */
export const LEAST_COVERED = 0.15
/** Terms that a title must have to tell what its article is about. By hand. */
const LEAST_TERMS = 2

/**
 * Whether two articles that share much of their words may be on one matter: whatever copies are called, most of what a title
 * names stands in the text below, and so in the other. Two pages of one site that share a notice to subscribers, or what the
 * site says under every release, have nothing of each other's titles.
 *
 * @param terms of the articles held; none are kept at level `copies`, where nothing tells such pages apart
 */
export function mayBeOneMatter(a: number, b: number, terms: PackedLists): boolean {
  return !(titlesCovered(a, b, terms) < LEAST_COVERED)
}

/** Share of their titles that two articles find in each other, mean of both; NaN where one of the titles tells nothing. */
export function titlesCovered(a: number, b: number, terms: PackedLists): number {
  return (titleCovered(a, b, terms) + titleCovered(b, a, terms)) / 2
}

/** Share of an article's title that the other has anywhere, rare terms counting more; NaN where the title tells nothing. */
function titleCovered(article: number, other: number, terms: PackedLists): number {
  const page = terms.page(article)
  const from = terms.offset(article)
  const size = terms.length(article) / TERM_WORDS
  const otherPage = terms.page(other)
  const otherTo = terms.offset(other) + terms.length(other) / TERM_WORDS
  let count = 0
  let all = 0
  let covered = 0
  for (let i = from, j = terms.offset(other); i < from + size; i++) {
    const word = page[size + i]
    if (!(termFlags(word) & TermFlag.Title) || termFlags(word) & TermFlag.Phrase) continue
    // A term's level says in decibels how rare it is.
    const weight = 1 + termLevel(word)
    count++
    all += weight
    while (j < otherTo && otherPage[j] < page[i]) j++
    if (j < otherTo && otherPage[j] === page[i]) covered += weight
  }
  return count < LEAST_TERMS ? Number.NaN : covered / all
}
