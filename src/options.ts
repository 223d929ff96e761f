import type { Article, ArticleError } from './article/article.ts'
import type { StoryEvent } from './article/events.ts'
import { languageProblem, namedLanguage } from './article/language-tag.ts'
import type { Story } from './article/types.ts'
import type { BackgroundTable } from './background/table.ts'
import { describe } from './base/describe.ts'
import {
  callback,
  type Given,
  integer,
  number,
  type Option,
  oneOf,
  type Resolved,
  resolve,
} from './base/option-table.ts'
import { type JoinRule, plainRule } from './cluster/linkage/join-rule.ts'
import type { OwnEvidence } from './judge/evidence/own-evidence.ts'
import type { Kit } from './kit/kit.ts'
import { signalOption } from './stream/add-all.ts'
import { workersOption } from './stream/workers.ts'
import { parseDuration } from './window/duration.ts'

/** How articles are read and compared: name, docstring, default and check of each option. */
const DETECTOR = {
  /** BCP 47 tag assumed where an article names no language. Default, and for `und`: detect from stop words and script. */
  language: languageTag(),
  /** Words a shingle, 1 to 10. By hand: copies share runs of three words, other reports hardly any. @default 3 */
  shingleSize: integer(3, 1, 10),
  /**
   * Values in the shingle signature, 16 to 1,024. The default leaves one pair of 100,000 at `nearDuplicate` unseen (see
   * `CopyTier` on the bands); `npm run bench:copies` measures it. @default 80
   */
  signatureSize: integer(80, 16, 1024),
  /**
   * Whether `title` and `text` are markup: `html` and `plain` say so; `detect` looks for tags that HTML has and for character
   * references, and leaves a text alone that merely holds a `<` or `&`. Of markup scripts, navigation, forms and hidden parts
   * are left out, blocks become lines, and references letters, those escaped twice too. @default 'detect'
   */
  markup: oneOf('detect', 'detect', 'html', 'plain'),
  /**
   * What is made of a bad `publishedAt`. With `strict` the article is bad; with `lenient` it is one without a time, and
   * `onInvalid` and `Placement.warning` say so. @default 'strict'
   */
  dates: oneOf('strict', 'strict', 'lenient'),
  /**
   * `copies` leaves the second tier out, for speed. Of names and numbers it goes by a few of each article, so that it takes more
   * reports from one mould for copies. @default 'stories'
   */
  level: oneOf('stories', 'copies', 'stories'),
  /**
   * Jaccard similarity of shingles at or above which two articles are near-duplicates, .2 to 1, unless their titles, or names
   * that stand for each other in texts of up to 21 words, speak against it. By hand; `npm run bench:copies` counts what it finds
   * and what it joins in error. @default 0.5
   */
  nearDuplicate: number(0.5, 0.2, 1),
  /**
   * Share of the shorter article's shingles found in the longer that makes it an excerpt, .2 to 1. By hand, and measured
   * likewise. @default 0.8
   */
  containment: number(0.8, 0.2, 1),
  /**
   * Score at or above which two articles are one story, and the mean score at or above which two groups are, 0 to 1. By
   * default that is what is more likely than not, by the model that `npm run bench:fit` fitted. @default 0.5
   */
  sameStory: number(0.5, 0, 1),
  /**
   * Seed of every hash and sketch, an unsigned 32-bit integer. Whoever knows it can write articles that share buckets or
   * hashes with others': where a feed may be hostile, draw one at random and keep it secret. @default 1
   */
  seed: integer(1, 0, 0xffffffff),
  /**
   * Background term frequencies of further languages, from `samestory/background/<language>`. Built in are English, and of 29
   * other languages the 1,000 most frequent terms; a language without a table learns from the articles held alone. A long table
   * in place of a short one also helps to tell the language of headlines, but need not make stories better: the README has what
   * was measured. @default []
   */
  background: backgroundTables(),
  /**
   * Evidence of your own that two articles are one story, such as how alike their embeddings are. `OwnEvidence` says what it is
   * asked, `NewsDetector` what happens when it throws. For stories only. @default []
   */
  evidence: ownEvidence(),
}

/** How long a stream keeps its articles. */
const KEPT = {
  /**
   * How long articles stay, by publication time: milliseconds or a duration such as `'72h'` or `'7d'`; null keeps all.
   * `NewsDetector` says how the clock moves. @default null
   */
  window: duration(),
  /** Most articles held: beyond it, the oldest leave first. Default: no limit. */
  maxArticles: integer(Number.POSITIVE_INFINITY, 1, 0x7fffffff),
}

/** What a stream calls. */
const CALLBACKS = {
  /** Called with every change to the stories. */
  onEvent: callback<(event: StoryEvent) => void>(),
  /** Called with each story whose last articles leave with the window, as it was before they left. */
  onExpire: callback<(story: Story) => void>(),
  /**
   * The present in epoch milliseconds, as of the arrival of the next article. Given, it is the stream's clock. It is called
   * once for an `add` or `expire`, before anything is changed. Default: the latest publication time seen that is not after
   * `Date.now()`.
   */
  now: callback<() => number>(),
}

/** What a batch calls. */
const BATCH = {
  /**
   * Called for each bad article, which is then left out. Without it the first one is thrown. Called as well for each that was
   * kept without its date, which `error.kept` tells.
   */
  onInvalid: /* @__PURE__ */ callback<(error: ArticleError, article: Article) => void>(),
}

/** How far `clusterArticlesAsync` has come. */
export interface ClusterProgress {
  /** Articles are read, then candidates nominated for each; then these pairs are judged. */
  readonly stage: 'reading' | 'nominating' | 'judging'
  /** Articles, or pairs. */
  readonly done: number
  /** Of how many; undefined while articles of any other source than an array are read. */
  readonly total: number | undefined
}

/** What a batch that takes its time has besides. */
const ASYNC = {
  /** Called after every 32 articles read, and again nominated, after every 256 pairs judged, and at the end of each stage. */
  onProgress: /* @__PURE__ */ callback<(progress: ClusterProgress) => void>(),
  /** Stops the work with the signal's reason. An `AbortSignal`. */
  signal: /* @__PURE__ */ signalOption(),
  /**
   * How many worker threads read the articles, 0 to 256; 0: this thread does. `'auto'`: as many as there are cores, at most 8, none
   * where there are none to be had. They are started from 4,000 articles on, or else would cost more time than they
   * save. @default 'auto'
   */
  workers: /* @__PURE__ */ workersOption('auto'),
}

/** How articles are read and compared. Defaults say where they come from. */
export interface DetectorOptions extends Given<typeof DETECTOR> {}

/** Options of `clusterArticles`. */
export interface ClusterOptions extends DetectorOptions, Given<typeof BATCH> {}

/** Options of `clusterArticlesAsync`. If `onInvalid` returns a promise, this is awaited before the next article is read. */
export interface ClusterAsyncOptions extends ClusterOptions, Given<typeof ASYNC> {}

/**
 * Options of a `NewsDetector`.
 *
 * Callbacks are called when a change is complete, each event once and in order. They may call the detector: what they change
 * is told after all that waits already. If one throws, the others are called all the same, and then the method that was
 * called rethrows the first error; the change itself stands. A promise that one returns is not waited for, and if it
 * rejects, that is an unhandled rejection, which the runtime reports.
 */
export interface StreamOptions extends DetectorOptions, Given<typeof KEPT>, Given<typeof CALLBACKS> {}

/** What a detector goes by: its options but callbacks (own evidence is none), with every default filled in that is a limit or a choice. */
export interface DetectorSettings extends DetectorOptions, Given<typeof KEPT> {}

/**
 * What a snapshot does not hold and `NewsDetector.restore` must be given again, and what can be changed on the way. A new
 * `window` or `maxArticles` counts from the next `add` or `expire` on. With another `sameStory` the stories stand as they are,
 * until an article comes near them, and so with other weights of own `evidence`, or with evidence where there was none. All other
 * options are those of the snapshot, for the articles held were read with them.
 */
export interface RestoreOptions
  extends Given<typeof CALLBACKS>,
    Given<typeof KEPT>,
    Pick<DetectorOptions, 'background' | 'sameStory' | 'dates' | 'evidence'> {}

/** Options with every default filled in, and what of the library they are for. */
export type ResolvedOptions = Resolved<typeof DETECTOR> & { readonly kit: Kit }
export type ResolvedClusterOptions = ResolvedOptions & Resolved<typeof BATCH>
export type ResolvedClusterAsyncOptions = ResolvedClusterOptions & Resolved<typeof ASYNC>
/** Window in milliseconds; Infinity, there and as the number of articles: no limit. */
export type ResolvedStreamOptions = ResolvedOptions & Resolved<typeof KEPT> & Resolved<typeof CALLBACKS>

/** Where options belong that others of the public functions do not have. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...Object.keys(KEPT), ...Object.keys(CALLBACKS)].map((name) => [name, 'NewsDetector'])),
  onInvalid: 'clusterArticles, addAll, placeArticles and placeEach',
  onPlaced: 'addAll',
  onProgress: 'addAll and clusterArticlesAsync',
  signal: 'addAll and clusterArticlesAsync',
  workers: 'addAll and clusterArticlesAsync',
}

/**
 * Checks options and fills in defaults.
 *
 * @param kit of the entry that they were given to
 * @throws {TypeError} for a value of the wrong kind or an unknown option
 * @throws {RangeError} for a number outside its range
 */
export function resolveWith(kit: Kit, options: DetectorOptions): ResolvedOptions {
  return withKit(kit, resolve(DETECTOR, options, ELSEWHERE), options)
}

/** An entry without stories has one level, which need not be given. */
function withKit<R extends Resolved<typeof DETECTOR>>(
  kit: Kit,
  resolved: R,
  { level }: DetectorOptions,
): R & { readonly kit: Kit } {
  const { stories } = kit
  if (stories !== undefined && resolved.level === 'stories') {
    return { ...resolved, evidence: stories.evidence('evidence', resolved.evidence), kit }
  }
  if (resolved.evidence?.length !== 0) {
    const where = stories === undefined ? kit.name : "level 'copies'"
    throw new TypeError(`option "evidence" must be left out in ${where}, which has no stories`)
  }
  if (stories !== undefined) return { ...resolved, kit }
  if (level === 'stories') throw new TypeError(`option "level" must be 'copies' in ${kit.name}, got 'stories'`)
  return { ...resolved, level: 'copies', kit }
}

/** {@link resolveWith} of a batch. */
export function resolveClusterWith(kit: Kit, options: ClusterOptions): ResolvedClusterOptions {
  return withKit(kit, resolve({ ...DETECTOR, ...BATCH }, options, ELSEWHERE), options)
}

/** {@link resolveWith} of a batch that takes its time. */
export function resolveClusterAsyncWith(kit: Kit, options: ClusterAsyncOptions): ResolvedClusterAsyncOptions {
  return withKit(kit, resolve({ ...DETECTOR, ...BATCH, ...ASYNC }, options, ELSEWHERE), options)
}

/** {@link resolveWith} of a stream. */
export function resolveStreamWith(kit: Kit, options: StreamOptions): ResolvedStreamOptions {
  return withKit(kit, resolve({ ...DETECTOR, ...KEPT, ...CALLBACKS }, options, ELSEWHERE), options)
}

/**
 * Checks the options of a stream that goes on.
 *
 * @returns those that were given
 * @throws {TypeError | RangeError} likewise, and for an option that can't be changed
 */
export function checkRestoreOptions(options: RestoreOptions = {}): RestoreOptions {
  const { background, sameStory, dates, evidence, ...fixed } = DETECTOR
  const reason =
    'those that a snapshot cannot change, for its articles were read with it; restore without it, or read them anew'
  const elsewhere = Object.fromEntries(Object.keys(fixed).map((name) => [name, reason]))
  resolve({ ...CALLBACKS, ...KEPT, background, sameStory, dates, evidence }, options, elsewhere)
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}

/** What a detector tells of its options. */
export function settingsOf(options: ResolvedStreamOptions): DetectorSettings {
  const { language, window, maxArticles, onEvent: _, onExpire: __, now: ___, kit: ____, ...rest } = options
  return Object.freeze({
    ...rest,
    ...(language !== undefined && { language }),
    window: window === Number.POSITIVE_INFINITY ? null : window,
    ...(maxArticles !== Number.POSITIVE_INFINITY && { maxArticles }),
  })
}

/** How articles are joined to stories: by plain average linkage. */
export function joinRule({ sameStory }: ResolvedOptions): JoinRule {
  return plainRule(sameStory)
}

function languageTag(): Option<string | undefined, string> {
  return {
    fallback: undefined,
    check: (name, value) => {
      const problem = languageProblem(value)
      if (problem === undefined) return namedLanguage(value)
      throw new TypeError(`option "${name}" ${problem}`)
    },
  }
}

function duration(): Option<number, number | string | null> {
  return {
    fallback: Number.POSITIVE_INFINITY,
    check: (name, value) => (value === null ? Number.POSITIVE_INFINITY : parseDuration(name, value)),
  }
}

/** What of stories an entry has checks them. */
function ownEvidence(): Option<readonly OwnEvidence[]> {
  return { fallback: [], check: (_name, list) => list }
}

function backgroundTables(): Option<readonly BackgroundTable[]> {
  return {
    fallback: [],
    check: (name, tables) => {
      if (!Array.isArray(tables)) throw new TypeError(`option "${name}" must be an array, got ${describe(tables)}`)
      for (const table of tables) {
        if (typeof table?.language !== 'string' || typeof table.data !== 'string') {
          throw new TypeError(`option "${name}" must hold tables of samestory/background, got ${describe(table)}`)
        }
      }
      return tables
    },
  }
}
