import type { SnapshotReader } from '../binary/reader.ts'
import type { SnapshotWriter } from '../binary/writer.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { TermFlag } from '../terms/flags.ts'
import { MAX_TERMS, TERM_WORDS } from '../terms/list.ts'
import { termFlags } from '../terms/packed.ts'
import type { CopyJudge } from './copies.ts'
import { countAmounts } from './evidence/amounts.ts'
import { brevityOf, shortnessOf } from './evidence/brevity.ts'
import { EVIDENCE, type EvidenceName, takeEvidence } from './evidence/index.ts'
import { numbersLacked } from './evidence/lead.ts'
import { AskedEvidence, type OwnValue } from './evidence/own.ts'
import type { OwnEvidence } from './evidence/own-evidence.ts'
import { Measure, Of, Pair, Sum } from './evidence/pair.ts'
import { idfAt, noTerms, sumShared, termProduct, wordAt } from './evidence/sums.ts'
import type { Judged } from './judged.ts'
import { Little, LittleShared } from './little-shared.ts'
import { LogOdds, ONE_IN_TEN, probabilityOf } from './log-odds.ts'
import { SharedTerms, TermMatcher } from './matcher.ts'
import { type JudgeModel, MODEL } from './model.ts'
import { NEXT_DAY } from './next-day.ts'
import { ArticleNorms } from './norms.ts'
import { SiteWords } from './site-words.ts'

/**
 * Most that the log-odds of two articles can be that share nothing but numbers, or but numbers and one word in two languages or two
 * headlines, or but names: these prove nothing. By hand.
 */
const MOST_BY_LITTLE = ONE_IN_TEN
/** Language of an article where it could not be told. */
const UNTOLD = 'und'
/** Words of a list of terms that may not be all of the article's. */
const ALL_TERMS = TERM_WORDS * MAX_TERMS

/** One kind of evidence for a pair. */
export interface WeighedEvidence {
  readonly name: EvidenceName
  readonly value: number
  /** What it adds to the log-odds, beside what it would where nothing is known. */
  readonly contribution: number
}

/** Why the judge thinks what it thinks of two articles. */
export interface Explanation {
  /** Log-odds where nothing is known. */
  readonly prior: number
  readonly evidence: readonly WeighedEvidence[]
  /** Undefined where the user has none. */
  readonly own: readonly OwnValue[] | undefined
  /** Hashes of the terms shared, and what each adds to the product of the two vectors. */
  readonly terms: ReadonlyMap<number, number>
  /** What is all that they share where that proves nothing. */
  readonly littleShared: Little
  /** Log-odds that the prior lacks because few of all held are of their language. */
  readonly lack: number
  /** Whether neither's language could be told. */
  readonly isUntold: boolean
  /** Whether both are known to be of one day, or nearly so. */
  readonly isOneDay: boolean
}

/**
 * Gives two articles the probability that they cover the same story.
 *
 * The inverse document frequencies and norms of an article are taken when it is first compared by a version of the statistics
 * and then kept. So a pair's probability does not change within a version.
 */
export class StoryJudge {
  /** The user's own evidence, if there is any. */
  readonly own: AskedEvidence | undefined
  readonly #corpus: Corpus
  readonly #norms: ArticleNorms
  readonly #matcher = new TermMatcher()
  readonly #logOdds: LogOdds
  // Scratch space of one pair.
  readonly #shared = new SharedTerms()
  readonly #pair = new Pair()
  readonly #one = noTerms()
  readonly #other = noTerms()
  readonly #evidence = new Float64Array(EVIDENCE.length)
  readonly #little = new LittleShared()
  readonly #siteWords: SiteWords
  // Not constants of the module, which bundles of copies alone would keep with all evidence.
  readonly #rivalNames = placeOf('rivalNames')

  constructor(corpus: Corpus, own: readonly OwnEvidence[] = [], model: JudgeModel = MODEL) {
    this.#corpus = corpus
    this.#siteWords = new SiteWords(corpus)
    this.own = own.length === 0 ? undefined : new AskedEvidence(own, (article) => corpus.id(article))
    const logOdds = new LogOdds(model)
    this.#logOdds = logOdds
    this.#norms = new ArticleNorms(corpus, (documents, held) => logOdds.prior(documents, held))
  }

  get bytes(): number {
    return this.#norms.bytes
  }

  /** Frees what is kept of an article that is gone. */
  free(article: number): void {
    this.#norms.free(article)
  }

  save(writer: SnapshotWriter, articles: Uint32Array): void {
    this.#norms.save(writer, articles)
  }

  load(reader: SnapshotReader, articles: Uint32Array): void {
    this.#norms.load(reader, articles)
  }

  /** Fills `out` for two different articles. Symmetric to the last bit. */
  judge(a: number, b: number, out: Judged): void {
    out.isKept = this.take(a, b, this.#evidence)
    const logOdds = this.#logOdds.of(this.#evidence, this.#prior())
    out.logOdds = logOdds > MOST_BY_LITTLE && this.#littleShared() !== Little.No ? MOST_BY_LITTLE : logOdds
    out.rareNames = this.#pair.rareNames
    out.mostCommon = this.#mostCommon()
    out.rivalNames = this.#evidence[this.#rivalNames]
    out.rivalNumbers = numbersLacked(this.#pair)
    out.rivalAmounts = this.#pair.rivalAmounts
    if (this.own === undefined) return
    out.own = this.own.sum(a, b)
    out.isKept &&= this.own.isGood
  }

  /** Whether the words say nothing of an event that two articles share, which are no copies: see {@link SiteWords}. */
  shareSiteWords(a: number, b: number, judged: Judged, copies: CopyJudge): boolean {
    return this.#siteWords.areAllThat(a, b, judged, copies)
  }

  /** Runs what only reads: see `ArticleNorms.lend`. */
  lend<T>(read: () => T): T {
    return this.#norms.lend(read)
  }

  /**
   * Writes the evidence for two different articles to `out`, in the order of `EVIDENCE`.
   *
   * @returns whether the norms that it rests on are kept
   */
  take(a: number, b: number, out: Float64Array): boolean {
    const norms = this.#norms
    const shared = this.#shared
    const pair = this.#pair
    const keptA = norms.take(a)
    const keptB = norms.take(b)
    this.#matcher.match(a, b, this.#corpus, shared)
    pair.measures = norms.values
    pair.one = norms.at(shared.one)
    pair.other = norms.at(shared.other)
    pair.timeOne = this.#corpus.time(shared.one)
    pair.timeOther = this.#corpus.time(shared.other)
    countAmounts(a, b, this.#corpus.amounts, pair)
    pair.sameLanguage = sameLanguage(this.#corpus.language(a), this.#corpus.language(b))
    const words = Math.max(this.#corpus.words(a), this.#corpus.words(b))
    pair.brevity = pair.sameLanguage ? brevityOf(words) : 0
    pair.shortness = pair.sameLanguage ? shortnessOf(words) : 0
    pair.sameSite = this.#corpus.site(a) !== 0 && this.#corpus.site(a) === this.#corpus.site(b)
    norms.locate(shared.one, this.#one)
    norms.locate(shared.other, this.#other)
    sumShared(this.#one, this.#other, shared.inOne, shared.inOther, shared.count, pair)
    takeEvidence(pair, out)
    return keptA && keptB
  }

  /** Probability of one story by what was said of two articles. */
  probability({ logOdds, own }: Judged): number {
    return probabilityOf(logOdds + own)
  }

  explain(a: number, b: number): Explanation {
    const values = new Float64Array(EVIDENCE.length)
    this.take(a, b, values)
    let prior = this.#prior()
    const lack = this.#logOdds.lack(this.#corpus.documents(a, b)) - this.#logOdds.lack(this.#corpus.size)
    const isUntold = this.#corpus.language(a) === UNTOLD && this.#corpus.language(b) === UNTOLD
    const isOneDay = Math.abs(this.#corpus.time(a) - this.#corpus.time(b)) < NEXT_DAY
    const evidence = EVIDENCE.map(({ name, unknown }, k) => {
      // What a curve adds where nothing is known is no evidence.
      const anyway = this.#logOdds.contribution(k, unknown)
      prior += anyway
      return { name, value: values[k], contribution: this.#logOdds.contribution(k, values[k]) - anyway }
    })
    const terms = this.#sharedTerms()
    const littleShared = this.#littleShared()
    return { prior, evidence, own: this.own?.values(a, b), terms, littleShared, lack, isUntold, isOneDay }
  }

  /**
   * Shingles that the pair just taken can have in common at most. Wherever an article uses a term that the other lacks, a shingle
   * begins that the other lacks too, or the article ends.
   */
  #mostCommon(): number {
    const { one, other } = this.#shared
    const { sums, measures, one: atOne, other: atOther } = this.#pair
    const corpus = this.#corpus
    // In another language a word is another term.
    if (corpus.language(one) !== corpus.language(other)) return Number.POSITIVE_INFINITY
    const strayOne = measures[atOne + Sum.Uses] - sums[Sum.Uses]
    const strayOther = measures[atOther + Sum.Uses] - sums[Sum.Uses + Of.Other]
    // Of a long article not all terms are kept.
    return Math.min(
      this.#other.terms.length < ALL_TERMS ? corpus.words(one) - strayOne : Number.POSITIVE_INFINITY,
      this.#one.terms.length < ALL_TERMS ? corpus.words(other) - strayOther : Number.POSITIVE_INFINITY,
    )
  }

  /** See {@link LittleShared}. */
  #littleShared(): Little {
    return this.#little.is(this.#shared, this.#one, this.#other, this.#pair)
  }

  /**
   * The prior of the pair just taken: of the article that is judged more strictly. One whose language could not be told says
   * nothing of how many are held, and goes by the other's.
   */
  #prior(): number {
    const { measures, one, other } = this.#pair
    const isOneTold = this.#corpus.language(this.#shared.one) !== UNTOLD
    const isOtherTold = this.#corpus.language(this.#shared.other) !== UNTOLD
    if (isOneTold !== isOtherTold) return measures[(isOneTold ? one : other) + Measure.Prior]
    return Math.min(measures[one + Measure.Prior], measures[other + Measure.Prior])
  }

  /** The terms of the pair just taken. */
  #sharedTerms(): ReadonlyMap<number, number> {
    const { one, inOne, inOther, count } = this.#shared
    const { terms } = this.#corpus
    const weights = new Map<number, number>()
    for (let k = 0; k < count; k++) {
      const wordA = wordAt(this.#one, inOne[k])
      const wordB = wordAt(this.#other, inOther[k])
      if (termFlags(wordA) & TermFlag.Phrase) continue
      const idf = Math.min(idfAt(this.#one, inOne[k]), idfAt(this.#other, inOther[k]))
      weights.set(terms.page(one)[terms.offset(one) + inOne[k]], termProduct(wordA, wordB, idf))
    }
    return weights
  }
}

function placeOf(kind: EvidenceName): number {
  return EVIDENCE.findIndex(({ name }) => name === kind)
}

/** A language that could not be told may be any. */
function sameLanguage(a: string, b: string): boolean {
  return a === b || a === UNTOLD || b === UNTOLD
}
