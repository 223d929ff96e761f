import type { Article } from '../article/article.ts'
import { checkNumber } from '../base/check-number.ts'
import { describe } from '../base/describe.ts'
import { judgeBatch } from '../batch.ts'
import { LinkageCuts } from '../cluster/linkage/cuts.ts'
import { FULL } from '../kit/full.ts'
import { type ClusterOptions, resolveClusterWith } from '../options.ts'
import type { NameOfTerm } from '../profile/profiler.ts'
import { explainPair } from '../story/explain-pair.ts'
import type { ExplainedPair } from '../story/explanation.ts'
import { TermNames } from '../story/term-names.ts'

/** Two articles that were worth judging, and the probability that they cover one story. */
export interface JudgedPair {
  /** The earlier first. */
  readonly ids: readonly [string, string]
  /** 0 to 1. */
  readonly score: number
}

/** A batch that has been read and judged: what {@link judgeArticles} returns. */
export interface JudgedArticles {
  /** The threshold of the options. */
  readonly sameStory: number
  /** Ids of the articles, earliest first. */
  readonly ids: readonly string[]
  /** The pairs that were nominated, in the order of their articles; of all others next to none is one story. */
  readonly pairs: readonly JudgedPair[]
  /**
   * Probability that two articles cover one story, as `clusterArticles` goes by, nominated or not.
   *
   * @throws {RangeError} for an id that is none of the articles'
   */
  score(idA: string, idB: string): number
  /** The same with its reasons, as `NewsDetector.compare` gives them. @throws {RangeError} likewise */
  explain(idA: string, idB: string): ExplainedPair
  /** When an article was published, epoch milliseconds; undefined where it does not say. @throws {RangeError} likewise */
  timeOf(id: string): number | undefined
  /** Its language, as given or detected: a BCP 47 primary subtag, or `und`. @throws {RangeError} likewise */
  languageOf(id: string): string
  /**
   * The stories that `clusterArticles` makes with this `sameStory`, 0 to 1; by default that of the options. Costs a
   * clustering, and no reading; less at thresholds that are asked in ascending order, for what would stay as it is then stays.
   *
   * @throws {RangeError} for a threshold out of range
   */
  storiesAt(sameStory?: number): readonly (readonly string[])[]
}

/**
 * Reads and judges articles once, to ask how likely pairs are, why, and which stories there would be at many thresholds.
 * `clusterArticles` does the same at one. What it returns holds all profiles until it is let go.
 *
 * @throws {ArticleError} for a bad article, unless `onInvalid` is given
 * @throws {TypeError | RangeError} naming a wrong option
 *
 * @example
 * const judged = judgeArticles([
 *   { id: 'a', text: 'The ferry Halcyon ran aground off Skell in fog; all 212 aboard are safe.' },
 *   { id: 'b', text: 'All 212 people on the Halcyon were saved when the ferry struck rocks near Skell.' },
 * ])
 * judged.storiesAt(0.5) // [['a', 'b']]
 * judged.storiesAt(1) // [['a'], ['b']]
 * judged.explain('a', 'b').relation // 'same-story'
 */
export function judgeArticles(articles: Iterable<Article>, options: ClusterOptions = {}): JudgedArticles {
  const resolved = resolveClusterWith(FULL, options)
  const { engine, pairs, termsOf } = judgeBatch(articles, resolved, 0)
  const { corpus } = engine
  const cuts = new LinkageCuts(corpus.size, pairs, engine.score, engine.sharePart)
  const ids = Array.from({ length: corpus.size }, (_, handle) => corpus.id(handle))
  const names = new TermNames(corpus, termsOf)
  return {
    sameStory: resolved.sameStory,
    ids,
    pairs: Array.from({ length: pairs.count }, (_, i) => ({
      ids: [ids[Math.min(pairs.a[i], pairs.b[i])], ids[Math.max(pairs.a[i], pairs.b[i])]],
      score: pairs.score[i],
    })),
    score: (idA, idB) => {
      const a = handleOf('idA', idA)
      const b = handleOf('idB', idB)
      return a === b ? 1 : engine.score(a, b)
    },
    explain: (idA, idB) => {
      const handles = [handleOf('idA', idA), handleOf('idB', idB)] as const
      const a = Math.min(...handles)
      const b = Math.max(...handles)
      const verdict = engine.compare(a, b)
      const nameOf: NameOfTerm = (term, shared) => names.find(term, [a, b], shared)
      return explainPair(a, b, verdict, verdict.score, resolved.sameStory, engine, nameOf)
    },
    timeOf: (id) => {
      const time = corpus.time(handleOf('id', id))
      return Number.isNaN(time) ? undefined : time
    },
    languageOf: (id) => corpus.language(handleOf('id', id)),
    storiesAt: (sameStory = resolved.sameStory) =>
      cuts.at(checkNumber('sameStory', sameStory, 0, 1)).map((group) => group.map((handle) => ids[handle])),
  }

  function handleOf(name: string, id: string): number {
    const handle = corpus.handle(id)
    if (handle === undefined) throw new RangeError(`"${name}" must be the id of an article, got ${describe(id)}`)
    return handle
  }
}
