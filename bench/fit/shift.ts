import { EVIDENCE } from '../../src/judge/evidence/index.ts'
import { LogOdds } from '../../src/judge/log-odds.ts'
import { type JudgeModel, MODEL } from '../../src/judge/model.ts'
import { pairsOf, scoresOf } from '../feeds/hour.ts'
import { readHour } from '../feeds/hour-data.ts'
import { WIRE } from '../feeds/mix.ts'
import { bCubedAmong } from '../feeds/scores.ts'
import { PLAIN, type Rule } from '../joining/rules.ts'
import type { Examples } from './examples.ts'
import type { Held } from './held.ts'

/** Shifts of the bias that are tried. */
export const SHIFTS = Array.from({ length: 13 }, (_, i) => -1.25 + i / 8)
/** Differences of the mean F1 that single merges make. By hand. */
const TOLERANCE = 0.002

export function shifted(model: JudgeModel, shift: number): JudgeModel {
  return { ...model, bias: model.bias + shift }
}

/** A world of which stories can be made over and over: the log-odds of its pairs are taken once. */
export interface Trial {
  readonly name: string
  readonly set: string
  /** F1 of the stories with the bias shifted. @param rule how they are joined, by default as the library does */
  readonly quality: (shift: number, rule?: Rule) => number
}

export function trialOf({ world, engine, articles, first, second, nominated }: Held, model: JudgeModel = MODEL): Trial {
  // Languages of few articles are judged more strictly; how much is chosen after the shift, and till then is as it was.
  const logOdds = new LogOdds({ ...model, loneBias: MODEL.loneBias })
  const evidence = new Float64Array(EVIDENCE.length)
  const known = new Map<number, readonly [logit: number, copy: number]>()
  const take = (a: number, b: number): readonly [number, number] => {
    const key = a * articles.length + b
    const before = known.get(key)
    if (before !== undefined) return before
    engine.judge?.take(a, b, evidence)
    const copy = engine.copyJudge.common(a, b) < 0 ? 0 : 1
    const taken = [
      logOdds.of(
        evidence,
        logOdds.prior(Math.min(engine.corpus.documents(a), engine.corpus.documents(b)), articles.length),
      ),
      copy,
    ] as const
    known.set(key, taken)
    return taken
  }
  const ids = articles.map(({ id }) => id)
  const score = storyScore(world.set, articles)
  return {
    name: world.name,
    set: world.set,
    quality: (shift, rule = PLAIN) => {
      const logOddsOf = (a: number, b: number): number => {
        const [logit, copy] = take(Math.min(a, b), Math.max(a, b))
        return copy === 1 ? Number.POSITIVE_INFINITY : logit + shift
      }
      const groups = rule.groups({ size: articles.length, first, second, nominated, logOdds: logOddsOf })
      return score(groups.map((group) => group.map((i) => ids[i])))
    },
  }
}

/** B-cubed F1 of the labelled articles; of the hour, F1 of pairs. */
function storyScore(set: string, articles: Held['articles']): (groups: readonly (readonly string[])[]) => number {
  if (set === 'hour') {
    const rows = readHour()
    return (groups) => scoresOf(pairsOf(rows, new Map(groups.flatMap((ids, k) => ids.map((id) => [id, k]))))).f1
  }
  const labelled = articles.flatMap(({ id, story, set: from }) =>
    story === undefined || from === WIRE ? [] : [{ id, story }],
  )
  return (groups) => bCubedAmong(groups, labelled).f1
}

/**
 * The bias decides how strict the judge is, and pairs of one story are not 40 of 100 in any feed. It is shifted to where
 * the stories come out best, by the mean F1 of the sets; the strictest that is as good but for noise, for a story joined by
 * mistake costs more than one missed.
 */
export function chooseShift(trials: readonly Trial[], print: (line: string) => void): number {
  const means = SHIFTS.map((shift) => {
    const figures = trials.map(({ quality }) => quality(shift))
    const means = [...new Set(trials.map(({ set }) => set))].map((set) =>
      meanOf(figures.filter((_, i) => trials[i].set === set)),
    )
    const mean = meanOf(means)
    print(`  ${shift.toFixed(2).padStart(5)}  mean ${mean.toFixed(4)}  ${figures.map((f) => f.toFixed(3)).join(' ')}`)
    return mean
  })
  // Single merges make the figures jagged: each is taken as the mean with its neighbours.
  const smooth = means.map((own, i) => (own + (means[i - 1] ?? own) + (means[i + 1] ?? own)) / 3)
  const best = Math.max(...smooth)
  return SHIFTS[smooth.findIndex((mean) => mean >= best - TOLERANCE)]
}

export function logOddsOf({ rows, same }: Examples, model: JudgeModel): Float64Array {
  const logOdds = new LogOdds(model)
  const columns = EVIDENCE.length
  return Float64Array.from(same, (_, i) => logOdds.of(rows.subarray(i * columns, (i + 1) * columns), model.bias))
}

function meanOf(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length
}
