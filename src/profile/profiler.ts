import type { Article, ArticleError } from '../article/article.ts'
import { type CheckedArticle, checkArticle, type DateMode } from '../article/check.ts'
import type { BackgroundTable } from '../background/table.ts'
import { fmix32 } from '../base/hash.ts'
import { WordArena } from '../base/word-arena.ts'
import type { TermReader } from '../terms/term-reader.ts'
import type { MarkupMode } from '../text/markup/mode.ts'
import { type Reading, TextReader, type TextRules } from '../text/reading.ts'
import { Shingler } from '../text/words/shingles.ts'
import { MAX_FACTS, readFacts } from './facts.ts'
import type { Profile } from './profile.ts'
import { siteOf } from './site.ts'
import { type StopHashes, SubjectReader } from './subject.ts'

/** What of the library profiles are made with. */
export interface ProfileKit {
  readonly text: () => TextRules
  /** For all readers: many are made for a single article. */
  readonly stopHashes: () => StopHashes
  /** Leaves words the capitals that make names of them, where they are no sign of one in a language. Absent where none is known. */
  readonly names?: (reading: Reading) => void
  /** Absent where only copies are looked for. */
  readonly terms?: (given: readonly BackgroundTable[], arena: WordArena) => TermReader
}

/** What profiles depend on. Those made with the same can be held together. */
export interface ProfileOptions {
  readonly kit: ProfileKit
  readonly language: string | undefined
  readonly shingleSize: number
  readonly level: 'copies' | 'stories'
  readonly seed: number
  /** Whether words are told by `seed`. They once were not, and what was held then is found by what it was held under. */
  readonly keyed?: boolean
  readonly background: readonly BackgroundTable[]
  /** How titles and texts are taken. @default 'detect' */
  readonly markup?: MarkupMode
  /** What is made of a bad date. @default 'strict' */
  readonly dates?: DateMode
}

/** A term as it is written, or an empty string. @param shared terms that stand in another article too, and what each adds to the similarity */
export type NameOfTerm = (term: number, shared: ReadonlyMap<number, number>) => string

/** An article's profile and what it was made from. */
export interface ReadArticle {
  readonly profile: Profile
  readonly reading: Reading
  /** What is wrong with the article and was passed over. */
  readonly warning: ArticleError | undefined
  /** A term as the article writes it, or an empty string. */
  readonly surface: NameOfTerm
}

/** Turns articles into profiles, reusing its buffers from one to the next. */
export class Profiler {
  readonly #options: ProfileOptions
  readonly #arena = new WordArena()
  /** Absent at level `copies`. */
  readonly #termReader: TermReader | undefined
  readonly #subjects: SubjectReader
  readonly #reader: TextReader
  readonly #shingler = new Shingler()

  constructor(options: ProfileOptions) {
    const { kit, level, background, markup = 'detect' } = options
    this.#options = options
    this.#subjects = new SubjectReader(this.#arena, kit.stopHashes())
    this.#reader = new TextReader(kit.text(), options.seed, markup)
    if (level === 'stories') this.#termReader = kit.terms?.(background, this.#arena)
  }

  /** Whether words are told by the seed. */
  get keyed(): boolean {
    return this.#options.keyed ?? true
  }

  /** @throws {ArticleError} if the article is bad */
  profile(article: Article): Profile {
    return this.read(article).profile
  }

  /** The profile together with what it was made from, for explanations: good until the next article is read. */
  read(article: Article): ReadArticle {
    return this.readChecked(this.check(article))
  }

  /** What is read of an article, each field once. @throws {ArticleError} if one is bad */
  check(article: Article): CheckedArticle {
    return checkArticle(article, this.#options.dates ?? 'strict')
  }

  /** {@link read} of an article whose fields have been checked. @throws {ArticleError} if its words can't be read */
  readChecked(checked: CheckedArticle): ReadArticle {
    const { shingleSize, seed, language } = this.#options
    const read = this.#reader.read(checked, language)
    const reading = (checked.language ?? language) === undefined ? (this.#termReader?.named(read) ?? read) : read
    const { tokens } = reading
    const { hash, keyed, count } = tokens
    if (!this.keyed) keyed.set(hash.subarray(0, count))
    const shingleCount = this.#shingler.make(keyed, 0, count, shingleSize, seed)
    let high = seed ^ 0x6b43a9b5
    let low = seed ^ 0x52dce729
    for (let i = 0; i < count; i++) {
      high = fmix32(Math.imul(high, 0x01000193) ^ hash[i])
      low = (Math.imul(low, 0x2c9277b5) + keyed[i]) | 0
    }
    const subject = this.#subjects.read(reading, this.#shingler.inOrder)
    this.#options.kit.names?.(reading)
    const { terms, amounts, keywords } = this.#termReader?.read(reading, this.keyed, this.#shingler.inOrder) ?? {
      terms: this.#arena.take(0),
      amounts: readFacts(reading, this.#arena.take(MAX_FACTS)),
      keywords: '',
    }
    const profile: Profile = {
      id: checked.id,
      language: reading.language,
      time: checked.time,
      site: siteOf(checked.url, checked.source),
      words: count,
      contentHigh: high >>> 0,
      contentLow: fmix32(low),
      shingles: this.#copied(shingleCount),
      subject,
      terms,
      amounts,
      keywords,
    }
    return {
      profile,
      reading,
      warning: checked.warning,
      surface: (term, shared) => this.#termReader?.surface(term, shared, reading, this.keyed) ?? '',
    }
  }

  /** The terms that a word, such as a keyword, stands for in an article of a language. */
  termsOf(word: string, language: string): readonly number[] {
    const spelt = this.#reader.spell(word, language)
    const tokens = this.#reader.scan(spelt)
    if (!this.keyed) tokens.keyed.set(tokens.hash.subarray(0, tokens.count))
    return this.#termReader?.termsOf(spelt, language, tokens, this.keyed) ?? []
  }

  #copied(shingles: number): Uint32Array {
    const copy = this.#arena.take(shingles)
    const from = this.#shingler.values
    for (let i = 0; i < shingles; i++) copy[i] = from[i]
    return copy
  }
}
