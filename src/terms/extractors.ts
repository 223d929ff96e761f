import type { BackgroundTable } from '../background/table.ts'
import type { LanguageRules } from '../text/language/rules.ts'
import { TermExtractor } from './extractor.ts'

const NO_TABLE = {}

/** Extractors by language and background table. Each remembers the stems of words, which never change: one serves all. */
export class TermExtractors {
  /** Those of one table are let go with it. */
  readonly #byTable = new WeakMap<object, Map<string, TermExtractor>>()
  readonly #rules: (language: string) => LanguageRules

  /** @param rules stop words and stems of a language */
  constructor(rules: (language: string) => LanguageRules) {
    this.#rules = rules
  }

  of(language: string, background: BackgroundTable | undefined): TermExtractor {
    const table = background ?? NO_TABLE
    const byLanguage = this.#byTable.get(table) ?? new Map<string, TermExtractor>()
    this.#byTable.set(table, byLanguage)
    const extractor = byLanguage.get(language) ?? new TermExtractor(this.#rules(language), background)
    byLanguage.set(language, extractor)
    return extractor
  }
}
