import type { PackedLists } from '../base/packed-lists.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { SUBJECT_WORDS, subjectPlace } from '../profile/subject.ts'
import { TermFlag } from '../terms/flags.ts'
import { MAX_TERMS, TERM_WORDS } from '../terms/list.ts'
import { termFlags, termFrequency, termLevel } from '../terms/packed.ts'
import { IN_TEXT } from './one-matter.ts'
import { hasSubject } from './subject-likeness.ts'

/** Decibels of rarity from which a word tells as much as a name. By hand. */
const RARE = 45
/** Figures that an update of one report may put in the place of others. By hand: of a wire, more are next week's report. */
const MOST_UPDATED = 3
/** The same of two articles so many milliseconds apart that no report is updated any more; what they share says nothing then. By hand. */
const MOST_AGAIN = 2
const AGAIN = 3 * 86_400_000

/**
 * Whether each of two articles has a name, a number or a rare word that the other lacks altogether. An edit adds words or
 * leaves some out; where texts are short and such words take the place of others, they are two reports from one mould: "Bank A
 * cuts its rate" and "Bank B cuts its rate".
 *
 * False at level `copies`, where no terms are kept and no word is known to tell more than another, and for articles told to
 * be in two languages, in which a word is two terms.
 *
 * @param place `TermFlag.Title`: by words of the title alone
 */
export function exchangeWords(a: number, b: number, corpus: Corpus, place?: TermFlag.Title): boolean {
  const { terms } = corpus
  if (corpus.language(a) !== corpus.language(b)) return false
  return hasOwnWord(a, b, terms, place, 1) && hasOwnWord(b, a, terms, place, 1)
}

/**
 * {@link exchangeWords} of two titles, by words that the text below has too: what a mould is about is filled in there as well. Whoever
 * prints another's report under a headline of his own leaves its text as it is, but for a word or two.
 */
export function exchangeMatter(a: number, b: number, corpus: Corpus): boolean {
  const { terms } = corpus
  if (corpus.language(a) !== corpus.language(b)) return false
  return hasOwnWord(a, b, terms, TermFlag.Title, IN_TEXT) && hasOwnWord(b, a, terms, TermFlag.Title, IN_TEXT)
}

/** @param uses the article must make of a word for it to count */
function hasOwnWord(
  article: number,
  other: number,
  terms: PackedLists,
  place: TermFlag.Title | undefined,
  uses: number,
): boolean {
  const page = terms.page(article)
  const from = terms.offset(article)
  const size = terms.length(article) / TERM_WORDS
  const otherPage = terms.page(other)
  const otherTo = terms.offset(other) + terms.length(other) / TERM_WORDS
  for (let i = from, j = terms.offset(other); i < from + size; i++) {
    const word = page[size + i]
    const flags = termFlags(word)
    if (flags & TermFlag.Phrase || (place !== undefined && !(flags & place)) || termFrequency(word) < uses) continue
    if (!(flags & (TermFlag.Name | TermFlag.Number)) && termLevel(word) < RARE) continue
    while (j < otherTo && otherPage[j] < page[i]) j++
    if (j === otherTo || otherPage[j] !== page[i]) return true
  }
  return false
}

/**
 * Whether each of two articles has more figures that the other lacks than an update puts in the place of others, and more than
 * both have: a mould that is filled in with other figures every day or week, as prices and statistics are. Days apart fewer will do.
 *
 * False at level `copies`, for articles too long to keep all terms of, and for those of two languages.
 */
export function exchangeFigures(a: number, b: number, corpus: Corpus): boolean {
  const { terms } = corpus
  const sizeA = terms.length(a) / TERM_WORDS
  const sizeB = terms.length(b) / TERM_WORDS
  if (sizeA === MAX_TERMS || sizeB === MAX_TERMS || corpus.language(a) !== corpus.language(b)) return false
  const page = terms.page(a)
  const pageB = terms.page(b)
  const endA = terms.offset(a) + sizeA
  const endB = terms.offset(b) + sizeB
  let ownA = 0
  let ownB = 0
  let shared = 0
  for (let i = terms.offset(a), j = terms.offset(b); i < endA || j < endB; ) {
    const isInA = i < endA && (j === endB || page[i] <= pageB[j])
    const isInB = j < endB && (i === endA || pageB[j] <= page[i])
    const word = isInA ? page[i + sizeA] : pageB[j + sizeB]
    if (termFlags(word) & TermFlag.Number) {
      if (isInA && isInB) shared++
      else if (isInA) ownA++
      else ownB++
    }
    if (isInA) i++
    if (isInB) j++
  }
  const isAgain = Math.abs(corpus.time(a) - corpus.time(b)) > AGAIN
  return Math.min(ownA, ownB) > (isAgain ? MOST_AGAIN : Math.max(MOST_UPDATED, shared))
}

/**
 * {@link exchangeWords} of two titles, by any of their words: for level `copies`. False where the text of either has a word of its
 * title, for then shingles tell more.
 *
 * @param subjects of the articles held, see `profile/subject.ts`
 */
export function exchangeSubjects(a: number, b: number, subjects: PackedLists): boolean {
  return hasOwnSubject(a, b, subjects) && hasOwnSubject(b, a, subjects)
}

function hasOwnSubject(article: number, other: number, subjects: PackedLists): boolean {
  const page = subjects.page(article)
  const from = subjects.offset(article)
  const count = subjects.length(article)
  let own = 0
  let ownBeforeShared = 0
  for (let i = from; i < from + count; i++) {
    if (subjectPlace(page[i]) !== 0) return false
    if (hasSubject(other, page[i], subjects)) ownBeforeShared = own
    else own++
  }
  // Of a long title those words are kept that come first by their hashes: past the last that both have, one may have been cut off.
  return count < SUBJECT_WORDS ? own > 0 : ownBeforeShared > 0
}
