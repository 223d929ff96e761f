import type { Article, ArticleError } from '../article/article.ts'
import type { CheckedArticle } from '../article/check.ts'
import type { Profile } from '../profile/profile.ts'
import type { Profiler } from '../profile/profiler.ts'

/** An article of a source, and what checking its fields gave or threw. */
interface Item {
  readonly article: Article
  readonly checked: CheckedArticle | undefined
  readonly error: unknown
}

/** Some articles that are read in a row. */
export interface Chunk {
  readonly items: readonly Item[]
  /** Of the articles that passed their checks, in order; undefined for one that could not be read. Absent: nobody has. */
  profiles: readonly (Profile | undefined)[] | undefined
}

/** An article that was read ahead. */
export interface Prepared {
  readonly article: Article
  /** What reading it gave or threw. */
  readonly read: () => { readonly profile: Profile; readonly warning: ArticleError | undefined }
}

/** Reads the fields of an article, each once. */
export function checkItem(article: Article, profiler: Profiler): Item {
  try {
    return { article, checked: profiler.check(article), error: undefined }
  } catch (error) {
    return { article, checked: undefined, error }
  }
}

export function checkedOf({ items }: Chunk): readonly CheckedArticle[] {
  return items.flatMap(({ checked }) => (checked === undefined ? [] : [checked]))
}

/** Reads an article; undefined if it can't be, whatever the reason. */
export function tryProfile(checked: CheckedArticle, profiler: Profiler): Profile | undefined {
  try {
    return profiler.readChecked(checked).profile
  } catch {
    return undefined
  }
}

/** The articles of a chunk, one after the other. One that could not be read is read once more, to say why in its turn. */
export function* preparedOf({ items, profiles = [] }: Chunk, profiler: Profiler): Generator<Prepared, void, undefined> {
  let at = 0
  for (const { article, checked, error } of items) {
    if (checked === undefined) {
      const read = (): never => {
        throw error
      }
      yield { article, read }
      continue
    }
    const profile = profiles[at++]
    const { warning } = checked
    const read = () => (profile === undefined ? profiler.readChecked(checked) : { profile, warning })
    yield { article, read }
  }
}
