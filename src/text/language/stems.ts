import en from 'natural/lib/natural/stemmers/porter_stemmer.js'
import de from 'natural/lib/natural/stemmers/porter_stemmer_de.js'
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
import { stopWordsOf } from './stop-words.ts'

/** What is known of a language's words: which are stop words, and how they are stemmed. */
export interface LanguageRules {
  /** Primary subtag, lower case; `und` for the unknown language. */
  readonly code: string
  /** True if the folded word belongs to a closed class (articles, pronouns, prepositions ...). */
  isStopWord(folded: string): boolean
  /** The stem of a folded word; words of more than 40 letters or of another script come back unchanged. */
  stem(folded: string): string
}

// Left out on purpose: natural's Farsi stemmer is the identity, its Polish class has no rules, and its
// Indonesian one needs a root dictionary of 386 kB. Those languages have stop words only.
const STEMMERS: Readonly<Record<string, { stem(word: string): string }>> = {
  de,
  en,
  es,
  fr,
  it,
  ja,
  nl,
  no,
  pt,
  ru,
  sv,
  uk,
}

// Codes that mean a language listed under another one.
const ALIASES: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  in: 'id',
  iw: 'he',
  bs: 'hr',
  sh: 'hr',
  cmn: 'zh',
  yue: 'zh',
}

// Longer words are chemical names, joined URLs or noise; some rule sets take quadratic time on them.
const LONGEST_WORD = 40

/** The stemmers' rules are written for letters of one script; anything else passes them by. */
function isWordOf(word: string, first: number, last: number): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i)
    if (unit < first || unit > last) return false
    if (first === LATIN_FIRST && unit > 0x7a && unit < 0xdf) return false
  }
  return true
}

const LATIN_FIRST = 0x61
const LATIN_LAST = 0x24f
const CYRILLIC_FIRST = 0x430
const CYRILLIC_LAST = 0x4ff
const KANA_FIRST = 0x3040
const KANA_LAST = 0x30ff

const identity = (folded: string): string => folded

function stemmerOf(code: string): (folded: string) => string {
  if (!Object.hasOwn(STEMMERS, code)) return identity
  const stemmer = STEMMERS[code]
  const first = code === 'ru' || code === 'uk' ? CYRILLIC_FIRST : code === 'ja' ? KANA_FIRST : LATIN_FIRST
  const last = code === 'ru' || code === 'uk' ? CYRILLIC_LAST : code === 'ja' ? KANA_LAST : LATIN_LAST
  return (folded) => {
    if (folded.length < 3 || folded.length > LONGEST_WORD || !isWordOf(folded, first, last)) return folded
    return stemmer.stem(folded) || folded
  }
}

function buildRules(code: string): LanguageRules {
  let words: ReadonlySet<string> | undefined
  const isStopWord = (folded: string): boolean => {
    words ??= stopWordsOf(code)
    return words.has(folded)
  }
  return Object.freeze({ code, isStopWord, stem: stemmerOf(code) })
}

const cache = new Map<string, LanguageRules>()

/** The primary subtag of a BCP 47 tag, lower case, aliases resolved ('nb-NO' is 'no'); 'und' for no tag at all. */
export function primarySubtag(tag: string): string {
  const match = /^[a-z]{2,3}(?![a-z])/i.exec(tag)
  if (match === null) return 'und'
  const code = match[0].toLowerCase()
  return Object.hasOwn(ALIASES, code) ? ALIASES[code] : code
}

/**
 * Stop words and stemmer of a language. Stemmers are those of natural 8.1.1
 * (Porter's and the Snowball family: de, en, es, fr, it, nl, no, pt, ru, sv,
 * uk; for ja only the katakana long vowel is cut). A language without rules
 * has no stop words and its words are their own stems.
 *
 * @param code BCP 47 tag; only the primary subtag counts. Never throws for a string.
 * @returns rules, the same object for the same language.
 *
 * @example
 * const rules = languageRules('en-GB')
 * rules.stem('invitations') // 'invit'
 * rules.isStopWord('dont')  // true
 */
export function languageRules(code: string): LanguageRules {
  const key = primarySubtag(checkString('code', code))
  let rules = cache.get(key)
  if (rules === undefined) {
    rules = buildRules(key)
    cache.set(key, rules)
  }
  return rules
}
