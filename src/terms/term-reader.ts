import type { BackgroundTable } from '../background/table.ts'
import type { WordArena } from '../base/word-arena.ts'
import type { Reading } from '../text/reading.ts'
import type { ShinglesInOrder } from '../text/words/shingles.ts'
import type { TokenBuffer } from '../text/words/tokens.ts'
import { Amounts } from './amounts.ts'
import { TermCollector } from './collector.ts'
import type { TermExtractor } from './extractor.ts'
import type { TermExtractors } from './extractors.ts'
import { type SelectedTerms, TermSelection, wordAround } from './selection.ts'

/** What is known of languages, as far as terms go. */
export interface TermRules {
  /** For all readers: many are made for a single article. */
  readonly extractors: () => TermExtractors
  /** The background table of a language: one that was given, or one at hand. */
  readonly background: (language: string, given: readonly BackgroundTable[]) => BackgroundTable | undefined
  /** The language of a text that nobody declared it of, by its vocabulary; the reading has what it was taken for. */
  readonly named: (reading: Reading, given: readonly BackgroundTable[]) => string
}

/** What is read of an article. */
export interface ReadTerms extends SelectedTerms {
  /** See `amounts.ts`. */
  readonly amounts: Uint32Array
}

/** Picks the salient terms of articles, in buffers of its own that it uses again for the next. */
export class TermReader {
  readonly #rules: TermRules
  readonly #given: readonly BackgroundTable[]
  readonly #collector = new TermCollector()
  readonly #amounts = new Amounts()
  readonly #selection: TermSelection
  readonly #arena: WordArena

  /** @param arena where the terms are put */
  constructor(rules: TermRules, given: readonly BackgroundTable[], arena: WordArena) {
    this.#rules = rules
    this.#given = given
    this.#arena = arena
    this.#selection = new TermSelection(arena)
  }

  /** A short text that nobody declared the language of is also looked up in the vocabularies at hand. */
  named(reading: Reading): Reading {
    const language = this.#rules.named(reading, this.#given)
    return language === reading.language ? reading : { ...reading, language }
  }

  /** @param keyed whether terms are told by the key of the words */
  read(reading: Reading, keyed: boolean, inOrder: ShinglesInOrder): ReadTerms {
    const extractor = this.#extractor(reading.language, reading.tokens, keyed)
    extractor.extract(reading, this.#collector, this.#amounts)
    const written = (token: number): string => extractor.written(reading, token)
    const { terms, keywords } = this.#selection.select(this.#collector, reading, inOrder, written)
    return { terms, keywords, amounts: this.#amounts.take(this.#arena) }
  }

  /** The terms that a word stands for in an article of a language. @param tokens what is scanned of it */
  termsOf(word: string, language: string, tokens: TokenBuffer, keyed: boolean): readonly number[] {
    return this.#extractor(language, tokens, keyed).termsOf(word, tokens)
  }

  /**
   * A term of the article read last as it is written there, or an empty string: in a script without spaces with what else of its
   * word is shared.
   *
   * @param keyed whether terms are told by the key of the words
   */
  surface(term: number, shared: ReadonlyMap<number, number>, reading: Reading, keyed: boolean): string {
    const i = this.#collector.find(term)
    if (i < 0) return ''
    const { source, tokens } = reading
    const token = this.#collector.token(i)
    const [from, to] = wordAround(tokens, token, (other) => (shared.get(tokens.keyed[other] >>> 0) ?? 0) > 0)
    if (from < to) return source.slice(tokens.start[from], tokens.end[to])
    return this.#extractor(reading.language, tokens, keyed).written(reading, token)
  }

  #extractor(language: string, tokens: TokenBuffer, keyed: boolean): TermExtractor {
    const background = this.#rules.background(language, this.#given)
    return this.#rules.extractors().of(language, background, keyed ? tokens.key : undefined)
  }
}
