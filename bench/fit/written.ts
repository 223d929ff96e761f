import { FITTED, readWritten } from '../feeds/languages.ts'
import { shorten } from './shorten.ts'
import type { FitArticle, World } from './world.ts'

/** What events look like when three outlets tell them in their own words, in the eight languages that it is fitted on: see `bench/languages/`. */
export function* writtenWorlds(): Generator<World> {
  const set = 'written'
  const dated: FitArticle[] = [...readWritten()]
    .flatMap(([language, articles]) => (FITTED.has(language) ? articles : []))
    .map(({ id, title, text, publishedAt, source, story }) => ({
      id,
      ...(title !== undefined && { title }),
      ...(text !== undefined && { text }),
      publishedAt: Date.parse(publishedAt),
      ...(source !== undefined && { source }),
      story,
      set,
    }))
  const undated = dated.map(({ publishedAt: _, ...article }) => article)
  const world = { set, same, alone: false }
  yield { ...world, name: 'written', weight: 0.6, articles: dated }
  yield { ...world, name: 'written, no dates', weight: 0.4, articles: undated }
  yield { ...world, name: 'written, short', weight: 0.25, articles: dated.map((article) => shorten(article)) }
}

/** Stories bear the language that they are in, so two of different languages are never one. */
function same(a: FitArticle, b: FitArticle): boolean {
  return a.story === b.story
}
