import type { Article } from './article/article.ts'
import { Engine } from './engine.ts'
import { type DetectorOptions, resolveOptions } from './options.ts'
import { Profiler, type ReadArticle } from './profile/profiler.ts'
import { explainPair } from './story/explain-pair.ts'
import type { Comparison } from './story/explanation.ts'
import { sharedPassages } from './story/passages.ts'
import { Origin } from './text/origin.ts'

/**
 * Compares two articles on their own and explains the verdict: what each kind of evidence is worth, and what they share.
 *
 * @throws {ArticleError} if either is bad
 * @throws {TypeError | RangeError} naming a wrong option
 *
 * @example
 * const a = { id: 'a', text: 'The harbour bridge was closed on Monday after cracks were found in two cables.' }
 * const b = { id: 'b', text: 'Officials said the harbour bridge was closed on Monday after cracks were found.' }
 * const { relation, sharedPassages, sentence } = compareArticles(a, b)
 * relation // 'near-duplicate'
 * sentence // "They are near copies: 64 % of their runs of words are in both, 82 % of the shorter one's."
 * const [{ start, end }] = sharedPassages[0].rangesB
 * b.text.slice(start, end) // 'the harbour bridge was closed on Monday after cracks were found'
 */
export function compareArticles(a: Article, b: Article, options: DetectorOptions = {}): Comparison {
  const resolved = resolveOptions(options)
  const engine = new Engine(resolved)
  // Each its own, for what a profiler reads is good until it reads again.
  const readA = new Profiler(resolved).read(a)
  const readB = new Profiler(resolved).read(b)
  const handleA = engine.corpus.addUnnamed(readA.profile)
  const handleB = engine.corpus.addUnnamed(readB.profile)
  const verdict = engine.compare(handleA, handleB)
  return {
    ...explainPair(handleA, handleB, verdict, verdict.score, resolved.sameStory, engine, readA.surface),
    sharedPassages: sharedPassages(readA.reading, readB.reading, originOf(a, readA), originOf(b, readB)),
  }

  function originOf({ title, text }: Article, { reading }: ReadArticle): Origin {
    return new Origin(reading, title ?? '', text ?? '', resolved.markup)
  }
}
