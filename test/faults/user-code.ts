import type { AddAllOptions, Article } from '../../src/index.ts'

/** What the call of user code throws that is to fail. */
export class Fault extends Error {
  override readonly name = 'Fault'
}

/** Whether an error is a fault, or was thrown because of one. */
export function isFault(error: unknown): boolean {
  return error instanceof Fault || (error instanceof Error && error.cause instanceof Fault)
}

/** Code of a user, every call of which is counted; one of them throws. */
export class UserCode {
  /** Calls made so far. */
  calls = 0
  /** Where the calls were. */
  readonly places: string[] = []
  readonly #failing: number
  readonly #onCall: () => void

  /**
   * @param failing the call that throws, counted from 0; -1: none does
   * @param onCall is told of each call before it is made
   */
  constructor(failing: number, onCall: () => void = () => {}) {
    this.#failing = failing
    this.#onCall = onCall
  }

  call(place: string): void {
    const number = this.calls++
    this.places.push(place)
    this.#onCall()
    if (number === this.#failing) throw new Fault(`call ${number}, ${place}`)
  }

  /** The same article, of getters. */
  article(article: Article): Article {
    const getters = Object.entries(article).map(([name, value]) => {
      const get = (): unknown => {
        this.call(`getter of ${name}`)
        return value
      }
      return [name, { get, enumerable: true }] as const
    })
    return Object.defineProperties({}, Object.fromEntries(getters)) as Article
  }

  iterable(articles: readonly Article[]): Iterable<Article> {
    const inner = articles.values()
    return {
      [Symbol.iterator]: () => {
        this.call('Symbol.iterator')
        return {
          next: () => {
            this.call('next')
            return inner.next()
          },
          return: () => {
            this.call('return')
            return { done: true, value: undefined }
          },
        }
      },
    }
  }

  asyncIterable(articles: readonly Article[]): AsyncIterable<Article> {
    const inner = articles.values()
    return {
      [Symbol.asyncIterator]: () => {
        this.call('Symbol.asyncIterator')
        return {
          // Fails at once where it is called as an odd number, else by a promise.
          next: () => {
            if (this.calls % 2 === 1) this.call('next')
            else
              return Promise.resolve()
                .then(() => this.call('next, later'))
                .then(() => inner.next())
            return Promise.resolve(inner.next())
          },
          return: async () => {
            this.call('return')
            return { done: true, value: undefined }
          },
        }
      },
    }
  }

  readonly onInvalid = async (): Promise<void> => {
    this.call('onInvalid')
  }

  /** @param abortAfter how many articles are placed before the signal comes */
  addAllOptions(abortAfter = Number.POSITIVE_INFINITY): AddAllOptions {
    const controller = new AbortController()
    const { signal } = controller
    const call = (place: string): void => this.call(place)
    let placed = 0
    return {
      onPlaced: () => {
        call('onPlaced')
        if (++placed === abortAfter) controller.abort(ABORTED)
      },
      onInvalid: this.onInvalid,
      onProgress: () => call('onProgress'),
      signal: {
        get aborted() {
          call('aborted')
          return signal.aborted
        },
        get reason() {
          call('reason')
          return signal.reason
        },
        addEventListener: (type, listener) => {
          call('addEventListener')
          signal.addEventListener(type, listener)
        },
        removeEventListener: (type, listener) => {
          call('removeEventListener')
          signal.removeEventListener(type, listener)
        },
      },
    }
  }

  /** Rethrows what is not the reason of the signal. */
  expectAborted(reason: unknown): void {
    if (reason !== ABORTED) throw reason
  }
}

const ABORTED = new Error('aborted')
