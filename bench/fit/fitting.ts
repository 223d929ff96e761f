import { averageLinkage } from '../../src/cluster/linkage/batch.ts'
import { storyRule } from '../../src/cluster/linkage/join-rule.ts'
import { ScoredPairs } from '../../src/cluster/linkage/scored-pairs.ts'
import { bCubed, partitionByLabel } from '../../src/evaluate/index.ts'
import { EVIDENCE } from '../../src/judge/evidence/index.ts'
import { LogOdds, probabilityOf } from '../../src/judge/log-odds.ts'
import type { JudgeModel } from '../../src/judge/model.ts'
import { type EvidenceMatrix, type Examples, undated, VIEWS, type View } from './examples.ts'
import { fitLogistic, type Sample } from './newton.ts'
import type { LonePairs } from './tgcontest.ts'

/** Weight of the views in the fit. Half of each is shown with times, half without. */
const SHARES: Readonly<Record<View, number>> = { batch: 0.45, background: 0.45, short: 0.1 }

/** Probability at which two articles alone are one story. */
const THRESHOLD = 0.5

/** Shifts of the bias that are tried. */
const SHIFTS = [-2.4, -2.2, -2, -1.8, -1.6, -1.4, -1.2]

/** Fits weights and bias on the sets, which weigh alike. */
export function fitOn(sets: readonly Examples[]): JudgeModel {
  const samples: Sample[] = []
  for (const { same, weight, evidence } of sets) {
    for (const view of VIEWS) {
      const share = SHARES[view] / 2
      samples.push({ rows: evidence[view], same, weight, share })
      samples.push({ rows: undated(evidence[view]), same, weight, share })
    }
  }
  const { bias, weights } = fitLogistic(
    samples,
    EVIDENCE.length,
    EVIDENCE.map(({ sign }) => sign),
  )
  const named = EVIDENCE.map(({ name }, k) => [name, weights[k]])
  return { bias, loneBias: 0, weights: Object.fromEntries(named) as JudgeModel['weights'] }
}

/** Log-odds of every row. */
export function logits(model: JudgeModel, rows: EvidenceMatrix, added = 0): Float64Array {
  const columns = EVIDENCE.length
  const logOdds = new LogOdds(model)
  return Float64Array.from({ length: rows.length / columns }, (_, i) =>
    logOdds.of(rows.subarray(i * columns, (i + 1) * columns), model.bias + added),
  )
}

export function probabilities(model: JudgeModel, rows: EvidenceMatrix): Float64Array {
  return logits(model, rows).map(probabilityOf)
}

/**
 * The bias decides how strict the judge is, and the sets don't agree on it. It is shifted to where the stories of sets that
 * were not fitted come out best: mean B-cubed F1 of each set by the model without it, with times and without.
 */
export function chooseShift(sets: readonly Examples[], without: readonly JudgeModel[]): number {
  const quality = (shift: number): number =>
    sets.reduce((sum, set, i) => {
      const model = shifted(without[i], shift)
      const settings = [WITH_TIMES, WITHOUT_TIMES]
      return sum + settings.reduce((part, setting) => part + storyF1(model, set, setting), 0)
    }, 0)
  const qualities = SHIFTS.map(quality)
  // Single merges make the figures jagged: each is taken as the mean with its neighbours.
  const smooth = qualities.map((own, i) => (own + (qualities[i - 1] ?? own) + (qualities[i + 1] ?? own)) / 3)
  return SHIFTS[smooth.indexOf(Math.max(...smooth))]
}

export function shifted({ bias, loneBias, weights }: JudgeModel, shift: number): JudgeModel {
  return { bias: bias + shift, loneBias, weights }
}

/** Log-odds either side of an even verdict within which {@link chooseLoneBias} looks. */
const DOUBTFUL = 1.5

/**
 * What has to be added to the bias for a pair that is judged by itself: as much as makes doubtful verdicts on lone pairs true
 * in the set where they are most often wrong. That is the set about one topic, and a lone pair does not say that it is
 * from such a one.
 */
export function chooseLoneBias(sets: readonly Examples[], model: JudgeModel): number {
  return Math.min(0, ...sets.map((set) => calibration(logits(model, undated(set.evidence.background)), set.same)))
}

/** The shift, to a hundredth, at which the mean probability of doubtful pairs is the share that is one story. */
export function calibration(all: Float64Array, same: Uint8Array): number {
  let low = -6
  let high = 6
  while (high - low > 0.01) {
    const shift = (low + high) / 2
    let excess = 0
    for (let i = 0; i < all.length; i++) {
      const logit = all[i] + shift
      if (Math.abs(logit) < DOUBTFUL) excess += 1 / (1 + Math.exp(-logit)) - same[i]
    }
    if (excess > 0) high = shift
    else low = shift
  }
  return (low + high) / 2
}

/** How a set is judged: in which view, and with or without times. */
export interface Setting {
  readonly view: View
  readonly dated: boolean
}

export const WITH_TIMES: Setting = { view: 'batch', dated: true }
export const WITHOUT_TIMES: Setting = { view: 'batch', dated: false }
export const BACKGROUND_ALONE: Setting = { view: 'background', dated: false }

/** B-cubed F1 of a set's stories as this model judges them. */
export function storyF1(model: JudgeModel, set: Examples, { view, dated }: Setting): number {
  const rows = (evidence: EvidenceMatrix): EvidenceMatrix => (dated ? evidence : undated(evidence))
  const scores = probabilities(model, rows(set.evidence[view]))
  const pairs = Array.from(scores, (p, k) => ({
    a: set.first[k],
    b: set.second[k],
    score: Math.max(p, set.copyScore[k]),
  }))
  const score = (a: number, b: number): number =>
    probabilities(model, rows(set.evidenceAt(view, Math.min(a, b), Math.max(a, b))))[0]
  const found = averageLinkage(set.ids.length, ScoredPairs.of(pairs), storyRule(THRESHOLD), score)
  const truth = partitionByLabel(set.ids.map((id, i) => [id, set.stories[i]]))
  return bCubed(
    found.map((group) => group.map((i) => set.ids[i])),
    truth,
  ).f1
}

/** Share of lone pairs judged rightly at one half. */
export function accuracy(model: JudgeModel, { same, evidence }: LonePairs): number {
  const right = logits(model, evidence, model.loneBias).reduce(
    (sum, logit, i) => sum + (logit >= 0 === (same[i] === 1) ? 1 : 0),
    0,
  )
  return right / same.length
}
