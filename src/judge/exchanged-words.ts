import type { PackedLists } from '../base/packed-lists.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { SUBJECT_WORDS, subjectPlace } from '../profile/subject.ts'
import { TermFlag } from '../terms/flags.ts'
import { TERM_WORDS } from '../terms/list.ts'
import { termFlags, termLevel } from '../terms/packed.ts'
import { hasSubject } from './subject-likeness.ts'

/** Decibels of rarity from which a word tells as much as a name. By hand. */
const RARE = 45

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
  return hasOwnWord(a, b, terms, place) && hasOwnWord(b, a, terms, place)
}

function hasOwnWord(article: number, other: number, terms: PackedLists, place: TermFlag.Title | undefined): boolean {
  const page = terms.page(article)
  const from = terms.offset(article)
  const size = terms.length(article) / TERM_WORDS
  const otherPage = terms.page(other)
  const otherTo = terms.offset(other) + terms.length(other) / TERM_WORDS
  for (let i = from, j = terms.offset(other); i < from + size; i++) {
    const word = page[size + i]
    const flags = termFlags(word)
    if (flags & TermFlag.Phrase || (place !== undefined && !(flags & place))) continue
    if (!(flags & (TermFlag.Name | TermFlag.Number)) && termLevel(word) < RARE) continue
    while (j < otherTo && otherPage[j] < page[i]) j++
    if (j === otherTo || otherPage[j] !== page[i]) return true
  }
  return false
}

/**
 * The same of two titles, by any of their words: for level `copies`. False where the text of either has a word of its title,
 * for then shingles tell more.
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
