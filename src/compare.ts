import type { Article } from './article/article.ts'
import type { CheckedArticle } from './article/check.ts'
import { Corpus } from './corpus/corpus.ts'
import { CopyJudge } from './judge/copies.ts'
import { Verdict } from './judge/verdict-memory.ts'
import { Verdicts } from './judge/verdicts.ts'
import type { ResolvedOptions } from './options.ts'
import { Profiler, type ReadArticle } from './profile/profiler.ts'
import { explainPair } from './story/explain-pair.ts'
import type { Comparison } from './story/explanation.ts'
import { sharedPassages } from './story/passages.ts'
import { Origin } from './text/origin.ts'

/** Verdicts remembered: no other pair is asked for. */
const REMEMBERED = 2

/** Compares two articles on their own and explains the verdict. Nothing has to be nominated, so there is no engine. */
export function compareWith(resolved: ResolvedOptions, a: Article, b: Article): Comparison {
  const { kit, level, evidence, sameStory } = resolved
  const corpus = new Corpus()
  const copyJudge = new CopyJudge(corpus, resolved)
  const judge = level === 'stories' ? kit.stories?.judge(corpus, evidence) : undefined
  // Each its own, for what a profiler reads is good until it reads again.
  const [profilerA, profilerB] = [new Profiler(resolved), new Profiler(resolved)]
  // Fields are read here and no more: one that is a getter may be another the next time.
  const [givenA, givenB] = [profilerA.check(a), profilerB.check(b)]
  const readA = profilerA.readChecked(givenA)
  const readB = profilerB.readChecked(givenB)
  const handleA = corpus.addUnnamed(readA.profile)
  const handleB = corpus.addUnnamed(readB.profile)
  const verdict = new Verdict()
  new Verdicts(corpus, copyJudge, judge, sameStory, () => REMEMBERED).take(handleA, handleB, verdict)
  const tellStories = kit.stories?.tell
  const judges = { corpus, copyJudge, tellStories, explain: (one: number, other: number) => judge?.explain(one, other) }
  return {
    ...explainPair(handleA, handleB, verdict, verdict.score, sameStory, judges, readA.surface),
    sharedPassages: sharedPassages(readA.reading, readB.reading, originOf(givenA, readA), originOf(givenB, readB)),
  }

  function originOf({ title, text }: CheckedArticle, { reading }: ReadArticle): Origin {
    return new Origin(reading, title, text, (given, field) => kit.field?.(given, field, resolved.markup))
  }
}
