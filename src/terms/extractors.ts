import type { BackgroundTable } from '../background/table.ts'
import type { LanguageRules } from '../text/language/rules.ts'
import type { WordKey } from '../text/words/word-key.ts'
import { TermExtractor } from './extractor.ts'

const NO_TABLE = {}

/** Keys whose extractors are kept. Few processes have more than one. */
const MOST_KEYS = 4

/**
 * Extractors by key, language and background table. Each remembers the stems of words, which never change: one serves all of
 * a key, and of all languages of which nothing is known.
 */
export class TermExtractors {
  /** By seed, -1 where there is no key, those first met first. Those of one table are let go with it. */
  readonly #byKey = new Map<number, WeakMap<object, Map<string, TermExtractor>>>()
  readonly #rules: (language: string) => LanguageRules
  readonly #numerals: (language: string) => string
  readonly #ruled: (language: string) => string

  /**
   * @param rules stop words and stems of a language
   * @param numerals its words for numbers, see `text/language/numerals.ts`
   * @param ruled the language itself, or one for all that have neither: whoever writes articles makes up as many as they like
   */
  constructor(
    rules: (language: string) => LanguageRules,
    numerals: (language: string) => string,
    ruled: (language: string) => string,
  ) {
    this.#rules = rules
    this.#numerals = numerals
    this.#ruled = ruled
  }

  of(language: string, background: BackgroundTable | undefined, key: WordKey | undefined): TermExtractor {
    const byTable = this.#ofKey(key?.seed ?? -1)
    const table = background ?? NO_TABLE
    const byLanguage = byTable.get(table) ?? new Map<string, TermExtractor>()
    byTable.set(table, byLanguage)
    const ruled = this.#ruled(language)
    const extractor =
      byLanguage.get(ruled) ?? new TermExtractor(this.#rules(ruled), this.#numerals(ruled), background, key)
    byLanguage.set(ruled, extractor)
    return extractor
  }

  #ofKey(seed: number): WeakMap<object, Map<string, TermExtractor>> {
    const known = this.#byKey.get(seed)
    if (known !== undefined) return known
    for (const oldest of this.#byKey.keys()) if (this.#byKey.size >= MOST_KEYS) this.#byKey.delete(oldest)
    const byTable = new WeakMap<object, Map<string, TermExtractor>>()
    this.#byKey.set(seed, byTable)
    return byTable
  }
}
