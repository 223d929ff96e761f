import type { Article } from '../article/article.ts'
import { nextTurn } from '../base/pause.ts'
import type { ProfileOptions, Profiler } from '../profile/profiler.ts'
import { isPromise, POOL, type Source } from '../stream/workers.ts'
import { checkedOf, type Prepared, preparedOf, tryProfile } from './chunk.ts'
import { Feed } from './feed.ts'
import { workerSettings } from './messages.ts'
import { cores } from './node.ts'
import { Pool } from './pool.ts'
import type { StartThread } from './thread.ts'

export type { Prepared } from './chunk.ts'

/** Most workers where nobody says how many: the rest of the work has one thread. By hand. */
const MOST = 8

/** What articles are read with. */
export interface ReadAheadOptions {
  readonly workers: number | 'auto'
  readonly profiler: Profiler
  readonly options: ProfileOptions
}

/** Has the workers of an entry read a source ahead. @param size number of its articles, where that is known */
export type ReadAheadOf = (source: Source, size: number | undefined, given: ReadAheadOptions) => ReadAhead

/** Loads the module with the workers of an entry: most programs never need it. */
export type LoadPool = () => Promise<{ readonly readAhead: ReadAheadOf }>

/** {@link ReadAhead} with the workers of an entry. */
export function readAheadWith(start: StartThread): ReadAheadOf {
  return (source, size, given) => new ReadAhead(source, size, given, start)
}

type Step = IteratorResult<Article>

/**
 * A source of articles that has workers read them ahead: it gives the articles in their order, and with each, as `prepared`,
 * what was read of it.
 *
 * Workers are slow to start. Until they are ready, and if there are few articles, articles come without that, to be read
 * by who asks. Later this thread reads as well where it would have to wait for the workers.
 */
export class ReadAhead implements Source {
  readonly #source: Source
  readonly #start: StartThread
  readonly #given: ReadAheadOptions
  readonly #count: number
  /** Articles given without being read, from which on workers are started. */
  #unread = 0
  #pool: Pool | undefined
  #feed: Feed | undefined
  #chunk: Iterator<Prepared, void> | undefined
  #prepared: Prepared | undefined
  #closed = false

  constructor(source: Source, size: number | undefined, given: ReadAheadOptions, start: StartThread) {
    this.#source = source
    this.#start = start
    this.#given = given
    this.#count = given.workers === 'auto' ? Math.min(MOST, cores() - 1) : given.workers
    if (size !== undefined) this.#unread = size < POOL.least ? Number.NEGATIVE_INFINITY : POOL.least
  }

  /** What was read of the article given last; undefined where it was not. */
  get prepared(): Prepared | undefined {
    return this.#prepared
  }

  next(): Step | Promise<Step> {
    this.#prepared = undefined
    const given = this.#give()
    if (given !== undefined) return given
    if (this.#feed === undefined && !this.#begin()) return this.#nextUnread()
    return this.#nextChunk()
  }

  /** Ends the workers and closes the source; one that is still to answer is not waited for, as it may never do. */
  async return(): Promise<void> {
    this.#close()
    const closed = Promise.resolve(this.#source.return?.())
    if (this.#feed?.asks === true) closed.catch(() => undefined)
    else await closed
  }

  /** Starts workers when it is time; returns whether they are ready. */
  #begin(): boolean {
    const { options, profiler, workers } = this.#given
    if (this.#pool === undefined && this.#count > 0 && this.#unread >= POOL.least) {
      this.#pool = new Pool(this.#start, this.#count, workerSettings(options), () => this.#feed?.changed())
    }
    const pool = this.#pool
    if (pool?.failure !== undefined && workers !== 'auto') throw this.#failed(pool.failure)
    if (pool?.isReady !== true) return false
    this.#feed = new Feed(this.#source, pool, profiler)
    return true
  }

  #nextUnread(): Step | Promise<Step> {
    this.#unread++
    const answered = (step: Step): Step => {
      if (step.done === true) this.#close()
      return step
    }
    const thrown = (error: unknown): never => {
      this.#close()
      throw error
    }
    try {
      const asked = this.#source.next()
      return isPromise(asked) ? Promise.resolve(asked).then(answered, thrown) : answered(asked)
    } catch (error) {
      return thrown(error)
    }
  }

  /** The next article of the chunk in use. */
  #give(): Step | undefined {
    const step = this.#chunk?.next()
    if (step === undefined || step.done === true) return undefined
    this.#prepared = step.value
    return { done: false, value: step.value.article }
  }

  async #nextChunk(): Promise<Step> {
    const { profiler } = this.#given
    for (const feed = this.#feed; feed !== undefined && !this.#closed; ) {
      if (this.#pool?.failure !== undefined) throw this.#failed(this.#pool.failure)
      const chunk = feed.take()
      if (chunk !== undefined) {
        this.#chunk = preparedOf(chunk, profiler)
        const given = this.#give()
        if (given !== undefined) return given
        continue
      }
      if (feed.end !== undefined) {
        this.#close()
        if ('error' in feed.end) throw feed.end.error
        break
      }
      const waiting = feed.takeWaiting()
      if (waiting === undefined) {
        await feed.change()
      } else {
        waiting.profiles = checkedOf(waiting).map((checked) => tryProfile(checked, profiler))
        await nextTurn()
      }
    }
    return { done: true, value: undefined }
  }

  /** Ends all for an error, and closes the source; what that says to it does not hide the error. */
  #failed(error: unknown): unknown {
    const isOver = this.#feed?.isOver === true
    this.#close()
    if (!isOver) Promise.resolve(this.#source.return?.()).catch(() => undefined)
    return error
  }

  #close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#pool?.end()
    this.#feed?.close()
  }
}
