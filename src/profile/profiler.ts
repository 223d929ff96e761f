import type { Article } from '../article/article.ts'
import { checkArticle } from '../article/check.ts'
import { backgroundOf } from '../background/default.ts'
import type { BackgroundTable } from '../background/table.ts'
import { fmix32 } from '../base/hash.ts'
import { WordArena } from '../base/word-arena.ts'
import { TermCollector } from '../terms/collector.ts'
import { TermExtractor } from '../terms/extractor.ts'
import { packTerms, surfaceOf } from '../terms/selection.ts'
import { type Reading, TextReader } from '../text/reading.ts'
import { Shingler } from '../text/words/shingles.ts'
import type { Profile } from './profile.ts'

/** What profiles depend on. Those made with the same can be held together. */
export interface ProfileOptions {
  readonly language: string | undefined
  readonly shingleSize: number
  readonly level: 'copies' | 'stories'
  readonly seed: number
  readonly background: readonly BackgroundTable[]
}

/** Turns articles into profiles, reusing its buffers from one to the next. */
export class Profiler {
  readonly #options: ProfileOptions
  readonly #collector = new TermCollector()
  readonly #arena = new WordArena()
  readonly #reader = new TextReader()
  readonly #shingler = new Shingler()
  #reading: Reading | undefined

  constructor(options: ProfileOptions) {
    this.#options = options
  }

  /** @throws {ArticleError} if the article is bad */
  profile(article: Article): Profile {
    return this.read(article).profile
  }

  /** The profile together with the reading it was made from, for explanations. */
  read(article: Article): { readonly profile: Profile; readonly reading: Reading } {
    const { shingleSize, seed, language } = this.#options
    const checked = checkArticle(article)
    const reading = this.#reader.read(checked, language)
    this.#reading = reading
    const { firstToken, tokens } = reading
    const { hash, count } = tokens
    const shingleCount = this.#shingler.make(hash, firstToken, count, shingleSize, seed)
    let high = seed ^ 0x6b43a9b5
    let low = seed ^ 0x52dce729
    for (let i = firstToken; i < count; i++) {
      high = fmix32(Math.imul(high, 0x01000193) ^ hash[i])
      low = (Math.imul(low, 0x2c9277b5) + hash[i]) | 0
    }
    const profile: Profile = {
      id: checked.id,
      language: reading.language,
      time: checked.time,
      words: count - firstToken,
      contentHigh: high >>> 0,
      contentLow: fmix32(low),
      shingles: this.#copied(shingleCount),
      ...this.#terms(reading),
    }
    return { profile, reading }
  }

  /** A term of the article read last as it is written there, or an empty string. */
  surface(term: number): string {
    const i = this.#collector.find(term)
    return i < 0 || this.#reading === undefined ? '' : surfaceOf(this.#reading, this.#collector.token(i))
  }

  #copied(shingles: number): Uint32Array {
    const copy = this.#arena.take(shingles)
    const from = this.#shingler.values
    for (let i = 0; i < shingles; i++) copy[i] = from[i]
    return copy
  }

  #terms(reading: Reading): { readonly terms: Uint32Array; readonly keywords: string } {
    if (this.#options.level === 'copies') return { terms: NO_TERMS, keywords: '' }
    const extractor = extractorOf(reading.language, backgroundOf(reading.language, this.#options.background))
    extractor.extract(reading, this.#collector)
    return packTerms(this.#collector, reading, this.#arena)
  }
}

const NO_TERMS = new Uint32Array(0)
const NO_TABLE = {}
const extractors = new WeakMap<object, Map<string, TermExtractor>>()

/** The extractor of a language, shared by all profilers: it remembers the stems of words, which never change. */
function extractorOf(language: string, background: BackgroundTable | undefined): TermExtractor {
  const key = background ?? NO_TABLE
  const known = extractors.get(key) ?? new Map<string, TermExtractor>()
  extractors.set(key, known)
  const extractor = known.get(language) ?? new TermExtractor(language, background)
  known.set(language, extractor)
  return extractor
}
