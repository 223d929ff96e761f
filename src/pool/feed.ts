import type { Article } from '../article/article.ts'
import { nextTurn } from '../base/pause.ts'
import type { Profiler } from '../profile/profiler.ts'
import { isPromise, type Source } from '../stream/workers.ts'
import { type Chunk, checkedOf, checkItem } from './chunk.ts'
import type { Pool } from './pool.ts'
import { unpackProfiles } from './profiles.ts'

/** Articles of a chunk. By hand: some milliseconds of work. */
const CHUNK = 32
/** UTF-16 units of text from which on a chunk has fewer. By hand. */
const CHUNK_UNITS = 1 << 18
/** Chunks that a worker has at a time: one that it reads, and one that waits. */
const AT_WORKER = 2
/** Chunks besides that wait for a worker, or for the caller's thread if that has nothing else to do. */
const WAITING = 2

/** Asks a source for articles, for as long as not too many are ahead, and gives them to a pool in chunks. */
export class Feed {
  readonly #source: Source
  readonly #pool: Pool
  readonly #profiler: Profiler
  /** In the order of the source: all that are ahead. */
  readonly #ahead: Chunk[] = []
  /** Those of them that nobody reads yet. */
  readonly #waiting: Chunk[] = []
  #open: Chunk['items'][number][] = []
  #openUnits = 0
  #asks = false
  #end: { readonly error?: unknown } | undefined
  #closed = false
  /** Wakes who waits for any of this to change. */
  #wake: (() => void)[] = []

  constructor(source: Source, pool: Pool, profiler: Profiler) {
    this.#source = source
    this.#pool = pool
    this.#profiler = profiler
    void this.#ask()
  }

  /** Whether the source is still to answer. */
  get asks(): boolean {
    return this.#asks
  }

  /** How the source ended, once all that it gave has been taken. */
  get end(): { readonly error?: unknown } | undefined {
    return this.#ahead.length === 0 ? this.#end : undefined
  }

  /** Whether the source has ended. */
  get isOver(): boolean {
    return this.#end !== undefined
  }

  /** Takes the next chunk, if it has been read. */
  take(): Chunk | undefined {
    const next = this.#ahead[0]
    if (next?.profiles === undefined) return undefined
    this.#ahead.shift()
    this.changed()
    return next
  }

  /** Takes the last chunk that nobody reads yet away from the workers; it stays in its place. */
  takeWaiting(): Chunk | undefined {
    return this.#waiting.pop()
  }

  change(): Promise<void> {
    return new Promise((resolve) => this.#wake.push(resolve))
  }

  /** Does what can be done now, and wakes who waits. */
  changed(): void {
    while (this.#waiting.length > 0 && this.#pool.least < AT_WORKER && !this.#closed) this.#post()
    this.#sendIfIdle()
    const woken = this.#wake
    this.#wake = []
    for (const wake of woken) wake()
  }

  close(): void {
    this.#closed = true
    this.changed()
  }

  async #ask(): Promise<void> {
    try {
      while (!this.#closed) {
        if (this.#ahead.length >= AT_WORKER * this.#pool.size + WAITING) {
          await this.change()
          continue
        }
        const asked = this.#source.next()
        const step = isPromise(asked) ? await this.#answerOf(asked) : asked
        if (step.done === true) break
        this.#add(step.value)
      }
      this.#end = {}
    } catch (error) {
      this.#end = { error }
    }
    this.#send()
    this.changed()
  }

  async #answerOf<T>(asked: PromiseLike<T>): Promise<T> {
    this.#asks = true
    try {
      return await asked
    } finally {
      this.#asks = false
    }
  }

  #add(article: Article): void {
    const item = checkItem(article, this.#profiler)
    // What a slow source gives goes out before the chunk is full.
    if (this.#open.length === 0) nextTurn().then(() => this.#sendIfIdle())
    this.#open.push(item)
    this.#openUnits += item.checked?.text.length ?? 0
    if (this.#open.length >= CHUNK || this.#openUnits >= CHUNK_UNITS) this.#send()
  }

  #sendIfIdle(): void {
    if (this.#asks && this.#open.length > 0 && this.#pool.least === 0) this.#send()
  }

  #send(): void {
    if (this.#open.length === 0 || this.#closed) return
    const chunk: Chunk = { items: this.#open, profiles: undefined }
    this.#open = []
    this.#openUnits = 0
    this.#ahead.push(chunk)
    this.#waiting.push(chunk)
    this.changed()
  }

  #post(): void {
    const chunk = this.#waiting.shift()
    if (chunk === undefined) return
    const checked = checkedOf(chunk)
    const answered = this.#pool.read(checked).then((packed) => {
      chunk.profiles = unpackProfiles(checked, packed)
      this.changed()
    })
    // The pool tells by itself that it has failed.
    answered.catch(() => undefined)
  }
}
