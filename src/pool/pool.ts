import type { CheckedArticle } from '../article/check.ts'
import { messageOf } from '../base/describe.ts'
import type { FromWorker, PackedProfiles, WorkerSettings } from './messages.ts'
import type { StartThread, Thread } from './thread.ts'

/** Chunks that wait for a worker or are read by it. */
interface Member {
  readonly thread: Thread
  isReady: boolean
  readonly waiting: Reply[]
}

interface Reply {
  readonly resolve: (profiles: PackedProfiles) => void
  readonly reject: (error: unknown) => void
}

/**
 * Some workers that read articles. If one fails, all end, and so does what waits for them. They keep the process alive only
 * while they have something to read.
 */
export class Pool {
  readonly #members: Member[] = []
  readonly #changed: () => void
  #ended = false
  #failure: Error | undefined

  /** @param changed called when a worker is ready, has answered or has failed */
  constructor(start: StartThread, count: number, settings: WorkerSettings, changed: () => void) {
    this.#changed = changed
    try {
      for (let i = 0; i < count; i++) this.#start(start, settings)
    } catch (error) {
      this.#fail(error)
    }
  }

  /** Why it can read no more. */
  get failure(): Error | undefined {
    return this.#failure
  }

  get isReady(): boolean {
    return this.#failure === undefined && this.#members.every(({ isReady }) => isReady)
  }

  get size(): number {
    return this.#members.length
  }

  /** Messages that wait for the worker that has the least to do, that which it reads included. */
  get least(): number {
    return Math.min(...this.#members.map(({ waiting }) => waiting.length))
  }

  /** Has some articles read, by the worker that has the least to do. @throws (rejects with) {@link failure} */
  read(articles: readonly CheckedArticle[]): Promise<PackedProfiles> {
    return new Promise<PackedProfiles>((resolve, reject) => {
      if (this.#failure !== undefined) reject(this.#failure)
      const [first, ...others] = this.#members
      const least = others.reduce((a, b) => (b.waiting.length < a.waiting.length ? b : a), first)
      least.waiting.push({ resolve, reject })
      least.thread.hold(true)
      least.thread.post({
        titles: articles.map(({ title }) => title),
        texts: articles.map(({ text }) => text),
        languages: articles.map(({ language }) => language),
        urls: articles.map(({ url }) => url),
        sources: articles.map(({ source }) => source),
      })
    })
  }

  /** Ends all workers, whatever they do. */
  end(): void {
    this.#ended = true
    for (const { thread } of this.#members) thread.end()
  }

  #start(start: StartThread, settings: WorkerSettings): void {
    const member: Member = {
      thread: start({ message: (message) => this.#hear(member, message), failed: (error) => this.#fail(error) }),
      isReady: false,
      waiting: [],
    }
    this.#members.push(member)
    member.thread.hold(false)
    member.thread.post({ settings })
  }

  #hear(member: Member, message: FromWorker): void {
    if (this.#ended) return
    if (message === 'ready') member.isReady = true
    else member.waiting.shift()?.resolve(message)
    if (member.waiting.length === 0) member.thread.hold(false)
    this.#changed()
  }

  #fail(error: unknown): void {
    if (this.#ended) return
    const failure = new Error(`a worker that reads articles failed: ${messageOf(error)}`, { cause: error })
    this.#failure = failure
    this.end()
    for (const { waiting } of this.#members) for (const { reject } of waiting) reject(failure)
    this.#changed()
  }
}
