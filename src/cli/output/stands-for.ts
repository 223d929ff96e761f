import { idsOf, STANDS_FOR } from '../input/id-list.ts'
import type { ReadArticle } from '../input/reader.ts'
import type { Group } from './survivors.ts'

/** What articles stood for in an earlier run, by their ids: they may be survivors of one. */
export class StoodFor {
  readonly #ids = new Map<string, readonly string[]>()

  add({ article, fields }: ReadArticle): void {
    const ids = idsOf(fields[STANDS_FOR])
    // An id that comes again does not take away what it stood for before.
    if (ids.length > 0) this.#ids.set(article.id, [...(this.#ids.get(article.id) ?? []), ...ids])
  }

  /**
   * What each article that is kept stands for, each id once: first what it stood for before, then its copies, each followed by
   * what that stood for.
   */
  with(groups: readonly Group[]): ReadonlyMap<string, readonly string[]> {
    const before = (id: string): readonly string[] => this.#ids.get(id) ?? []
    const all = new Map([...this.#ids.keys()].map((id): [string, readonly string[]] => [id, before(id)]))
    for (const { kept, copies } of groups)
      all.set(kept, [...before(kept), ...copies.flatMap((copy) => [copy, ...before(copy)])])
    return new Map([...all].map(([kept, ids]) => [kept, [...new Set(ids)].filter((id) => id !== kept)]))
  }
}
