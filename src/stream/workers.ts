import type { Article } from '../article/article.ts'
import { describe } from '../base/describe.ts'
import { integer, type Option } from '../base/option-table.ts'

/** What articles are asked of, one after the other. */
export interface Source {
  next(): IteratorResult<Article> | PromiseLike<IteratorResult<Article>>
  return?(): unknown
}

/** Most threads that may be asked for. By hand. */
const MOST = 256

const COUNT = /* @__PURE__ */ integer(0, 0, MOST)

/**
 * What tests change: from how many articles on workers are started, and where the modules of workers lie. Sources can't be run
 * by a thread of Node 20, so tests of the sources take the workers of the built package.
 */
export const POOL: { least: number; folder: string | undefined } = { least: 4000, folder: undefined }

/** A number of threads, 0 for none but the caller's own, or as many as pay. @__NO_SIDE_EFFECTS__ */
export function workersOption<Fallback extends number | 'auto'>(
  fallback: Fallback,
): Option<number | 'auto', number | 'auto'> {
  return { fallback, check: checkWorkers }
}

function checkWorkers(name: string, value: number | 'auto'): number | 'auto' {
  if (value === 'auto') return value
  if (typeof value !== 'number') {
    throw new TypeError(`option "${name}" must be a whole number or 'auto', got ${describe(value)}`)
  }
  return COUNT.check(name, value)
}

export function isPromise<T>(value: T): value is T & PromiseLike<Awaited<T>> {
  return typeof (value as Partial<PromiseLike<unknown>> | null | undefined)?.then === 'function'
}
