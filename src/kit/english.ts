import { background as english } from '../background/en.ts'
import { tableLanguage } from '../background/table.ts'
import { once } from '../base/once.ts'
import { TermExtractors } from '../terms/extractors.ts'
import { TermReader, type TermRules } from '../terms/term-reader.ts'
import { englishRules } from '../text/language/english.ts'
import type { Kit } from './kit.ts'
import { plainText } from './plain-text.ts'
import { STORIES } from './stories.ts'

const RULES: TermRules = {
  extractors: /* @__PURE__ */ once(() => new TermExtractors(englishRules)),
  background: (language, given) =>
    given.find((table) => table.language === tableLanguage(language)) ?? (language === 'en' ? english : undefined),
  named: (language) => language,
}

/** Of `samestory/english`: texts as they stand, taken for English where no language is named; copies and stories. */
export const ENGLISH: Kit = {
  name: 'samestory/english',
  text: () => plainText('en'),
  terms: (given, arena) => new TermReader(RULES, given, arena),
  stories: STORIES,
}
