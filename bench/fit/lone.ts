import { Engine } from '../../src/engine.ts'
import { EVIDENCE } from '../../src/judge/evidence/index.ts'
import { LogOdds } from '../../src/judge/log-odds.ts'
import type { JudgeModel } from '../../src/judge/model.ts'
import { resolveOptions } from '../../src/main/options.ts'
import type { Profiler } from '../../src/profile/profiler.ts'
import { readTgcontest } from '../lib/pairs.ts'

/** Lone biases that are tried. */
const TRIED = Array.from({ length: 17 }, (_, i) => -i / 4)

/**
 * What has to be added to the bias for a pair that is judged by itself: a pair that someone thinks worth comparing is hard, and
 * nothing in it says how crowded its topic is. Chosen where pairs of tgcontest, which the curves are not fitted on, are told
 * best: mean of the shares of either kind that is told rightly, and of both languages; the strictest within a standard error of
 * that (Breiman et al., Classification and Regression Trees, 1984, 3.4.3), for a story joined by mistake costs more than one missed.
 */
export function chooseLoneBias(model: JudgeModel, profiler: Profiler): number {
  const sets = ['en', 'ru'].map((language) => logOddsOf(language, model, profiler))
  const qualities = TRIED.map((bias) => {
    const rates = sets.flatMap(({ one, two }) => [
      rate(one, (logit) => logit + bias >= 0),
      rate(two, (logit) => logit + bias < 0),
    ])
    return rates.reduce((a, b) => a + b, 0) / rates.length
  })
  // Single pairs make the figures jagged: each is taken as the mean with its neighbours.
  const smooth = qualities.map((own, i) => (own + (qualities[i - 1] ?? own) + (qualities[i + 1] ?? own)) / 3)
  const best = Math.max(...smooth)
  const pairs = sets.reduce((sum, { one, two }) => sum + one.length + two.length, 0)
  const error = Math.sqrt((best * (1 - best)) / pairs)
  return TRIED[smooth.findLastIndex((quality) => quality >= best - error)]
}

/** Log-odds of the pairs of one story and of two. */
function logOddsOf(language: string, model: JudgeModel, profiler: Profiler): { one: number[]; two: number[] } {
  const engine = new Engine(resolveOptions())
  const logOdds = new LogOdds({ ...model, loneBias: 0 })
  const evidence = new Float64Array(EVIDENCE.length)
  const found = { one: [] as number[], two: [] as number[] }
  for (const { a, b, same } of readTgcontest(language)) {
    const one = engine.corpus.addUnnamed(profiler.profile(a))
    const other = engine.corpus.addUnnamed(profiler.profile(b))
    engine.judge?.take(one, other, evidence)
    found[same ? 'one' : 'two'].push(logOdds.of(evidence, logOdds.prior(0, 0)))
  }
  return found
}

function rate(logits: readonly number[], right: (logit: number) => boolean): number {
  return logits.filter(right).length / logits.length
}
