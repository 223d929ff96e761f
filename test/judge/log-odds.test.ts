import { expect, test } from 'vitest'
import { EVIDENCE } from '../../src/judge/evidence/index.ts'
import { LogOdds } from '../../src/judge/log-odds.ts'
import { type JudgeModel, MODEL } from '../../src/judge/model.ts'

const withWeights = (weights: object): JudgeModel => ({
  ...MODEL,
  weights: { ...MODEL.weights, ...weights } as JudgeModel['weights'],
})

test('log-odds are the prior and what each kind of evidence contributes', () => {
  const logOdds = new LogOdds(MODEL)
  const evidence = Float64Array.from(EVIDENCE, (_, k) => k / 8)
  const contributions = Array.from(evidence, (value, k) => logOdds.contribution(k, value))
  const sum = contributions.reduce((total, part) => total + part, logOdds.prior(10))
  expect(logOdds.of(evidence, logOdds.prior(10))).toBeCloseTo(sum, 12)
  expect(logOdds.prior(0)).toBeLessThan(logOdds.prior(1000))
})

test('every kind has a name of its own and says what it is', () => {
  expect(new Set(EVIDENCE.map(({ name }) => name)).size).toBe(EVIDENCE.length)
  for (const { says } of EVIDENCE) expect(says).not.toBe('')
})

test.each([
  [withWeights({ terms: -1 }), '"terms" of the model must have the sign of 1, got -1'],
  [withWeights({ strayNames: 0.5 }), '"strayNames" of the model must have the sign of -1'],
  [withWeights({ lead: Number.NaN }), '"lead" of the model must be a number, got NaN'],
  [withWeights({ colour: 1 }), 'the model weighs "colour", which is no kind of evidence'],
  [{ ...MODEL, bias: Number.POSITIVE_INFINITY }, '"bias" of the model must be a number'],
  [{ ...MODEL, weights: { terms: 1 } as JudgeModel['weights'] }, 'the model has no weight for "lead"'],
])('a model that does not fit the evidence is refused: %#', (model, message) => {
  expect(() => new LogOdds(model)).toThrow(message)
})
