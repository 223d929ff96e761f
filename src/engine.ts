import type { Relation } from './article/types.ts'
import type { SnapshotReader } from './binary/reader.ts'
import type { SnapshotWriter } from './binary/writer.ts'
import { Corpus } from './corpus/corpus.ts'
import { CopyJudge } from './judge/copies.ts'
import { type Explanation, StoryJudge } from './judge/judge.ts'
import { ScoreCache } from './judge/score-cache.ts'
import { CopyTier } from './nominate/copies.ts'
import { StoryTier } from './nominate/stories.ts'
import type { ResolvedOptions } from './options.ts'
import type { Profile } from './profile/profile.ts'

/** A candidate that was checked. */
export interface Neighbour {
  readonly handle: number
  readonly relation: Relation
  readonly score: number
}

/** Articles that may be close to one, good until the next is nominated. */
export interface Candidates {
  readonly handles: Uint32Array
  /** How many of them, the first, are copies by an exact check. */
  readonly copies: number
}

/** Most copy candidates checked for one article: those with the most colliding bands. */
const MAX_COPIES = 128
/** Most story candidates judged for one article: those that share the rarest terms. */
const MAX_STORIES = 16
/** Pairs of a stream whose scores are remembered: those of the stories that are in the news. */
const REMEMBERED = 1 << 15
/** A near-duplicate's score is at least this: in the labelled sets, all near-copies of related articles are in one story. */
const COPY_SCORE = 0.9

const CLOSENESS: Readonly<Record<Relation, number>> = {
  duplicate: 3,
  'near-duplicate': 2,
  'same-story': 1,
  unrelated: 0,
}

/** Holds profiles, nominates candidates among them and judges pairs. It knows nothing of stories. */
export class Engine {
  readonly corpus = new Corpus()
  readonly copies: CopyTier
  readonly copyJudge: CopyJudge
  /** Absent at level `copies`. */
  readonly stories: StoryTier | undefined
  readonly judge: StoryJudge | undefined
  readonly #sameStory: number
  readonly #scores: ScoreCache
  readonly #selected = new Uint32Array(Math.max(MAX_COPIES, MAX_STORIES))
  /** Handles nominated last, copies first, each once. */
  readonly #nominated = new Uint32Array(MAX_COPIES + MAX_STORIES)

  /** @param remembered most pairs whose scores are remembered, a power of two */
  constructor(options: ResolvedOptions, remembered = REMEMBERED) {
    this.#scores = new ScoreCache(remembered)
    this.copies = new CopyTier(this.corpus, options)
    this.copyJudge = new CopyJudge(this.corpus, options)
    this.#sameStory = options.sameStory
    if (options.level === 'stories') {
      this.stories = new StoryTier(this.corpus, options.seed)
      this.judge = new StoryJudge(this.corpus)
    }
  }

  /** Bytes of the remembered scores, which stay within a bound. */
  get rememberedBytes(): number {
    return this.#scores.bytes
  }

  /** Makes room for so many articles at once, where it is known that they will come. */
  reserve(articles: number): void {
    this.copies.reserve(articles)
  }

  /**
   * Stores and indexes a profile whose id is not held.
   *
   * @returns its handle, and the candidates among the articles held before
   */
  add(profile: Profile): { readonly handle: number; readonly candidates: Candidates } {
    const handle = this.corpus.add(profile)
    this.#scores.renew(handle)
    const candidates = this.#nominate(handle)
    this.copies.insertNominated(handle)
    this.stories?.insertNominated(handle)
    this.corpus.countTerms(handle)
    this.judge?.statisticsChanged()
    return { handle, candidates }
  }

  /**
   * Lends `read` a profile's handle and neighbours, closest first, for a moment: the profile is not kept.
   *
   * @param except an article held that is no neighbour
   */
  query<T>(
    profile: Profile,
    except: number | undefined,
    read: (handle: number, neighbours: readonly Neighbour[]) => T,
  ): T {
    const handle = this.corpus.addUnnamed(profile)
    this.#scores.renew(handle)
    const neighbours = this.neighbours(handle, this.#nominate(handle))
    const result = read(
      handle,
      neighbours.filter((neighbour) => neighbour.handle !== except),
    )
    this.#free(handle)
    return result
  }

  /** The candidates of an article, judged, closest first. */
  neighbours(handle: number, { handles, copies }: Candidates): readonly Neighbour[] {
    const neighbours = Array.from(handles, (other, i) => this.compare(handle, other, i < copies))
    return neighbours.sort((x, y) => this.#closer(x, y))
  }

  remove(handle: number): void {
    this.copies.remove(handle)
    this.stories?.remove(handle)
    this.corpus.uncountTerms(handle)
    this.#free(handle)
    this.judge?.statisticsChanged()
  }

  /** Probability that two articles cover the same story. Symmetric. */
  readonly score = (a: number, b: number): number => {
    const known = this.#scores.get(a, b, this.judge?.epoch ?? 0)
    return known >= 0 ? known : this.compare(a, b, false).score
  }

  /**
   * The relation of two articles, from the exact overlap of their words and the judge's evidence.
   *
   * @param thorough false: two articles that hardly share a term are not looked at for copies
   */
  compare(a: number, b: number, thorough = true): Neighbour {
    const { judge } = this
    const judged = judge === undefined ? 0 : judge.probability(a, b)
    const mayCopy = true
    const copy = mayCopy || thorough ? this.copyJudge.relation(a, b) : 'none'
    let score = judged
    if (copy === 'duplicate') score = 1
    if (copy === 'near-duplicate') {
      const { jaccard, containment } = this.copyJudge.overlap(a, b)
      score = Math.max(judged, COPY_SCORE + (1 - COPY_SCORE) * Math.max(jaccard, containment))
    }
    // What is remembered must not depend on how thorough the first look was.
    this.#scores.put(a, b, judge?.epoch ?? 0, mayCopy ? score : judged)
    const relation = copy !== 'none' ? copy : judge && score >= this.#sameStory ? 'same-story' : 'unrelated'
    return { handle: b, relation, score }
  }

  /** @returns the handles of the articles held, in the order of their coming, as everything about them is written */
  save(writer: SnapshotWriter): Uint32Array {
    const articles = this.corpus.save(writer)
    this.copies.save(writer, articles)
    this.stories?.save(writer, articles)
    if (this.stories !== undefined) this.corpus.statistics.save(writer)
    this.judge?.save(writer, articles)
    return articles
  }

  /** Fills an empty engine. @throws {SnapshotError | RangeError} where the snapshot is damaged */
  load(reader: SnapshotReader): Uint32Array {
    const articles = this.corpus.load(reader)
    this.copies.load(reader, articles)
    this.stories?.load(reader, articles)
    if (this.stories !== undefined) this.corpus.statistics.load(reader, articles.length)
    this.judge?.load(reader, articles)
    for (const article of articles) this.#scores.renew(article)
    return articles
  }

  /** Why the judge thinks what it thinks of two articles; undefined at level `copies`. */
  explain(a: number, b: number): Explanation | undefined {
    return this.judge?.explain(a, b)
  }

  #free(handle: number): void {
    this.corpus.remove(handle)
    this.judge?.forget(handle)
  }

  #nominate(handle: number): Candidates {
    const nominated = this.#nominated
    const selected = this.#selected
    const similar = this.copies.nominate(handle)
    const checked = similar.select(MAX_COPIES, selected)
    let copies = 0
    for (let i = 0; i < checked; i++) {
      const other = similar.ids[selected[i]]
      if (this.copyJudge.relation(handle, other) !== 'none') nominated[copies++] = other
    }
    let count = copies
    if (this.stories !== undefined) {
      const { candidates, leastWeight } = this.stories.nominate(handle)
      const more = candidates.select(MAX_STORIES, selected)
      for (let i = 0; i < more; i++) {
        if (candidates.hits[selected[i]] < leastWeight) continue
        const other = candidates.ids[selected[i]]
        let known = false
        for (let j = 0; j < copies && !known; j++) known = nominated[j] === other
        if (!known) nominated[count++] = other
      }
    }
    return { handles: nominated.subarray(0, count), copies }
  }

  #closer(x: Neighbour, y: Neighbour): number {
    return (
      CLOSENESS[y.relation] - CLOSENESS[x.relation] ||
      y.score - x.score ||
      (this.corpus.id(x.handle) < this.corpus.id(y.handle) ? -1 : 1)
    )
  }
}
