import type { PackedLists } from '../base/packed-lists.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { isFigure, MAX_FACTS } from '../profile/facts.ts'
import { SUBJECT_PLACE_BITS, SUBJECT_WORDS, subjectPlace } from '../profile/subject.ts'
import { TermFlag } from '../terms/flags.ts'
import { MAX_TERMS, TERM_WORDS } from '../terms/list.ts'
import { termFlags, termFrequency, termLevel } from '../terms/packed.ts'
import { NEXT_DAY } from './next-day.ts'
import { areOfOneSite } from './own-words.ts'
import { hasSubject, subjectsShared } from './subject-likeness.ts'

/** Shingles below which one exchanged word may be what a text is about: a headline, a brief of a line or two. By hand. */
export const SHORT = 20
/** Decibels of rarity from which a word tells as much as a name. By hand. */
export const RARE = 45
/** Flags of words that tell as much as a rare one. */
export const TELLING: number = TermFlag.Name | TermFlag.Number
/** Those of any word of a headline or a brief. */
export const ANY_WORD: number = TELLING | TermFlag.Title | TermFlag.Lead
/** Figures that an update of one report may put in the place of others. By hand: of a wire, more are next week's report. */
const MOST_UPDATED = 3
/**
 * The same of two articles so many milliseconds apart that no report is updated any more, on one site from the next day on under another
 * headline: these, whatever they share, or half as many as they share. By hand.
 */
const MOST_AGAIN = 2
const AGAIN = 3 * 86_400_000
/** No hash is larger. */
const EVERY = 0xffffffff
/** Names and figures of its own that either report from one mould has: another dateline is as many, so more must not be shared. By hand. */
const LEAST_RENAMED = 2
/** Words of a title that may stand in what two reports of one mould have in common, for each that does not: "rating given to" a pub. By hand. */
export const MOST_IN_COMMON = 1
/** Shingles that change with a name or figure where nothing else does, each standing in three, and some room. By hand. */
const MOST_OF_A_FACT = 5
/** The same where each report has a name and a figure of its own: the day and how many died, which are neither, change with them. By hand. */
const MOST_OF_AN_EVENT = 7
/** Shingles below which a report is a brief in which words without a capital may be names. By hand. */
const BRIEF = 80
/** Words of a brief's title that are exchanged in the text as well: one is how many died, of which an update tells another number. By hand. */
const LEAST_SUBJECTS = 2
/** Words that are filled in anew in a brief: where, what and how many. By hand: an edit exchanges one or two, or leaves some out. */
const LEAST_SLOTS = 3
/** Jaccard similarity from which words that are exchanged in a brief are an edit. By hand. */
const EDITED = 0.7
/** Languages of which a word is several terms, so that one that is exchanged looks like three. */
const SPACELESS = /^(?:zh|ja|th|lo|km|my)$/

/**
 * Whether each of two articles has a name, a number or a rare word that the other lacks altogether. An edit adds words or
 * leaves some out; where texts are short and such words take the place of others, they are two reports from one mould: "Bank A
 * cuts its rate" and "Bank B cuts its rate".
 *
 * False at level `copies`, where no terms are kept and no word is known to tell more than another, and for articles told to
 * be in two languages, in which a word is two terms.
 *
 * @param place `TermFlag.Title`: by words of the title alone
 * @param uses the article must make of a word: 2 of one in the title that the text below has too, as what a mould is about is
 *   filled in there as well. Whoever prints another's report under a headline of his own leaves its text as it is, but for a word or two
 * @param telling flags of words that tell as much as a rare one; a number whose flag is not among them tells nothing
 */
export function exchangeWords(
  a: number,
  b: number,
  corpus: Corpus,
  place?: TermFlag.Title,
  uses = 1,
  telling = TELLING,
): boolean {
  const { terms } = corpus
  if (corpus.language(a) !== corpus.language(b)) return false
  return hasOwnWord(a, b, terms, place, uses, telling) && hasOwnWord(b, a, terms, place, uses, telling)
}

function hasOwnWord(
  article: number,
  other: number,
  terms: PackedLists,
  place: TermFlag.Title | undefined,
  uses: number,
  telling: number,
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
    if (!(flags & telling) && (flags & TermFlag.Number || termLevel(word) < RARE)) continue
    while (j < otherTo && otherPage[j] < page[i]) j++
    if (j === otherTo || otherPage[j] !== page[i]) return true
  }
  return false
}

/**
 * Whether two articles are two reports from one mould, by what it is filled in with. Each has more figures that the other lacks than
 * an update puts in the place of others, and more than both have: as prices and statistics have every day or week. Days apart
 * one will do, of three, and of a headline or a brief any. Or each has names and figures of its own, and those that both have are few
 * beside these: the police look for one man and for another, under one title. Of a copy, however it is edited, most names stay. Or
 * those of their own are as many as those of both, and their titles speak of what they differ in. Where no figure is common, and each
 * has another and another name, half as many will do: of two accidents the road, the place and an age differ, and the police are one.
 *
 * Of briefs without a name, as in scripts without capitals, each has as many words of its own, a rare one among them, and nothing beside
 * these differs: one stands in the place of another. At level `copies` words of the title stand for names, where the texts differ in them.
 *
 * By terms or, at level `copies`, by the facts that are kept in the place of amounts. False for articles too long to keep all
 * terms of, and for those of two languages.
 *
 * @param common their common shingles
 */
export function exchangeFacts(a: number, b: number, corpus: Corpus, common: number): boolean {
  const { terms, amounts, shingles } = corpus
  const hasTerms = terms.length(a) + terms.length(b) > 0
  const lists = hasTerms ? terms : amounts
  const words = hasTerms ? TERM_WORDS : 1
  const sizeA = lists.length(a) / words
  const sizeB = lists.length(b) / words
  const page = lists.page(a)
  const pageB = lists.page(b)
  const endA = lists.offset(a) + sizeA
  const endB = lists.offset(b) + sizeB
  // Past the last of a full list nothing is known of what its article has: up to there facts are samples, but terms are the weightiest.
  const room = hasTerms ? MAX_TERMS : MAX_FACTS
  let most = EVERY
  if (sizeA === room) most = page[endA - 1]
  if (sizeB === room) most = Math.min(most, pageB[endB - 1])
  if ((hasTerms && most < EVERY) || corpus.language(a) !== corpus.language(b)) return false
  let figuresA = 0
  let figuresB = 0
  let figures = 0
  let namesA = 0
  let namesB = 0
  let names = 0
  let wordsA = 0
  let wordsB = 0
  let rareA = 0
  let rareB = 0
  for (let i = lists.offset(a), j = lists.offset(b); i < endA || j < endB; ) {
    const hash = Math.min(i < endA ? page[i] : EVERY, j < endB ? pageB[j] : EVERY)
    if (hash > most) break
    const isInA = i < endA && page[i] === hash
    const isInB = j < endB && pageB[j] === hash
    let flags = isFigure(hash) ? TermFlag.Number : TermFlag.Name
    if (hasTerms) flags = (isInA ? termFlags(page[i + sizeA]) : 0) | (isInB ? termFlags(pageB[j + sizeB]) : 0)
    const figure = flags & TermFlag.Number ? 1 : 0
    const name = (flags & (TermFlag.Name | TermFlag.Phrase | TermFlag.Number)) === TermFlag.Name ? 1 : 0
    if (isInA && isInB) {
      figures += figure
      names += name
    } else if (isInA) {
      wordsA++
      rareA = Math.max(rareA, termLevel(page[i + sizeA]))
    } else {
      wordsB++
      rareB = Math.max(rareB, termLevel(pageB[j + sizeB]))
    }
    if (isInA) {
      figuresA += figure
      namesA += name
      i++
    }
    if (isInB) {
      figuresB += figure
      namesB += name
      j++
    }
  }
  const smaller = Math.min(shingles.length(a), shingles.length(b))
  const isIssue = subjectsShared(a, b, corpus.subjects) < 1 && areOfOneSite(a, b, corpus)
  const isAgain = Math.abs(corpus.time(a) - corpus.time(b)) > (isIssue ? NEXT_DAY : AGAIN)
  const ownFigures = Math.min(figuresA, figuresB) - figures
  // Of few figures out of many chance may make more than half other ones.
  const shared = most < EVERY ? 2 * figures : figures
  if (ownFigures > (isAgain ? MOST_AGAIN : Math.max(MOST_UPDATED, shared))) return true
  if (ownFigures > 0 && ((!hasTerms && smaller < SHORT) || (isAgain && 2 * ownFigures >= figures))) return true
  if (namesA + namesB === 0 && smaller < BRIEF) {
    const areSlots = wordsA === wordsB && wordsA >= LEAST_SLOTS && smaller - common <= MOST_OF_A_FACT * wordsA
    const isEdit = common >= EDITED * (shingles.length(a) + shingles.length(b) - common)
    const areRare = Math.min(rareA, rareB) >= RARE && !SPACELESS.test(corpus.language(a))
    if (hasTerms ? areSlots && areRare && !isEdit : exchangeSubjectsInText(a, b, corpus, 0, 1, LEAST_SUBJECTS))
      return true
  }
  const own = Math.min(figuresA + namesA, figuresB + namesB) - figures - names
  if (own < LEAST_RENAMED) return false
  // What an excerpt lacks of the whole says nothing, nor do the names in the notices of two sites, which are other words for the most part.
  const isPart = Math.max(shingles.length(a), shingles.length(b)) >= 2 * smaller
  if (isPart) return false
  if (own >= figures + names && exchangeSubjectsInText(a, b, corpus, MOST_IN_COMMON)) return true
  const isEvent = figures === 0 && ownFigures > 0
  if (smaller - common > (isEvent ? MOST_OF_AN_EVENT : MOST_OF_A_FACT) * own) return false
  if (Math.min(namesA, namesB) === names) return false
  return (isEvent || own > LEAST_RENAMED ? 2 * own : own) >= figures + names
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

/**
 * {@link exchangeWords} of two titles, by those of their words that the texts have too. What of these the other title lacks must
 * stand where the other text differs: of a copy under another headline most stands in what is common.
 *
 * @param most may stand there, for each that does not
 * @param unsaid words that each title must have and its text not: of a text without a title, whose first words stand for one, it has all
 * @param least words that the other title lacks and that stand where the other text differs
 */
export function exchangeSubjectsInText(
  a: number,
  b: number,
  corpus: Corpus,
  most: number,
  unsaid = 0,
  least = 1,
): boolean {
  return (
    hasOwnSubjectInText(a, b, corpus, most, unsaid, least) && hasOwnSubjectInText(b, a, corpus, most, unsaid, least)
  )
}

function hasOwnSubjectInText(
  article: number,
  other: number,
  { subjects, shingles }: Corpus,
  most: number,
  unsaid: number,
  least: number,
): boolean {
  const page = subjects.page(article)
  const from = subjects.offset(article)
  const to = from + subjects.length(article)
  let own = 0
  let inCommon = 0
  let left = unsaid
  for (let i = from; i < to; i++) {
    const place = subjectPlace(page[i])
    if (place === 0) left--
    if (place === 0 || hasSubject(other, page[i], subjects)) continue
    if (shingles.hasStart(other, place, SUBJECT_PLACE_BITS)) inCommon++
    else own++
  }
  return own >= least && inCommon <= most * own && left <= 0
}
