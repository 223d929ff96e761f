import type { Article, ArticleError } from '../article/article.ts'
import type { CheckedArticle } from '../article/check.ts'
import { nextTurn } from '../base/pause.ts'
import type { Profile } from '../profile/profile.ts'
import type { ProfileOptions, Profiler } from '../profile/profiler.ts'
import { isPromise, POOL, type Source } from '../stream/workers.ts'
import type { PackedProfiles } from './messages.ts'
import { workerSettings } from './messages.ts'
import { cores } from './node.ts'
import { Pool } from './pool.ts'
import { unpackProfiles } from './profiles.ts'
import type { StartThread } from './thread.ts'

/** Articles of a message. By hand: some milliseconds of work. */
const CHUNK = 32
/** UTF-16 units of text from which on a message goes out with fewer. By hand. */
const CHUNK_UNITS = 1 << 18
/** Messages a worker that are sent before the first of them is used: one that is read, and one that waits. */
const AHEAD = 2
/** Most workers where nobody says how many: the rest of the work has one thread. By hand. */
const MOST = 8

/** An article that was read ahead. */
export interface Prepared {
  readonly article: Article
  /** What reading it gave or threw. */
  readonly read: () => { readonly profile: Profile; readonly warning: ArticleError | undefined }
}

interface Item {
  readonly article: Article
  readonly checked: CheckedArticle | undefined
  /** What the check threw. */
  readonly error: unknown
}

interface Chunk {
  readonly items: readonly Item[]
  readonly profiles: Promise<PackedProfiles>
}

/** What articles are read with. */
export interface ReadAheadOptions {
  readonly start: StartThread
  readonly workers: number | 'auto'
  readonly profiler: Profiler
  readonly options: ProfileOptions
}

/** Loads the module with the workers of an entry: most programs never need it. */
export type LoadPool = () => Promise<{ readonly readAhead: ReadAheadOf }>

/** Has the workers of an entry read a source ahead. @param size number of its articles, where that is known */
export type ReadAheadOf = (
  source: Source,
  size: number | undefined,
  given: Omit<ReadAheadOptions, 'start'>,
) => ReadAhead

/** {@link ReadAhead} with the workers of an entry. */
export function readAheadWith(start: StartThread): ReadAheadOf {
  return (source, size, given) => new ReadAhead(source, size, { ...given, start })
}

/**
 * A source of articles that has workers read them ahead: it gives the articles in their order, and with each, as `prepared`,
 * what was read of it.
 *
 * Workers are slow to start. Until they are ready, and if there are few articles, articles come without that, to be read
 * by who asks. A chunk is sent before it is full where a worker has nothing to do and the source keeps it waiting.
 */
export class ReadAhead {
  readonly #source: Source
  readonly #given: ReadAheadOptions
  readonly #count: number
  #pool: Pool | undefined
  /** Articles given without being read. */
  #unread = 0
  #isReading = false
  /** Of the chunk in use. */
  #items: readonly Item[] = []
  #profiles: readonly (Profile | undefined)[] = []
  #at = 0
  #profileAt = 0
  #prepared: Prepared | undefined
  /** Chunks sent, in order. */
  readonly #sent: Chunk[] = []
  #open: Item[] = []
  #openUnits = 0
  /** Whether the source keeps it waiting. */
  #isWaiting = false
  #end: { readonly error?: unknown } | undefined
  #closed = false
  /** Wakes who waits for any of this to change. */
  #wake: (() => void)[] = []

  /** @param source with its number of articles, where that is known */
  constructor(source: Source, size: number | undefined, given: ReadAheadOptions) {
    this.#source = source
    this.#given = given
    const { workers } = given
    this.#count = workers === 'auto' ? automatic() : workers
    if (size !== undefined) this.#unread = size < POOL.least ? Number.NEGATIVE_INFINITY : POOL.least
  }

  /** What was read of the article given last; undefined where it was not. */
  get prepared(): Prepared | undefined {
    return this.#prepared
  }

  next(): IteratorResult<Article> | Promise<IteratorResult<Article>> {
    this.#prepared = undefined
    if (this.#at < this.#items.length) return this.#give()
    if (this.#isReading) return this.#nextChunk()
    if (!this.#begins()) return this.#unreadNext()
    this.#isReading = true
    this.#produce().catch(() => undefined)
    return this.#nextChunk()
  }

  /** Ends the workers and closes the source; one that is still to answer is not waited for, as it may never do. */
  async return(): Promise<void> {
    this.#close()
    const closed = Promise.resolve(this.#source.return?.())
    if (this.#isWaiting) closed.catch(() => undefined)
    else await closed
  }

  /** Starts workers when it is time; returns whether they are ready. */
  #begins(): boolean {
    if (this.#pool === undefined && this.#count > 0 && this.#unread >= POOL.least) {
      const { start, options } = this.#given
      this.#pool = new Pool(start, this.#count, workerSettings(options), () => this.#changed())
    }
    if (this.#pool?.failure !== undefined && this.#given.workers !== 'auto') throw this.#failed(this.#pool.failure)
    return this.#pool?.isReady === true
  }

  #unreadNext(): IteratorResult<Article> | Promise<IteratorResult<Article>> {
    this.#unread++
    const given = (step: IteratorResult<Article>): IteratorResult<Article> => {
      if (step.done === true) this.#close()
      return step
    }
    const thrown = (error: unknown): never => {
      this.#close()
      throw error
    }
    try {
      const asked = this.#source.next()
      return isPromise(asked) ? Promise.resolve(asked).then(given, thrown) : given(asked)
    } catch (error) {
      return thrown(error)
    }
  }

  #give(): IteratorResult<Article> {
    const { article, checked, error } = this.#items[this.#at++]
    if (checked === undefined) {
      this.#prepared = {
        article,
        read: () => {
          throw error
        },
      }
    } else {
      const profile = this.#profiles[this.#profileAt++]
      const { profiler } = this.#given
      const { warning } = checked
      // Read once more, an article that could not be read says why.
      const read = profile === undefined ? () => profiler.readChecked(checked) : () => ({ profile, warning })
      this.#prepared = { article, read }
    }
    return { done: false, value: article }
  }

  async #nextChunk(): Promise<IteratorResult<Article>> {
    while (this.#sent.length === 0 && this.#end === undefined && this.#pool?.failure === undefined && !this.#closed) {
      await this.#change()
    }
    if (this.#closed) return { done: true, value: undefined }
    if (this.#pool?.failure !== undefined) throw this.#failed(this.#pool.failure)
    const chunk = this.#sent[0]
    if (chunk === undefined) {
      this.#close()
      if (this.#end !== undefined && 'error' in this.#end) throw this.#end.error
      return { done: true, value: undefined }
    }
    let packed: PackedProfiles
    try {
      packed = await chunk.profiles
    } catch (error) {
      throw this.#failed(error)
    }
    this.#sent.shift()
    this.#items = chunk.items
    this.#at = 0
    this.#profileAt = 0
    this.#profiles = unpackProfiles(checkedOf(chunk.items), packed)
    this.#changed()
    return this.#give()
  }

  /** Asks the source for articles and sends them, for as long as not too many are ahead. */
  async #produce(): Promise<void> {
    try {
      while (!this.#closed) {
        if (this.#sent.length >= AHEAD * this.#count) {
          await this.#change()
          continue
        }
        const asked = this.#source.next()
        const step = isPromise(asked) ? await this.#waitedFor(asked) : asked
        if (step.done === true) break
        this.#add(step.value)
      }
      this.#send()
      this.#end = {}
    } catch (error) {
      this.#send()
      this.#end = { error }
    }
    this.#changed()
  }

  async #waitedFor<T>(asked: PromiseLike<T>): Promise<T> {
    this.#isWaiting = true
    try {
      return await asked
    } finally {
      this.#isWaiting = false
    }
  }

  #add(article: Article): void {
    let item: Item
    try {
      item = { article, checked: this.#given.profiler.check(article), error: undefined }
    } catch (error) {
      item = { article, checked: undefined, error }
    }
    if (this.#open.length === 0) nextTurn().then(() => this.#sendIfIdle())
    this.#open.push(item)
    this.#openUnits += item.checked?.text.length ?? 0
    if (this.#open.length >= CHUNK || this.#openUnits >= CHUNK_UNITS) this.#send()
  }

  #send(): void {
    if (this.#open.length === 0 || this.#pool === undefined || this.#closed) return
    const items = this.#open
    this.#open = []
    this.#openUnits = 0
    this.#sent.push({ items, profiles: this.#pool.read(checkedOf(items)) })
    this.#changed()
  }

  #sendIfIdle(): void {
    if (this.#isWaiting && this.#pool?.hasIdle === true) this.#send()
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#wake.push(resolve))
  }

  #changed(): void {
    const woken = this.#wake
    this.#wake = []
    for (const wake of woken) wake()
    this.#sendIfIdle()
  }

  /** Ends all for an error, and closes the source; what that says to it does not hide the error. */
  #failed(error: unknown): unknown {
    const ended = this.#end !== undefined
    this.#close()
    if (!ended) Promise.resolve(this.#source.return?.()).catch(() => undefined)
    return error
  }

  #close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#pool?.end()
    this.#changed()
  }
}

function checkedOf(items: readonly Item[]): readonly CheckedArticle[] {
  return items.flatMap(({ checked }) => (checked === undefined ? [] : [checked]))
}

/** As many workers as the machine has cores. With one, they would only take turns with this thread. */
function automatic(): number {
  const most = Math.min(MOST, cores())
  return most > 1 ? most : 0
}
