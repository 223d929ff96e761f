import { grown, moreRoom } from '../base/grown.ts'
import { PackedLists } from '../base/packed-lists.ts'
import { refuse, verify } from '../binary/error.ts'
import type { SnapshotReader } from '../binary/reader.ts'
import type { SnapshotWriter } from '../binary/writer.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { TermFlag } from '../terms/flags.ts'
import { MAX_TERMS, TERM_WORDS } from '../terms/list.ts'
import { PLACE_BITS, termFlags, termFrequency, termLevel, termPlace } from '../terms/packed.ts'
import { LOG_FREQUENCY } from '../terms/salience.ts'
import { FOCUS, MEASURES, Measure, Pair, Sum, Vectors } from './evidence/pair.ts'
import { noTerms, sumShared, type WeighedTerms } from './evidence/sums.ts'
import { revocableDoubt, usualLikeness } from './few.ts'
import { IDF, notedIdf, rarityOf } from './idf.ts'

/** Places of terms, each of its own. */
const EACH = /* @__PURE__ */ Uint8Array.from({ length: MAX_TERMS }, (_, i) => i)

/** In a slot: no article. */
const NOBODY = 0xffffffff
/** Slots from which on their memory is given back when a version of the statistics ends. */
const MANY_SLOTS = 1024
const FIRST_SLOTS = 64

/**
 * What the evidence needs of an article alone, by the statistics of a version: the idf of its terms, and its norms and wholes.
 * Kept until the statistics have moved on, so that comparing two articles looks nothing up. They stand in slots, of which only
 * those articles have one that were compared by the present version.
 */
export class ArticleNorms {
  readonly #corpus: Corpus
  readonly #prior: (documents: number, held: number) => number
  /** By article: its slot, if that says so too. */
  #slots = new Uint32Array(FIRST_SLOTS)
  /** Whether what is taken is lent to a read. */
  #lending = false
  /** The version of the statistics that the slots are of. */
  #version = 0
  /** Slots in use, freed ones among them. */
  #used = 0
  #free: number[] = []
  /** By slot: its article. */
  #articles = new Uint32Array(FIRST_SLOTS)
  /** By slot: when its norms were taken, by the corpus' clock; below 0 where they are lent to reads. */
  #taken = new Float64Array(FIRST_SLOTS)
  /** {@link MEASURES} a slot. */
  #values = new Float32Array(FIRST_SLOTS * MEASURES)
  /** By slot: a byte a term, four a word, in the order of the article's terms. */
  #idf = new PackedLists()
  // Scratch space of one call.
  readonly #noted = new Uint32Array(idfWords(MAX_TERMS))
  readonly #starts = new Uint32Array(1 << (PLACE_BITS - 5))
  readonly #self = new Pair()
  readonly #weightiest = new Float64Array(FOCUS)
  readonly #terms = noTerms()

  /** @param prior log-odds of two articles, by how many are held in their language and in all */
  constructor(corpus: Corpus, prior: (documents: number, held: number) => number) {
    this.#corpus = corpus
    this.#prior = prior
  }

  get bytes(): number {
    const arrays = [this.#values, this.#articles, this.#taken, this.#slots]
    return arrays.reduce((sum, { byteLength }) => sum + byteLength, this.#idf.bytes)
  }

  /**
   * Takes an article's norms unless those by the present statistics are at hand.
   *
   * @returns whether they are kept, for as long as the statistics serve
   */
  take(article: number): boolean {
    if (this.#isTaken(article)) return true
    const { clock, changes, statistics } = this.#corpus.versions
    if (statistics !== this.#version) this.#begin(statistics)
    const lent = -1 - changes
    const slot = this.#giveSlot(article)
    if (this.#lending && this.#taken[slot] === lent) return false
    this.#taken[slot] = this.#lending ? lent : clock
    this.#measure(article)
    return !this.#lending
  }

  /**
   * Norms that are taken while this lasts are not kept beyond the next change: by which statistics articles are measured hangs
   * on what came and went, never on what was read.
   */
  lend<T>(read: () => T): T {
    const before = this.#lending
    this.#lending = true
    try {
      return read()
    } finally {
      this.#lending = before
    }
  }

  /** Of all slots, by {@link Sum}; good until norms of others are taken. */
  get values(): Float32Array {
    return this.#values
  }

  /** Where the norms of an article that were taken begin in {@link values}. */
  at(article: number): number {
    return MEASURES * this.#slots[article]
  }

  /** Finds the terms of an article whose norms were taken; good until any are taken anew. */
  locate(article: number, out: WeighedTerms): void {
    this.#corpus.terms.find(article, out.terms)
    this.#idf.find(this.#slots[article], out.idf)
    out.leastFocus = this.#values[this.at(article) + Measure.LeastFocus]
  }

  /** Frees what is kept of an article that is gone; it would not be used again in any case. */
  free(article: number): void {
    if (!this.#hasSlot(article)) return
    const slot = this.#slots[article]
    this.#articles[slot] = NOBODY
    this.#idf.delete(slot)
    this.#free.push(slot)
  }

  /** Norms that were taken are kept as they are: taken anew, they would be those of other statistics. */
  save(writer: SnapshotWriter, articles: Uint32Array): void {
    const taken = articles.filter((article) => this.#isTaken(article))
    writer.u32('norm.taken', articles.length, (out) => {
      for (let i = 0; i < articles.length; i++) out[i] = this.#isTaken(articles[i]) ? 1 : 0
    })
    writer.f32('norm.value', MEASURES * taken.length, (out) => {
      for (let i = 0; i < taken.length; i++) {
        const at = this.at(taken[i])
        out.set(this.#values.subarray(at, at + MEASURES), MEASURES * i)
      }
    })
    const slots = taken.map((article) => this.#slots[article])
    const words = slots.reduce((sum, slot) => sum + this.#idf.length(slot), 0)
    writer.u32('norm.idf', words, (out) => {
      let at = 0
      for (const slot of slots) {
        const from = this.#idf.offset(slot)
        const length = this.#idf.length(slot)
        out.set(this.#idf.page(slot).subarray(from, from + length), at)
        at += length
      }
    })
  }

  /** A snapshot of an earlier version has other norms: they are taken anew. */
  load(reader: SnapshotReader, articles: Uint32Array): void {
    // Those of earlier versions were taken otherwise, and are taken anew when they are asked for.
    if (reader.version < 8) return
    const taken = reader.u32('norm.taken', articles.length)
    const count = taken.reduce((sum, mark) => sum + (mark === 0 ? 0 : 1), 0)
    const values = reader.f32('norm.value', MEASURES * count)
    const idf = reader.u32('norm.idf')
    let row = 0
    let at = 0
    this.#begin(this.#corpus.versions.statistics)
    for (let i = 0; i < articles.length; i++) {
      const article = articles[i]
      if (taken[i] === 0) continue
      const slot = this.#giveSlot(article)
      this.#taken[slot] = this.#corpus.versions.clock
      for (let k = 0; k < MEASURES; k++) {
        const value = values[MEASURES * row + k]
        if (!((value >= 0 || k === Measure.Prior) && Math.abs(value) < Number.POSITIVE_INFINITY))
          refuse(`a norm is ${value}`)
        this.#values[this.at(article) + k] = value
      }
      const to = at + idfWords(this.#corpus.terms.length(article) / TERM_WORDS)
      verify(to <= idf.length, 'terms have no idf')
      this.#idf.set(slot, idf, at, to)
      at = to
      row++
    }
    verify(at === idf.length, 'an idf is of no term')
  }

  #isTaken(article: number): boolean {
    return this.#hasSlot(article) && this.#corpus.versions.isCurrent(article, this.#taken[this.#slots[article]])
  }

  /** Forgets all: the statistics of another version serve from now on. */
  #begin(version: number): void {
    this.#version = version
    this.#free = []
    this.#articles.fill(NOBODY, 0, this.#used)
    if (this.#used >= MANY_SLOTS) {
      this.#articles = new Uint32Array(FIRST_SLOTS)
      this.#taken = new Float64Array(FIRST_SLOTS)
      this.#values = new Float32Array(FIRST_SLOTS * MEASURES)
      this.#idf = new PackedLists()
    }
    this.#used = 0
  }

  #hasSlot(article: number): boolean {
    if (article >= this.#slots.length) return false
    const slot = this.#slots[article]
    return slot < this.#used && this.#articles[slot] === article
  }

  #giveSlot(article: number): number {
    if (this.#hasSlot(article)) return this.#slots[article]
    if (article >= this.#slots.length) {
      this.#slots = grown(this.#slots, new Uint32Array(moreRoom(this.#slots.length, article + 1)))
    }
    const slot = this.#free.pop() ?? this.#used++
    if (slot >= this.#articles.length) {
      const room = moreRoom(this.#articles.length, slot + 1)
      const values = new Float32Array(MEASURES * room)
      values.set(this.#values)
      this.#values = values
      this.#taken = grown(this.#taken, new Float64Array(room))
      this.#articles = grown(this.#articles, new Uint32Array(room))
    }
    this.#taken[slot] = 0
    this.#articles[slot] = article
    this.#slots[article] = slot
    return slot
  }

  #measure(article: number): void {
    const { terms, statistics, boilerplate } = this.#corpus
    const page = terms.page(article)
    const from = terms.offset(article)
    const size = terms.length(article) / TERM_WORDS
    // Left out of the counts are the article and, as far as one norm can serve all pairs, the one it is compared with.
    const documents = Math.max(0, this.#corpus.documents(article) - 2)
    const noted = this.#noted
    const isMarked = boilerplate.isMarked(article)
    const starts = this.#starts
    if (isMarked) boilerplate.findStarts(article, starts)
    statistics.readAhead(page, from, from + size)
    const doubt = revocableDoubt(this.#corpus.documents(article), this.#corpus.size)
    let products = 0
    for (let i = 0; i < size; i++) {
      const seen = Math.max(0, statistics.count(page[from + i]) - 2)
      const word = page[from + size + i]
      // A site's own words say nothing of an article, but those of its title do.
      const place = termPlace(word)
      const isOwn = isMarked && !(termFlags(word) & TermFlag.Title) && (starts[place >>> 5] & (1 << place)) !== 0
      const idf = isOwn ? 0 : notedIdf(documents, seen, termLevel(word)) | rarityOf(documents, seen)
      if (doubt > 0 && seen > 0 && !(termFlags(word) & TermFlag.Phrase)) {
        const frequency = LOG_FREQUENCY[termFrequency(word)]
        products += seen * frequency * frequency * IDF[idf] * IDF[idf] * IDF[idf]
      }
      noted[i >> 2] = (i & 3) === 0 ? idf : noted[i >> 2] | (idf << ((i & 3) << 3))
    }
    this.#idf.set(this.#slots[article], noted, 0, idfWords(size))
    const values = this.#values
    const at = this.at(article)
    const self = this.#self
    this.locate(article, this.#terms)
    const least = leastFocus(this.#terms, size, this.#weightiest)
    this.#terms.leastFocus = least
    values[at + Measure.LeastFocus] = least
    sumShared(this.#terms, this.#terms, EACH, EACH, size, self)
    for (let k = 0; k < Sum.Size; k++) values[at + k] = k < Vectors.Size ? Math.sqrt(self.sums[k]) : self.sums[k]
    const time = this.#corpus.time(article)
    values.fill(0, at + Measure.TimesHeld, at + MEASURES)
    values[at + Measure.Prior] = this.#prior(this.#corpus.documents(article), this.#corpus.size)
    values[at + Measure.Held] = this.#corpus.size
    values[at + Measure.OnSite] = Math.max(0, this.#corpus.onSite(article) - 2) / Math.max(1, this.#corpus.size - 2)
    if (doubt > 0) {
      const own = self.sums[Sum.Terms]
      values[at + Measure.Doubt] = doubt
      values[at + Measure.Likeness] = usualLikeness(own > 0 ? products / own : 0, this.#corpus.documents(article))
    }
    if (Number.isNaN(time)) return
    values[at + Measure.TimesHeld] = this.#corpus.times.size
    this.#corpus.times.around(time, values, at + Measure.Times)
  }
}

/** The weight of the least of an article's weightiest terms; a little less, for it is kept in 32 bits. */
function leastFocus({ terms, idf }: WeighedTerms, size: number, weightiest: Float64Array): number {
  const { page, offset } = terms
  const { page: idfPage, offset: idfOffset } = idf
  let count = 0
  for (let i = 0; i < size; i++) {
    const word = page[offset + size + i]
    if (termFlags(word) & TermFlag.Phrase) continue
    const note = (idfPage[idfOffset + (i >> 2)] >>> ((i & 3) << 3)) & 0xff
    const weight = LOG_FREQUENCY[termFrequency(word)] * IDF[note]
    if (count === FOCUS && weight <= weightiest[FOCUS - 1]) continue
    let place = count < FOCUS ? count++ : FOCUS - 1
    for (; place > 0 && weightiest[place - 1] < weight; place--) weightiest[place] = weightiest[place - 1]
    weightiest[place] = weight
  }
  return count === 0 ? 0 : weightiest[count - 1] * (1 - 1e-6)
}

/** Words that the idf of so many terms take. */
function idfWords(terms: number): number {
  return (terms + 3) >> 2
}
