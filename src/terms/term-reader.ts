import type { BackgroundTable } from '../background/table.ts'
import type { WordArena } from '../base/word-arena.ts'
import type { Reading } from '../text/reading.ts'
import type { TokenBuffer } from '../text/words/tokens.ts'
import { TermCollector } from './collector.ts'
import type { TermExtractors } from './extractors.ts'
import { surfaceOf, TermSelection } from './selection.ts'

/** What is known of languages, as far as terms go. */
export interface TermRules {
  /** For all readers: many are made for a single article. */
  readonly extractors: () => TermExtractors
  /** The background table of a language: one that was given, or one at hand. */
  readonly background: (language: string, given: readonly BackgroundTable[]) => BackgroundTable | undefined
  /** The language of a text that nobody declared it of, by its vocabulary. @param language what it was taken for */
  readonly named: (language: string, source: string, tokens: TokenBuffer, given: readonly BackgroundTable[]) => string
}

/** Picks the salient terms of articles, in buffers of its own that it uses again for the next. */
export class TermReader {
  readonly #rules: TermRules
  readonly #given: readonly BackgroundTable[]
  readonly #collector = new TermCollector()
  readonly #selection: TermSelection

  /** @param arena where the terms are put */
  constructor(rules: TermRules, given: readonly BackgroundTable[], arena: WordArena) {
    this.#rules = rules
    this.#given = given
    this.#selection = new TermSelection(arena)
  }

  /** A short text that nobody declared the language of is also looked up in the vocabularies at hand. */
  named(reading: Reading): Reading {
    const language = this.#rules.named(reading.language, reading.source, reading.tokens, this.#given)
    return language === reading.language ? reading : { ...reading, language }
  }

  read(reading: Reading): { readonly terms: Uint32Array; readonly keywords: string } {
    const background = this.#rules.background(reading.language, this.#given)
    this.#rules.extractors().of(reading.language, background).extract(reading, this.#collector)
    return this.#selection.select(this.#collector, reading)
  }

  /** A term of the article read last as it is written there, or an empty string. */
  surface(term: number, reading: Reading): string {
    const i = this.#collector.find(term)
    return i < 0 ? '' : surfaceOf(reading, this.#collector.token(i))
  }
}
