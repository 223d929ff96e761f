import { background as english } from '../background/en.ts'
import { tableLanguage } from '../background/table.ts'
import { once } from '../base/once.ts'
import { StopHashes } from '../profile/subject.ts'
import { TermExtractors } from '../terms/extractors.ts'
import { TermReader, type TermRules } from '../terms/term-reader.ts'
import { englishRules } from '../text/language/english.ts'
import { englishStopWords } from '../text/language/english-stop-words.ts'
import { ENGLISH_NUMERALS } from '../text/language/numerals.ts'
import type { Kit } from './kit.ts'
import { plainText } from './plain-text.ts'
import { STORIES } from './stories.ts'

/** Nothing is known of other languages, but that names in German words are told otherwise: see `stemAcross`. */
const ruled = (language: string): string => (language === 'en' || language === 'de' ? language : 'und')

const RULES: TermRules = {
  extractors: /* @__PURE__ */ once(
    () => new TermExtractors(englishRules, (language) => (language === 'en' ? ENGLISH_NUMERALS : ''), ruled),
  ),
  background: (language, given) =>
    given.find((table) => table.language === tableLanguage(language)) ?? (language === 'en' ? english : undefined),
  named: ({ language }) => language,
}

const stopHashes = /* @__PURE__ */ once(
  () => new StopHashes((language) => (language === 'en' ? englishStopWords() : []), ruled),
)

/** Of `samestory/english`: texts as they stand, taken for English where no language is named; copies and stories. */
export const ENGLISH: Kit = {
  name: 'samestory/english',
  text: () => plainText('en'),
  stopHashes,
  terms: (given, arena) => new TermReader(RULES, given, arena),
  stories: STORIES,
}
