import type { Article, ArticleError } from '../article/article.ts'
import { checkArticle, type DateMode } from '../article/check.ts'
import { backgroundOf } from '../background/default.ts'
import type { BackgroundTable } from '../background/table.ts'
import { fmix32 } from '../base/hash.ts'
import { WordArena } from '../base/word-arena.ts'
import { TermCollector } from '../terms/collector.ts'
import { sharedExtractors, type TermExtractors } from '../terms/extractors.ts'
import { surfaceOf, TermSelection } from '../terms/selection.ts'
import { languageByVocabulary } from '../terms/vocabulary.ts'
import type { MarkupMode } from '../text/markup/plain-text.ts'
import { type Reading, TextReader } from '../text/reading.ts'
import { Shingler } from '../text/words/shingles.ts'
import type { Profile } from './profile.ts'
import { siteOf } from './site.ts'
import { SubjectReader } from './subject.ts'

/** What profiles depend on. Those made with the same can be held together. */
export interface ProfileOptions {
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

/** An article's profile and what it was made from. */
export interface ReadArticle {
  readonly profile: Profile
  readonly reading: Reading
  /** What is wrong with the article and was passed over. */
  readonly warning: ArticleError | undefined
  /** A term as the article writes it, or an empty string. */
  readonly surface: (term: number) => string
}

/** Turns articles into profiles, reusing its buffers from one to the next. */
export class Profiler {
  readonly #options: ProfileOptions
  readonly #extractors: TermExtractors
  readonly #collector = new TermCollector()
  readonly #arena = new WordArena()
  readonly #selection = new TermSelection(this.#arena)
  readonly #subjects = new SubjectReader(this.#arena)
  readonly #reader: TextReader
  readonly #shingler = new Shingler()

  constructor(options: ProfileOptions, extractors = sharedExtractors) {
    this.#options = options
    this.#reader = new TextReader(options.seed, options.markup)
    this.#extractors = extractors
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
    const { shingleSize, seed, language, dates = 'strict' } = this.#options
    const checked = checkArticle(article, dates)
    const reading = this.#named(this.#reader.read(checked, language), checked.language ?? language)
    const { firstToken, tokens } = reading
    const { hash, keyed, count } = tokens
    if (!this.keyed) keyed.set(hash.subarray(0, count))
    const shingleCount = this.#shingler.make(keyed, firstToken, count, shingleSize, seed)
    let high = seed ^ 0x6b43a9b5
    let low = seed ^ 0x52dce729
    for (let i = firstToken; i < count; i++) {
      high = fmix32(Math.imul(high, 0x01000193) ^ hash[i])
      low = (Math.imul(low, 0x2c9277b5) + keyed[i]) | 0
    }
    const profile: Profile = {
      id: checked.id,
      language: reading.language,
      time: checked.time,
      site: siteOf(checked.url, checked.source),
      words: count - firstToken,
      contentHigh: high >>> 0,
      contentLow: fmix32(low),
      shingles: this.#copied(shingleCount),
      subject: this.#subjects.read(reading, this.#shingler.inOrder),
      ...this.#terms(reading),
    }
    return { profile, reading, warning: checked.warning, surface: (term) => this.#surface(term, reading) }
  }

  /** The term that a word, such as a keyword, stands for in an article of a language; 0 where that is none. */
  termOf(word: string, language: string): number {
    const background = backgroundOf(language, this.#options.background)
    const tokens = this.#reader.scan(word)
    if (!this.keyed) tokens.keyed.set(tokens.hash.subarray(0, tokens.count))
    return this.#extractors.of(language, background, this.keyed ? tokens.key : undefined).termOf(word, tokens)
  }

  #surface(term: number, reading: Reading): string {
    const i = this.#collector.find(term)
    return i < 0 ? '' : surfaceOf(reading, this.#collector.token(i))
  }

  /** A short text that nobody declared the language of is also looked up in the vocabularies at hand. */
  #named(reading: Reading, declared: string | undefined): Reading {
    const { background, level } = this.#options
    // At level `copies` nothing hangs on the language, and no table need be decoded.
    if (declared !== undefined || level === 'copies') return reading
    const language = languageByVocabulary(reading.language, reading.source, reading.tokens, background)
    return language === reading.language ? reading : { ...reading, language }
  }

  #copied(shingles: number): Uint32Array {
    const copy = this.#arena.take(shingles)
    const from = this.#shingler.values
    for (let i = 0; i < shingles; i++) copy[i] = from[i]
    return copy
  }

  #terms(reading: Reading): { readonly terms: Uint32Array; readonly keywords: string } {
    if (this.#options.level === 'copies') return { terms: NO_TERMS, keywords: '' }
    const background = backgroundOf(reading.language, this.#options.background)
    const key = this.keyed ? reading.tokens.key : undefined
    this.#extractors.of(reading.language, background, key).extract(reading, this.#collector)
    return this.#selection.select(this.#collector, reading, this.#shingler.inOrder)
  }
}

const NO_TERMS = new Uint32Array(0)
