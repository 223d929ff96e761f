import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'
import list from 'natural/lib/natural/util/stopwords.js'
import { type LanguageRules, makeRules } from './rules.ts'
import { addWords } from './stop-list.ts'
import { ENGLISH } from './stop-words-en.ts'

function stopWords(): Set<string> {
  const words = new Set<string>()
  addWords(list.words, false, words)
  addWords(ENGLISH.split(/\s+/), true, words)
  return words
}

const NONE: ReadonlySet<string> = /* @__PURE__ */ new Set<string>()

/** The rules of English, as `languageRules` has them; other languages have none. @param code primary subtag */
export function englishRules(code: string): LanguageRules {
  return code === 'en' ? makeRules(code, stemmer, stopWords) : makeRules(code, undefined, () => NONE)
}
