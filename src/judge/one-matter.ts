import type { PackedLists } from '../base/packed-lists.ts'
import { TermFlag } from '../terms/flags.ts'
import { TERM_WORDS } from '../terms/list.ts'
import { termFlags, termFrequency, termLevel } from '../terms/packed.ts'

/** Share of their titles, mean of both, that two articles on one matter find in each other. By hand: between .1 and .2 nothing changes. */
export const LEAST_COVERED = 0.15
/**
 * The same of two copies, by the words of their titles that their own texts repeat. By hand: in the labelled sets every copy has
 * .4 at least, and all but a few .7; pages of one site have .33 at most.
 */
const LEAST_OF_COPIES = 0.4
/** Terms that a title must have to tell what its article is about. By hand. */
const LEAST_TERMS = 2
/** Uses of a word of the title from which the text below has it too. */
export const IN_TEXT = 2

/**
 * Whether two articles that share much of their words may be on one matter. Two pages of one site that share a notice to
 * subscribers, or what the site says under every release, have nothing of each other's titles.
 *
 * @param terms of the articles held; none are kept at level `copies`, where nothing tells such pages apart
 */
export function mayBeOneMatter(a: number, b: number, terms: PackedLists): boolean {
  return !(titlesCovered(a, b, terms) < LEAST_COVERED)
}

/**
 * Whether two articles that share so many words that they look like copies may be some, by their titles: whatever copies are
 * called, what their titles say of the text stands in both texts.
 *
 * @param otherwise the answer where neither text has two words of its title, or `undefined`: then the titles themselves say
 */
export function mayBeCopies(a: number, b: number, terms: PackedLists, otherwise?: boolean): boolean {
  const covered = meanOf(termsCovered(a, b, terms, IN_TEXT), termsCovered(b, a, terms, IN_TEXT))
  if (!Number.isNaN(covered)) return covered >= LEAST_OF_COPIES
  return otherwise ?? !(titlesCovered(a, b, terms) < LEAST_OF_COPIES)
}

/** Share of their titles that two articles find in each other, mean of both; NaN where one of the titles tells nothing. */
export function titlesCovered(a: number, b: number, terms: PackedLists): number {
  return (termsCovered(a, b, terms, 1) + termsCovered(b, a, terms, 1)) / 2
}

/** Of two shares, either of which may be unknown. */
function meanOf(x: number, y: number): number {
  if (Number.isNaN(x)) return y
  return Number.isNaN(y) ? x : (x + y) / 2
}

/**
 * Share of an article's terms that the other has anywhere, rare terms counting more; NaN where they tell nothing.
 *
 * @param uses the article must make of a term for it to count
 * @param place where a term must stand in the article for it to count: the title, or 0 for anywhere
 */
export function termsCovered(
  article: number,
  other: number,
  terms: PackedLists,
  uses: number,
  place: TermFlag.Title | 0 = TermFlag.Title,
): number {
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
    const flags = termFlags(word)
    if ((flags & (place | TermFlag.Phrase)) !== place || termFrequency(word) < uses) continue
    // A term's level says in decibels how rare it is.
    const weight = 1 + termLevel(word)
    count++
    all += weight
    while (j < otherTo && otherPage[j] < page[i]) j++
    if (j < otherTo && otherPage[j] === page[i]) covered += weight
  }
  return count < LEAST_TERMS ? Number.NaN : covered / all
}
