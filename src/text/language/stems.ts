import en from 'natural/lib/natural/stemmers/porter_stemmer.js'
import es from 'natural/lib/natural/stemmers/porter_stemmer_es.js'
import fr from 'natural/lib/natural/stemmers/porter_stemmer_fr.js'
import it from 'natural/lib/natural/stemmers/porter_stemmer_it.js'
import nl from 'natural/lib/natural/stemmers/porter_stemmer_nl.js'
import no from 'natural/lib/natural/stemmers/porter_stemmer_no.js'
import pt from 'natural/lib/natural/stemmers/porter_stemmer_pt.js'
import ru from 'natural/lib/natural/stemmers/porter_stemmer_ru.js'
import sv from 'natural/lib/natural/stemmers/porter_stemmer_sv.js'
import uk from 'natural/lib/natural/stemmers/porter_stemmer_uk.js'
import ja from 'natural/lib/natural/stemmers/stemmer_ja.js'
import { checkString } from '../../base/checks.ts'
import { cutterOf } from './apostrophes.ts'
import { arabicStem } from './arabic.ts'
import { beginningOf, hasBeginnings } from './beginnings.ts'
import { settledStemmer } from './east-slavic.ts'
import { germanStem } from './german.ts'
import { koreanStem } from './korean.ts'
import { type LanguageRules, makeRules, type Stemmer } from './rules.ts'
import { shortSubtag } from './short-subtag.ts'
import { STOP_LIST_LANGUAGES, stopWordsOf } from './stop-words.ts'

// Left out on purpose: natural's Farsi stemmer is the identity, its Polish class has no rules, and its
// Indonesian one needs a root dictionary of 386 kB.
const STEMMERS: Readonly<Record<string, Stemmer>> = {
  en,
  es,
  fr,
  it,
  ja,
  nl,
  no,
  pt,
  ru: settledStemmer(ru),
  sv,
  uk: settledStemmer(uk),
}

const OWN_STEMS: Readonly<Record<string, LanguageRules['stem']>> = { ar: arabicStem, de: germanStem, ko: koreanStem }

const cache = new Map<string, LanguageRules>()

/**
 * Stop words and stemmer of a language. Stemmers are those of natural 8.1.1
 * (Porter's and the Snowball family: en, es, fr, it, nl, no, pt, ru, sv,
 * uk; for ja only the katakana long vowel is cut). Those of Russian and
 * Ukrainian words lose more, so that all forms of a surname or a place meet. Arabic words lose "and"
 * and the article, Korean ones their particles and endings. German words lose umlaut and endings, and
 * of what is left the first six letters are the stem; of other languages that
 * inflect at the ends of words (az, be, bg, bs, cs, el, et, fi, hr, hu, kk, ky,
 * lt, lv, mk, pl, sh, sk, sl, sq, sr, tr) the first five letters are the stem.
 * A language without rules has no stop words and its words are their own stems.
 *
 * @param code BCP 47 tag; only the primary subtag counts. Never throws for a string.
 * @returns rules, the same object for the same language if it has any.
 *
 * @example
 * const rules = languageRules('en-GB')
 * rules.stem('invitations') // 'invit'
 * rules.isStopWord('dont')  // true
 */
export function languageRules(code: string): LanguageRules {
  const key = shortSubtag(checkString('code', code))
  let rules = cache.get(key)
  if (rules === undefined) {
    const stemmer = Object.hasOwn(STEMMERS, key) ? STEMMERS[key] : undefined
    const stem = hasBeginnings(key) ? beginningOf : Object.hasOwn(OWN_STEMS, key) ? OWN_STEMS[key] : undefined
    rules = makeRules(key, stemmer, () => stopWordsOf(key), stem, cutterOf(key))
    if (ruledLanguage(key) === key) cache.set(key, rules)
  }
  return rules
}

/** The language itself, or `und` if it has no rules. @param code primary subtag */
export function ruledLanguage(code: string): string {
  return hasBeginnings(code) || STOP_LIST_LANGUAGES.includes(code) ? code : 'und'
}
