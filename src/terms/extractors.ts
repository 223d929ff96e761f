import type { BackgroundTable } from '../background/table.ts'
import { TermExtractor } from './extractor.ts'

const NO_TABLE = {}

/** Extractors by language and background table. Each remembers the stems of words, which never change: one serves all. */
export class TermExtractors {
  /** Those of one table are let go with it. */
  readonly #byTable = new WeakMap<object, Map<string, TermExtractor>>()

  of(language: string, background: BackgroundTable | undefined): TermExtractor {
    const table = background ?? NO_TABLE
    const byLanguage = this.#byTable.get(table) ?? new Map<string, TermExtractor>()
    this.#byTable.set(table, byLanguage)
    const extractor = byLanguage.get(language) ?? new TermExtractor(language, background)
    byLanguage.set(language, extractor)
    return extractor
  }
}

/** Held by all profilers that are given none of their own: many are made for a single article. */
export const sharedExtractors = new TermExtractors()
