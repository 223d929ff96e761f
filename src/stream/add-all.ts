import { type Article, ArticleError } from '../article/article.ts'
import type { Placement } from '../article/types.ts'
import { describe } from '../base/describe.ts'
import { callback, type Given, type Option, resolve } from '../base/option-table.ts'
import { ARTICLES_A_TURN, nextTurn } from '../base/pause.ts'
import { checkSource } from './source.ts'
import { isPromise, type Source, workersOption } from './workers.ts'

/** What is used of an `AbortSignal`. */
export interface AbortSignalLike {
  /** Whether it is to stop: looked at before each article. */
  readonly aborted: boolean
  /** What `addAll` rejects with once aborted. */
  readonly reason?: unknown
  /** Has the listener called once aborted, so that `addAll` need not wait for a source that is slow. */
  addEventListener(type: 'abort', listener: () => void): void
  /** Takes the listener back, when `addAll` is done. */
  removeEventListener(type: 'abort', listener: () => void): void
}

/** How many articles of a source have been handled. */
export interface AddAllResult {
  /** Articles that were placed, one that replaced another included. */
  readonly placed: number
  /** Bad articles that were left out. */
  readonly invalid: number
}

const OPTIONS = {
  // What this and `onInvalid` are is said below, where the type of the articles is known.
  onPlaced: /* @__PURE__ */ callback<(placement: Placement, article: Article) => unknown>(),
  /** Called after every 32 articles, bad ones included, and once at the end. */
  onProgress: /* @__PURE__ */ callback<(progress: AddAllResult) => void>(),
  onInvalid: /* @__PURE__ */ callback<(error: ArticleError, article: Article) => unknown>(),
  /** Stops before the next article; all that were placed stay. An `AbortSignal`. */
  signal: /* @__PURE__ */ signalOption(),
  /**
   * How many worker threads read the articles, 0 to 256; 0: this thread does. `'auto'`: as many as there are cores, at most 8. They
   * are started from 4,000 articles on, or else would cost more time than they save. With them, articles are asked for and
   * their fields read before their turn, up to 96 and 64 more for each worker; what is placed, and in which order, is the same. @default 0
   */
  workers: /* @__PURE__ */ workersOption(0),
}

/** Options of `NewsDetector.addAll`. */
export interface AddAllOptions<A extends Article = Article>
  extends Given<Omit<typeof OPTIONS, 'onPlaced' | 'onInvalid'>> {
  /**
   * Called with each article placed, the very object that came in. If it returns a promise, this is awaited before the next article is
   * asked for.
   */
  readonly onPlaced?: ((placement: Placement, article: A) => unknown) | undefined
  /**
   * Called with each bad article, which is then left out; awaited likewise. Without it the first one rejects. Called as well,
   * before `onPlaced`, for each that was placed without its date, which `error.kept` tells.
   */
  readonly onInvalid?: ((error: ArticleError, article: A) => unknown) | undefined
}

/** What is done with an article; the warning of one that is kept without its date. */
type Add<Added> = (article: Article) => Added & { readonly warning?: ArticleError }

/** Options of {@link addAll}, whatever adding gives. */
export interface EachOptions<Added, A extends Article> extends Omit<AddAllOptions<A>, 'onPlaced'> {
  readonly onPlaced?: ((added: Added, article: A) => unknown) | undefined
}

/** Has a source read ahead, by workers unless there are to be none. @param size number of its articles, where that is known */
export type AheadOf = (source: Source, size: number | undefined, workers: number | 'auto') => Promise<Source>

/**
 * Places every article of a source, one after the other.
 *
 * @param ahead gives what the articles are asked of
 */
export async function addAll<Added = Placement, A extends Article = Article>(
  add: Add<Added>,
  source: AsyncIterable<A> | Iterable<A>,
  options: EachOptions<Added, A>,
  ahead: AheadOf,
): Promise<AddAllResult> {
  const { onPlaced, onProgress, onInvalid, signal, workers } = resolve(OPTIONS, options)
  const given = iteratorOf(source)
  const size = Array.isArray(source) ? source.length : undefined
  const iterator = signal?.aborted ? given : await ahead(given, size, workers)
  const count = { placed: 0, invalid: 0 }
  /** Whether the source waits to be asked for more: then it must be told if it won't be. */
  let waiting = true
  try {
    for (;;) {
      if (signal?.aborted) throw signal.reason
      waiting = false
      const asked = iterator.next()
      const step = isPromise(asked) ? await unlessAborted(asked, signal, iterator) : asked
      if (step.done === true) break
      waiting = true
      if (signal?.aborted) throw signal.reason
      const position = count.placed + count.invalid
      const placement = place(add, step.value, position, onInvalid !== undefined)
      if (placement instanceof ArticleError) {
        count.invalid++
        await onInvalid?.(placement, step.value)
      } else {
        count.placed++
        if (placement.warning !== undefined) await onInvalid?.(placement.warning.at(position), step.value)
        const told = onPlaced?.(placement as Added & Placement, step.value)
        if (isPromise(told)) await told
      }
      if ((count.placed + count.invalid) % ARTICLES_A_TURN !== 0) continue
      onProgress?.({ ...count })
      await nextTurn()
    }
  } catch (error) {
    if (waiting) await close(iterator)
    throw error
  }
  onProgress?.({ ...count })
  return count
}

function iteratorOf(source: AsyncIterable<Article> | Iterable<Article>): Source {
  checkSource(source)
  const given = source as Partial<AsyncIterable<Article>> & Iterable<Article>
  return (given[Symbol.asyncIterator]?.() ?? given[Symbol.iterator]()) as Source
}

/** An `AbortSignal`, or none. @__NO_SIDE_EFFECTS__ */
export function signalOption(): Option<AbortSignalLike | undefined, AbortSignalLike> {
  return { fallback: undefined, check: checkSignal }
}

function checkSignal(name: string, signal: AbortSignalLike): AbortSignalLike {
  const given = signal as Partial<AbortSignalLike> | null
  if (typeof given?.aborted !== 'boolean' || typeof given.addEventListener !== 'function') {
    throw new TypeError(`option "${name}" must be an AbortSignal, got ${describe(signal)}`)
  }
  return signal
}

/** Places an article; returns the error of a bad one, if that is `tolerated`. */
function place<Added>(
  add: Add<Added>,
  article: Article,
  position: number,
  tolerated: boolean,
): ReturnType<Add<Added>> | ArticleError {
  try {
    return add(article)
  } catch (error) {
    if (!(error instanceof ArticleError && error.isAbout(article))) throw error
    const named = error.at(position)
    if (tolerated) return named
    throw named
  }
}

/** What the source answers; if the signal comes first, its reason is thrown and the source closed once it has answered. */
function unlessAborted(
  asked: PromiseLike<IteratorResult<Article>>,
  signal: AbortSignalLike | undefined,
  iterator: Source,
): PromiseLike<IteratorResult<Article>> {
  if (signal === undefined) return asked
  return new Promise((resolve, reject) => {
    /** Whatever the signal does, there is an answer. */
    const deaf = (): void => {
      try {
        signal.removeEventListener('abort', abort)
      } catch (error) {
        reject(error)
      }
    }
    const abort = (): void => {
      deaf()
      reject(reasonOf(signal))
      void close(iterator)
    }
    const answered = <T>(settle: (value: T) => void): ((value: T) => void) => {
      return (value) => {
        deaf()
        settle(value)
      }
    }
    signal.addEventListener('abort', abort)
    // It may have come while the source was being asked.
    if (signal.aborted) abort()
    asked.then(answered(resolve), answered(reject))
  })
}

function reasonOf(signal: AbortSignalLike): unknown {
  try {
    return signal.reason
  } catch (error) {
    return error
  }
}

/** As in `for await`: the source is closed, and what it says to that does not hide the error. */
async function close(iterator: Source): Promise<void> {
  try {
    await iterator.return?.()
  } catch {}
}
