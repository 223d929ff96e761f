import { TermFlag } from '../terms/flags.ts'
import { termFlags } from '../terms/packed.ts'
import { type Pair, RARE, Sum } from './evidence/pair.ts'
import { idfAt, type WeighedTerms, wordAt } from './evidence/sums.ts'
import { rootCosine } from './evidence/vectors.ts'
import type { SharedTerms } from './matcher.ts'

/** Idf² of less than two words that tell anything. By hand, of 20 and 25: by 25 ECB+ loses up to .003 more. */
const LEAST_MATTER = 20
/** What a term has that tells who or how many, not what happened. */
const OF_WHOM = TermFlag.Name | TermFlag.Phrase | TermFlag.Number
/** The same where the two share a single name and no rare number: both are of one town. By hand: by 20 ECB+ loses .002 more. */
const LEAST_BESIDE_A_NAME = 10
/**
 * The same where one of these is a headline, in which a single word tells: one that fewer than every seventh article has. By hand, of
 * 1 to 10: by 10 of events told in a headline and in a report a twentieth more are missed.
 */
const LEAST_OF_A_HEADLINE = 4
/** Idf above which a word that two languages spell alike tells anything: not 'e', 'no' or 'plan'. By hand, of 1 to 5: from 3 on headlines lose. */
const TELLS = 2
/** Such names from which two articles are of the same matter: of a match, or who died in what town. A country and who leads it are three. */
const MANY_NAMES = 4
/** Uses of terms from which an article is more than a headline, of which any word may pass for a name. By hand. */
const BODY = 12
/** Evidence `phrases` from which the full names of two articles are the same. By hand: from .8 on ECB+ loses .003. */
const SAME_NAMES = 0.9

/** What is all that two articles share. */
export enum Little {
  /** They share more. */
  No = 0,
  NamesOrNumbers = 1,
  /** One word, of two headlines. */
  Word = 2,
}

/**
 * Whether two articles share nothing that is not on every page but numbers and, in two languages or two headlines, one word; or but these
 * and a name or a few. A town, a country and who leads it, or a company and its chief, stand in reports of all that happens there, and
 * fill whatever speaks of names. Many rare names, or a rare number beside one, are of one matter.
 */
export class LittleShared {
  /** @param termsOne of the articles that `shared` has by these names */
  is({ inOne, inOther, count }: SharedTerms, termsOne: WeighedTerms, termsOther: WeighedTerms, pair: Pair): Little {
    const { measures, one, other, sameLanguage, rareNames } = pair
    let words = 0
    let matter = 0
    let names = 0
    let figures = 0
    for (let k = 0; k < count; k++) {
      const flagsA = termFlags(wordAt(termsOne, inOne[k]))
      const flagsB = termFlags(wordAt(termsOther, inOther[k]))
      const idf = Math.min(idfAt(termsOne, inOne[k]), idfAt(termsOther, inOther[k]))
      if (flagsA & flagsB & TermFlag.Number) {
        if (idf >= RARE) figures++
        continue
      }
      if (idf > (sameLanguage ? 0 : TELLS)) words++
      if (((flagsA | flagsB) & OF_WHOM) === 0) matter += idf * idf
      else if (((flagsA | flagsB) & TermFlag.Phrase) === 0) names++
    }
    if (words < (sameLanguage ? 1 : 2)) return count > 0 ? Little.NamesOrNumbers : Little.No
    if (!sameLanguage) return Little.No
    const usesOne = measures[one + Sum.Uses]
    const usesOther = measures[other + Sum.Uses]
    // However rare it is, of a day's headlines some two have it by chance.
    if (words < 2 && figures === 0 && Math.max(usesOne, usesOther) < BODY) return Little.Word
    if (matter >= LEAST_MATTER) return Little.No
    const isHeadline = Math.min(usesOne, usesOther) < BODY
    // Whatever a headline names, some report of the day is sure to name too.
    const isLittle =
      names <= 1 && figures === 0
        ? matter < (isHeadline ? LEAST_OF_A_HEADLINE : LEAST_BESIDE_A_NAME)
        : !isHeadline && rareNames < MANY_NAMES && rootCosine(pair, Sum.Phrases) >= SAME_NAMES
    return isLittle ? Little.NamesOrNumbers : Little.No
  }
}
