import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'
import { englishStopWords } from './english-stop-words.ts'
import { type LanguageRules, makeRules } from './rules.ts'

const NONE: ReadonlySet<string> = /* @__PURE__ */ new Set<string>()

/** The rules of English, as `languageRules` has them; other languages have none. @param code primary subtag */
export function englishRules(code: string): LanguageRules {
  return code === 'en' ? makeRules(code, stemmer, englishStopWords) : makeRules(code, undefined, () => NONE)
}
