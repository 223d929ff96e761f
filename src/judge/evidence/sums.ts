import { type ListPlace, nowhere } from '../../base/packed-lists.ts'
import { TermFlag } from '../../terms/flags.ts'
import { TERM_WORDS } from '../../terms/list.ts'
import { termFlags, termFrequency } from '../../terms/packed.ts'
import { LOG_FREQUENCY } from '../../terms/salience.ts'
import { IDF, notedRarity } from '../idf.ts'
import { Of, type Pair, RARE, Sum } from './pair.ts'

/** The terms of an article where they lie, with their idf. Made once, and written again for every article. */
export interface WeighedTerms {
  /** Hashes, then the words that go with them. */
  readonly terms: ListPlace
  /** Four noted idf a word, the first in the low byte. */
  readonly idf: ListPlace
  /** (1 + ln tf) · idf from which a term is of the article's focus. */
  leastFocus: number
}

export function noTerms(): WeighedTerms {
  return { terms: nowhere(), idf: nowhere(), leastFocus: 0 }
}

/** The word that goes with an article's term number `i`. */
export function wordAt({ terms }: WeighedTerms, i: number): number {
  return terms.page[terms.offset + terms.length / TERM_WORDS + i]
}

/** The idf of an article's term number `i`. */
export function idfAt({ idf }: WeighedTerms, i: number): number {
  return IDF[(idf.page[idf.offset + (i >> 2)] >>> ((i & 3) << 3)) & 0xff]
}

/** What a shared term adds to the product of two articles' vectors. */
export function termProduct(wordA: number, wordB: number, idf: number): number {
  return LOG_FREQUENCY[termFrequency(wordA)] * LOG_FREQUENCY[termFrequency(wordB)] * (idf * idf) * idf
}

/**
 * Adds up what all kinds of evidence need, in one pass over the terms that two articles share. A new sum is a slot of
 * {@link Sum} and a line here; what it is measured by follows, as what the pass gives for an article and itself.
 *
 * @param inOne places of the shared terms in `one`
 */
export function sumShared(
  one: WeighedTerms,
  other: WeighedTerms,
  inOne: Uint8Array,
  inOther: Uint8Array,
  count: number,
  out: Pair,
): void {
  const { Title, Name, Number: NumberTerm, Phrase } = TermFlag
  const inLead = TermFlag.Lead | TermFlag.Title
  const idfOf = IDF
  const logFrequency = LOG_FREQUENCY
  const pageA = one.terms.page
  const pageB = other.terms.page
  const fromA = one.terms.offset + one.terms.length / TERM_WORDS
  const fromB = other.terms.offset + other.terms.length / TERM_WORDS
  const idfPageA = one.idf.page
  const idfPageB = other.idf.page
  const idfFromA = one.idf.offset
  const idfFromB = other.idf.offset
  const { leastFocus: leastFocusA } = one
  const { leastFocus: leastFocusB } = other
  let terms = 0
  let names = 0
  let phrases = 0
  let numbers = 0
  let sum = 0
  let leads = 0
  let leadA = 0
  let leadB = 0
  let leadNamesA = 0
  let leadNamesB = 0
  let leadNumbersA = 0
  let leadNumbersB = 0
  let titleA = 0
  let titleB = 0
  let titleAnywhereA = 0
  let titleAnywhereB = 0
  let topicsA = 0
  let topicsB = 0
  let actorsA = 0
  let actorsB = 0
  let titleNamesA = 0
  let titleNamesB = 0
  let focusA = 0
  let focusB = 0
  let usesA = 0
  let usesB = 0
  let rareName = 0
  let rareNames = 0
  let squares = 0
  for (let k = 0; k < count; k++) {
    const i = inOne[k]
    const j = inOther[k]
    const wordA = pageA[fromA + i]
    const wordB = pageB[fromB + j]
    const noteA = (idfPageA[idfFromA + (i >> 2)] >>> ((i & 3) << 3)) & 0xff
    const noteB = (idfPageB[idfFromB + (j >> 2)] >>> ((j & 3) << 3)) & 0xff
    const idfA = idfOf[noteA]
    const idfB = idfOf[noteB]
    // Of two languages, each with its statistics, the one in which the term is more common decides.
    const idf = Math.min(idfA, idfB)
    const square = idf * idf
    const flagsA = termFlags(wordA)
    const flagsB = termFlags(wordB)
    // What both are told alike of a term hangs on neither's side, even where the two hold different things of it.
    if ((flagsA | flagsB) & Phrase) {
      phrases += square
      continue
    }
    const cube = square * idf
    sum += idf
    const placesA = termFrequency(wordA)
    const placesB = termFrequency(wordB)
    usesA += placesA
    usesB += placesB
    const frequencyA = logFrequency[placesA]
    const frequencyB = logFrequency[placesB]
    const weightA = frequencyA * idfA
    const weightB = frequencyB * idfB
    const product = frequencyA * frequencyB * cube
    terms += product
    squares += product * product
    focusA += weightA >= leastFocusA ? weightA : 0
    focusB += weightB >= leastFocusB ? weightB : 0
    if (flagsA & flagsB & Name) {
      names += cube
      rareName = Math.max(rareName, Math.min(notedRarity(noteA), notedRarity(noteB)))
    }
    if (flagsA & flagsB & NumberTerm) numbers += square
    else if (idf >= RARE && (flagsA | flagsB) & Name) rareNames++
    if (placesA > 1 && flagsA & Name) actorsA += square
    if (placesB > 1 && flagsB & Name) actorsB += square
    if (flagsA & inLead) {
      leadA += square
      if (flagsB & inLead) leads += square
      if (flagsA & Name) leadNamesA += square
      if (flagsA & NumberTerm) leadNumbersA += square
      if (flagsA & Title) {
        titleAnywhereA += square
        if (placesA > 1) topicsA += square
        titleA += flagsB & inLead ? square : 0
        if (flagsA & Name) titleNamesA += square
      }
    }
    if (flagsB & inLead) {
      leadB += square
      if (flagsB & Name) leadNamesB += square
      if (flagsB & NumberTerm) leadNumbersB += square
      if (flagsB & Title) {
        titleAnywhereB += square
        if (placesB > 1) topicsB += square
        titleB += flagsA & inLead ? square : 0
        if (flagsB & Name) titleNamesB += square
      }
    }
  }
  const { sums } = out
  out.rareName = rareName
  out.rareNames = rareNames
  out.squares = squares
  sums[Sum.Terms] = terms
  sums[Sum.Names] = names
  sums[Sum.Phrases] = phrases
  sums[Sum.Numbers] = numbers
  sums[Sum.Idf] = sum
  sums[Sum.Leads] = leads
  sums[Sum.Lead] = leadA
  sums[Sum.LeadNames] = leadNamesA
  sums[Sum.LeadNumbers] = leadNumbersA
  sums[Sum.Title] = titleA
  sums[Sum.TitleAnywhere] = titleAnywhereA
  sums[Sum.TitleNames] = titleNamesA
  sums[Sum.Focus] = focusA
  sums[Sum.Uses] = usesA
  sums[Sum.Topics] = topicsA
  sums[Sum.Actors] = actorsA
  sums[Sum.Lead + Of.Other] = leadB
  sums[Sum.LeadNames + Of.Other] = leadNamesB
  sums[Sum.LeadNumbers + Of.Other] = leadNumbersB
  sums[Sum.Title + Of.Other] = titleB
  sums[Sum.TitleAnywhere + Of.Other] = titleAnywhereB
  sums[Sum.TitleNames + Of.Other] = titleNamesB
  sums[Sum.Focus + Of.Other] = focusB
  sums[Sum.Uses + Of.Other] = usesB
  sums[Sum.Topics + Of.Other] = topicsB
  sums[Sum.Actors + Of.Other] = actorsB
}
