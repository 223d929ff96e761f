import type { CheckedArticle } from '../article/check.ts'
import { backgroundOf } from '../background/default.ts'
import { once } from '../base/once.ts'
import { StopHashes } from '../profile/subject.ts'
import { TermExtractors } from '../terms/extractors.ts'
import { type ReadTerms, TermReader } from '../terms/term-reader.ts'
import { languageByVocabulary } from '../terms/vocabulary.ts'
import { isHeadlineAgain } from '../text/furniture/headline-again.ts'
import { FurnitureSeparator } from '../text/furniture/separate.ts'
import { LONGEST_NAME, withoutSiteName } from '../text/furniture/site-name.ts'
import { LanguageDetector } from '../text/language/detect.ts'
import { takeHanNumerals } from '../text/language/han.ts'
import { uncapitaliseNouns } from '../text/language/nouns.ts'
import { numeralsOf } from '../text/language/numerals.ts'
import { shortSubtag } from '../text/language/short-subtag.ts'
import { languageRules, ruledLanguage } from '../text/language/stems.ts'
import { stopWordsOf } from '../text/language/stop-words.ts'
import { inSimplifiedChinese } from '../text/language/traditional.ts'
import type { MarkupMode, ReadField } from '../text/markup/mode.ts'
import { readHeadline, readText } from '../text/markup/plain-text.ts'
import { rangeInMarkup } from '../text/markup/range.ts'
import { readAgain } from '../text/misread.ts'
import type { Reading } from '../text/reading.ts'
import type { UnitRange } from '../text/words/prepared-origin.ts'
import type { ShinglesInOrder } from '../text/words/shingles.ts'
import type { Kit } from './kit.ts'
import { STORIES } from './stories.ts'

const extractors = /* @__PURE__ */ once(() => new TermExtractors(languageRules, numeralsOf, ruledLanguage))
const stopHashes = /* @__PURE__ */ once(() => new StopHashes(stopWordsOf, ruledLanguage))

/** Knows the numerals of Chinese and Japanese. */
class AllLanguagesReader extends TermReader {
  override read(reading: Reading, keyed: boolean, inOrder: ShinglesInOrder): ReadTerms {
    const { language, spelt, tokens } = reading
    if (language !== 'zh' && language !== 'ja') return super.read(reading, keyed, inOrder)
    const restore = takeHanNumerals(spelt, tokens, keyed)
    const terms = super.read(reading, keyed, inOrder)
    restore()
    return terms
  }
}

/** Title or text without markup, in letters as they were meant. */
function read(given: string, field: 'title' | 'text', mode: MarkupMode): ReadField | undefined {
  const plain = field === 'title' ? readHeadline(given, mode) : readText(given, mode)
  const meant = readAgain(plain?.text ?? given)
  if (plain === undefined) return meant
  const inMarkup = (start: number, end: number): UnitRange => rangeInMarkup(given, plain, start, end)
  if (meant === undefined) return { text: plain.text, range: inMarkup }
  return { text: meant.text, range: (start, end) => inMarkup(...meant.range(start, end)) }
}

function titleOf({ title }: CheckedArticle, mode: MarkupMode): string {
  return read(title, 'title', mode)?.text ?? title
}

function headlineOf(article: CheckedArticle, mode: MarkupMode): string {
  return withoutSiteName(titleOf(article, mode), article.url, article.source)
}

function textOf(article: CheckedArticle, mode: MarkupMode): string {
  const text = read(article.text, 'text', mode)?.text ?? article.text
  const { url, source } = article
  // Without a title, a text is all that there is.
  if (article.title === '' || text.length > article.title.length + LONGEST_NAME) return text
  const title = titleOf(article, mode)
  return isHeadlineAgain(text, title, withoutSiteName(title, url, source), source) ? '' : text
}

/** Of `samestory`: all languages, page furniture, markup, copies and stories. */
export const FULL: Kit = {
  name: 'samestory',
  text: () => {
    const furniture = new FurnitureSeparator()
    const languages = new LanguageDetector()
    return {
      title: headlineOf,
      text: textOf,
      spelling: inSimplifiedChinese,
      kept: (text, titled) => furniture.separate(text, titled).kept,
      language: (declared, source, tokens) =>
        declared === undefined ? languages.detect(source, tokens) : shortSubtag(declared),
    }
  },
  field: read,
  stopHashes,
  names: ({ language, spelt, tokens, textToken }) => {
    if (language === 'de') uncapitaliseNouns(spelt, tokens, textToken)
  },
  terms: (given, arena) =>
    new AllLanguagesReader({ extractors, background: backgroundOf, named: languageByVocabulary }, given, arena),
  stories: STORIES,
}
