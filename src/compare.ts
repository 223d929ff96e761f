import type { Article } from './article/article.ts'
import { Engine } from './engine.ts'
import type { ResolvedOptions } from './options.ts'
import { Profiler, type ReadArticle } from './profile/profiler.ts'
import { explainPair } from './story/explain-pair.ts'
import type { Comparison } from './story/explanation.ts'
import { sharedPassages } from './story/passages.ts'
import { Origin } from './text/origin.ts'

/** Compares two articles on their own and explains the verdict. */
export function compareWith(resolved: ResolvedOptions, a: Article, b: Article): Comparison {
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
    return new Origin(reading, title ?? '', text ?? '', (given, field) =>
      resolved.kit.markup?.(given, field, resolved.markup),
    )
  }
}
