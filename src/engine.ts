import type { Relation } from './article/types.ts'
import { Corpus } from './corpus/corpus.ts'
import type { ReadList } from './corpus/shingle-lists.ts'
import { BoilerplateLearner } from './judge/boilerplate-learner.ts'
import { CopyJudge } from './judge/copies.ts'
import type { AskedAhead } from './judge/evidence/own.ts'
import type { Explanation, StoryJudge } from './judge/judge.ts'
import { Verdict } from './judge/verdict-memory.ts'
import { Verdicts } from './judge/verdicts.ts'
import type { Kit } from './kit/kit.ts'
import { CopyTier } from './nominate/copies.ts'
import { type Candidates, Nominator } from './nominate/nominator.ts'
import type { StoryTier } from './nominate/stories.ts'
import type { ResolvedOptions } from './options.ts'
import type { Profile } from './profile/profile.ts'

export type { Candidates } from './nominate/nominator.ts'

/** A candidate that was judged. */
export interface Neighbour {
  readonly handle: number
  readonly relation: Relation
  /** Shingles that both have; -1 where these are too few for copies. */
  readonly common: number
  readonly score: number
}

/** An article that was added. */
export interface Added {
  readonly handle: number
  /** Articles held before that are worth judging. */
  readonly candidates: Candidates
  /** Articles held before of whose words some have become boilerplate: what was said of them may be said no more. */
  readonly relearned: readonly number[]
}

/** Pairs whose verdicts are remembered, those of the stories that are in the news: at level `copies`, and where few articles are held. */
const REMEMBERED = 1 << 15
/**
 * The same for each article held, down to a power of two, and the most. By hand: where 30,000 are held, the slowest in a hundred
 * take 2.6 ms to add with 1 << 15, 2.35 with 1 << 16 and 2.1 with 1 << 17, of which each takes twice the memory.
 */
const REMEMBERED_EACH = 4
const MOST_REMEMBERED = 1 << 22

/**
 * Score of two articles from which their verdict is remembered when they meet. By hand: of candidates three in four are below, and
 * hardly one in a hundred of these is asked about again, while each took the place of a pair that is.
 */
const LEAST_REMEMBERED = 0.05

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
  readonly tellStories: NonNullable<Kit['stories']>['tell'] | undefined
  readonly verdicts: Verdicts
  /** Share of an article's shingles found in a longer one that makes it an excerpt. */
  readonly excerptFrom: number
  readonly #nominator: Nominator
  readonly #learner = new BoilerplateLearner(this.corpus)
  readonly #verdict = new Verdict()

  /** @param remembered most pairs whose verdicts are remembered, a power of two; as the articles held need where not given */
  constructor(options: ResolvedOptions, remembered?: number) {
    const { corpus } = this
    this.excerptFrom = options.containment
    this.copies = new CopyTier(options)
    this.copyJudge = new CopyJudge(corpus, options)
    this.tellStories = options.kit.stories?.tell
    if (options.level === 'stories') {
      this.stories = options.kit.stories?.tier(corpus, options.seed)
      this.judge = options.kit.stories?.judge(corpus, options.evidence)
    }
    this.verdicts = new Verdicts(
      corpus,
      this.copyJudge,
      this.judge,
      options.sameStory,
      () => remembered ?? this.#remembered(),
    )
    this.#nominator = new Nominator(this.copies, this.stories)
  }

  #remembered(): number {
    if (this.judge === undefined) return REMEMBERED
    const most = Math.min(MOST_REMEMBERED, REMEMBERED_EACH * this.corpus.size)
    return Math.max(REMEMBERED, 1 << (31 - Math.clz32(most)))
  }

  /** Makes room for so many articles at once, where it is known that they will come. */
  reserve(articles: number): void {
    this.copies.reserve(articles)
  }

  /**
   * Stores and indexes a profile whose id is not held.
   */
  add(profile: Profile): Added {
    const sketch = this.#nominator.sign(profile)
    const nominated = this.#nominator.nominate(sketch)
    const handle = this.corpus.add(profile)
    const relearned = this.#learner.learn(handle, nominated)
    for (const other of relearned) this.corpus.versions.renew(other)
    const candidates = this.#nominator.check(nominated, (other) => this.copyJudge.common(handle, other))
    this.#nominator.insert(handle, sketch)
    return { handle, candidates, relearned }
  }

  /** Runs what only reads: whatever it compares, later answers are the same. */
  read<T>(read: () => T): T {
    return this.judge === undefined ? read() : this.judge.lend(read)
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
    return this.#lend(profile, (handle, candidates) => read(handle, this.neighbours(handle, candidates, except)))
  }

  /**
   * What the user's own evidence says of a profile that is to be added or to replace one, asked while nothing is changed yet.
   *
   * @throws {TypeError | RangeError} if it fails
   */
  askAhead(profile: Profile): AskedAhead | undefined {
    const own = this.judge?.own
    if (own === undefined) return undefined
    const { corpus } = this
    return this.#lend(profile, (handle, { handles }) =>
      own.askAhead(
        handle,
        // Of an earlier version, and of the same words, it is not asked.
        handles.filter((other) => corpus.id(other) !== profile.id && !corpus.sameContent(handle, other)),
      ),
    )
  }

  #lend<T>(profile: Profile, read: (handle: number, candidates: Candidates) => T): T {
    const nominated = this.#nominator.nominate(this.#nominator.sign(profile))
    const handle = this.corpus.addUnnamed(profile)
    this.#learner.recognise(handle, nominated)
    try {
      return this.read(() => {
        const candidates = this.#nominator.check(nominated, (other) => this.copyJudge.common(handle, other))
        return read(handle, candidates)
      })
    } finally {
      this.corpus.removeUnnamed(handle)
      this.judge?.free(handle)
    }
  }

  /** The candidates of an article that has come or is lent, judged, closest first. @param except one that is none */
  neighbours(handle: number, { handles, common }: Candidates, except?: number): readonly Neighbour[] {
    const neighbours: Neighbour[] = []
    for (let i = 0; i < handles.length; i++) {
      if (handles[i] !== except) neighbours.push(this.#meet(handle, handles[i], common[i]))
    }
    return neighbours.sort((x, y) => this.#closer(x, y))
  }

  remove(handle: number): void {
    const { values, length } = this.#shinglesOf(handle)
    this.#nominator.remove(handle, values, 0, length)
    this.corpus.remove(handle)
    this.judge?.free(handle)
  }

  /** Probability that two articles cover the same story. Symmetric. */
  get score(): (a: number, b: number) => number {
    return this.verdicts.score
  }

  /** Whether two articles share so many words that one of them may be put together from the other. Symmetric. */
  get sharePart(): (a: number, b: number) => boolean {
    return this.copyJudge.sharePart
  }

  /** The verdict on two articles that have just met. */
  #meet(a: number, b: number, counted: number): Neighbour {
    // Own evidence is not to be asked again.
    const least = this.judge?.own === undefined ? LEAST_REMEMBERED : 0
    this.verdicts.takeFirst(a, b, this.#verdict, counted, least)
    return this.#neighbour(b)
  }

  /** The verdict on two articles. */
  compare(a: number, b: number): Neighbour {
    this.verdicts.take(a, b, this.#verdict)
    return this.#neighbour(b)
  }

  #neighbour(handle: number): Neighbour {
    const { relation, common, score } = this.#verdict
    return { handle, relation, common, score }
  }

  containment(a: number, b: number): number {
    return this.copyJudge.overlap(a, b).containment
  }

  isCopy(a: number, b: number): boolean {
    return this.verdicts.common(a, b) >= 0
  }

  /** Articles indexed that are likely copies of one that is held. */
  similar(handle: number): ArrayLike<number> {
    const { values, length } = this.#shinglesOf(handle)
    return this.#nominator.similar(values, 0, length)
  }

  #shinglesOf(handle: number): ReadList {
    const { shingles } = this.corpus
    shingles.read(handle, shingles.one)
    return shingles.one
  }

  /** Why the judge thinks what it thinks of two articles; undefined at level `copies`. */
  explain(a: number, b: number): Explanation | undefined {
    return this.judge?.explain(a, b)
  }

  #closer(x: Neighbour, y: Neighbour): number {
    return (
      CLOSENESS[y.relation] - CLOSENESS[x.relation] ||
      y.score - x.score ||
      (this.corpus.id(x.handle) < this.corpus.id(y.handle) ? -1 : 1)
    )
  }
}
