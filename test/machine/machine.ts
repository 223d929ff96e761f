import assert from 'node:assert/strict'
import {
  type Article,
  ArticleError,
  type Match,
  type NewsDetector,
  type Placement,
  type StreamOptions,
} from '../../src/index.ts'
import { resolveStreamOptions } from '../../src/main/options.ts'
import { Profiler } from '../../src/profile/profiler.ts'
import { badArticle, isBadDate } from './bad-articles.ts'
import { call } from './calls.ts'
import { checkAll, checkMatches, checkPlacement } from './checks.ts'
import { Model } from './model.ts'
import type { Change, Operation, Read } from './operations.ts'
import { articleOf, idOf, timeOf } from './pool.ts'
import { type Mischief, type Outcome, outcomeOf, Side, Thrown } from './side.ts'

const HOUR = 3_600_000

/** How a machine begins. */
export interface Setup {
  readonly name: string
  readonly options: StreamOptions & { readonly window?: number }
  /** Whether the user gives the clock; else it is the computer's. */
  readonly clocked: boolean
  /** Articles held before the first operation. */
  readonly filled: number
}

/** Clocks that give no time. */
const BROKEN: readonly (() => never)[] = [
  () => {
    throw new Thrown('clock')
  },
  () => undefined as never,
  () => Number.NaN as never,
  () => 9e15 as never,
]

/**
 * A detector and its twin, which sees the same changes but is not read; a model of what is held; and for each a listener
 * that knows the stories by their events. Every operation checks that all agree.
 */
export class Machine {
  readonly #setup: Setup
  readonly #model: Model
  #main: Side
  #twin: Side
  #broken: (() => number) | undefined
  /** Of how many chances for a dear check one is taken. */
  readonly #oneOf: number
  #chances = 0

  /**
   * @param from a machine that both its detectors go on from, by a snapshot; that one is not changed
   * @param oneOf of how many chances to compare all that is held, or the bytes of snapshots, one is taken
   */
  constructor(setup: Setup, from?: Machine, oneOf = 1) {
    const { options } = setup
    const profiler = new Profiler(resolveStreamOptions(options))
    this.#setup = setup
    this.#oneOf = oneOf
    this.#model = new Model({
      wall: timeOf(60),
      window: options.window ?? Number.POSITIVE_INFINITY,
      most: options.maxArticles ?? Number.POSITIVE_INFINITY,
      clocked: setup.clocked,
      sameWords: (one, other) => {
        const [x, y] = [one, other].map((article) => profiler.profile(article))
        return x.contentHigh === y.contentHigh && x.contentLow === y.contentLow && x.language === y.language
      },
    })
    if (from !== undefined) this.#model.follow(from.#model)
    const state = from && { bytes: from.#main.detector.snapshot(), mirror: from.#main.mirror }
    this.#main = new Side(options, this.#clock(), state)
    this.#twin = new Side(options, this.#clock(), state)
  }

  /** @throws {AssertionError} if something does not agree */
  run(operation: Operation): void {
    const { do: kind } = operation
    if (kind === 'throw') this.#change(operation.change, { throwAt: operation.at })
    else if (kind === 're-enter') this.#change(operation.change, {}, operation.then)
    else if (kind === 'break clock') this.#breakClock(operation.change, BROKEN[operation.how])
    else if (kind === 'wait') this.#model.wall += operation.hours * HOUR
    else if (kind === 'restore') this.#restore()
    else if (kind === 'swap') [this.#main, this.#twin] = [this.#twin, this.#main]
    else if (kind === 'add' || kind === 'remove' || kind === 'expire' || kind === 'add bad') this.#change(operation)
    else this.#read(operation)
  }

  /** Everything agrees. */
  conclude(): void {
    this.#timed(() => {
      checkAll(this.#main, this.#model)
      checkAll(this.#twin, this.#model)
      this.#compareBytes()
    })
  }

  #change(change: Change, mischief: Mischief = {}, then: readonly (Change | Read)[] = []): void {
    const calls = then.map((inner) => (detector: NewsDetector) => call(inner, detector))
    const [main, twin] = this.#both((side) => side.change((detector) => call(change, detector), { ...mischief, calls }))
    assert.deepStrictEqual(twin, main, 'the twin answers otherwise')
    assert.deepStrictEqual(this.#twin.told, this.#main.told, 'the twin is told otherwise')
    assert.deepStrictEqual(this.#twin.inner, this.#main.inner, 'within callbacks, the twin answers otherwise')
    const { inner } = this.#main
    const thrown = mischief.throwAt !== undefined && mischief.throwAt < this.#main.told.length
    this.#account(change, main, thrown, inner.length === 0)
    for (const [i, outcome] of inner.entries()) this.#account(then[i], outcome, false, false)
    const { detector, mirror } = this.#main
    assert.equal(detector.size, this.#model.held.size, 'size')
    assert.equal(
      [...mirror.stories.values()].reduce((sum, { size }) => sum + size, 0),
      detector.size,
      'articles told of',
    )
    if ('article' in change)
      assert.equal(detector.has(idOf(change.article.id)), this.#model.held.has(idOf(change.article.id)))
    if ((mischief.throwAt !== undefined || then.length > 0) && this.#chance())
      this.#timed(() => checkAll(this.#main, this.#model))
  }

  /** Has the model follow a call, and checks what it gave. @param last whether nothing came after it */
  #account(what: Change | Read, outcome: Outcome, thrown: boolean, last: boolean): void {
    const detector = last ? this.#main.detector : undefined
    if (what.do === 'add bad' && !(this.#setup.options.dates === 'lenient' && isBadDate(what.which))) {
      assert('error' in outcome, `bad article ${what.which} was taken`)
      assert(outcome.error instanceof ArticleError || outcome.error instanceof RangeError)
      return
    }
    const expected = this.#follow(what)
    if (thrown) {
      assert('error' in outcome && outcome.error instanceof Thrown)
      return
    }
    const value = resultOf<unknown>(outcome)
    if (what.do === 'add') checkPlacement(value as Placement, idOf(what.article.id), expected === true, detector)
    else if (what.do === 'remove' || what.do === 'expire') assert.equal(value, expected)
    else if (what.do === 'query') checkMatches(value as readonly Match[], idOf(what.article.id))
    else if (what.do === 'add bad') {
      const placement = value as Placement
      assert(placement.warning instanceof ArticleError && placement.warning.kept)
      checkPlacement(placement, idOf(what.id), expected === true, detector)
    }
  }

  /** @returns what the call should give, as far as the model knows */
  #follow(what: Change | Read): unknown {
    if (what.do === 'add') return this.#model.add(articleOf(what.article))
    // A bad date was passed over.
    if (what.do === 'add bad')
      return this.#model.add({ ...(badArticle(what.which, idOf(what.id)) as Article), publishedAt: undefined })
    if (what.do === 'remove') return this.#model.held.delete(idOf(what.id))
    if (what.do === 'expire') return this.#model.expire(what.hours === undefined ? undefined : timeOf(what.hours))
    return undefined
  }

  /** A change that cannot be made, because the present is not known. */
  #breakClock(change: Change, clock: () => number): void {
    if (!this.#setup.clocked || change.do === 'remove') {
      this.#change(change)
      return
    }
    const bytes = this.#chance() ? this.#main.detector.snapshot() : undefined
    this.#broken = clock
    for (const outcome of this.#both((side) => side.change((detector) => call(change, detector)))) {
      assert('error' in outcome && outcome.error instanceof Error, 'a broken clock was taken')
    }
    this.#broken = undefined
    if (bytes !== undefined)
      assert.equal(Buffer.compare(this.#main.detector.snapshot(), bytes), 0, 'a broken clock changed something')
  }

  #read(read: Read): void {
    const { detector } = this.#main
    const outcome = this.#timed(() => outcomeOf(() => call(read, detector)))
    const value = resultOf<unknown>(outcome)
    if (read.do === 'query') checkMatches(value as readonly Match[], idOf(read.article.id), detector)
    if (read.do === 'stories' && this.#chance()) checkAll(this.#main, this.#model)
    if (read.do === 'snapshot' && this.#chance()) this.#compareBytes()
  }

  #restore(): void {
    const { detector, mirror } = this.#main
    const bytes = detector.snapshot()
    this.#timed(() => {
      this.#twin = new Side(this.#setup.options, this.#clock(), { bytes, mirror })
    })
    if (this.#chance()) this.#compareBytes()
    assert.deepStrictEqual(this.#twin.detector.options, detector.options)
  }

  /** Whether it is time for a dear check. */
  #chance(): boolean {
    return this.#chances++ % this.#oneOf === 0
  }

  #compareBytes(): void {
    const [main, twin] = [this.#main, this.#twin].map(({ detector }) => detector.snapshot())
    assert.equal(Buffer.compare(main, twin), 0, 'the bytes of the twin are others')
  }

  #both(call: (side: Side) => Outcome): readonly Outcome[] {
    return this.#timed(() => [call(this.#main), call(this.#twin)])
  }

  #clock(): (() => number) | undefined {
    return this.#setup.clocked ? () => (this.#broken ?? (() => this.#model.wall))() : undefined
  }

  /** Runs something while the clock of the computer shows the time of the model. */
  #timed<T>(run: () => T): T {
    const { now } = Date
    Date.now = () => this.#model.wall
    try {
      return run()
    } finally {
      Date.now = now
    }
  }
}

function resultOf<T>(outcome: Outcome): T {
  if ('error' in outcome) throw outcome.error
  return outcome.value as T
}
